import type { BasketLine } from '../../domain/baskets/basket';
import { type Accounts, basketAccounts } from '../../domain/baskets/basketAccount';
import { type AwaitedBy, awaitedBy } from '../../domain/baskets/waiting';
import { balanceCredits } from '../../domain/money/credit';
import { balancesWithDrive, postDues } from '../../domain/money/due';
import type { Ledger } from '../../domain/money/ledger';
import { carriedOn } from '../../domain/money/reminding';
import { postTillGaps } from '../../domain/money/tillGap';
import { waitingIn } from '../../domain/money/unsure';
import { areOrdersOpen } from '../../domain/sale/transitions';
import { cents } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import type { Instant } from '../../domain/values/time';
import type { RowToWrite } from '../../tabs/engine/edit';
import type { Tabs } from '../../tabs/tabs';
import { settingRows } from '../../text/settings/settingRows';
import { linesNow } from '../baskets/computedBaskets';
import { type KnownOfBaskets, pickupRows } from '../baskets/pickup';
import { type PlacedLine, unreadSums } from '../baskets/placedLines';
import { type Lost, lostProblems } from '../kernel/lost';
import type { Ports } from '../kernel/ports';
import { type Reads, type ReadsHead, reads } from '../kernel/reads';
import type { LayoutEdit } from '../kernel/services/layoutEdit';
import { emptySheet } from '../kernel/snapshot';
import { ledgerRows, readLedger } from '../records/ledgerRows';
import { type Offered, offeredOf } from '../records/offer';
import { withOwner } from '../records/orderRows';
import { type Sale, salesOf } from '../records/sale';
import type { SaleContext } from '../records/saleContext';
import { refusedUnread } from '../settings/unreadSettings';
import { followPickup } from './atPickup/pickupReceipts';
import { duesOf } from './dues';
import { lostBaskets, lostInBooks, lostParts } from './lost/lostFacts';
import {
  leftUnweighed,
  namesIn,
  type OpenDue,
  openDues,
  paymentRows,
  reminderProblems,
  unasked,
  type WaitsFor,
  waitsIn,
} from './payments';
import { followedRows, gonePayees, leftOfSales, type PayoutBooks, payoutRows } from './payouts';
import { pickupPayments } from './pickupPayments';
import { followReceipts } from './receipts';

/** Read where they stand; nothing of them is asked for where no money is followed. */
export const moneyTabs = ['ledger', 'receipts', 'payments', 'payouts', 'pickup'] as const;

export const moneyNeeds = reads({
  whole: ['producers', 'sales', 'offer', 'buyers'],
  rows: ['orders', 'baskets', ...moneyTabs],
  columns: { toFix: ['key'], history: [] },
});

/** The same of all sales: what a person asks for. */
export const allMoneyNeeds = reads({ ...moneyNeeds, past: ['sales', 'ledger'] });

/**
 * Where the drive follows payments: asked for in Réglages, or begun by hand. Of two live sales the
 * books know the one in hand.
 */
export const followsMoney = ({ settings, tabs, survey }: ReadsHead<'ledger'>): boolean =>
  survey.overlap !== 'latest' && (settings.payments === 'yes' || tabs.ledger.stands);

export interface Money extends PayoutBooks {
  readonly awaited: AwaitedBy;
  readonly problems: readonly Problem[];
  /** Somebody changed an entry, or a tab is lost: nothing is posted until that is undone. */
  readonly isBroken: boolean;
  /** What each basket of the sale comes to. */
  readonly accounts: Accounts;
  readonly lost: readonly Lost[];
  readonly waitsFor: WaitsFor;
  readonly nameOf: (email: string) => string;
  /** Whose a basket of the present sale is or was; blank where nobody had it. */
  readonly ownerOf: (basket: number) => string;
}

interface KnownToMoney {
  readonly lost?: readonly Lost[];
  readonly accounts?: Accounts;
  /** A row of Encaissements whose amount somebody said yes to, as people count them. */
  readonly sure?: number | undefined;
}

type ReadsMoney = Reads<
  'producers' | 'sales' | 'offer' | 'buyers' | 'orders' | 'baskets' | (typeof moneyTabs)[number]
>;

/** The books in step with the baskets of a sale and with what people noted. */
export function moneyOf(
  snapshot: ReadsMoney,
  sale: Sale,
  lines: readonly BasketLine[],
  offered: readonly Offered[],
  known: KnownToMoney = {},
): Money {
  const { ledger, problems } = readLedger(snapshot);
  const lost = [...(known.lost ?? lostParts(snapshot)), ...lostInBooks(snapshot, ledger)];
  const accounts = known.accounts ?? basketAccounts(lines, offered, sale.terms);
  const context = { snapshot, sale, products: new Map(offered.map((one) => [one.ref, one])) };
  const waiting = waitingIn(lines, offered, sale.terms);
  const nameOf = namesIn(snapshot, lines);
  const awaited = awaitedBy(lines, context.products);
  const waitsFor = waitsIn(snapshot, sale.number, awaited.baskets);
  const ownerOf = ownersIn(snapshot);
  const read = {
    ...{ ledger, sale: sale.number, waiting, awaited, waitsFor, nameOf, ownerOf, lost },
    accounts,
  };
  const found = [...problems, ...lostProblems(lost), ...gonePayees(snapshot)];
  const isUnsure = sale.areFeesLost || refusedUnread(snapshot, ['mode']) !== undefined;
  if (problems.length + lost.length > 0 || isUnsure)
    return { ...read, problems: found, isBroken: true };
  postDues(ledger, sale.number, duesOf(context, lines, offered, accounts), snapshot.now);
  const { number, state } = sale;
  const inTab = inStep(ledger, snapshot.now, () =>
    followReceipts(ledger, snapshot, number, ownerOf, known.sure),
  );
  const dues = () => openDues(ledger, number, nameOf, waitsFor);
  // Last: what is left then is what somebody paid at the table.
  const atTable = areOrdersOpen(state)
    ? []
    : inStep(ledger, snapshot.now, () =>
        followPickup(ledger, snapshot, number, carriedOn(snapshot.settings, dues(), number), {
          awaited: awaited.baskets,
          unread: unreadSums(snapshot.tabs, context.products),
        }),
      );
  // What is noted after the count is followed as well, while the sale is the present one.
  if (sale.till && sale.till.notedAt !== null)
    postTillGaps(ledger, { sale: number, ...sale.till, from: sale.closesAt }, snapshot.now);
  const left = leftUnweighed(sale, dues());
  const allProblems = [
    ...[...found, ...inTab, ...atTable, ...left, ...unasked(snapshot, sale, dues())],
    ...reminderProblems(snapshot, read, sale, dues),
  ];
  return { ...read, problems: allProblems, isBroken: false };
}

/** Whose each basket of the present sale is or was, by the last answer that had it. */
function ownersIn({ tabs }: Reads<'orders'>): (basket: number) => string {
  const owned = tabs.orders.rows.map(({ values }) => withOwner(values));
  const owners = new Map(owned.map(({ basket, email }) => [basket, email]));
  return (basket) => owners.get(basket) ?? '';
}

/** What waits for a credit is taken as soon as there is one: looking again changes nothing. */
function inStep<P>(ledger: Ledger, now: Instant, follow: () => P): P {
  for (;;) {
    const before = ledger.entries.size;
    const problems = follow();
    balanceCredits(ledger, now);
    if (ledger.entries.size === before) return problems;
  }
}

/** The same from Paniers as it stands. */
export function moneyNow(snapshot: ReadsMoney, sale: Sale, sure?: number): Money {
  const offered = offeredOf(snapshot.tabs.offer);
  const lost = lostBaskets(snapshot);
  return moneyOf(snapshot, sale, linesNow(snapshot), offered, { lost, sure });
}

export const duesIn = ({ ledger, sale, nameOf, waitsFor }: Money): OpenDue[] =>
  openDues(ledger, sale, nameOf, waitsFor);

/** What the books make of the tabs about money; Encaissements stands as soon as there is a due. */
export function booksIn(
  snapshot: Reads<'producers' | 'buyers' | 'sales' | 'receipts' | 'payouts' | 'ledger' | 'pickup'> &
    ReadsHead<'baskets'>,
  money: Money,
  isEnding = false,
) {
  const { ledger, sale } = money;
  // As Ventes says with what was just decided.
  const waits = waitsIn(snapshot, sale, money.awaited.baskets);
  const dues = openDues(ledger, sale, money.nameOf, waits);
  const { sheetId, title } = emptySheet('receipts', snapshot.place.locale);
  const tab: LayoutEdit = { kind: 'addTab', tab: 'receipts', sheetId, title, used: ['email'] };
  return {
    ledger: ledgerRows(snapshot, ledger),
    buyers: balanceRows(snapshot, ledger),
    sales: followedRows(snapshot, money),
    settings: settingRows(snapshot),
    pickup: pickupPayments(
      snapshot,
      sale,
      snapshot.tabs.pickup.rows.map(({ values: { basket } }) => ({ basket })),
      dues,
      ledger,
    ),
    payments: paymentRows(snapshot, ledger, dues),
    // Reversements stands once payouts were prepared, or something is left of sales before.
    payouts:
      snapshot.tabs.payouts.stands ||
      salesOf(snapshot.tabs.sales).some(({ basis }) => basis !== undefined) ||
      leftOfSales(snapshot, money, isEnding ? sale : sale - 1).length > 0
        ? payoutRows(snapshot, money, sale)
        : undefined,
    layout: snapshot.tabs.receipts.stands ? [] : [tab],
  };
}

/** Acheteurs: a credit, or what is still owed in all; the column stands once there is either. */
function balanceRows({ tabs }: Reads<'buyers'>, ledger: Ledger): RowToWrite<Tabs['buyers']>[] {
  const owed = balancesWithDrive(ledger);
  return tabs.buyers.rows.flatMap(({ values: { email, balance } }) => {
    const now = cents(-(owed.get(email ?? '') ?? 0));
    return email && now !== (balance ?? 0) ? [{ email, balance: now }] : [];
  });
}

/** Retrait, with what is still to pay where that is known. */
export function pickupOf(
  context: SaleContext<Reads<'baskets' | 'pickup'>>,
  lines: readonly PlacedLine[],
  money: Money | undefined,
  known: KnownOfBaskets = {},
): ReturnType<typeof pickupRows> {
  const rows = pickupRows(context, lines, {
    ...(money ? { accounts: money.accounts } : {}),
    ...known,
  });
  return money && !money.isBroken
    ? pickupPayments(context.snapshot, context.sale.number, rows, duesIn(money), money.ledger)
    : rows;
}

const SHOWN = 'money.shown';

/** Known before anything is read, as the menu must be. */
export const showsMoney = (ports: Ports): boolean => ports.memory.get(SHOWN) !== null;

/** From the first due on; seen when the spreadsheet is next opened. */
export function showMoney(ports: Ports): void {
  if (!showsMoney(ports)) ports.memory.set(SHOWN, 'yes');
}
