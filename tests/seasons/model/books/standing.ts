/** What stands of dues and baskets, as people are told. */

/** What a due shows in Paiements. */
export interface Standing {
  readonly due: number;
  readonly received: number;
  readonly remaining: number;
}

/** Of one basket, as its buyer is told. */
export interface BasketStanding {
  readonly credit: number;
  /** What is still to pay, of each whom the buyer pays. */
  readonly left: readonly ToPay[];
  readonly received: number;
  /** What producers who are paid by the buyer have had too much. */
  readonly back: readonly { readonly producer: string; readonly amount: number }[];
}

/** Of one due of a basket; what is the drive's own has no payee. */
export interface ToPay {
  readonly payee: number;
  /** Blank where it is the drive's own. */
  readonly producer: string;
  readonly amount: number;
}

/** Small dues of before go with what the drive itself is owed, where it is owed something (M17). */
export function withCarried(
  left: readonly Pick<ToPay, 'payee' | 'amount'>[],
  carried: number,
): number[] {
  const bearer = left.find(({ payee, amount }) => payee === 0 && amount > 0);
  return left.map((one) => one.amount + (one === bearer ? carried : 0));
}
