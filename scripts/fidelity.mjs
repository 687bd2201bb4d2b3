import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, writeWhole } from './stamp.mjs';

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
 * The text of the cell « Résultat », as it is or as spreadsheets quote what is copied.
 * @param {string} text
 * @returns {Result}
 */
export function readResult(text) {
  const whole = text.trim();
  const plain = /^"[\s\S]*"$/.test(whole) ? whole.slice(1, -1).replaceAll('""', '"') : whole;
  const result = JSON.parse(plain) ?? {};
  const isRow = (/** @type {Partial<Row>} */ row) =>
    typeof row.fact === 'string' &&
    typeof row.seen === 'string' &&
    typeof row.confirmed === 'boolean';
  const hasRows = Array.isArray(result.rows) && result.rows.every(isRow);
  if (!isDay(result.date) || !hasRows)
    throw new Error('it has no date, or a row without fact, seen and confirmed');
  return result;
}

/** @param {unknown} text a day of the calendar */
function isDay(text) {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The page names what it takes on trust: `a-fact`. */
export const factsIn = (/** @type {string} */ page) =>
  new Set([...page.matchAll(/^\|(?:[^|\\]|\\.)*`([a-z0-9-]+)` \|/gm)].map(([, fact]) => fact));

const factIn = (/** @type {string} */ line) => /^\|.*`([a-z0-9-]+)` \|/.exec(line)?.[1];

/**
 * The page with what was confirmed at its end; what is denied after that is open again, before all others.
 * @param {string} page @param {Result} result
 */
export function withConfirmed(page, { date, rows }) {
  const [open = '', done = ''] = page.split('## Confirmed\n');
  const said = new Map(rows.map(({ fact, confirmed }) => [fact, confirmed]));
  const cells = (/** @type {string} */ line) => line.split(/(?<!\\)\|/);
  /** @type {string[]} */
  const moved = [];
  const left = open.split('\n').filter((line) => {
    if (said.get(factIn(line) ?? '') !== true) return true;
    const [, what, read] = cells(line);
    moved.push(`|${what}|${read}| ${date} |`);
    return false;
  });
  const known = done.trim() === NOTHING ? [] : done.trim().split('\n').slice(2);
  const isDenied = (/** @type {string} */ line) => said.get(factIn(line) ?? '') === false;
  const back = known.filter(isDenied).map((line) => {
    const [, what, read] = cells(line);
    return `|${what}|${read}| Denied on ${date}: see ${SEEN_LIVE} | live |`;
  });
  if (moved.length + back.length === 0) return page;
  const facts = left.findIndex((line) => line.startsWith('|---|'));
  left.splice(facts + 1, 0, ...back);
  const stay = [...known.filter((line) => !isDenied(line)), ...moved];
  const end = stay.length > 0 ? `${HEADER}\n${stay.join('\n')}` : NOTHING;
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
function main(file) {
  if (file === undefined || !existsSync(file)) {
    process.stderr.write('npm run fidelity -- FILE: the text of the cell « Résultat »\n');
    return 2;
  }
  /** @type {Result} */
  let result;
  try {
    result = readResult(readFileSync(file, 'utf8'));
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
  const known = existsSync(join(root, SEEN_LIVE))
    ? JSON.parse(readFileSync(join(root, SEEN_LIVE), 'utf8'))
    : [];
  const page = readFileSync(join(root, PAGE), 'utf8');
  const facts = factsIn(page);
  const unknown = result.rows.filter(({ fact }) => !facts.has(fact));
  const rows = result.rows.filter(({ fact }) => facts.has(fact));
  writeWhole(PAGE, withConfirmed(page, { ...result, rows }));
  const denied = rows.filter(({ confirmed }) => !confirmed);
  const seenLive = withDenied(known, { ...result, rows });
  writeWhole(SEEN_LIVE, `${JSON.stringify(seenLive, null, 2)}\n`);
  console.log(`${rows.length - denied.length} confirmed, ${denied.length} denied`);
  for (const { fact, seen } of denied) console.log(`${fact}: ${seen}`);
  if (unknown.length > 0)
    console.log(`${unknown.length} not on the page: ${unknown.map(({ fact }) => fact).join(', ')}`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = main(process.argv[2]);
