/**
 * Sums of what was played, line by line (`tests/support/tally.ts`), and what failed.
 * @typedef {{ part: string, what: string, counts: Record<string, number> }} Line
 * @typedef {{ part: string, seconds: number, failed: string[] }} Played `failed` names what did
 * @typedef {{ label: string, count: number }} Sum
 */

/** How each count is called, in the order of the table. */
const LABELS = /** @type {const} */ ({
  faults: {
    cases: 'cases of a command and a state',
    injected: 'faults injected',
    states: 'different states gone on from',
    elsewhere: 'ended elsewhere than undisturbed',
  },
  races: {
    cases: 'cases crossed by people’s hands',
    races: 'races',
    elsewhere: 'differences from a run uncrossed',
  },
  crowd: { crowds: 'crowds, each in threads', submits: 'answers sent by their buyers' },
  pairs: { facts: 'facts turned round, one by one', pairs: 'pairs of facts turned round' },
  seasons: { seasons: 'random seasons' },
  fuzz: { inputs: 'fuzzed inputs' },
});

/** @typedef {keyof typeof LABELS} Part */
export const parts = /** @type {Part[]} */ (Object.keys(LABELS));

/** @param {string} text @returns {Line[]} */
export function linesIn(text) {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/**
 * @param {Part} part
 * @param {readonly Line[]} lines
 * @returns {Sum[]}
 */
function sumsOf(part, lines) {
  const own = lines.filter((line) => line.part === part);
  const sums = Object.entries(LABELS[part]).map(([name, label]) => ({
    label,
    count: own.reduce((sum, { counts }) => sum + (counts[name] ?? 0), 0),
  }));
  // Of each reader its own: one that was left out is seen.
  if (part !== 'fuzz') return sums;
  return [
    ...own.map(({ what, counts }) => ({ label: `  ${what}`, count: counts.inputs ?? 0 })),
    ...sums,
  ];
}

/**
 * The table that ends a run: what was played of each part, how long it took, and what failed.
 * @param {string} when date and commit
 * @param {readonly Line[]} lines
 * @param {readonly Played[]} played
 */
export function summary(when, lines, played) {
  const rows = played.flatMap(({ part, seconds, failed }) => [
    ...sumsOf(/** @type {Part} */ (part), lines).map(({ label, count }) =>
      row(part, label, number(count)),
    ),
    row(part, 'failed', number(failed.length)),
    row(part, 'took', `${number(seconds)} s`),
  ]);
  const failures = played.flatMap(({ part, failed }) => failed.map((name) => `${part}: ${name}`));
  const end = failures.length === 0 ? ['nothing failed'] : ['failed:', ...failures];
  return [`torture, ${when}`, ...rows, ...end, ''].join('\n');
}

/** @param {string} part @param {string} label @param {string} value */
const row = (part, label, value) => `${part.padEnd(8)} ${label.padEnd(42)} ${value.padStart(10)}`;

/** @param {number} value */
const number = (value) => value.toLocaleString('en-US', { maximumFractionDigits: 0 });
