import * as z from 'zod/mini';
import type { ToldOrder } from '../../../domain/outbox/toldOrder';
import { readJson } from '../../kernel/json';
import type { OutboxRowRead } from '../../records/outboxRows';

const storedOrder = z.object({
  answer: z.int(),
  lines: z.optional(z.array(z.tuple([z.string(), z.int(), z.int()]))),
});
const storedTold = z.extend(storedOrder, {
  nth: z.int(),
  /** What its buyer knew before, where no row says it. */
  since: z.optional(storedOrder),
});

/** What a row of Rappels tells of an order, and how many about it came before. */
export interface Told extends ToldOrder {
  readonly nth: number;
  readonly since?: ToldOrder | undefined;
}

export const encodeTold = (told: Told): string => JSON.stringify(told);

/** Undefined for a row of an earlier version, or over which something was typed. */
export const toldIn = ({ values: { told } }: OutboxRowRead): Told | undefined =>
  told === null ? undefined : readJson(storedTold, told);
