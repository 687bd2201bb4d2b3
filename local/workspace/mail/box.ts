import type { World } from '../../standin/runtime/world';
import { shortMoment } from '../../text/dates';
import {
  allBoxes,
  allKinds,
  allRead,
  attachments,
  box,
  kindLabel,
  mailCount,
  noMail,
  noMatch,
  olderMails,
  oneAttachment,
  searchButton,
  show,
  unreadCount,
  unreadMark,
  unreadOnly,
} from '../../text/mailPages';
import type { Person } from '../pages/people';
import { type Html, html } from '../pages/safeHtml';
import { chosen, type Letter, lettersFor, recipientsOf, type Wanted, wantedBy } from './letters';
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
  if (all.length === 0) return noMail;
  if (found.length === 0) return noMatch;
  const fresh = found.filter(({ isNew }) => isNew).length;
  const unread = fresh === 0 ? allRead : unreadCount(fresh);
  return `${mailCount(found.length)}, ${unread}`;
}

function older(query: URLSearchParams, from: number): Html {
  const next = new URLSearchParams(query);
  next.set('depuis', String(from));
  return html`<p><a href="?${next.toString()}">${olderMails}</a></p>`;
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
  html`<label>${box} <select name="boite"><option value="">${allBoxes}</option>
${options(boxes, wanted.box)}</select></label>`
}
<label>${kindLabel} <select name="type"><option value="">${allKinds}</option>${options(kinds, wanted.kind)}</select></label>
<label>${searchButton} <input type="text" name="q" value="${wanted.words}"></label>
<label class="tick"><input type="checkbox" name="nouveaux" value="oui"${
    wanted.onlyNew && html` checked`
  }> ${unreadOnly}</label>
<button>${show}</button></form>`;
}

function line({ number, mail, kind, isNew }: Letter, world: World, base: string, all: boolean) {
  const [greeting = '', first = greeting] = mail.body.split(/\n\s*\n/);
  const files = mail.attachments.length;
  return html`<li${isNew && html` class="new"`}><a href="${base}/mails/${number}">
<span class="who">${all ? mail.to : mail.name || mail.from}</span>
<time>${shortMoment(mail.time, world.spreadsheet.timeZone)}</time>
<span class="subject">${isNew && html`<span class="sr">${unreadMark} </span>`}${mail.subject}</span>
<span class="kind">${kind}</span>
<span class="start">${first.slice(0, 160)}</span>
${files > 0 && html`<span class="files">${files === 1 ? oneAttachment : attachments(files)}</span>`}</a></li>`;
}
