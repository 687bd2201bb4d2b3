import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './stamp.mjs';

/** What the menu and the clock call by these very names. */
const called = ['onOpen', 'verify', 'verifyHour'];

/**
 * The live check: one file and the manifest of the drive, since it asks for the same permissions.
 * @returns {Promise<Record<string, string>>}
 */
export async function bundleLive() {
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
  const project = JSON.parse(readFileSync(join(root, '.clasp.json'), 'utf8'));
  return {
    // To the script that `.clasp.json` names, from a folder of its own.
    'build/live-check.clasp.json': JSON.stringify({ ...project, rootDir: 'live-check' }),
    'build/live-check/Code.js': outputFiles[0]?.text ?? '',
    'build/live-check/appsscript.json': readFileSync(join(root, 'appsscript.json'), 'utf8'),
  };
}
