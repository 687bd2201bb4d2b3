import type { World } from '../../standin/runtime/world';
import { type Html, html } from '../pages/html';
import type { Person } from '../pages/people';
import { chosen, type Letter, lettersFor, recipientsOf, type Wanted, wantedBy } from './letters';
import { shortMoment } from './moments';
import { outboxPart } from './outbox';

const A_PAGE = 100;

/** A person's box; a coordinator's holds all mails of the drive, and what waits before them. */
export function boxPage(world: World, person: Person, base: string, query: URLSearchParams): Html {
  const all = lettersFor(world, person);
  const wanted = wantedBy(query);
  const found = chosen(all, wanted);
  const from = Math.max(0, Math.trunc(Number(query.get('depuis')) || 0));
  const shown = found.slice(from, from + A_PAGE);
  const seesAll = person.role === 'coordinator';
  return html`<link rel="stylesheet" href="/courrier.css">
${seesAll && outboxPart(world)}
${all.length > 0 && search(all, wanted, seesAll)}
<p class="count" role="status">${countOf(all, found)}</p>
<ul class="letters">${shown.map((letter) => line(letter, world, base, seesAll))}</ul>
${found.length > from + A_PAGE && older(query, from + A_PAGE)}`;
}

function countOf(all: readonly Letter[], found: readonly Letter[]): string {
  if (all.length === 0) return 'Aucun mail n’est arrivé.';
  if (found.length === 0) return 'Aucun mail ne correspond.';
  const fresh = found.filter(({ isNew }) => isNew).length;
  const mails = found.length === 1 ? '1 mail' : `${found.length} mails`;
  const unread = fresh === 0 ? 'tous lus' : fresh === 1 ? '1 non lu' : `${fresh} non lus`;
  return `${mails}, ${unread}`;
}

function older(query: URLSearchParams, from: number): Html {
  const next = new URLSearchParams(query);
  next.set('depuis', String(from));
  return html`<p><a href="?${next.toString()}">Mails plus anciens</a></p>`;
}

const counted = (values: readonly string[]): readonly [value: string, count: number][] => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b, 'fr'));
};

function search(all: readonly Letter[], wanted: Wanted, seesAll: boolean): Html {
  const options = (values: readonly string[], now: string) =>
    counted(values).map(
      ([value, count]) =>
        html`<option value="${value}"${value === now && html` selected`}>${value} (${count})</option>`,
    );
  const boxes = all.flatMap(({ mail }) => recipientsOf(mail));
  const kinds = all.map(({ kind }) => kind);
  return html`<form class="search" role="search">
${
  seesAll &&
  html`<label>Boîte <select name="boite"><option value="">toutes</option>
${options(boxes, wanted.box)}</select></label>`
}
<label>Type <select name="type"><option value="">tous</option>${options(kinds, wanted.kind)}</select></label>
<label>Chercher <input type="text" name="q" value="${wanted.words}"></label>
<label class="tick"><input type="checkbox" name="nouveaux" value="oui"${
    wanted.onlyNew && html` checked`
  }> non lus</label>
<button>Montrer</button></form>`;
}

function line({ number, mail, kind, isNew }: Letter, world: World, base: string, all: boolean) {
  const [greeting = '', first = greeting] = mail.body.split(/\n\s*\n/);
  const files = mail.attachments.length;
  return html`<li${isNew && html` class="new"`}><a href="${base}/mails/${number}">
<span class="who">${all ? mail.to : mail.name || mail.from}</span>
<time>${shortMoment(mail.time, world.spreadsheet.timeZone)}</time>
<span class="subject">${isNew && html`<span class="sr">Non lu&nbsp;: </span>`}${mail.subject}</span>
<span class="kind">${kind}</span>
<span class="start">${first.slice(0, 160)}</span>
${files > 0 && html`<span class="files">${files === 1 ? '1 pièce jointe' : `${files} pièces jointes`}</span>`}</a></li>`;
}
