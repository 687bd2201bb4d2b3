import type { Problem } from '../../domain/values/problem';
import { isLive, saidOf } from '../../tabs/engine/edit';
import { typedIn, withoutBlanked } from '../../tabs/engine/readTab';
import { notedGoods } from '../baskets/pickupSums';
import { differenceProblem, differences } from '../kernel/differences';
import { announcedRows, isAnnounced, refsTyped } from '../records/offer';
import { isOwners } from '../records/orderRows';
import { numbersTyped } from '../records/sale';
import type { ProjectedSale, ReadsToProject } from './project';

/**
 * Figures, addresses and numbers over which somebody typed others (docs/rules.md B11). Words follow the
 * language of the drive, and are written anew untold.
 */
export function typedOver(snapshot: ReadsToProject, { rows, split }: ProjectedSale): Problem[] {
  const { tabs, place, survey } = snapshot;
  const { baskets, orders, offer, producerSplit, pickup, sales } = tabs;
  const isFigure = (column: string, value: unknown): boolean =>
    column === 'email' || typeof saidOf(value) === 'number';
  const isLiveFigure = (_: string, value: unknown): boolean =>
    isLive(value) && typeof value.value === 'number';
  const isAmount = (column: string, value: unknown): boolean =>
    column === 'amount' && isLiveFigure(column, value);
  const isOfOrder = (column: string, value: unknown): boolean =>
    value !== undefined && (column === 'amount' || isOwners(column));
  // What a note of Retrait changes no run has written yet.
  const noted = new Set(
    pickup.rows.flatMap((row) => (notedGoods(row) === row.values.counted ? [] : row.values.basket)),
  );
  const basketAt = new Map(baskets.rows.map(({ at, values }) => [at, values.basket]));
  const inBaskets = differences(baskets, rows.baskets, place, isFigure).filter(
    ({ at }) => !noted.has(basketAt.get(at) ?? null),
  );
  // What sums up a cell of Paniers that is wrong is wrong with it, and right again with it.
  const areSumsKnown =
    inBaskets.length + noted.size + deletedRows(snapshot, rows.baskets).length === 0;
  const inSums = [
    ...differences(withoutBlanked(producerSplit), split, place, isLiveFigure).map(
      differenceProblem('producerSplit'),
    ),
    ...differences(withoutBlanked(pickup), rows.pickup, place, isAmount).map(
      differenceProblem('pickup'),
    ),
  ];
  const keyTyped = (tab: 'offer' | 'sales', column: string) => (row: KeyTyped) => ({
    ...{ code: 'typedOver' as const, tab, row: row.at + 1, column },
    ...{ read: typedIn(row, column) || '—', detail: row.key },
  });
  return [
    ...inBaskets.map(differenceProblem('baskets')),
    ...differences(orders, rows.orders, place, isOfOrder).map(differenceProblem('orders')),
    ...differences(offer, announcedRows(offer), place, isAnnounced).map(differenceProblem('offer')),
    ...refsTyped(offer).map(keyTyped('offer', 'ref')),
    ...(areSumsKnown ? inSums : []),
    ...(survey.overlap === 'latest' ? [] : sales.rows).flatMap((row) =>
      numbersTyped(row).map((column) => keyTyped('sales', column)(row)),
    ),
  ].filter(isFirst);
}

/** Of one row the first: what stands behind it hangs on it. Of a blank cell nothing is told. */
const isFirst = ({ tab, row, read }: Problem, index: number, all: readonly Problem[]): boolean =>
  read !== '' && all.findIndex((one) => one.tab === tab && one.row === row) === index;

type KeyTyped = Parameters<typeof typedIn>[0] & { readonly at: number; readonly key: string };

/** What is ordered has its row in Paniers from the write on that takes the order. */
export function deletedRows(
  { tabs }: ReadsToProject,
  computed: ProjectedSale['rows']['baskets'],
): ProjectedSale['rows']['baskets'] {
  const there = new Set(tabs.baskets.rows.map(({ values }) => `${values.basket} ${values.ref}`));
  return computed.filter(
    ({ basket, ref, served }) => Boolean(served) && !there.has(`${basket} ${ref}`),
  );
}
