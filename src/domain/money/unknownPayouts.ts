import { folded } from '../values/fold';
import { broughtIn } from './carriedForward';
import { natureTraits } from './entryNatures';
import type { Ledger } from './ledger';

interface ShownPayout {
  readonly sale: number | null;
  readonly producer: string | null;
  readonly paid: number | null;
}

/** Of what is shown as ordered or paid, what the ledger no longer knows; what is over it does not hold. */
export function unknownPayouts<S extends ShownPayout>(ledger: Ledger, shown: readonly S[]): S[] {
  const over = broughtIn(ledger)?.sales;
  const known = new Map<string, number>();
  const idOf = (sale: number, producer: string): string => `${sale} ${folded(producer)}`;
  for (const { account, nature, sale, party, amount } of ledger.all())
    if (account === 'producers' && natureTraits[nature].owed === 'paid')
      known.set(idOf(sale, party), amount + (known.get(idOf(sale, party)) ?? 0));
  return shown.filter(
    ({ sale, producer, paid }) =>
      sale !== null &&
      producer !== null &&
      !over?.has(sale) &&
      (paid ?? 0) > Math.max(0, known.get(idOf(sale, producer)) ?? 0),
  );
}
