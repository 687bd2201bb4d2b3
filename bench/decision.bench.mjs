import { closing, threeFees } from './closing';
import { lineCount, readSale, synthetic } from './sale';
import { best, shared } from './timing.mjs';

export const name =
  'What closing decides: Paniers, split, fees, checks; then with every answer and mail';

const RUNS = 7;

/** The bound is that of docs and README for the sums; the whole is shown beside it. */
const measures = /** @type {const} */ ([
  ['sums, no fees', [], 'sums', 1000],
  ['sums, three fees', threeFees, 'sums', 1000],
  ['all at once with mails, three fees', threeFees, 'whole', 6000],
]);

/** @returns {Promise<import('../scripts/bench.mjs').Figure[]>} */
export async function measure() {
  const small = synthetic(983, 169);
  const large = synthetic(9_835, 169);
  const folder = shared('gros-volume');
  const figures = [];
  for (const [what, fees, part, bound] of measures) {
    const few = closing(small, fees)[part];
    // Ten of them, so that both sides leave as much behind for the collector.
    const tenth = (await costOf(Array.from({ length: 10 }, () => few))) / 10;
    const all = await costOf([closing(large, fees)[part]]);
    const [fewLines, manyLines] = [small, large].map(lineCount);
    figures.push(
      {
        what: `${what}: 983 orders, ${fewLines} lines`,
        value: tenth,
        bound: bound / 10,
        unit: 'ms',
      },
      { what: `${what}: 9,835 orders, ${manyLines} lines`, value: all, bound, unit: 'ms' },
      { what: `${what}: ten times the orders cost`, value: all / tenth, bound: 12, unit: 'times' },
    );
    if (!folder) continue;
    const real = readSale(folder);
    const seen = `${what}: ${real.requests.length} real orders, ${lineCount(real)} lines`;
    const value = await costOf([closing(real, fees)[part]]);
    figures.push({ what: seen, value, bound, unit: 'ms' });
  }
  return figures;
}

/** @param {readonly (() => readonly import('../src/domain/baskets/checks').Check[])[]} sales */
function costOf(sales) {
  return best(RUNS, () => {
    for (const close of sales) {
      const broken = close().filter(({ ok }) => !ok);
      if (broken.length > 0) throw new Error(broken.map(({ rule }) => rule).join(', '));
    }
  });
}
