import type { Cents } from '../values/money';

/**
 * What is left to be done before it is settled: a transfer, or that the bank carries it out; about its
 * account or its holder; a yes to an account that changed; that the producer gives back; that what waits is
 * known.
 */
export type PayoutNeed =
  | 'transfer'
  | 'bank'
  | 'iban'
  | 'holder'
  | 'confirm'
  | 'refund'
  | 'figures'
  | 'nothing';

interface PayoutTraits {
  readonly need: PayoutNeed;
  /** The producer has the money already: it is paid to nobody. */
  readonly isOwn: boolean;
}

const needing = (need: PayoutNeed): PayoutTraits => ({ need, isOwn: false });

const traits = {
  toPay: needing('transfer'),
  inFile: needing('bank'),
  paid: needing('nothing'),
  nothing: needing('nothing'),
  overpaid: needing('refund'),
  waiting: needing('figures'),
  collector: { need: 'nothing', isOwn: true },
  noIban: needing('iban'),
  badIban: needing('iban'),
  /** Another than that of the last transfer. */
  ibanChanged: needing('confirm'),
  /** No letter of the holder's name that a bank reads. */
  noHolder: needing('holder'),
} as const satisfies Readonly<Record<string, PayoutTraits>>;

export type PayoutState = keyof typeof traits;

export const payoutNeeds = (state: PayoutState, ...needs: readonly PayoutNeed[]): boolean =>
  needs.includes(traits[state].need);

export const isOwnMoney = (state: PayoutState): boolean => traits[state].isOwn;

/** What may be done about all payouts of a sale: by a file for the bank, and about what a file ordered. */
export type PayoutsAct = 'order' | 'markPaid' | 'takeBack';

/** About one of them. */
export type PayoutAct = 'confirmIban' | 'payOtherwise' | 'takeBack';

export function payoutsActs(
  payouts: readonly { readonly state: PayoutState; readonly ordered: Cents }[],
  { isPrepared, hasAccount }: { readonly isPrepared: boolean; readonly hasAccount: boolean },
): readonly PayoutsAct[] {
  const isLeft = payouts.some(({ state }) => payoutNeeds(state, 'transfer'));
  const isOrdered = payouts.some(({ ordered }) => ordered > 0);
  return [
    ...(isPrepared && hasAccount && isLeft ? (['order'] as const) : []),
    ...(isOrdered ? (['markPaid', 'takeBack'] as const) : []),
  ];
}

export const payoutActs = (
  { state, paid }: { readonly state: PayoutState; readonly paid: Cents },
  /** Where buyers pay each producer, nothing was paid out. */
  { isPrepared, isDirect }: { readonly isPrepared: boolean; readonly isDirect: boolean },
): readonly PayoutAct[] => [
  ...(payoutNeeds(state, 'confirm') ? (['confirmIban'] as const) : []),
  // Owed something, and no bank can be asked to pay it.
  ...(isPrepared && payoutNeeds(state, 'iban', 'holder', 'confirm')
    ? (['payOtherwise'] as const)
    : []),
  ...(paid > 0 && !isOwnMoney(state) && !isDirect ? (['takeBack'] as const) : []),
];

interface Standing {
  readonly state: PayoutState;
  readonly toPay: Cents;
  readonly waiting: Cents;
}

/** Something of it is still to happen: it is paid, carried out, given back or known. */
export const isOpen = ({ state, toPay, waiting }: Standing): boolean =>
  !isOwnMoney(state) && (toPay !== 0 || waiting !== 0 || payoutNeeds(state, 'bank'));

/** Its sum is an estimate. */
export const isAwaited = (state: PayoutState): boolean => payoutNeeds(state, 'figures');
