import * as z from 'zod/mini';
import type { PayoutBasis } from '../../domain/money/payout';
import type { Waiting } from '../../domain/money/unsure';
import type { Cents } from '../../domain/values/money';
import { readJson } from '../kernel/json';

const storedWaiting = z.array(
  z.tuple([z.int(), z.array(z.tuple([z.string(), z.custom<Cents>(Number.isSafeInteger)]))]),
);

/** What Reversements went by as it was last written, as the sale's row keeps it. */
export interface Followed {
  /** Absent in rows that an older version wrote. */
  readonly basis?: PayoutBasis;
  readonly waiting: Waiting;
}

/** « due [[1,[["Ferme du Bez",550]]]] »: by basket and producer. */
export const encodeFollowed = ({ basis, waiting }: Required<Followed>): string =>
  `${basis} ${JSON.stringify([...waiting].map(([basket, parts]) => [basket, [...parts]]))}`;

/** A cell that somebody changed holds nothing back: what it said stands in Historique of the file. */
export function decodeFollowed(text: string): Followed {
  const stored = readJson(storedWaiting, text.slice(text.indexOf('['))) ?? [];
  const basis = (['received', 'due'] as const).find((one) => text.startsWith(one));
  return {
    ...(basis ? { basis } : {}),
    waiting: new Map(stored.map(([basket, parts]) => [basket, new Map(parts)])),
  };
}
