import { awaitedBy } from '../../domain/baskets/waiting';
import { sideTotal } from '../../domain/money/due';
import { dueReference } from '../../domain/money/reference';
import type { PlacedLine } from '../baskets/placedLines';
import type { Reads, ReadsColumns } from '../kernel/reads';
import { duesOf } from '../money/dues';
import type { Offered } from '../records/offer';
import type { Sale } from '../records/sale';

export type ReadsOwed = Reads &
  ReadsColumns<
    'payments',
    'sale' | 'basket' | 'email' | 'reference' | 'due' | 'remaining' | 'state'
  >;

interface Owed {
  readonly sale: number;
  readonly email: string;
  readonly left: number;
  /** For the scales or a yes: it is an estimate. */
  readonly waits: boolean;
}

interface SaleRows {
  readonly sale: Sale;
  readonly lines: readonly PlacedLine[];
  readonly offered: readonly Offered[];
}

/**
 * What is left of each due: as Paiements was written last, and of the present sale with what was typed
 * in Paniers since (docs/rules.md M25).
 */
export function owedNow(snapshot: ReadsOwed, { sale, lines, offered }: SaleRows): Owed[] {
  const { number } = sale;
  const products = new Map(offered.map((one) => [one.ref, one]));
  const awaited = awaitedBy(lines, products).baskets;
  const present = new Map(
    duesOf({ snapshot, sale, products }, lines, offered).map((due) => [
      dueReference(due),
      { ...due, total: sideTotal(due.settled) },
    ]),
  );
  const written = snapshot.tabs.payments.rows.map(({ values }): Owed => {
    const { sale: of, basket, email, reference, due, remaining, state } = values;
    const known = { sale: of ?? number, email: email ?? '' };
    if (of !== number)
      return {
        ...known,
        left: remaining ?? 0,
        waits: state === 'toWeigh' || state === 'toConfirm',
      };
    const total = present.get(reference ?? '')?.total ?? 0;
    present.delete(reference ?? '');
    return {
      ...known,
      left: (remaining ?? 0) + total - (due ?? 0),
      waits: awaited.has(basket ?? 0),
    };
  });
  const unwritten = [...present.values()].map(({ email, basket, total }) => ({
    ...{ sale: number, email, left: total },
    waits: awaited.has(basket),
  }));
  return [...written, ...unwritten];
}
