import * as z from 'zod/mini';
import type { Given } from '../../../domain/orders/basketNumbers';
import { instant } from '../../../domain/values/time';
import { readJson } from '../../kernel/json';
import type { Ports } from '../../kernel/ports';
import type { OrderRow } from '../orderRows';
import type { Sale } from '../sale';

const stored = z.object({ basket: z.int(), until: z.int() });
const keyOf = (sale: number): string => `given.${sale}`;

/** Which numbers are out, beside the spreadsheet: a version of before does not know (docs/rules.md O36). */
export function givenIn(
  memory: ReadonlyMap<string, string>,
  { number }: Pick<Sale, 'number'>,
): Given | undefined {
  const kept = readJson(stored, memory.get(keyOf(number)) ?? '');
  return kept ? { basket: kept.basket, until: instant(kept.until) } : undefined;
}

/** Once the write is there. */
export function noteGiven(
  { memory }: Ports,
  { sale, given }: { readonly sale: Sale; readonly given?: Given | undefined },
  orders: readonly OrderRow[],
): void {
  const basket = Math.max(given?.basket ?? 0, ...orders.map((one) => one.basket ?? 0));
  const until = Math.max(given?.until ?? sale.opensAt, ...orders.map(({ time }) => time));
  if (given && basket === given.basket && until === given.until) return;
  if (!given) memory.remove(keyOf(sale.number - 2));
  memory.note(keyOf(sale.number), JSON.stringify({ basket, until }));
}
