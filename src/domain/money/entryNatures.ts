/** What entries of a nature count as, in each sum that is made by nature. */
interface NatureTraits {
  /** It is claimed from a buyer; the others are how it was paid. */
  readonly isClaim: boolean;
  /** Of a payout, what stands in a producer's account. Null where such entries leave it alone. */
  readonly owed: 'sold' | 'missing' | 'fees' | 'setOff' | 'carried' | 'paid' | null;
  /** Where money is: it came, or went. Null where it only changed its place. */
  readonly money: 'received' | 'refunds' | 'paidOut' | null;
}

export const natureTraits = {
  sale: { isClaim: true, owed: 'sold', money: null },
  missing: { isClaim: true, owed: 'missing', money: null },
  fee: { isClaim: true, owed: 'fees', money: null },
  payment: { isClaim: false, owed: 'paid', money: 'received' },
  refund: { isClaim: false, owed: 'paid', money: 'refunds' },
  credit: { isClaim: false, owed: null, money: null },
  setOff: { isClaim: false, owed: 'setOff', money: null },
  payout: { isClaim: false, owed: 'paid', money: 'paidOut' },
  paid: { isClaim: false, owed: null, money: 'paidOut' },
  other: { isClaim: false, owed: 'carried', money: null },
} as const satisfies Readonly<Record<string, NatureTraits>>;
export type Nature = keyof typeof natureTraits;

export type ClaimNature = {
  [N in Nature]: (typeof natureTraits)[N]['isClaim'] extends true ? N : never;
}[Nature];

export const isClaim = (nature: Nature): nature is ClaimNature => natureTraits[nature].isClaim;

/** In the order in which they are posted. */
export const claimNatures = (Object.keys(natureTraits) as Nature[]).filter(isClaim);
