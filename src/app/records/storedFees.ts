import * as z from 'zod/mini';
import type { Fee } from '../../domain/catalogue/fee';
import { readJson } from '../kernel/json';

const figure = z.optional(z.int());
const word = z.optional(z.string());

/** Fees as the sale's row keeps them. */
const storedFees = z.array(
  z.object({
    name: z.string(),
    kind: z.enum([
      'itemPercent',
      'itemAmount',
      'costMargin',
      'priceMargin',
      'orderAmount',
      'totalPercent',
      'degressive',
      'threshold',
      'weight',
    ]),
    rate: figure,
    amount: figure,
    next: figure,
    most: figure,
    threshold: figure,
    reduced: figure,
    scope: z.enum(['drive', 'producer', 'category', 'product', 'place']),
    which: word,
    bearer: z.enum(['buyer', 'producer']),
    receiver: word,
    vat: figure,
  }),
);

export const encodeFees = (fees: readonly Fee[]): string | null =>
  fees.length === 0 ? null : JSON.stringify(fees);

/** Undefined when somebody changed the cell into something else. */
export function decodeFees(text: string | null): readonly Fee[] | undefined {
  if (text === null) return [];
  return readJson(storedFees, text) as unknown as readonly Fee[] | undefined;
}
