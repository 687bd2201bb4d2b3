import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { root, versionText } from './stamp.mjs';

/** @type {readonly { entry: string, output: string }[]} The sidebar, and each dialog's page. */
const pages = [
  { entry: 'sidebar/panel/main.tsx', output: 'dist/Sidebar.html' },
  ...dialogFolders().map((folder) => ({
    entry: `${folder}/main.tsx`,
    output: `dist/${pageName(basename(folder))}.html`,
  })),
];

/** A folder a capability, in it a folder a dialog. */
function dialogFolders() {
  const dialogs = 'sidebar/dialogs';
  return readdirSync(join(root, dialogs)).flatMap((capability) =>
    readdirSync(join(root, dialogs, capability)).map((name) => `${dialogs}/${capability}/${name}`),
  );
}

/** @param {string} dialog */
function pageName(dialog) {
  return dialog.slice(0, 1).toUpperCase() + dialog.slice(1);
}

export const pageFiles = pages.map(({ output }) => output);

/** The pages of the add-on: each one document that asks nothing more of the network. */
export async function bundlePages() {
  const made = await Promise.all(
    pages.map(async ({ entry, output }) => [output, await bundlePage(entry)]),
  );
  return Object.fromEntries(made);
}

/** @param {string} entry */
async function bundlePage(entry) {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: 'build/sidebar',
    entryNames: 'page',
    bundle: true,
    minify: true,
    charset: 'utf8',
    // The editor of scripts, into which people paste pages, hangs on huge lines.
    lineLimit: 500,
    write: false,
    metafile: true,
    format: 'iife',
    // Pages call `at` and `replaceAll`: a browser that has them reads this, too.
    target: 'es2022',
    define: {
      DRIVE_VERSION: versionText(),
      DRIVE_PAGE: JSON.stringify(basename(dirname(entry))),
    },
    plugins: [guidePages],
    // Calls of `h` are a hundredth shorter than those of the automatic runtime.
    inject: ['sidebar/jsx.ts'],
    tsconfigRaw: {
      compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' },
    },
    loader: { '.svg': 'dataurl' },
    legalComments: 'none',
    // Apps Script cuts what follows `//` or `/*` in a template literal.
    supported: { 'template-literal': false },
    logLevel: 'silent',
  });
  refuseServerCode(Object.keys(metafile.inputs));
  const text = (/** @type {string} */ end) =>
    outputFiles.find(({ path }) => path.endsWith(end))?.text.trim() ?? '';
  const template = readFileSync(join(root, 'sidebar/index.html'), 'utf8');
  return inline(template, text('.js'), text('.css'));
}

/**
 * A page of the guide as its lines, without pictures: a page of the add-on asks nothing of the network,
 * and what it tells stands once, in `docs`.
 * @type {esbuild.Plugin}
 */
const guidePages = {
  name: 'guide',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.md$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
        .split(/^(?=## )/m)
        .filter((chapter) => !chapter.includes('<!-- hors de l’aide'))
        .join('')
        .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
        .replace(/<\/?(img|details|summary)\b[^>]*>/g, '');
      return { loader: 'json', contents: JSON.stringify(text.split('\n')) };
    }),
};

/** What a page may read by itself: the script carries none of it twice over. */
export const pageLayers = [
  'formats',
  'domain',
  'tabs',
  'text',
  'statements',
  'import',
  'printing',
  'accounting',
];

/**
 * The compiler cannot say "types only": what the sidebar takes from the script must vanish here.
 * @param {readonly string[]} inputs
 */
function refuseServerCode(inputs) {
  const taken = inputs.find((input) => {
    const [top, layer = ''] = input.split('/');
    return top === 'src' && !pageLayers.includes(layer);
  });
  if (taken) throw new Error(`sidebar: takes code from ${taken}, where it may take types only`);
}

/**
 * @param {string} template
 * @param {string} script
 * @param {string} style
 */
export function inline(template, script, style) {
  return [
    ['<link rel="stylesheet" href="main.css" />', `<style>${safeStyle(style)}</style>`],
    ['<script src="main.tsx"></script>', `<script>${safeScript(script)}</script>`],
  ].reduce((page, [tag = '', content = '']) => {
    if (!page.includes(tag)) throw new Error(`sidebar/index.html: ${tag} is missing`);
    return page.replace(tag, () => content);
  }, template);
}

/**
 * What would end the script, or start an Apps Script scriptlet or template literal, stands in
 * strings and patterns only, where its code means the same.
 * @param {string} script
 */
function safeScript(script) {
  return script.replace(/<(?=\?|!--|\/?script)/gi, '\\x3c').replace(/`/g, '\\x60');
}

/** @param {string} style */
function safeStyle(style) {
  if (/<\?|<\/style/i.test(style)) throw new Error('sidebar: the styles hold "<?" or "</style"');
  return style;
}
