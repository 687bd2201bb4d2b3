import * as esbuild from 'esbuild';
import { root } from './stamp.mjs';

/**
 * What files of TypeScript export, to be read as it stands.
 * @param {string} contents lines of `export`
 */
export async function readTables(contents) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
