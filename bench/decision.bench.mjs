import { closing, plain, withFees, withPayments } from './closing';
import { lineCount, readSale, synthetic } from './sale';
import { best, shared } from './timing.mjs';

export const name = 'What closing decides, and the whole press: all but what Google does';

const RUNS = 7;
/** Of processor time a figure: what takes longer is run less often, once at least. */
const ENOUGH = 2_000;

/** The first bound is that of docs and README for what is decided; a press has six minutes in all. */
const measures = /** @type {const} */ ([
  ['decided, no fees', plain, 'sums', 1_000],
  ['decided, three fees', withFees, 'sums', 1_000],
  ['the press, fees, payments followed', withPayments, 'press', 30_000],
]);

/** @returns {Promise<import('../scripts/bench.mjs').Figure[]>} */
export async function measure() {
  const small = synthetic(983, 169);
  const large = synthetic(9_835, 169);
  const [fewLines, manyLines] = [small, large].map(lineCount);
  const figures = [];
  for (const [what, terms, part, bound] of measures) {
    const few = closing(small, terms)[part];
    // Ten of them, so that both sides leave as much behind for the collector.
    const tenth = (await costOf(Array.from({ length: 10 }, () => few))) / 10;
    const all = await costOf([closing(large, terms)[part]]);
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
  }
  return [...figures, ...(await ofRealOrders())];
}

/** Made ones behave as real ones do. */
async function ofRealOrders() {
  const folder = shared('gros-volume');
  if (!folder) return [];
  const real = readSale(folder);
  const what = `decided, three fees: ${real.requests.length} real orders, ${lineCount(real)} lines`;
  const value = await costOf([closing(real, withFees).sums]);
  return [{ what, value, bound: 1_000, unit: 'ms' }];
}

/** @param {readonly (() => void)[]} sales */
function costOf(sales) {
  return best(
    RUNS,
    () => {
      for (const close of sales) close();
    },
    ENOUGH,
  );
}
