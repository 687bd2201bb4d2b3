import type { BasketLine } from '../../domain/baskets/basket';
import { folded } from '../../domain/values/fold';
import type { Problem } from '../../domain/values/problem';
import { DAY } from '../../domain/values/time';

import type { Reads } from '../kernel/reads';
import type { Offered } from '../records/offer';
import type { Sale } from '../records/sale';

/** Who sold in *mandat* without one on that day; where the register is not kept nothing is asked. */
export function mandateProblems(
  snapshot: Reads<'mandates'>,
  { pickupStart }: Sale,
  lines: readonly BasketLine[],
  offered: readonly Offered[],
): Problem[] {
  if (snapshot.settings.mode !== 'mandate' || !snapshot.tabs.mandates.stands) return [];
  const given = new Set(
    snapshot.tabs.mandates.rows.flatMap(({ values: { producer, since, until } }) => {
      const isOn = since !== null && since <= pickupStart;
      const isOver = until !== null && until + DAY <= pickupStart;
      return isOn && !isOver ? [folded(producer ?? '')] : [];
    }),
  );
  const sold = new Set(lines.map(({ ref }) => ref));
  const sellers = new Set(
    offered.flatMap(({ ref, producer }) => (sold.has(ref) ? [producer] : [])),
  );
  return [...sellers]
    .filter((name) => !given.has(folded(name)))
    .map((read) => ({ code: 'noMandate', tab: 'mandates', read }));
}
