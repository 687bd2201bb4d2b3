import type { BasketLine } from '../../domain/baskets/basket';
import { balanceCredits, balances, postDues } from '../../domain/money/due';
import type { Ledger } from '../../domain/money/ledger';
import { type Cents, cents } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import type { TabId } from '../../tabs/tabs';
import { pickupRows } from '../baskets/pickup';
import { basketLinesOf, type PlacedLine } from '../baskets/split';
import { carryOut, type Plan } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Book, emptySheet, type Needs, openBook } from '../kernel/snapshot';
import { marks, toFixAdded } from '../kernel/toFix';
import { ledgerRows, readLedger } from '../records/ledgerRows';
import { type Offered, offeredOf } from '../records/offer';
import type { SaleContext } from '../records/outcomes';
import { latestSale, type Sale } from '../records/sale';
import { settingRows } from '../settings/settingRows';
import { duesOf, payeeNumbers } from './dues';
import { showMoney } from './moneyMenu';
import { namesIn, type OpenDue, openDues, paymentRows } from './payments';
import { ibanProblems, payoutRows } from './payouts';
import { pickupPayments } from './pickupPayments';
import { followReceipts } from './receipts';

/** Read where they stand; nothing of them is asked for where no money is followed. */
export const moneyTabs: readonly TabId[] = ['ledger', 'receipts', 'payments', 'payouts', 'pickup'];

export const moneyNeeds: Needs = {
  whole: ['settings', 'producers', 'sales', 'offer', 'buyers'],
  rows: ['baskets', ...moneyTabs],
  columns: { toFix: ['key'], history: [] },
};

/** Where the drive follows payments: asked for in Réglages, or begun by hand. */
export const followsMoney = (book: Book): boolean =>
  book.settings.payments === 'yes' || book.has('ledger');

export interface Money {
  readonly ledger: Ledger;
  readonly sale: number;
  readonly problems: readonly Problem[];
  /** Somebody changed an entry: nothing is posted until that is undone. */
  readonly isBroken: boolean;
  readonly nameOf: (email: string) => string;
}

/** The books in step with the baskets of a sale and with what people noted. */
export function moneyOf(
  book: Book,
  sale: Sale,
  lines: readonly BasketLine[],
  offered: readonly Offered[],
): Money {
  const { ledger, problems } = readLedger(book);
  const context = { book, sale, products: new Map(offered.map((one) => [one.ref, one])) };
  const read = { ledger, sale: sale.number, nameOf: namesIn(book, lines) };
  const known = [...problems, ...ibanProblems(book)];
  if (problems.length > 0 || sale.areFeesLost) return { ...read, problems: known, isBroken: true };
  postDues(ledger, sale.number, duesOf(context, lines, offered), book.now);
  const unread = followReceipts(ledger, book, sale.number, payeeNumbers(book.settings, offered));
  balanceCredits(ledger, book.now);
  return { ...read, problems: [...known, ...unread], isBroken: false };
}

/** The same from Paniers as it stands. */
export function moneyNow(book: Book, sale: Sale): Money {
  const offered = offeredOf(book.tab('offer'));
  const { lines } = basketLinesOf(
    book.tab('baskets'),
    new Map(offered.map((one) => [one.ref, one])),
  );
  return moneyOf(book, sale, lines, offered);
}

export const duesIn = ({ ledger, sale, nameOf }: Money): OpenDue[] =>
  openDues(ledger, sale, nameOf);

/** What the books make of the tabs about money; Encaissements stands as soon as there is a due. */
export function moneyPlan(
  book: Book,
  money: Money,
  payoutsOf: number | undefined = book.has('payouts') ? money.sale : undefined,
): Pick<Plan, 'rows' | 'whole' | 'layout'> {
  const { ledger, isBroken } = money;
  if (isBroken) return { rows: {} };
  const settings = settingRows(book.tab('settings'), book);
  const dues = duesIn(money);
  const { sheetId, title } = emptySheet('receipts', book.place.locale);
  return {
    rows: {
      ledger: ledgerRows(book, ledger),
      buyers: balanceRows(book, ledger),
      ...(settings.length > 0 ? { settings } : {}),
      pickup: pickupPayments(
        book,
        money.sale,
        book.tab('pickup').rows.map(({ values: { basket } }) => ({ basket })),
        dues,
      ),
    },
    whole: {
      payments: paymentRows(book, ledger, dues),
      ...(payoutsOf === undefined ? {} : { payouts: payoutRows(book, ledger, payoutsOf) }),
    },
    layout: book.has('receipts') ? [] : [{ kind: 'addTab', tab: 'receipts', sheetId, title }],
  };
}

/** Acheteurs: a credit, or what is still owed in all; the column stands once there is either. */
function balanceRows(book: Book, ledger: Ledger): { email: string; balance: Cents }[] {
  const owed = balances(ledger);
  return book.tab('buyers').rows.flatMap(({ values: { email, balance } }) => {
    const now = cents(-(owed.get(email ?? '') ?? 0));
    return email && now !== (balance ?? 0) ? [{ email, balance: now }] : [];
  });
}

/** Hour by hour: what people noted since, and what they corrected in Paniers. */
export function refreshMoney(ports: Ports): void {
  const book = openBook(ports, moneyNeeds);
  const sale = latestSale(book.tab('sales'));
  if (!sale || sale.state === 'preparing') return;
  const money = moneyNow(book, sale);
  showMoney(ports);
  const { rows, ...plan } = moneyPlan(book, money);
  carryOut(ports, book, moneyNeeds, {
    ...plan,
    rows: { ...rows, ...toFixAdded(book, money.problems) },
    marks: marks(book, [...book.problems, ...money.problems]),
  });
}
/** Retrait, with what is still to pay where that is known. */

export function pickupOf(
  context: SaleContext,
  lines: readonly PlacedLine[],
  money: Money | undefined,
): ReturnType<typeof pickupRows> {
  const rows = pickupRows(context, lines);
  return money && !money.isBroken
    ? pickupPayments(context.book, context.sale.number, rows, duesIn(money))
    : rows;
}
