import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { programBuild, root, versionText } from '../base/stamp.mjs';
import { guide } from '../base/words.mjs';

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

/**
 * What a page has in a file of its own, so that each can be pasted: the script puts it into the page
 * (`app/panel/dialogs.ts`), in front of what uses it.
 * @typedef {{ entry: string, name: string, file: string, layer: RegExp, page: string }} Part
 * @type {Part}
 */
const listReader = {
  entry: 'sidebar/parts/listReader.ts',
  name: 'listReader',
  file: 'ListReader',
  layer: /\/src\/import\//,
  page: 'sidebar/dialogs/sale/firstSteps/main.tsx',
};
const partFile = `dist/${listReader.file}.html`;

export const pageFiles = [...pages.map(({ output }) => output), partFile];

/** The pages of the add-on: each one document that asks nothing more of the network. */
export async function bundlePages() {
  const made = await Promise.all([
    ...pages.map(async ({ entry, output }) => [output, await bundlePage(entry)]),
    [partFile, await bundlePart(listReader)],
  ]);
  return Object.fromEntries(made);
}

/**
 * `google/main.ts` looks for the build before it shows a page, whose file may be of another one: what calls
 * the script tells it by itself.
 * @param {string} code
 */
const told = (code) => {
  const build = programBuild();
  return code.includes(build) ? code : `"${build}";${code}`;
};

/** @param {Part} part */
async function bundlePart({ entry, name }) {
  const { outputFiles, metafile } = await esbuild.build({ ...options(entry), globalName: name });
  refuseServerCode(Object.keys(metafile.inputs));
  return `${script(told(outputFiles[0]?.text.trim() ?? ''))}\n`;
}

/** @param {Part} part @returns {esbuild.Plugin} what a page takes from its part */
const takenFrom = ({ name, layer }) => ({
  name: 'part',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: layer }, () => ({ path: name, namespace: 'part' }));
    onLoad({ filter: /./, namespace: 'part' }, () => ({ contents: `module.exports=${name};` }));
  },
});

/** @param {string} entry */
const options = (entry) =>
  /** @satisfies {esbuild.BuildOptions} */ ({
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
      DRIVE_BUILD: JSON.stringify(programBuild()),
      DRIVE_PAGE: JSON.stringify(basename(dirname(entry))),
    },
    plugins: [guidePages, ...(entry === listReader.page ? [takenFrom(listReader)] : [])],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'dataurl' },
    legalComments: 'none',
    // Apps Script cuts what follows `//` or `/*` in a template literal.
    supported: { 'template-literal': false },
    logLevel: 'silent',
  });

/** @param {string} entry */
async function bundlePage(entry) {
  const { outputFiles, metafile } = await esbuild.build(options(entry));
  refuseServerCode(Object.keys(metafile.inputs));
  const text = (/** @type {string} */ end) =>
    outputFiles.find(({ path }) => path.endsWith(end))?.text.trim() ?? '';
  const template = readFileSync(join(root, 'sidebar/index.html'), 'utf8');
  const place = entry === listReader.page ? placeOf(listReader.file) : '';
  return inline(
    template.replace(SCRIPT, () => place + SCRIPT),
    told(text('.js')),
    text('.css'),
  );
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
        .filter((chapter) => !chapter.includes(guide.notInHelp))
        .join('')
        .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
        .replace(/<\/?(img|details|summary)\b[^>]*>/g, '');
      return { loader: 'json', contents: JSON.stringify(text.split('\n')) };
    }),
};

/** What a page may read by itself: the script carries none of it twice over. */
const pageLayers = [
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
 * @param {string} code
 * @param {string} style
 */
export function inline(template, code, style) {
  return [
    ['<link rel="stylesheet" href="main.css" />', `<style>${safeStyle(style)}</style>`],
    [SCRIPT, script(code)],
  ].reduce((page, [tag = '', content = '']) => {
    if (!page.includes(tag)) throw new Error(`sidebar/index.html: ${tag} is missing`);
    return page.replace(tag, () => content);
  }, template);
}

const SCRIPT = '<script src="main.tsx"></script>';
/** As `app/panel/dialogs.ts` looks for it. */
const placeOf = (/** @type {string} */ file) => `<script data-part="${file}"></script>`;

/** @param {string} code */
const script = (code) => `<script>${safeScript(code)}</script>`;

/**
 * What would end the script, or start an Apps Script scriptlet or template literal, stands in
 * strings and patterns only, where its code means the same.
 * @param {string} code
 */
function safeScript(code) {
  return code.replace(/<(?=\?|!--|\/?script)/gi, '\\x3c').replace(/`/g, '\\x60');
}

/** @param {string} style */
function safeStyle(style) {
  if (/<\?|<\/style/i.test(style)) throw new Error('sidebar: the styles hold "<?" or "</style"');
  return style;
}
