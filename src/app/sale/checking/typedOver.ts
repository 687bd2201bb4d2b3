import { offeredQuantities } from '../../../domain/catalogue/product';
import { type Moments, movedParts, partsMoved } from '../../../domain/sale/moments';
import { moved } from '../../../domain/sale/moving';
import { areAccountsDone, areOrdersOpen } from '../../../domain/sale/transitions';
import { expected, type Problem } from '../../../domain/values/problem';
import { typedIn } from '../../../tabs/engine/readTab';
import { salesTab } from '../../../tabs/sales';
import type { Reads, ReadsHead } from '../../kernel/reads';
import { collectorNow, isCollectorHeld } from '../../records/collector';
import { offeredOf } from '../../records/offer';
import { modeOf, otherSale, type Sale, saleOf } from '../../records/sale';

/** What was typed over the moments of Ventes, whole; undefined where a part cannot be read. */
export function typedMoments({ typed }: Sale): Moments | undefined {
  if (!typed || movedParts.some((part) => typed[part] === undefined)) return undefined;
  return typed as Moments;
}

/** Typed, and not followed: named until it is put back, or can be. */
function saleTyped(snapshot: Reads<'sales'>): Problem[] {
  const sale = saleOf(snapshot);
  const row = snapshot.tabs.sales.rows.find(({ key }) => key === String(sale?.number));
  if (!sale || !row) return [];
  const { values, faults } = row;
  const problem = (column: keyof typeof values, more: Omit<Problem, 'tab'>): Problem => ({
    ...{ tab: 'sales', row: row.at + 1, column, read: typedIn(row, column) || '—' },
    ...more,
  });
  const isBlank = (column: keyof typeof values): boolean =>
    values[column] === null && !faults.has(column);
  const blank = [...movedParts, ...(areOrdersOpen(sale.state) ? (['form'] as const) : [])].filter(
    (column) => column !== 'place' && isBlank(column),
  );
  const { stands, state } = values;
  const problems = blank.map((column) => problem(column, { code: 'missing' }));
  if (stands !== null && state !== stands) {
    const kept = String(salesTab.columns.state.kind.write(stands, snapshot.place));
    problems.push(problem('state', expected(kept)));
  }
  const wanted = typedMoments(sale);
  const to = wanted && moved(sale, wanted, snapshot.now, otherSale(snapshot));
  if (wanted && to && !to.ok && to.error !== 'nothingMoves')
    problems.push(
      problem(partsMoved(sale, wanted)[0] ?? 'place', { code: 'saleNotMoved', detail: to.error }),
    );
  return problems;
}

type ReadsTyped = Reads<'sales' | 'producers'> & ReadsHead<'payments'>;

/** Until its accounts are done, who changes Réglages reads what the sale keeps of before (docs/rules.md M54, M55). */
function settingsNotFollowed(snapshot: ReadsTyped): Problem[] {
  const { settings, place, tabs } = snapshot;
  const sale = saleOf(snapshot);
  const row = tabs.sales.rows.find(({ key }) => key === String(sale?.number));
  const followsMoney = settings.payments === 'yes' || tabs.payments.stands;
  if (!sale || !row || !followsMoney || areAccountsDone(sale.state)) return [];
  const at = { tab: 'sales', row: row.at + 1 };
  const kept = modeOf(snapshot, sale);
  // Money knows two ways: what is paid to one, and what is paid to each.
  const isModeHeld = (settings.mode === 'direct') !== (kept === 'direct');
  const [read, detail] = [settings.mode, kept].map((mode) =>
    String(salesTab.columns.mode.kind.write(mode, place)),
  ) as [string, string];
  return [
    ...(isModeHeld ? [{ ...at, code: 'keptBySale' as const, column: 'mode', read, detail }] : []),
    ...(sale.collector !== undefined && isCollectorHeld(snapshot, sale.collector)
      ? [
          {
            ...{ ...at, code: 'keptBySale' as const, column: 'collector' },
            ...{ read: collectorNow(snapshot), detail: sale.collector },
          },
        ]
      : []),
  ];
}

/** What could be ordered by its row of the offer, and the form does not ask for. */
function rowsTyped(snapshot: Reads<'sales' | 'offer'>): Problem[] {
  if (!areOrdersOpen(saleOf(snapshot)?.state)) return [];
  const offered = offeredOf(snapshot.tabs.offer);
  return offered
    .filter((one) => one.question === '' && offeredQuantities(one, one.stock, 1).length > 0)
    .map(({ ref, row }) => ({
      ...{ code: 'offerUnasked', tab: 'offer', row: row + 1, column: 'ref', read: ref },
    }));
}

/** What was typed straight into Ventes and Produits en vente, and cannot be carried through. */
export const typedOver = (snapshot: ReadsTyped & Reads<'offer'>): Problem[] => [
  ...saleTyped(snapshot),
  ...settingsNotFollowed(snapshot),
  ...rowsTyped(snapshot),
];
