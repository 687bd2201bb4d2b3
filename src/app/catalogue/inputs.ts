import * as z from 'zod/mini';
import { means } from '../../domain/money/receipt';
import { cents } from '../../domain/values/money';
import { instant } from '../../domain/values/time';

/** What commands are asked with, as a page or a menu sends it. */

const time = z.pipe(z.int(), z.transform(instant));
const moment = z.optional(time);
export const nothing = z.object({});
export const opening = z.object({
  opensAt: moment,
  closesAt: moment,
  pickupStart: moment,
  pickupEnd: moment,
  place: z.optional(z.string().check(z.maxLength(500))),
  leaveOut: z.optional(z.array(z.string())),
});
export const word = z.optional(z.string());
const words = z.optional(z.array(z.string()));
export const filter = { sale: z.optional(z.int()), kind: word, state: word, person: word };
export const whichMails = z.object({ ...filter, keys: words, except: words });
export const oneMail = z.object({ key: z.string() });

export const day = z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)));

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
  note: z.optional(z.string().check(z.maxLength(500))),
  id: z.optional(z.string().check(z.regex(/^[\w-]{8,40}$/))),
});

export const recording = z.array(
  z.object({
    id: z.string(),
    sale: z.int(),
    basket: z.int(),
    payee: z.int(),
    at: time,
    cents: z.pipe(z.int(), z.transform(cents)),
    means: z.enum(['transfer', 'cash', 'cheque', 'card']),
    kind: z.enum(['payment', 'refund', 'deposit', 'charge']),
    label: z.string(),
  }),
);
