import type { MailKind } from './mailKind';

/** Kinds that tell a buyer what their order is, or that there is none. */
export type OrderMailKind = Extract<MailKind, 'confirmation' | 'change' | 'cancellation' | 'toFix'>;
const KINDS: readonly MailKind[] = ['confirmation', 'change', 'cancellation', 'toFix'];
export const tellsOrder = (kind: MailKind): kind is OrderMailKind => KINDS.includes(kind);

/** A mail to one address about its order in one sale, as Rappels has it. */
export interface OrderMail {
  readonly key: string;
  readonly kind: OrderMailKind;
  /** Of the answer in Commandes that it was decided on. */
  readonly answer: number;
  /** Decided on the answer itself, and not on a price, a minimum or an absence. */
  readonly isPlain: boolean;
  /** Waits still; else it left, or somebody decided on it. */
  readonly isWaiting: boolean;
  /** Nobody wrote into it. */
  readonly isOwn: boolean;
}

/** The order of that address as it stands. */
export interface StandingOrder {
  readonly answer: number;
  readonly isCancelled: boolean;
  /** The answer took something out that its buyer is to hear of (docs/rules.md O15). */
  readonly hasLost: () => boolean;
  /** An answer adds to those before it. */
  readonly adds: boolean;
}

/**
 * Which of the mails that wait are true of the order as it stands: the last of them. Whoever was never
 * told of the order hears of it once, by its confirmation (docs/rules.md E27).
 */
export function orderMailsLeft(
  mails: readonly OrderMail[],
  order: StandingOrder,
): readonly OrderMail[] {
  const waiting = mails.filter(({ isWaiting }) => isWaiting);
  const { answer, isCancelled, hasLost, adds } = order;
  const isFixed = (one: OrderMail): boolean => one.kind === 'toFix' && one.answer < answer && !adds;
  if (isCancelled)
    return waiting.filter(
      (one) =>
        one.kind === 'cancellation' ||
        (one.kind === 'toFix' && one.answer !== answer && !isFixed(one)),
    );
  const isOfOrder = (one: OrderMail): boolean => one.answer === answer;
  const tells = ({ kind }: OrderMail): boolean => kind !== 'cancellation';
  const isTold = mails.some((one) => isOfOrder(one) && tells(one));
  const first = firstOf(mails);
  const change = waiting.find((one) => isOfOrder(one) && one.kind === 'change' && one.isPlain);
  const stands = first && change?.isOwn && !hasLost() ? first : undefined;
  return waiting.filter((one) => {
    if (one.kind === 'toFix') return isOfOrder(one) || !isFixed(one);
    if (one.kind === 'cancellation') return false;
    if (one === change) return stands === undefined;
    return isOfOrder(one) || one === stands || !isTold;
  });
}

/** The confirmation that waits, where its buyer has heard nothing of the order yet. */
function firstOf(mails: readonly OrderMail[]): OrderMail | undefined {
  if (mails.some(({ isWaiting }) => !isWaiting)) return undefined;
  return mails.filter((one) => one.kind === 'confirmation' && one.isPlain && one.isOwn).at(-1);
}
