import { folded } from '../values/fold';
import { broughtIn } from './carriedForward';
import { natureTraits } from './entryNatures';
import type { Ledger } from './ledger';

interface ShownPayout {
  readonly sale: number | null;
  readonly producer: string | null;
  readonly paid: number | null;
}

/**
 * Of what is shown as ordered or paid, what the ledger no longer knows; what is over it does not hold.
 * Under a name that it never knew stands what it paid to somebody whom no row shows: typed over.
 */
export function unknownPayouts<S extends ShownPayout>(ledger: Ledger, shown: readonly S[]): S[] {
  const over = broughtIn(ledger)?.sales;
  const idOf = (sale: number | null, producer: string | null): string =>
    `${sale} ${folded(producer ?? '')}`;
  const known = new Map<string, { sale: number; party: string; amount: number }>();
  for (const one of ledger.all()) {
    if (one.account !== 'producers') continue;
    const id = idOf(one.sale, one.party);
    const amount = natureTraits[one.nature].owed === 'paid' ? one.amount : 0;
    known.set(id, { ...one, amount: amount + (known.get(id)?.amount ?? 0) });
  }
  const unknown = shown.filter(
    ({ sale, producer, paid }) =>
      sale !== null &&
      producer !== null &&
      !over?.has(sale) &&
      (paid ?? 0) > Math.max(0, known.get(idOf(sale, producer))?.amount ?? 0),
  );
  const ids = new Set(shown.map(({ sale, producer }) => idOf(sale, producer)));
  const unshown = [...known].flatMap(([id, one]) => (ids.has(id) ? [] : [one]));
  return unknown.filter(({ sale, producer, paid }) => {
    if (known.has(idOf(sale, producer))) return true;
    const at = unshown.findIndex(
      ({ amount, ...one }) =>
        amount === paid && (one.sale === sale || folded(one.party) === folded(producer ?? '')),
    );
    if (at >= 0) unshown.splice(at, 1);
    return at < 0;
  });
}
