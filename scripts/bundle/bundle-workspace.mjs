import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../base/stamp.mjs';

const folder = 'build/workspace';

export const workspaceFiles = [`${folder}/main.js`, `${folder}/main.css`];

/**
 * The page of the local workspace. Its frame stands alone; the grid, which is large, is a part of
 * its own that comes while the frame is already shown.
 */
export async function bundleWorkspace() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['local/workspace/page/main.tsx'],
    outdir: folder,
    entryNames: '[name]',
    chunkNames: 'part-[hash]',
    assetNames: 'asset-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'silent',
  });
  // Parts have other names whenever their content is another.
  rmSync(join(root, folder), { recursive: true, force: true });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [relative(root, path), text]));
}
