import { best, shared } from './measure.mjs';
import { decide, lineCount, readSale, synthetic } from './sale';
import { taking } from './taking';

export const name = 'The decision: who gets what, every row, every mail, the split, the checks';

const RUNS = 7;

/** @returns {Promise<import('../scripts/bench.mjs').Figure[]>} */
export async function measure() {
  const small = synthetic(983, 169);
  const large = synthetic(9_835, 169);
  // Ten of them, so that both sides leave as much behind for the collector.
  const tenth = (await costOf(...Array.from({ length: 10 }, () => small))) / 10;
  const whole = await costOf(large);
  const figures = [
    { what: `983 orders, ${lineCount(small)} lines`, value: tenth, bound: 100, unit: 'ms' },
    { what: `9,835 orders, ${lineCount(large)} lines`, value: whole, bound: 1000, unit: 'ms' },
    { what: 'ten times the orders cost', value: whole / tenth, bound: 12, unit: 'times' },
  ];
  const folder = shared('gros-volume');
  if (folder) {
    const real = readSale(folder);
    const what = `${real.requests.length} real orders, ${lineCount(real)} lines`;
    figures.push({ what, value: await costOf(real), bound: 1000, unit: 'ms' });
  }
  return figures;
}

/** @param {import('./sale').Sale[]} sales */
function costOf(...sales) {
  const work = sales.map((sale) => ({ sale, take: taking(sale) }));
  return best(RUNS, () => {
    for (const { sale, take } of work) {
      const mails = take();
      if (mails !== sale.requests.length) throw new Error(`${mails} mails`);
      const broken = decide(sale).filter(({ ok }) => !ok);
      if (broken.length > 0) throw new Error(broken.map(({ rule }) => rule).join(', '));
    }
  });
}
