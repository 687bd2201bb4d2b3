import type { Check } from '../../domain/baskets/checks';
import { areOrdersOpen } from '../../domain/sale/transitions';
import { cents } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import { isLive } from '../../tabs/engine/edit';
import { withoutBlanked } from '../../tabs/engine/readTab';
import { saidNow } from '../../text/problems/reason';
import { type Difference, differenceProblem, differences } from '../kernel/differences';
import type { Reads } from '../kernel/reads';
import { ordersOf } from '../records/orderRows';
import type { SaleContext } from '../records/saleContext';
import { computedBaskets } from './computedBaskets';
import { notedGoods } from './live/pickupSums';
import { pickupRows } from './pickup';
import { basketLinesOf } from './placedLines';
import { rowNames } from './rowNames';
import { splitRows } from './split';

type ReadsCells = Reads<'offer' | 'orders' | 'baskets' | 'producerSplit' | 'pickup'>;

/**
 * Every computed column of Paniers but its amounts, which have a check of their own; of Répartition
 * and Retrait the formulas. Their other cells are as of the last hour, and the next one writes them.
 */
export function checkCells(context: SaleContext<ReadsCells>): {
  readonly check: Check;
  readonly problems: readonly Problem[];
} {
  const { snapshot } = context;
  const { baskets, producerSplit, pickup } = snapshot.tabs;
  const { place } = snapshot;
  const { lines } = basketLinesOf(baskets, context.products);
  const computed = computedBaskets(context, ordersOf(snapshot.tabs.orders).rows).rows;
  const inBaskets = differences(baskets, computed, place).filter(
    ({ column, read, wanted }) => column !== 'why' || saidNow(read, place.locale) !== wanted,
  );
  const split = splitRows(snapshot, lines, [...context.products.values()]);
  const live = (_: string, value: unknown): boolean => isLive(value);
  // What sums up a cell of Paniers that is wrong is wrong with it, and right again with it.
  const wrong = new Set(inBaskets.map(({ at }) => at));
  const lost = baskets.rows.filter(({ at }) => wrong.has(at)).map(({ values }) => values);
  // What a note of Retrait changes stands there before it stands in Paniers.
  const noted = pickup.rows.filter((row) => notedGoods(row) !== row.values.counted);
  const refs = new Set(lost.map(({ ref }) => ref));
  const numbers = [...lost, ...noted.map(({ values }) => values)].map(({ basket }) => basket);
  const found = {
    baskets: inBaskets.filter(({ column }) => column !== 'amount'),
    producerSplit: differences(withoutBlanked(producerSplit), split, place, live).filter(
      ({ key }) => !refs.has(key),
    ),
    // While orders are taken nobody follows it; closing does.
    pickup: (areOrdersOpen(context.sale.state)
      ? []
      : differences(withoutBlanked(pickup), pickupRows(context, lines), place, live)
    ).filter(({ key }) => !numbers.some((number) => String(number) === key)),
  };
  const nameOf = rowNames(snapshot);
  const tabs = Object.keys(found) as (keyof typeof found)[];
  const rows = tabs.flatMap((tab) => found[tab].map(({ at }) => nameOf(tab, at)));
  const gap = tabs.flatMap((tab) => found[tab]).reduce((all, one) => all + moneyIn(one), 0);
  return {
    check: {
      rule: 'cellsMatch',
      ok: rows.length === 0,
      gap: cents(gap),
      rows: [...new Set(rows)],
    },
    problems: tabs.flatMap((tab) => found[tab].map(differenceProblem(tab))),
  };
}

const moneyIn = ({ column, gap }: Difference): number => (column === 'amount' ? gap : 0);
