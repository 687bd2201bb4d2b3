import type { Instant } from '../values/time';
import { type MailKind, type Telling, tells } from './mailKind';

/** Kinds that tell a buyer what their order is, or that there is none. */
export type OrderMailKind = Telling<'order'>;
export const tellsOrder = (kind: MailKind): kind is OrderMailKind => tells(kind, 'order');

/** Left, surely or perhaps; waits; was not true any more; or somebody keeps it from leaving. */
export type MailFate = 'left' | 'waits' | 'withdrawn' | 'stopped';

/** A mail to one address about its order in one sale, as Rappels has it. */
export interface OrderMail {
  readonly key: string;
  readonly kind: OrderMailKind | 'cancellation';
  /** Of the answer in Commandes that it was decided on. */
  readonly answer: number;
  /** Decided on the answer itself, and not on a price, a minimum or an absence. */
  readonly isPlain: boolean;
  readonly fate: MailFate;
  /** Absent where it is not known, or did not leave. */
  readonly leftAt?: Instant;
  /** A price, a minimum or an absence that its buyer is to hear of, whatever they answered since. */
  readonly isWhy: boolean;
  /** It tells that an order is taken back, and not that an answer held none. */
  readonly takesBack: boolean;
}

/** The order of that address as it stands. */
export interface StandingOrder {
  readonly answer: number;
  readonly answeredAt: Instant;
  readonly isCancelled: boolean;
  /** The answer took something out that its buyer is to hear of (docs/rules.md O15). */
  readonly hasLost: () => boolean;
  /** What left of it did not tell all of that. */
  readonly hasMissed: () => boolean;
}

/**
 * Which of the mails are true of the order as it stands and are to leave: of those that tell it one, with
 * those that tell why. Whoever was never told of the order hears of it by its confirmation (docs/rules.md
 * E27). One that was withdrawn comes back where nothing else tells what is so again (E27).
 */
export function orderMailsLeft(
  mails: readonly OrderMail[],
  order: StandingOrder,
): readonly OrderMail[] {
  const sorted = [...mails].sort((a, b) => a.answer - b.answer);
  const { answer, isCancelled } = order;
  const waiting = sorted.filter(({ fate }) => fate === 'waits');
  const unread = waiting.filter((one) => one.kind === 'toFix' && one.answer >= answer);
  const these = (left: readonly OrderMail[]): OrderMail[] =>
    mails.filter((one) => left.includes(one));
  if (isCancelled)
    return these([
      ...cancellationOf(sorted, order),
      ...unread.filter((one) => one.answer !== answer),
    ]);
  const why = sorted.filter(
    (one) => one.kind === 'change' && !one.isPlain && one.isWhy && one.fate === 'waits',
  );
  return these([...tellingOf(sorted, order), ...why, ...unread]);
}

/** It was told already, or somebody keeps it from being told: nothing comes back. */
const isDecided = (mails: readonly OrderMail[], { answer, answeredAt }: StandingOrder): boolean =>
  mails.some(
    ({ answer: of, fate, leftAt }) =>
      fate === 'stopped' ||
      (fate === 'left' && (of === answer || leftAt === undefined || leftAt >= answeredAt)),
  );

/** Of several the last that takes an order back: the others say the same, or less. */
function cancellationOf(mails: readonly OrderMail[], order: StandingOrder): OrderMail[] {
  const all = mails.filter(({ kind }) => kind === 'cancellation');
  const [waiting, withdrawn] = [inFate(all, 'waits'), inFate(all, 'withdrawn')];
  const open = isDecided(all, order)
    ? waiting
    : either(
        waiting,
        withdrawn.filter((one) => one.answer === order.answer),
      );
  const takingBack = open.filter(({ takesBack }) => takesBack);
  return either(takingBack, open).slice(-1);
}

/** The one that tells the order, where nothing that left has told it as it stands. */
function tellingOf(mails: readonly OrderMail[], order: StandingOrder): OrderMail[] {
  const { answer, hasLost, hasMissed } = order;
  const cancelled = inFate(mails, 'left').filter(({ kind }) => kind === 'cancellation');
  const since = cancelled.at(-1)?.answer ?? -1;
  const tells = mails.filter(({ kind }) => kind !== 'cancellation');
  const heard = inFate(tells, 'left').filter((one) => one.answer > since);
  const plain = tells.filter((one) => one.isPlain && one.kind !== 'toFix');
  const waiting = inFate(plain, 'waits');
  const stopped = inFate(plain, 'stopped').filter((one) => one.answer >= since);
  const withdrawn = inFate(plain, 'withdrawn').filter((one) => one.answer >= since);
  // Of an order of which nothing was heard a change that is kept back keeps no confirmation back.
  const keeping = stopped.filter(({ kind }) => heard.length > 0 || kind === 'confirmation');
  const isKnown = isDecided([...heard.filter(({ isPlain }) => isPlain), ...keeping], order);
  const open = isKnown ? waiting : either(waiting, withdrawn);
  const last = open.at(-1);
  if (!last) return [];
  const isToFix = ({ kind, fate, answer: of }: OrderMail): boolean =>
    kind === 'toFix' && fate === 'waits' && of === answer;
  const isTold = heard.some((one) => one.isPlain && one.answer === answer) || tells.some(isToFix);
  if (isTold && last.answer !== answer) return last.kind === 'change' && hasMissed() ? [last] : [];
  const first = open.filter((one) => one.kind === 'confirmation').at(-1);
  const isFirst = first && heard.length === 0 && !hasLost();
  return [isFirst ? first : last];
}

const inFate = (mails: readonly OrderMail[], wanted: MailFate): OrderMail[] =>
  mails.filter(({ fate }) => fate === wanted);

const either = (some: OrderMail[], others: OrderMail[]): OrderMail[] =>
  some.length > 0 ? some : others;
