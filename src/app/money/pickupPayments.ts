import type { Ledger } from '../../domain/money/ledger';
import { notedAtPickup } from '../../domain/money/receiptIn';
import { carriedOn } from '../../domain/money/reminding';
import type { Locale } from '../../domain/values/locale';
import { type Cents, cents, sum } from '../../domain/values/money';
import { type NameOf, saidOf } from '../../tabs/engine/edit';
import { notedCells, payStates } from '../../tabs/pickup';
import { estimateWord, pickupSums } from '../../text/results/words';
import { exactly } from '../baskets/feeLines';
import { hasBoxes, type PickupRow } from '../baskets/pickup';
import { aboutIn, isFigure } from '../baskets/pickupSums';
import { wholeColumn } from '../baskets/split';
import type { Reads, ReadsHead } from '../kernel/reads';
import { lostBoxes, meansNoted } from './atPickup/pickupReceipts';
import { duesByBasket, type OpenDue } from './payments';

export interface BasketPayment {
  readonly payment: 'paid' | 'toPay';
  readonly left: Cents;
}

interface BasketDues {
  readonly own: readonly OpenDue[];
  /** Small dues of earlier sales, which go with what the drive itself is owed (docs/rules.md M17). */
  readonly carried: Cents;
}

const leftOf = (own: readonly OpenDue[]): Cents =>
  sum(own.map(({ remaining }) => cents(Math.max(0, remaining))));

function basketDues(
  { settings }: Pick<Reads, 'settings'>,
  sale: number,
  dues: readonly OpenDue[],
): (basket: number) => BasketDues {
  const ownOf = duesByBasket(dues, sale);
  const carriedBy = carriedOn(settings, dues, sale);
  return (basket) => {
    const own = ownOf.get(basket) ?? [];
    const bearer = own.find(({ payee, remaining }) => payee === 0 && remaining > 0);
    return { own, carried: bearer ? carriedBy(bearer.email) : cents(0) };
  };
}

/** What each basket still has to pay. */
export function basketPayments(
  snapshot: Pick<Reads, 'settings'>,
  sale: number,
  dues: readonly OpenDue[],
): (basket: number) => BasketPayment {
  const duesOf = basketDues(snapshot, sale, dues);
  return (basket) => paymentOf(duesOf(basket));
}

function paymentOf({ own, carried }: BasketDues): BasketPayment {
  const left = cents(leftOf(own) + carried);
  return { payment: left > 0 ? 'toPay' : 'paid', left };
}

/** What came in for a basket, and what its buyer's credit would pay of a larger sum. */
function settledOf(own: readonly OpenDue[], ledger: Ledger): Cents {
  const left = leftOf(own);
  const [first] = own;
  // Where producers are paid by the buyer a surplus is theirs, and pays nothing else.
  const isShared = own.every(({ payee }) => payee === 0);
  const credit = first && left === 0 && isShared ? Math.max(0, ledger.credit(first.email)) : 0;
  return cents(sum(own.map(({ due }) => due)) - left + credit);
}

const inCents = (cell: NameOf, column: string): string => `ROUND(${cell(column)}*100)`;

/**
 * Cents still to pay, as a formula: where buyers pay each producer, what one has too much pays no
 * other (docs/rules.md M11). A payment changes it, so it is written anew.
 */
function openFormula(
  snapshot: ReadsHead<'baskets'>,
  { own, carried }: BasketDues,
): ((cell: NameOf) => string) | undefined {
  const [amounts, baskets, producers] = (['amount', 'basket', 'producer'] as const).map((column) =>
    wholeColumn(snapshot, column),
  );
  if (own.every(({ payee }) => payee === 0) || !producers) return undefined;
  return (cell) => {
    const soldBy = (producer: string): string =>
      `ROUND(SUMIFS(${amounts};${baskets};${cell('basket')};${producers};${exactly(producer)})*100)`;
    const sold = own.flatMap(({ producer }) => (producer ? [soldBy(producer)] : []));
    const drives = [inCents(cell, 'amount'), ...sold].join('-');
    return own
      .map(({ producer, received }) =>
        producer
          ? ([soldBy(producer), received] as const)
          : ([drives, received - carried] as const),
      )
      .map(([due, received]) => `MAX(0;${due}-(${received}))`)
      .join('+');
  };
}

const left = (inCents: string): string => `IF(${inCents}>0;(${inCents})/100;"")`;

/** « à peser d’abord », or « à confirmer d’abord ». */
function waitsFor(cell: NameOf, locale: Locale): string {
  const { weight, confirmation } = pickupSums[locale];
  return `IF(${cell('estimate')}="${estimateWord[locale]}";"${weight}";"${confirmation}")`;
}

/** A basket that waits for a weight is not cashed: in sight on a phone, no figure stands alone. */
function whereWeighed(inCents: string, cell: NameOf, locale: Locale): string {
  const about = `IF(${inCents}>0;"${pickupSums[locale].colon}"&${aboutIn(inCents, locale)};"")`;
  return `IF(${cell('estimate')}="";${left(inCents)};${waitsFor(cell, locale)}&${about})`;
}

/** The amount is words: something is noted that no formula reads, or it says « environ » itself (D8). */
function unknownLeft(cell: NameOf, hasEstimates: boolean, locale: Locale): string {
  const recount = `"${pickupSums[locale].recount}"`;
  if (!hasEstimates) return recount;
  const isAbout = `AND(${cell('lacking')}="";${cell('estimate')}<>"")`;
  return `IF(${isAbout};${waitsFor(cell, locale)};${recount})`;
}

/** The same beside each row of Retrait, in formulas that follow its amount (docs/rules.md B7). */
export function pickupPayments(
  snapshot: Reads<'pickup'> & ReadsHead<'baskets'>,
  sale: number,
  baskets: readonly PickupRow[],
  dues: readonly OpenDue[],
  ledger: Ledger,
): PickupRow[] {
  const { tabs, place } = snapshot;
  const held = new Map(tabs.pickup.rows.map((row) => [row.values.basket, row]));
  const [open, paid] = (['toPay', 'paid'] as const).map((one) => payStates.write(one, place));
  const noted = notedAtPickup(ledger, sale);
  const typed = new Set(
    tabs.pickup.rows.flatMap(({ values }) => (meansNoted(values).length > 0 ? values.basket : [])),
  );
  const lost = lostBoxes(snapshot);
  const boxes = Object.fromEntries(lost.map((id) => [id, false]));
  const duesOf = basketDues(snapshot, sale, dues);
  return baskets.map((row) => {
    const basket = Number(row.basket);
    const known = typed.has(basket) && lost.length === 0 ? undefined : noted.get(basket);
    const its = duesOf(basket);
    const { payment, left: due } = paymentOf(its);
    const hasEstimates = tabs.pickup.columns.has('estimate') || (row.estimate ?? null) !== null;
    // A row that has no such figure has no formulas either, whatever it shows.
    const byPayee = openFormula(snapshot, its);
    const shown = held.get(basket);
    const isFirst = (shown?.values.settled ?? null) === null;
    const anew = isFirst || byPayee ? { isNew: true as const } : {};
    const estimate = row.estimate === undefined ? shown?.values.estimate : row.estimate;
    const more =
      byPayee ??
      ((cell: NameOf): string => `${inCents(cell, 'amount')}-${inCents(cell, 'settled')}`);
    const isKnown = (cell: NameOf): string =>
      byPayee ? `${cell('lacking')}=""` : `ISNUMBER(${cell('amount')})`;
    return {
      ...row,
      ...boxes,
      ...((isFirst || lost.length > 0) && known ? notedCells(known, hasBoxes(snapshot)) : {}),
      settled: cents(settledOf(its.own, ledger) - its.carried),
      payment: {
        value: payment,
        formula: (cell) =>
          `=IF(${isKnown(cell)};IF(${more(cell)}>0;"${open}";"${paid}");"${open}")`,
        ...anew,
      },
      left: {
        value: due > 0 ? due : null,
        formula: (cell) => {
          const known = hasEstimates
            ? whereWeighed(more(cell), cell, place.locale)
            : left(more(cell));
          return `=IF(${isKnown(cell)};${known};${unknownLeft(cell, hasEstimates, place.locale)})`;
        },
        ...(saidOf(estimate) !== null && isFigure(shown, 'left') ? { isNew: true } : anew),
      },
    };
  });
}
