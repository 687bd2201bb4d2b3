import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, writeWhole } from './base/stamp.mjs';
import { fidelityUsage } from './base/words.mjs';
import { liveCheck } from './bundle/bundle-live.mjs';

/**
 * `npm run fidelity -- FILE`: takes what the live check saw. What was confirmed leaves the open facts of
 * docs/fidelity.md, what was denied becomes a case of the contract that fails until the model follows.
 *
 * @typedef {{ fact: string, seen: string, confirmed: boolean }} Row
 * @typedef {{ date: string, rows: readonly Row[] }} Result
 * @typedef {{ fact: string, seen: string, date: string }} Denied
 */

const PAGE = 'docs/fidelity.md';
const SEEN_LIVE = 'tests/contract/seenLive.json';
const NOTHING = 'Nothing yet.';
const HEADER = '| Fact | Where it was read | Seen live |\n|---|---|---|';

/**
 * The text of the cell « Résultat », as it is or as spreadsheets quote what is copied. Whether a fact holds is
 * what was seen beside what today's check expects, so it must be that check's.
 * @param {string} text @param {string} check
 * @returns {Result}
 */
export function readResult(text, check) {
  const whole = text.trim();
  const plain = /^"[\s\S]*"$/.test(whole) ? whole.slice(1, -1).replaceAll('""', '"') : whole;
  const told = JSON.parse(plain) ?? {};
  const isRow = (/** @type {unknown} */ row) =>
    ['fact', 'expected', 'seen'].every((name) => typeof Object(row)[name] === 'string');
  if (!isMinute(told.date) || !Array.isArray(told.rows) || !told.rows.every(isRow))
    throw new Error('it has no date, or a row without fact, expected and seen');
  if (told.check !== check)
    throw new Error(
      `another live check (${told.check}, not ${check}) wrote it: take it in with the version of that one, or start this one`,
    );
  const rows = told.rows.map(
    (/** @type {{ fact: string, expected: string, seen: string }} */ row) => ({
      ...{ fact: row.fact, seen: row.seen },
      confirmed: row.seen === row.expected,
    }),
  );
  const facts = rows.map((/** @type {Row} */ { fact }) => fact);
  const twice = facts.find(
    (/** @type {string} */ fact, /** @type {number} */ at) => facts.indexOf(fact) < at,
  );
  if (twice !== undefined) throw new Error(`${twice} stands in it twice`);
  return { date: told.date, rows };
}

/** @param {unknown} text a minute of the calendar, in UTC: later ones sort after it */
function isMinute(text) {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(text)) return false;
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text.slice(0, -1));
}

/** The page names what it takes on trust: `a-fact`. */
export const factsIn = (/** @type {string} */ page) =>
  new Set([...page.matchAll(/^\|(?:[^|\\]|\\.)*`([a-z0-9-]+)` \|/gm)].map(([, fact]) => fact));

const factIn = (/** @type {string} */ line) => /^\|.*`([a-z0-9-]+)` \|/.exec(line)?.[1];

const cells = (/** @type {string} */ line) => line.split(/(?<!\\)\|/);

/** @param {string} line @param {string} date */
function seenOn(line, date) {
  const [, what, read] = cells(line);
  return `|${what}|${read}| ${date} |`;
}

const confirmedLines = (/** @type {string} */ done) =>
  done.trim() === NOTHING ? [] : done.trim().split('\n').slice(2);

/**
 * Of which facts more is known than was seen on that date.
 * @param {string} page @param {readonly Denied[]} denied @param {string} date
 * @returns {(row: Pick<Row, 'fact'>) => boolean}
 */
export function isKnownSince(page, denied, date) {
  const lines = confirmedLines(page.split('## Confirmed\n')[1] ?? '');
  const since = new Map(lines.map((line) => [factIn(line), cells(line)[3]?.trim() ?? '']));
  for (const one of denied) since.set(one.fact, one.date);
  return ({ fact }) => (since.get(fact) ?? '') > date;
}

/**
 * The page with what was confirmed at its end; what is denied after that is open again, before all others.
 * @param {string} page @param {Result} result
 */
export function withConfirmed(page, { date, rows }) {
  const [open = '', done = ''] = page.split('## Confirmed\n');
  const said = new Map(rows.map(({ fact, confirmed }) => [fact, confirmed]));
  /** @type {string[]} */
  const moved = [];
  const left = open.split('\n').filter((line) => {
    if (said.get(factIn(line) ?? '') !== true) return true;
    moved.push(seenOn(line, date));
    return false;
  });
  const known = confirmedLines(done);
  const isDenied = (/** @type {string} */ line) => said.get(factIn(line) ?? '') === false;
  const back = known.filter(isDenied).map((line) => {
    const [, what, read] = cells(line);
    return `|${what}|${read}| Denied on ${date}: see ${SEEN_LIVE} | live |`;
  });
  const stay = known
    .filter((line) => !isDenied(line))
    .map((line) => (said.has(factIn(line) ?? '') ? seenOn(line, date) : line));
  if (moved.length + back.length + stay.length === 0) return page;
  const facts = left.findIndex((line) => line.startsWith('|---|'));
  left.splice(facts + 1, 0, ...back);
  const all = [...stay, ...moved];
  const end = all.length > 0 ? `${HEADER}\n${all.join('\n')}` : NOTHING;
  return `${left.join('\n')}## Confirmed\n\n${end}\n`;
}

/**
 * What was seen otherwise than it is modelled; a fact that is confirmed later is none any more.
 * @param {readonly Denied[]} known @param {Result} result @returns {Denied[]}
 */
export function withDenied(known, { date, rows }) {
  const looked = new Set(rows.map(({ fact }) => fact));
  const denied = rows.filter(({ confirmed }) => !confirmed);
  return [
    ...known.filter(({ fact }) => !looked.has(fact)),
    ...denied.map(({ fact, seen }) => ({ fact, seen, date })),
  ];
}

/** @param {string | undefined} file */
async function main(file) {
  if (file === undefined || !existsSync(file)) {
    process.stderr.write(`${fidelityUsage}\n`);
    return 2;
  }
  /** @type {Result} */
  let result;
  try {
    result = readResult(readFileSync(file, 'utf8'), (await liveCheck()).id);
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
  /** @type {readonly Denied[]} */
  const known = existsSync(join(root, SEEN_LIVE))
    ? JSON.parse(readFileSync(join(root, SEEN_LIVE), 'utf8'))
    : [];
  const page = readFileSync(join(root, PAGE), 'utf8');
  const facts = factsIn(page);
  const isOlder = isKnownSince(page, known, result.date);
  const unknown = result.rows.filter(({ fact }) => !facts.has(fact));
  const older = result.rows.filter(isOlder);
  const rows = result.rows.filter((row) => facts.has(row.fact) && !isOlder(row));
  writeWhole(PAGE, withConfirmed(page, { ...result, rows }));
  const denied = rows.filter(({ confirmed }) => !confirmed);
  const seenLive = withDenied(known, { ...result, rows });
  writeWhole(SEEN_LIVE, `${JSON.stringify(seenLive, null, 2)}\n`);
  console.log(`${rows.length - denied.length} confirmed, ${denied.length} denied`);
  for (const { fact, seen } of denied) console.log(`${fact}: ${seen}`);
  tellFacts(older, 'seen since by a later check, and left as they are');
  tellFacts(unknown, 'not on the page');
  return 0;
}

/** @param {readonly Row[]} rows @param {string} what */
function tellFacts(rows, what) {
  if (rows.length > 0)
    console.log(`${rows.length} ${what}: ${rows.map(({ fact }) => fact).join(', ')}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  main(process.argv[2]).then((code) => {
    process.exitCode = code;
  });
