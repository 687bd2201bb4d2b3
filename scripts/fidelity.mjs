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
  const result = JSON.parse(plain);
  const isRow = (/** @type {Partial<Row>} */ row) =>
    typeof row.fact === 'string' &&
    typeof row.seen === 'string' &&
    typeof row.confirmed === 'boolean';
  if (!/^\d{4}-\d\d-\d\d$/.test(result.date) || !result.rows?.every(isRow))
    throw new Error('it has no date, or a row without fact, seen and confirmed');
  return result;
}

/**
 * The page with what was confirmed at its end.
 * @param {string} page @param {Result} result
 */
export function withConfirmed(page, { date, rows }) {
  const [open = '', done = ''] = page.split('## Confirmed\n');
  /** @type {string[]} */
  const moved = [];
  const left = open.split('\n').filter((line) => {
    const fact = /^\|.*`([a-z-]+)` \|/.exec(line)?.[1];
    const row = rows.find((one) => one.confirmed && one.fact === fact);
    if (!row) return true;
    const [, what, read] = line.split(/(?<!\\)\|/);
    moved.push(`|${what}|${read}| ${date} |`);
    return false;
  });
  const known = done.trim() === NOTHING ? HEADER : done.trim();
  return moved.length === 0
    ? page
    : `${left.join('\n')}## Confirmed\n\n${[known, ...moved].join('\n')}\n`;
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
  writeWhole(PAGE, withConfirmed(readFileSync(join(root, PAGE), 'utf8'), result));
  writeWhole(SEEN_LIVE, `${JSON.stringify(withDenied(known, result), null, 2)}\n`);
  const denied = result.rows.filter(({ confirmed }) => !confirmed);
  console.log(`${result.rows.length - denied.length} confirmed, ${denied.length} denied`);
  for (const { fact, seen } of denied) console.log(`${fact}: ${seen}`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = main(process.argv[2]);
