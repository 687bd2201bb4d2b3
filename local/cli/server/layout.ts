import type { MenuEntry } from '../../runtime/host';
import type { World } from '../../runtime/world';
import { ZONE } from '../prepare';
import { typedMoment, wallOf } from '../time';
import { type Html, html, type Part } from './html';

export interface Frame {
  readonly title: string;
  readonly content: Html;
  /** What the last action said. */
  readonly notice?: Html | undefined;
}

/** What the coordinator sees: the tabs, the menu and the clock around each page. */
export function workPage(world: World, { title, content, notice }: Frame): Html {
  return html`<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${world.spreadsheet.name}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body><div class="top">
<strong>${world.spreadsheet.name}</strong>
<a href="/">Onglets</a> <a href="/mails">Mails (${world.mails.length})</a>
<a href="/formulaires">Formulaires</a> <a href="/producteurs">Producteurs</a>
${clock(world)}
</div>
<nav class="tabs" aria-label="Menu du drive">${world.menu.map(menuEntry)}</nav>
<main>${notice}<h1>${title}</h1>${content}</main></body>
</html>`;
}

const clock = (world: World): Html => html`<span class="clock">
<span>Il est le ${typedMoment(wallOf(world.now(), ZONE))}</span>
${advance('heure', '+ 1 heure')} ${advance('fermeture', 'À la fermeture')} ${advance('retrait', 'Au retrait')}
</span>`;

const advance = (to: string, words: string): Html =>
  html`<form class="inline" method="post" action="/horloge"><button name="a" value="${to}">${words}</button></form>`;

function menuEntry(entry: MenuEntry): Part {
  if (entry === 'separator') return html` · `;
  if ('entries' in entry) return entry.entries.map(menuEntry);
  return html`<form class="inline" method="post" action="/menu">
<button class="plain" name="fonction" value="${entry.functionName}">${entry.caption}</button></form>`;
}

/** The functions that the menu offers: no other may be started from a page. */
export function menuFunctions(entries: readonly MenuEntry[]): readonly string[] {
  return entries.flatMap((entry) => {
    if (entry === 'separator') return [];
    return 'entries' in entry ? menuFunctions(entry.entries) : [entry.functionName];
  });
}

export const noticeOf = (lines: readonly string[], bad = false): Html | undefined =>
  lines.length === 0
    ? undefined
    : html`<div class="notice ${bad ? 'bad' : ''}" role="status">${lines.join('\n')}</div>`;
