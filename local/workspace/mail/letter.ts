import Papa from 'papaparse';
import type { MailFile, SentMail } from '../../standin/runtime/host/mails';
import type { World } from '../../standin/runtime/world';
import { shortMoment } from '../../text/dates';
import {
  allMails,
  attachmentTitle,
  computer,
  contentOf,
  copy,
  download,
  downloadMail,
  formattedMail,
  kilobytes,
  kindLabel,
  linksOfMail,
  notFollowed,
  phone,
  presentation,
  replyTo,
  restInFile,
  sent,
  textOnly,
  to,
} from '../../text/mailPages';
import { linkedText } from '../pages/links';
import { type Html, html, type Part } from '../pages/safeHtml';
import type { Letter } from './letters';
import { linksOf } from './mailMarkup';

/** The widths of a phone and of a window on a computer. */
const WIDTHS = [
  [360, phone],
  [800, computer],
] as const;

interface View {
  readonly plain: boolean;
  readonly width: number;
}

const viewOf = (query: URLSearchParams, { htmlBody }: SentMail): View => ({
  plain: query.get('vue') === 'texte' || htmlBody === undefined,
  width: query.get('largeur') === '800' ? 800 : 360,
});

/** One mail as its recipient sees it. */
export function letterPage(
  world: World,
  { mail, kind, number }: Letter,
  base: string,
  query: URLSearchParams,
): Html {
  const view = viewOf(query, mail);
  const path = `${base}/mails/${number}`;
  return html`<link rel="stylesheet" href="/courrier.css">
<p><a href="${base}/mails">${allMails}</a></p>
${head(world, mail, kind)}
${mail.htmlBody !== undefined && views(path, view)}
${
  view.plain
    ? html`<div class="paper plain">${linkedText(world, mail.body, base)}</div>`
    : html`<div class="paper" tabindex="0"><iframe class="w${view.width}" title="${formattedMail}"
sandbox="allow-popups allow-popups-to-escape-sandbox" src="${path}/html"></iframe></div>`
}
${links(world, mail, base)}
${mail.attachments.map((file, at) => attachment(file, `${path}/pieces/${at + 1}`))}
<p><a href="${path}/original">${downloadMail}</a></p>`;
}

function head(world: World, mail: SentMail, kind: string): Html {
  const from = mail.name ? `${mail.name} <${mail.from}>` : mail.from;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['De', from],
    [to, mail.to],
    [copy, mail.cc],
    [replyTo, mail.replyTo],
    [sent, shortMoment(mail.time, world.spreadsheet.timeZone)],
    [kindLabel, kind],
  ];
  const shown = lines.filter(([, value]) => value);
  return html`<dl class="head">${shown.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

function views(path: string, { plain, width }: View): Html {
  const choice = (words: string, query: string, now: boolean): Html =>
    html`<a href="${path}?${query}"${now && html` aria-current="true"`}>${words}</a>`;
  return html`<nav class="views" aria-label="${presentation}">
${WIDTHS.map(([wide, words]) =>
  choice(`${words}, ${wide} px`, `largeur=${wide}`, !plain && width === wide),
)}
${choice(textOnly, 'vue=texte', plain)}</nav>`;
}

/** A mail may hide where its links lead: here it is told, and what is not ours leads nowhere. */
function links(world: World, mail: SentMail, base: string): Part {
  const found = linksOf(world, mail, base);
  if (found.length === 0) return undefined;
  const shown = (target: string) => html`<span class="target" title="${target}">${target}</span>`;
  const lines = found.map(({ words, target, path }) =>
    path === undefined
      ? html`<li>${words} ${notFollowed}${shown(target)}</li>`
      : html`<li><a href="${path}">${words}</a>${shown(target)}</li>`,
  );
  return html`<h2>${linksOfMail}</h2><ul class="links">${lines}</ul>`;
}

function attachment(file: MailFile, path: string): Html {
  const size = Math.max(1, Math.round(file.content.length / 1024));
  return html`<h2>${attachmentTitle(file.name)}</h2>
<p><a href="${path}">${download(file.name)}</a> ${kilobytes(size)}</p>
${file.type.startsWith('text/csv') && csvTable(file)}`;
}

const MOST_ROWS = 500;

function csvTable({ name, content }: MailFile): Html {
  const text = new TextDecoder().decode(content);
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  const [headers = [], ...rows] = data;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${contentOf(name)}"><table>
<thead><tr>${headers.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows
    .slice(0, MOST_ROWS)
    .map(
      (row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`,
    )}</tbody></table></div>
${rows.length > MOST_ROWS && html`<p>${restInFile}</p>`}`;
}
