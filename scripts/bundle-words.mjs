import * as esbuild from 'esbuild';
import { root } from './stamp.mjs';

/** The name of the page that holds them in Apps Script, which knows no other kind of file. */
export const wordsFile = 'dist/Words.html';

/** `dist/Words.html`: mails, problems and refusals, which the script reads only where it says one. */
export async function bundleWords() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/app/kernel/wordsFile.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
  });
  const code = outputFiles[0]?.text ?? '';
  const { words } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return { [wordsFile]: safe(JSON.stringify(words)) };
}

/**
 * JSON in which nothing looks like markup, a scriptlet or a comment to Apps Script.
 * @param {string} json
 */
function safe(json) {
  return json
    .replace(
      /[<>&\u2028\u2029]/g,
      (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/\//g, '\\/');
}
