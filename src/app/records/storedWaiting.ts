import * as z from 'zod/mini';
import type { Waiting } from '../../domain/money/unsure';
import type { Cents } from '../../domain/values/money';
import { readJson } from '../kernel/json';

const storedWaiting = z.array(
  z.tuple([z.int(), z.array(z.tuple([z.string(), z.custom<Cents>(Number.isSafeInteger)]))]),
);

/** By basket and producer, as the sale's row keeps it. */
export const encodeWaiting = (waiting: Waiting): string | null =>
  waiting.size === 0
    ? null
    : JSON.stringify([...waiting].map(([basket, parts]) => [basket, [...parts]]));

/** A cell that somebody changed holds nothing back: what it said stands in Historique of the file. */
export const decodeWaiting = (text: string): Waiting =>
  new Map((readJson(storedWaiting, text) ?? []).map(([basket, parts]) => [basket, new Map(parts)]));
