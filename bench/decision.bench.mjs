import { best, shared } from './measure.mjs';
import { decide, lineCount, readSale, synthetic } from './sale';
import { taking } from './taking';

export const name =
  'The decision: who gets what, the split, the checks; then with all that is written';

const RUNS = 7;

/** Both are shown: what the rules cost, and what an action does with them. */
const measures = /** @type {const} */ ([
  ['rules alone', rules],
  ['with every row and mail', whole],
]);

/** @returns {Promise<import('../scripts/bench.mjs').Figure[]>} */
export async function measure() {
  const small = synthetic(983, 169);
  const large = synthetic(9_835, 169);
  const folder = shared('gros-volume');
  const figures = [];
  for (const [what, act] of measures) {
    // Ten of them, so that both sides leave as much behind for the collector.
    const tenth = (await costOf(act, ...Array.from({ length: 10 }, () => small))) / 10;
    const all = await costOf(act, large);
    const few = `${what}: 983 orders, ${lineCount(small)} lines`;
    const many = `${what}: 9,835 orders, ${lineCount(large)} lines`;
    figures.push(
      { what: few, value: tenth, bound: 100, unit: 'ms' },
      { what: many, value: all, bound: 1000, unit: 'ms' },
      { what: `${what}: ten times the orders cost`, value: all / tenth, bound: 12, unit: 'times' },
    );
    if (!folder) continue;
    const real = readSale(folder);
    const seen = `${what}: ${real.requests.length} real orders, ${lineCount(real)} lines`;
    figures.push({ what: seen, value: await costOf(act, real), bound: 1000, unit: 'ms' });
  }
  return figures;
}

/** @typedef {{ sale: import('./sale').Sale, take: () => number }} Work */

/** @param {Work} work */
function rules({ sale }) {
  const broken = decide(sale).filter(({ ok }) => !ok);
  if (broken.length > 0) throw new Error(broken.map(({ rule }) => rule).join(', '));
}

/** @param {Work} work */
function whole({ sale, take }) {
  const mails = take();
  if (mails !== sale.requests.length) throw new Error(`${mails} mails`);
  rules({ sale, take });
}

/** @param {(work: Work) => void} act @param {import('./sale').Sale[]} sales */
function costOf(act, ...sales) {
  const work = sales.map((sale) => ({ sale, take: taking(sale) }));
  return best(RUNS, () => {
    for (const one of work) act(one);
  });
}
