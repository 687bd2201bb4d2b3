import { OF_ACCOUNT, type Payout, type PayoutState } from './payout';

/** What may be done about all payouts of a sale: by a file for the bank, and about what a file ordered. */
export type PayoutsAct = 'order' | 'markPaid' | 'takeBack';

/** About one of them. */
export type PayoutAct = 'payOtherwise' | 'takeBack';

export function payoutsActs(
  payouts: readonly Pick<Payout, 'state' | 'ordered'>[],
  { isPrepared, hasAccount }: { readonly isPrepared: boolean; readonly hasAccount: boolean },
): readonly PayoutsAct[] {
  const isLeft = payouts.some(({ state }) => state === 'toPay');
  const isOrdered = payouts.some(({ ordered }) => ordered > 0);
  return [
    ...(isPrepared && hasAccount && isLeft ? (['order'] as const) : []),
    ...(isOrdered ? (['markPaid', 'takeBack'] as const) : []),
  ];
}

/** Owed something, and no bank can be asked to pay it. */
const UNSENDABLE: readonly PayoutState[] = Object.values(OF_ACCOUNT).filter(
  (state) => state !== 'toPay',
);

export const payoutActs = (
  { state, paid }: Pick<Payout, 'state' | 'paid'>,
  /** Where buyers pay each producer, nothing was paid out. */
  { isPrepared, isDirect }: { readonly isPrepared: boolean; readonly isDirect: boolean },
): readonly PayoutAct[] => [
  ...(isPrepared && UNSENDABLE.includes(state) ? (['payOtherwise'] as const) : []),
  ...(paid > 0 && state !== 'collector' && !isDirect ? (['takeBack'] as const) : []),
];

/** Its sum is an estimate. */
export const isAwaited = (state: PayoutState): boolean =>
  state === 'waiting' || state === 'toConfirm';
