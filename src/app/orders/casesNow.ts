import type { ServedLine } from '../../domain/orders/allocation';
import { type CaseProgress, caseProgress, servedBeforeCases } from '../../domain/orders/cases';
import type { Locale } from '../../domain/values/locale';
import { titleAmong } from '../../text/values/titleAmong';
import { type Offered, servedIn } from '../records/offer';
import { heldOrders, type OrderRow } from '../records/orderRows';

interface CasesNow extends CaseProgress {
  readonly product: Offered;
  readonly title: string;
}

/** How much of each cases are counted from: what was decided on them at a closing before is not in it. */
export const orderedIn = (lines: readonly ServedLine[]): ReadonlyMap<string, number> =>
  servedIn(lines.map((line) => ({ ...line, served: servedBeforeCases(line) })));

/** Of what is bought by cases and begun, how far it is: what is missing least first, what is full last. */
export function casesNow(
  offered: readonly Offered[],
  orders: readonly OrderRow[],
  locale: Locale,
): CasesNow[] {
  const ordered = orderedIn(heldOrders(orders).flatMap(({ lines }) => lines));
  const begun = offered.flatMap((product): CasesNow[] => {
    const progress = caseProgress(product, ordered.get(product.ref) ?? 0);
    if (!progress || progress.ordered === 0) return [];
    return [{ ...progress, product, title: titleAmong(product, offered, locale) }];
  });
  const open = begun.filter(({ missing }) => missing > 0);
  return [
    ...open.sort((a, b) => a.missing / a.size - b.missing / b.size),
    ...begun.filter(({ missing }) => missing === 0),
  ];
}

/** Whoever orders now can fill them. */
export const casesToFill = (...of: Parameters<typeof casesNow>): CasesNow[] =>
  casesNow(...of).filter(
    ({ product: { question, isAbsent, stock = Infinity }, ordered, missing }) =>
      missing > 0 && question !== '' && !isAbsent && ordered + missing <= stock,
  );
