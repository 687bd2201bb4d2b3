import { familyOf, offeredQuantities } from '../../../domain/catalogue/product';
import { type Moments, moved, movedParts, partsMoved } from '../../../domain/sale/moving';
import type { Problem } from '../../../domain/values/problem';
import type { Reads } from '../../kernel/reads';
import { offeredOf } from '../../records/offer';
import { latestSale, type Sale } from '../../records/sale';

/** What was typed over the moments of Ventes, whole; undefined where a part cannot be read. */
export function typedMoments({ typed }: Sale): Moments | undefined {
  if (!typed || movedParts.some((part) => typed[part] === undefined)) return undefined;
  return typed as Moments;
}

/** Typed, and not followed: named until it is put back, or can be. */
function momentsTyped(snapshot: Reads<'sales'>): Problem[] {
  const sale = latestSale(snapshot.tabs.sales);
  const wanted = sale && typedMoments(sale);
  if (!sale || !wanted) return [];
  const to = moved(sale, wanted, snapshot.now);
  if (to.ok || to.error === 'nothingMoves') return [];
  const [column = 'place'] = partsMoved(sale, wanted);
  const { rows, columns } = snapshot.tabs.sales;
  const row = rows.find(({ values }) => values.number === sale.number);
  if (!row) return [];
  const read = row.cells[columns.get(column) ?? -1]?.text ?? '';
  return [{ code: 'saleNotMoved', tab: 'sales', row: row.at + 1, column, read, detail: to.error }];
}

/** What could be ordered by its row of the offer, and the form does not ask for. */
function rowsTyped(snapshot: Reads<'sales' | 'offer'>): Problem[] {
  if (latestSale(snapshot.tabs.sales)?.state !== 'open') return [];
  const offered = offeredOf(snapshot.tabs.offer);
  const asked = new Set(offered.flatMap((one) => (one.question === '' ? [] : [familyOf(one)])));
  return offered
    .filter((one) => !asked.has(familyOf(one)))
    .filter((one) => offeredQuantities(one, one.stock, 1).length > 0)
    .map(({ ref, row }) => ({
      ...{ code: 'offerUnasked', tab: 'offer', row: row + 1, column: 'ref', read: ref },
    }));
}

/** What was typed straight into Ventes and Produits en vente, and cannot be carried through. */
export const typedOver = (snapshot: Reads<'sales' | 'offer'>): Problem[] => [
  ...momentsTyped(snapshot),
  ...rowsTyped(snapshot),
];
