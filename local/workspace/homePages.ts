import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noSuchFile, productName } from '../text/pages';
import type { PageGroup } from './pages/pageGroup';
import { asset, plainText, workbookPage } from './pages/reply';
import { html } from './pages/safeHtml';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** The page of the workbook, and the built files that it is made of. */
export function homeGroup(folder: string): PageGroup {
  const version = versionOf(folder);
  return ({ path, base, person }) => {
    if (person && path === '/') return workbookPage(shell(version));
    const name = base === '' ? /^\/page\/([\w-]+\.(\w+))$/.exec(path) : null;
    if (!name) return undefined;
    const [, file = '', kind = ''] = name;
    const type = TYPES[kind];
    const full = join(folder, file);
    if (type === undefined || !existsSync(full)) return plainText(404, noSuchFile);
    return asset(type, readFileSync(full));
  };
}

const shell = (version: string) => html`<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${productName}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page/main.css?v=${version}">
<script type="module" src="/page/main.js?v=${version}"></script>
</head>
<body><div id="app"></div></body>
</html>`;

/** Changes with what was built, so that a browser never keeps a page of before. */
function versionOf(folder: string): string {
  const main = join(folder, 'main.js');
  if (!existsSync(main)) return '0';
  return createHash('sha256').update(readFileSync(main)).digest('hex').slice(0, 12);
}
