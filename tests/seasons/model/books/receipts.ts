/** Money that came, went back or was given: rows of Encaissements (docs/rules.md M3, M6). */

export type Means = 'virement' | 'espèces' | 'chèque' | 'carte' | 'avoir' | 'arrondi';
export type ReceiptKind = 'paiement' | 'en plus' | 'remboursement';

export interface Receipt {
  readonly id: number;
  readonly due: string;
  /** Whose credit it is, where it came for no order (M16). */
  readonly email?: string;
  readonly amount: number;
  readonly means: Means;
  readonly kind: ReceiptKind;
  /** It was accepted once; until then each look at the rows tries again. */
  isPosted: boolean;
  /** Typed, and not counted before a yes (V10). */
  isAsked?: boolean;
  readonly row: RowOfPeople;
  /** During which sale people typed it; what is noted on a page is known by its key instead. */
  readonly typedIn?: number;
  /** Noted in Retrait: no row of Encaissements. */
  readonly isAtTable?: true;
  /** By a row « annulation ». */
  undoneBy?: RowOfPeople;
}

/** People take rows out of Encaissements; the books follow when they look at it next. */
export interface RowOfPeople {
  isStruck: boolean;
  isGone: boolean;
}

export const aRow = (): RowOfPeople => ({ isStruck: false, isGone: false });

export const rowsOf = ({ row, undoneBy }: Receipt): RowOfPeople[] =>
  undoneBy === undefined ? [row] : [row, undoneBy];

export const amountOf = ({ amount }: Receipt): number => amount;

/** « 2 1408 »: of whatever sale. */
export const sumOf = ({ due, amount }: Receipt): string => `${due.split(':')[1]} ${amount}`;

/** It counted, and a row of it was taken out since the books last looked. */
export const isGoing = (receipt: Receipt): boolean =>
  receipt.isPosted && rowsOf(receipt).some(({ isStruck, isGone }) => isStruck && !isGone);

/** Whether it counts now: an act and its counter-act leave things as they were. */
export const counts = ({ isPosted, row, undoneBy }: Receipt): boolean =>
  isPosted && !row.isGone && (undoneBy === undefined || undoneBy.isGone);

export const isGrant = ({ kind, means }: Receipt): boolean =>
  kind === 'en plus' && means === 'avoir';
export const isRefund = ({ kind }: Receipt): boolean => kind === 'remboursement';

/** What a receipt takes off its due. */
export function paysOff(receipt: Receipt): number {
  if (!counts(receipt) || isGrant(receipt) || isRefund(receipt)) return 0;
  return receipt.amount;
}

export const paidByCredit = (receipt: Receipt): number =>
  receipt.means === 'avoir' ? paysOff(receipt) : 0;

/** What it adds to the buyer's credit, or takes from it. */
export function credits(receipt: Receipt): number {
  if (!counts(receipt)) return 0;
  if (isGrant(receipt) || receipt.email !== undefined) return receipt.amount;
  return isRefund(receipt) || receipt.means === 'avoir' ? -receipt.amount : 0;
}

const LARGEST = 10_000_000;
const MOST_ROUNDED = 100;

interface Standing {
  readonly remaining: number;
  readonly credit: number;
}

/** Whether it may be posted now. */
export function isAccepted(
  { amount, means, kind }: Pick<Receipt, 'amount' | 'means' | 'kind'>,
  standing: Standing | undefined,
): boolean {
  if (!standing || amount <= 0 || amount > LARGEST) return false;
  if (kind === 'paiement' && standing.remaining <= 0) return false;
  if (kind === 'en plus' && means === 'avoir') return true;
  if ((kind === 'remboursement' || means === 'avoir') && standing.credit < amount) return false;
  return means !== 'arrondi' || amount <= MOST_ROUNDED;
}

interface Owing {
  readonly due: number;
  readonly received: number;
  readonly remaining: number;
  /** Of all that its buyer owes. */
  readonly left: number;
  readonly largest: number;
}

/**
 * More than twice what its buyer has left to pay, or as much again as a due that is paid, or far beyond the
 * largest basket where nothing is left (V10).
 */
export function canHardlyBeMeant(
  { amount, means, kind, email }: Pick<Receipt, 'amount' | 'means' | 'kind' | 'email'>,
  { due, received, remaining, left, largest }: Owing,
): boolean {
  const isMoney = means !== 'avoir' && means !== 'arrondi';
  if (kind === 'remboursement' || !(isMoney || kind === 'en plus') || amount > LARGEST)
    return false;
  if (email === undefined && kind === 'en plus' && isMoney && due > 0 && remaining <= 0)
    return amount === due || amount === received || isFarAbove(amount, [due]);
  const isBeyond = largest > 0 && amount > Math.max(4 * largest, 10_000);
  if (email !== undefined || kind === 'en plus') return isBeyond;
  if (remaining <= 0) return false;
  return left > 0 ? isFarAbove(amount, [left, remaining]) : isBeyond;
}

function isFarAbove(amount: number, sums: readonly [number, ...number[]]): boolean {
  const isSlip = [10, 100].some((by) => sums.some((one) => amount === one * by));
  return amount > 2 * sums[0] && (amount > 2_000 || isSlip);
}
