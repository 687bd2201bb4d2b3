import * as z from 'zod/mini';
import { defineCommand, defineReading } from '../kernel/command';
import { word } from '../kernel/inputs';
import { promises, shareGoods } from './shortage';

const arrival = z.object({ ref: word, arrived: z.optional(z.int()) });
const sharing = z.object({
  ref: z.string(),
  arrived: z.int(),
  how: z.enum(['byArrival', 'proRata']),
  seen: z.optional(z.array(z.int())),
});

export const basketsCommands = {
  promises: defineReading({ input: arrival, run: promises }),
  shareGoods: defineCommand({ input: sharing, run: shareGoods }),
} as const;
