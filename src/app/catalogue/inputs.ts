import { means } from '../../domain/money/receipt';
import type { Cents } from '../../domain/values/money';
import type { Instant } from '../../domain/values/time';
import * as z from '../kernel/shape';

/** What commands are asked with, as a page or a menu sends it. */

const moment = z.optional(z.int()) as unknown as z.Shape<Instant | undefined>;
export const nothing = z.object({});
export const opening = z.object({
  opensAt: moment,
  closesAt: moment,
  pickupStart: moment,
  pickupEnd: moment,
  place: z.optional(z.string(z.atMost(500))),
  leaveOut: z.optional(z.array(z.string())),
});
export const word = z.optional(z.string());
const words = z.optional(z.array(z.string()));
export const filter = { sale: z.optional(z.int()), kind: word, state: word, person: word };
export const whichMails = z.object({ ...filter, keys: words, except: words });
export const oneMail = z.object({ key: z.string() });

export const day = z.optional(z.string(z.matches(/^\d{4}-\d\d-\d\d$/)));

export const place = z.object({
  tab: z.string(),
  title: word,
  row: z.optional(z.int()),
  column: word,
  read: word,
  message: word,
});
export const ofSale = z.object({ sale: z.optional(z.int()) });
export const paying = z.object({
  sale: z.optional(z.int()),
  producers: z.optional(z.array(z.string())),
  means: z.optional(z.enum(['transfer', 'cash', 'cheque'])),
  cents: z.optional(z.int()),
  line: word,
});
export const arrival = z.object({ ref: word, arrived: z.optional(z.int()) });
export const sharing = z.object({
  ref: z.string(),
  arrived: z.int(),
  how: z.enum(['byArrival', 'proRata']),
});
export const repricing = z.object({ ref: z.string(), scope: z.enum(['later', 'all']) });
export const ordering = z.object({
  sale: z.optional(z.int()),
  executedOn: day,
  again: z.optional(z.string()),
});
export const noting = z.object({
  sale: z.optional(z.int()),
  basket: z.int(),
  payee: z.optional(z.int()),
  cents: z.int(),
  means: z.enum(means),
  kind: z.optional(z.enum(['payment', 'extra', 'refund'])),
  at: moment,
  note: z.optional(z.string(z.atMost(500))),
  id: z.optional(z.string(z.matches(/^[\w-]{8,40}$/))),
});

export const recording = z.array(
  z.object({
    id: z.string(),
    sale: z.int(),
    basket: z.int(),
    payee: z.int(),
    at: z.int() as z.Shape<Instant>,
    cents: z.int() as z.Shape<Cents>,
    means: z.enum(['transfer', 'cash', 'cheque', 'card']),
    kind: z.enum(['payment', 'refund', 'deposit', 'charge']),
    label: z.string(),
  }),
);
