import * as z from 'zod/mini';
import type { Waiting } from '../../domain/money/unsure';
import type { Cents } from '../../domain/values/money';
import { readJson } from '../kernel/json';

const storedWaiting = z.array(
  z.tuple([z.int(), z.array(z.tuple([z.string(), z.custom<Cents>(Number.isSafeInteger)]))]),
);

/** « [[1,[["Ferme du Bez",550]]]] »: by basket and producer. */
export const encodeWaiting = (waiting: Waiting): string =>
  JSON.stringify([...waiting].map(([basket, parts]) => [basket, [...parts]]));

/** A cell that somebody changed holds nothing back; an older version wrote a word before. */
export function decodeWaiting(text: string): Waiting {
  const stored = readJson(storedWaiting, text.slice(text.indexOf('['))) ?? [];
  return new Map(stored.map(([basket, parts]) => [basket, new Map(parts)]));
}
