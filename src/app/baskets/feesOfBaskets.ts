import { queuedIn } from '../../domain/baskets/basket';
import {
  type Accounts,
  type BasketAccount,
  basketAccounts,
} from '../../domain/baskets/basketAccount';
import { type Fee, type FeeTerms, isPerItem } from '../../domain/catalogue/fee';
import { placedFeeRef } from '../../domain/catalogue/feeRef';
import { type Cents, cents } from '../../domain/values/money';
import type { Offered } from '../records/offer';
import { ownFees } from '../records/saleContext';
import { isCorrected, type PlacedLine } from './placedLines';

/** A fee of one basket: as its row shows it, as it comes out now, and as it was when ordered. */
export interface FeeCell {
  readonly at: number;
  readonly row: string;
  readonly ref: string;
  readonly basket: number;
  readonly read: Cents | undefined;
  readonly computed: Cents;
  readonly ordered: Cents;
}

interface FeeRow {
  readonly at: number;
  readonly row: string;
  readonly read?: Cents | undefined;
  readonly isShown: boolean;
}

/** A fee that comes to nothing needs no row; one that stands all the same is looked at. */
export function feesOfBaskets(
  lines: readonly PlacedLine[],
  offered: readonly Offered[],
  terms: FeeTerms,
  rowOf: (fee: { readonly basket: number; readonly ref: string }) => FeeRow,
  now: Accounts = basketAccounts(lines, offered, terms),
): FeeCell[] {
  if (terms.fees.every(isPerItem)) return [];
  const then = orderedAccounts(lines, offered, terms, now);
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((basket) =>
    terms.fees.flatMap((fee, index): FeeCell[] => {
      const [computed, ordered] = [now, then].map((side) => amountIn(side.get(basket), fee));
      const ref = placedFeeRef(index);
      const { isShown, ...row } = rowOf({ basket, ref });
      if (!isShown && !computed && !ordered) return [];
      const amounts = { computed: computed ?? cents(0), ordered: ordered ?? cents(0) };
      return [{ read: computed, ...row, ref, basket, ...amounts }];
    }),
  );
}

/** What each basket came to when ordered; those that nobody corrected come to the same now. */
function orderedAccounts(
  lines: readonly PlacedLine[],
  offered: readonly Offered[],
  terms: FeeTerms,
  now: Accounts,
): Accounts {
  const corrected = new Set(lines.filter(isCorrected).map(({ basket }) => basket));
  if (corrected.size === 0) return now;
  const own = lines.filter(({ basket }) => corrected.has(basket));
  const anew = basketAccounts(own.map(asOrdered), offered, terms);
  return new Map(
    [...new Set(lines.map(({ basket }) => basket))].flatMap((basket) => {
      const account = (corrected.has(basket) ? anew : now).get(basket);
      return account ? [[basket, account]] : [];
    }),
  );
}

function asOrdered(line: PlacedLine): PlacedLine {
  const { at, basket, email, name, ref, asked, served } = line;
  return { at, basket, email, name, ref, asked, served, ...queuedIn(line) };
}

const amountIn = (account: BasketAccount | undefined, fee: Fee): Cents =>
  ownFees(account).find((line) => line.fee === fee)?.amount ?? cents(0);
