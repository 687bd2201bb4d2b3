import { lineMemory } from '../baskets/live/lineMemory';
import type { Reads } from '../kernel/reads';
import type { Sale } from '../records/sale';

/** What a row of a producer's page is about: of another sale's page none is the same (docs/rules.md D12). */
export const weightKey = ({ number }: Pick<Sale, 'number'>, basket: number, ref: string): string =>
  `w:${number}:${basket}:${ref}`;
export const deliveryKey = ({ number }: Pick<Sale, 'number'>, ref: string): string =>
  `d:${number}:${ref}`;

/** Lines and products of a sale by these keys. */
export function filledRows({ tabs }: Reads<'baskets' | 'producerSplit'>, sale: Sale) {
  return {
    lines: new Map(
      tabs.baskets.rows.map(({ values }) => [
        weightKey(sale, values.basket ?? 0, values.ref ?? ''),
        { ...values, noted: lineMemory(values.seen).noted ?? null },
      ]),
    ),
    split: new Map(
      tabs.producerSplit.rows.map(({ values }) => [deliveryKey(sale, values.ref ?? ''), values]),
    ),
  };
}

/** What producers typed, as it was read: it stands in a page that is made anew. */
export function notedIn(
  snapshot: Reads<'baskets' | 'producerSplit'>,
  sale: Sale,
): ReadonlyMap<string, string> {
  const { lines, split } = filledRows(snapshot, sale);
  return new Map([...lines, ...split].flatMap(([key, { noted }]) => (noted ? [[key, noted]] : [])));
}
