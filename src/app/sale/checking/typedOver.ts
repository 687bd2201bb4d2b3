import { type Moments, movedParts, partsMoved } from '../../../domain/sale/moments';
import { moved } from '../../../domain/sale/moving';
import { areOrdersOpen } from '../../../domain/sale/transitions';
import { expected, type Problem } from '../../../domain/values/problem';
import { typedIn } from '../../../tabs/engine/readTab';
import { salesTab } from '../../../tabs/sales';
import type { Reads } from '../../kernel/reads';
import { otherSale, type Sale, saleOf } from '../../records/sale';

/** What was typed over the moments of Ventes, whole; undefined where a part cannot be read. */
export function typedMoments({ typed }: Sale): Moments | undefined {
  if (!typed || movedParts.some((part) => typed[part] === undefined)) return undefined;
  return typed as Moments;
}

/** Typed, and not followed: named until it is put back, or can be. */
export function saleTyped(snapshot: Reads<'sales'>): Problem[] {
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
