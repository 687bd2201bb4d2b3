import * as z from 'zod/mini';
import { means } from '../../domain/money/receipt';
import type { Cents } from '../../domain/values/money';
import type { Result } from '../../domain/values/result';
import { defineCommand, defineReading } from '../kernel/command';
import { moment, time, word } from '../kernel/inputs';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import { whoseInput } from '../people/personData';
import { askBeforeAllNoted, countTill } from './countTill';
import type { DecideOnMoney } from './moneyAction';
import { moneyView } from './moneyView';
import { notePayment, recordReceipts, undoPayment } from './notePayment';
import { orderTransfers } from './orderTransfers';
import { askBeforePaid, confirmIban, markPaid, returnPayouts } from './payProducers';
import { personView } from './personView';

/** Of an action, drawn by the page: asked twice, it is done once. */
const actionId = z.optional(z.string().check(z.regex(/^[\w-]{8,40}$/)));
const ofSale = z.object({ sale: z.optional(z.int()) });
const paying = z.object({
  sale: z.optional(z.int()),
  producers: z.optional(z.array(z.string())),
  means: z.optional(z.enum(['transfer', 'cash', 'cheque'])),
  cents: z.optional(z.int()),
  line: word,
  id: actionId,
  seen: word,
});
const ordering = z.object({ sale: z.optional(z.int()), again: z.optional(z.string()) });
const counting = z.object({
  sale: z.optional(z.int()),
  cash: z.optional(z.int()),
  cheques: z.optional(z.int()),
  isAllNoted: z.optional(z.boolean()),
  seen: word,
});
const noting = z.object({
  sale: z.optional(z.int()),
  basket: z.int(),
  email: word,
  payee: z.optional(z.int()),
  cents: z.int(),
  means: z.enum(means),
  kind: z.optional(z.enum(['payment', 'extra', 'refund'])),
  at: moment,
  note: z.optional(z.string().check(z.maxLength(500))),
  id: actionId,
  isSure: z.optional(z.boolean()),
});
const recording = z.array(
  z.object({
    id: z.string(),
    sale: z.int(),
    basket: z.int(),
    email: word,
    payee: z.int(),
    at: time,
    cents: z.custom<Cents>(Number.isSafeInteger),
    means: z.enum(['transfer', 'cash', 'cheque', 'card']),
    kind: z.enum(['payment', 'refund', 'deposit', 'charge']),
    label: z.string(),
    left: z.optional(z.int()),
  }),
);

/** Acts come as what they decide; `act` reads, computes what follows, and writes. */
export const moneyCommands = (act: ActOnMoney) =>
  ({
    recordReceipts: defineCommand({
      isAboutMoney: true,
      input: recording,
      run: act(recordReceipts),
    }),
    markPaid: defineCommand({
      isAboutMoney: true,
      asks: askBeforePaid,
      input: paying,
      run: act(markPaid),
    }),
    askBeforePaid: defineReading({ input: ofSale, run: askBeforePaid }),
    orderTransfers: defineCommand({ input: ordering, run: act(orderTransfers) }),
    confirmIban: defineCommand({
      input: z.object({ producer: z.string(), seen: z.string() }),
      run: act(confirmIban),
    }),
    returnPayouts: defineCommand({ input: paying, run: act(returnPayouts) }),
    notePayment: defineCommand({ input: noting, run: act(notePayment) }),
    undoPayment: defineCommand({
      input: z.object({ key: z.string(), id: actionId }),
      run: act(undoPayment),
    }),
    moneyView: defineReading({ input: ofSale, run: moneyView }),
    askBeforeAllNoted: defineReading({ input: ofSale, run: askBeforeAllNoted }),
    countTill: defineCommand({ input: counting, run: act(countTill) }),
    personView: defineReading({ input: whoseInput, run: personView }),
  }) as const;

/** Of what is decided about money, what a page may ask for: it stands in `projection`, above this folder. */
export type ActOnMoney = <I, T>(
  decide: DecideOnMoney<I, T>,
) => (ports: Ports, input: I) => Result<T, Refusal>;
