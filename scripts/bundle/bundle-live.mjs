import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { scriptIds } from '../base/script-ids.mjs';
import { root } from '../base/stamp.mjs';

/** What the menu and the clock call by these very names. */
const called = ['onOpen', 'verify', 'verifyByClock', 'verifyHour'];

export const LIVE_CHECK = 'dist/live-check';

/** Its script is no .js: whoever loads all of `dist/` as Apps Script does loads the drive alone. */
export const liveFiles = ['.clasp.json', 'Code.gs', 'Words.html', 'appsscript.json'].map(
  (name) => `${LIVE_CHECK}/${name}`,
);

/**
 * The live check: a script, a page that the clock reads, and the manifest of the drive, since it asks for the same
 * permissions.
 * @returns {Promise<Record<string, string>>}
 */
export async function bundleLive() {
  const { script, page, manifest, id } = await liveCheck();
  return {
    // To a script of its own, from this folder; `.claspignore` keeps it out of the drive.
    [`${LIVE_CHECK}/.clasp.json`]: JSON.stringify({ scriptId: scriptIds().check, rootDir: '.' }),
    [`${LIVE_CHECK}/Code.gs`]: `const CHECK = '${id}';\n${script}`,
    [`${LIVE_CHECK}/Words.html`]: page,
    [`${LIVE_CHECK}/appsscript.json`]: manifest,
  };
}

/** With the name that its results bear: what another check saw says nothing of today's facts. */
export async function liveCheck() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['live/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'live',
    target: 'es2020',
    charset: 'utf8',
    footer: { js: called.map((name) => `function ${name}() { live.${name}(); }`).join('\n') },
    logLevel: 'silent',
  });
  const script = outputFiles[0]?.text ?? '';
  const page = readFileSync(join(root, 'live/Words.html'), 'utf8');
  const manifest = readFileSync(join(root, 'appsscript.json'), 'utf8');
  const all = [script, page, manifest].join('\0');
  const id = createHash('sha256').update(all).digest('hex').slice(0, 12);
  return { script, page, manifest, id };
}
