import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as esbuild from 'esbuild';
import { readTables } from '../base/readTables.mjs';
import { programBuild, root, versionText } from '../base/stamp.mjs';
import { guide } from '../base/words.mjs';

/** @typedef {{ folder: string, name: string, page: string }} Page */

/** @type {readonly Page[]} The panel, and each dialog: a folder a capability, in it a folder a dialog. */
const pages = [
  { folder: 'sidebar/panel', name: 'Panel', page: 'Sidebar' },
  ...readdirSync(join(root, 'sidebar/dialogs')).flatMap((capability) =>
    readdirSync(join(root, 'sidebar/dialogs', capability)).map((dialog) => {
      const name = dialog.slice(0, 1).toUpperCase() + dialog.slice(1);
      return { folder: `sidebar/dialogs/${capability}/${dialog}`, name, page: name };
    }),
  ),
];

/** What each of them shows is in `Journal.tsx` of the folder `journal`, under that name. */
export const pageEntries = pages.map(({ folder, name }) => `${folder}/${name}.tsx`);

/**
 * What a page has in a file of its own, so that each can be pasted: the script puts it into the page
 * (`text/pages/dialogs.ts`), in front of what uses it.
 * @typedef {{ entry: string, name: string, file: string, layer: RegExp, page: string }} Part
 * @type {Part}
 */
const listReader = {
  entry: 'sidebar/parts/listReader.ts',
  name: 'listReader',
  file: 'ListReader',
  layer: /\/src\/import\//,
  page: 'FirstSteps',
};
const partFile = `dist/${listReader.file}.html`;

const fileOf = (/** @type {Page} */ { page }) => `dist/${page}.html`;
export const pageFiles = [...pages.map(fileOf), partFile];

/** The pages of the add-on: each one document that asks nothing more of the network. */
export async function bundlePages() {
  const { acts } = await readTables(`export { acts } from './src/text/pages/dialogs'`);
  const made = await Promise.all([
    ...pages.map(async (page) => [fileOf(page), await bundlePage(page, ofRecords(page, acts))]),
    [partFile, await bundlePart(listReader)],
  ]);
  return Object.fromEntries(made);
}

/**
 * What a page knows of the records of dialogs (`text/pages/dialogs.ts`): its own, or what the panel starts.
 * @param {Page} page
 * @param {Readonly<Record<string, { label: object, title?: object, help?: string, when?: unknown }>>} acts
 */
function ofRecords({ folder, name }, acts) {
  const lines = (/** @type {unknown} */ value) => JSON.stringify(value).replaceAll('},"', '},\n"');
  if (name !== 'Panel') {
    const { title, help } = acts[basename(folder)] ?? {};
    if (!title) throw new Error(`${folder}: src/text/pages/dialogs.ts has no record of it`);
    return `const DRIVE_DIALOG=${lines({ title, help })};`;
  }
  const started = Object.entries(acts).filter(([, { when }]) => when);
  const labels = Object.fromEntries(started.map(([act, { label }]) => [act, label]));
  const dialogs = started.flatMap(([act, { title }]) => (title ? [act] : [])).join(' ');
  return `const DRIVE_ACTS=${lines(labels)},\nDRIVE_DIALOGS="${dialogs}".split(" ");`;
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
  const { outputFiles, metafile } = await esbuild.build({
    ...options(),
    entryPoints: [entry],
    globalName: name,
  });
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

const options = () =>
  /** @satisfies {esbuild.BuildOptions} */ ({
    absWorkingDir: root,
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
    },
    plugins: [guidePages],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'dataurl' },
    legalComments: 'none',
    // Apps Script cuts what follows `//` or `/*` in a template literal.
    supported: { 'template-literal': false },
    logLevel: 'silent',
  });

/** @param {Page} page @param {string} known what stands before its program */
async function bundlePage({ folder, name, page }, known) {
  const common = options();
  const hasPart = page === listReader.page;
  const { outputFiles, metafile } = await esbuild.build({
    ...common,
    stdin: {
      contents: `import { render } from 'preact';
        import { ${name} } from './${name}';
        render(<${name} />, document.getElementById('app'));`,
      resolveDir: join(root, folder),
      loader: 'tsx',
      sourcefile: `${folder}/main.tsx`,
    },
    banner: { js: `"use strict";${known}` },
    plugins: [...common.plugins, ...(hasPart ? [takenFrom(listReader)] : [])],
  });
  refuseServerCode(Object.keys(metafile.inputs));
  const text = (/** @type {string} */ end) =>
    outputFiles.find(({ path }) => path.endsWith(end))?.text.trim() ?? '';
  const template = readFileSync(join(root, 'sidebar/index.html'), 'utf8');
  const place = hasPart ? placeOf(listReader.file) : '';
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
/** As `text/pages/dialogs.ts` looks for it. */
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
