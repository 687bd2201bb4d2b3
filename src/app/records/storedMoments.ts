import * as z from 'zod/mini';
import type { Moments } from '../../domain/sale/moments';
import { instant } from '../../domain/values/time';
import { readJson } from '../kernel/json';

const storedMoments = z.tuple([
  z.int(),
  z.int(),
  z.int(),
  z.int(),
  z.string(),
  /** The place that fees hang on, which stays that of the opening (docs/rules.md C7). */
  z.string(),
  /** The sale's number, which tells where the one that is kept was typed over; absent in older rows. */
  z.optional(z.int()),
]);

export interface KeptMoments {
  readonly moments: Moments;
  readonly feesPlace: string;
}

/** What a sale's form and mails say of when and where it is, as its row keeps it. */
export const encodeMoments = (
  { opensAt, closesAt, pickupStart, pickupEnd, place }: Moments,
  feesPlace: string,
  number: number,
): string => JSON.stringify([opensAt, closesAt, pickupStart, pickupEnd, place, feesPlace, number]);

/** Undefined where nothing was kept, or somebody changed it: then the cells count as they are. */
export function decodeMoments(text: string | null): KeptMoments | undefined {
  const kept = readJson(storedMoments, text ?? '');
  if (!kept) return undefined;
  const [opensAt, closesAt, pickupStart, pickupEnd, place, feesPlace] = kept;
  return {
    moments: {
      opensAt: instant(opensAt),
      closesAt: instant(closesAt),
      pickupStart: instant(pickupStart),
      pickupEnd: instant(pickupEnd),
      place,
    },
    feesPlace,
  };
}
