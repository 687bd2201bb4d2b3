import type { Moments } from '../../../domain/sale/moments';
import { moved } from '../../../domain/sale/moving';
import { fingerprint } from '../../../domain/values/fingerprint';
import { fail, ok, type Result } from '../../../domain/values/result';
import type { Reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { keptMoments, otherSale, type Sale, saleOf } from '../../records/sale';
import { typedMoments } from '../checking/typedOver';

/** What is to be another than it is. */
export type WantedMove = { readonly [K in keyof Moments]?: Moments[K] | undefined } & {
  /** Nobody is written to where it is false. */
  readonly tell?: boolean | undefined;
  /** The moments that were shown (docs/rules.md P15). */
  readonly seen?: string | undefined;
};

export interface Move {
  readonly sale: Sale;
  readonly to: Moments;
}

/**
 * With what was typed straight into Ventes and waits for the next run, which the move would write over; where
 * that cannot be, without it.
 */
export function decideMove(snapshot: Reads<'sales'>, wanted: WantedMove): Result<Move, Refusal> {
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'noSale' });
  const movedFrom = (from: Moments) =>
    moved(sale, withDefined(from, wanted), snapshot.now, otherSale(snapshot));
  const typed = typedMoments(sale);
  const both = movedFrom(typed ?? sale);
  const to = both.ok || !typed ? both : movedFrom(sale);
  return to.ok ? ok({ sale, to: to.value }) : fail({ code: to.error });
}

const withDefined = (
  { opensAt, closesAt, pickupStart, pickupEnd, place }: Moments,
  wanted: WantedMove,
) => ({
  opensAt: wanted.opensAt ?? opensAt,
  closesAt: wanted.closesAt ?? closesAt,
  pickupStart: wanted.pickupStart ?? pickupStart,
  pickupEnd: wanted.pickupEnd ?? pickupEnd,
  place: wanted.place ?? place,
});

/** What a question about a move hangs on: the sale, when and where it is, and what was typed over that. */
export const seenMoments = (sale: Sale): string =>
  fingerprint(JSON.stringify([keptMoments(sale), sale.typed]));
