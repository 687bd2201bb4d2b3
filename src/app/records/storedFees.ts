import * as z from 'zod/mini';
import type { Fee } from '../../domain/catalogue/fee';
import { feeKinds } from '../../domain/catalogue/feeKind';
import type { BasisPoints, Cents } from '../../domain/values/money';
import { readJson } from '../kernel/json';

const amount = z.optional(z.custom<Cents>(Number.isSafeInteger));
const rate = z.optional(z.custom<BasisPoints>(Number.isSafeInteger));
const word = z.optional(z.string());

/** Fees as the sale's row keeps them. */
const storedFees = z.array(
  z.object({
    name: z.string(),
    kind: z.enum(feeKinds),
    rate,
    amount,
    next: amount,
    most: z.optional(z.int()),
    threshold: amount,
    reduced: amount,
    scope: z.enum(['drive', 'producer', 'category', 'product', 'place']),
    which: word,
    bearer: z.enum(['buyer', 'producer']),
    receiver: word,
    vat: rate,
  }),
);

export const encodeFees = (fees: readonly Fee[]): string | null =>
  fees.length === 0 ? null : JSON.stringify(fees);

/** Undefined when somebody changed the cell into something else. */
export function decodeFees(text: string | null): readonly Fee[] | undefined {
  if (text === null) return [];
  return readJson(storedFees, text);
}
