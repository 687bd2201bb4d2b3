import { type AwaitedInAll, awaitedOfLines } from '../../domain/baskets/waiting';
import { isSoldAsWeighed } from '../../domain/catalogue/saleKind';
import { type Due, sideTotal } from '../../domain/money/due';
import { dueReference } from '../../domain/money/reference';
import { carriedOn } from '../../domain/money/reminding';
import { areOrdersOpen } from '../../domain/sale/transitions';
import type { Mode } from '../../domain/settings/mode';
import type { Settings } from '../../domain/settings/settings';
import { type Cents, cents } from '../../domain/values/money';
import { decimalEuros } from '../../formats/decimalEuros';
import type { PayableDue, PaymentDetails } from '../../text/mails/mailDetails';
import { hasMinimums } from '../baskets/askedMinimums';
import type { Reads, ReadsColumns } from '../kernel/reads';
import type { ReadsAccounts } from '../records/collector';
import type { Offered } from '../records/offer';
import type { PricedOrder } from '../records/pricedOrder';
import type { SaleContext } from '../records/saleContext';
import { isMuted } from '../settings/mailSettings';
import { orderDues } from './dues';
import { collectingAccount, isPaidThere, mayPay, payees } from './payouts';

/** When a due is asked for; where an amount is decided at closing only, it is asked for then. */
export function asksAt(
  snapshot: Reads<'producers'>,
  offered: Iterable<Offered>,
): 'confirmation' | 'closing' | undefined {
  const { payments, askAt } = snapshot.settings;
  if (payments === 'no') return undefined;
  if (askAt !== 'auto') return askAt;
  const isOpen = hasMinimums(snapshot) || [...offered].some(isSoldAsWeighed);
  return isOpen ? 'closing' : 'confirmation';
}

interface OpenDue {
  readonly reference: string;
  readonly amount: Cents;
  readonly producer?: string;
}

interface Settling {
  readonly settled: Cents;
  /** Of small dues of before. */
  readonly carried?: Cents;
  /** The pick-up is over. */
  readonly isOver?: boolean;
}

/** What is still to be paid on dues, with where and under which reference. */
export function paymentDetails(
  snapshot: Reads<'producers'>,
  dues: readonly OpenDue[],
  { settled, carried = cents(0), isOver = false }: Settling,
): PaymentDetails {
  const accountOf = accounts(snapshot);
  // It goes with what the drive itself is still owed: the surplus pays the older dues (docs/rules.md M17).
  const bearer = dues.find(({ amount, producer }) => amount > 0 && producer === undefined);
  const more = bearer ? carried : cents(0);
  const isLost = bearer !== undefined && !mayPay(snapshot, isOver);
  return {
    ...(isLost ? { cannotBePaid: true as const } : {}),
    settled,
    ...(more > 0 ? { carried: more } : {}),
    keepsUnpaid: snapshot.settings.unpaid === 'keep',
    dues: dues
      .filter(({ amount }) => amount > 0)
      .map((due): PayableDue => {
        const { reference } = due;
        const amount = cents(due.amount + (due === bearer ? more : 0));
        const account = accountOf(due.producer);
        const link = payLinkFor(snapshot, amount, reference);
        const isThere = account.iban === '' && !link && isPaidThere(snapshot, isOver);
        return {
          ...{ ...account, amount, reference },
          ...(link ? { link } : {}),
          ...(isThere ? { isAtPickup: true as const } : {}),
          ...(isThere && isOver ? { isPickupOver: true as const } : {}),
        };
      }),
  };
}

/** Where a producer is paid, or the drive; with a blank number nobody can transfer. */
function accounts(snapshot: Reads<'producers'>) {
  const of = payees(snapshot);
  const own = collectingAccount(snapshot);
  return (producer: string | undefined): Pick<PayableDue, 'payee' | 'iban'> => {
    if (producer === undefined) {
      const { name: payee, ...account } = own ?? { name: '', iban: '' };
      return { payee, ...account };
    }
    const { holder, iban, typed } = of(producer);
    return { payee: holder, iban: iban === 'usable' || iban === 'changed' ? typed : '' };
  };
}

const payLinkFor = (
  { settings }: Pick<Reads, 'settings'>,
  amount: Cents,
  reference: string,
): string =>
  settings.payLink.replace('{montant}', decimalEuros(amount)).replace('{reference}', reference);

/** Whom a bank transfer reaches only once this is there. */
export interface Unpayable {
  readonly iban: readonly string[];
  /** As typed: in no letters that a bank reads. */
  readonly holder: readonly string[];
}

/** Payments are asked for, and neither a link nor « oui » to cash or cheques says how (docs/rules.md M26). */
const needsTransfer = ({ settings }: Pick<Reads, 'settings'>): boolean =>
  settings.payments === 'yes' && settings.payLink === '' && settings.atPickup !== 'yes';

/** What the drive's own account lacks for that; a drive where each producer is paid needs none. */
export function accountLack(
  snapshot: Pick<Reads, 'settings'>,
  mode: Mode = snapshot.settings.mode,
): 'iban' | 'holder' | undefined {
  const isOwn = needsTransfer(snapshot) && mode !== 'direct';
  if (!isOwn || collectingAccount(snapshot)) return undefined;
  return snapshot.settings.collectorIban === '' ? 'iban' : 'holder';
}

/** The same of those who are each paid by their buyers. */
export function producersLacking(
  snapshot: ReadsAccounts,
  producers: Iterable<string>,
  mode: Mode = snapshot.settings.mode,
): Unpayable {
  const isTheirs = needsTransfer(snapshot) && mode === 'direct';
  if (!isTheirs) return { iban: [], holder: [] };
  const of = payees(snapshot);
  const all = [...new Set(producers)];
  return {
    iban: all.filter((name) => ['none', 'bad'].includes(of(name).iban)),
    holder: all.filter((name) => of(name).iban === 'nameless'),
  };
}

/** What is read of Paiements to say what is left to pay. */
export const paymentColumns = [
  'sale',
  'email',
  'producer',
  'reference',
  'received',
  'remaining',
  'state',
] as const;

/** Of a basket that waits for the scales no firm sum is asked (docs/rules.md M20). */
export function whileWaiting(
  { weighedPayment, payLink }: Settings,
  known: PaymentDetails,
  awaited: AwaitedInAll,
): PaymentDetails {
  const payment = awaited === 'confirmation' ? { ...known, toConfirm: true } : known;
  if (weighedPayment === 'afterWeighing') return { ...payment, dues: [], isLater: true };
  const isFirmLink = payLink.includes('{montant}');
  return {
    ...payment,
    isEstimate: true,
    dues: payment.dues.map(({ link, ...due }) => (link && !isFirmLink ? { ...due, link } : due)),
  };
}

/** What was weighed is asked for by a demand of its own, not by what tells its order (docs/rules.md M20). */
export const isAskedByDemand = (
  { snapshot: { settings }, products, sale }: SaleContext,
  { lines }: Pick<PricedOrder, 'lines'>,
): boolean =>
  !areOrdersOpen(sale.state) &&
  settings.payments === 'yes' &&
  !isMuted(settings, 'payment') &&
  awaitedOfLines(lines, products) === undefined &&
  lines.some(({ ref, served }) => served > 0 && isSoldAsWeighed(products.get(ref)));

export type ReadsToPay = Reads<'producers' | 'buyers'> &
  ReadsColumns<'payments', (typeof paymentColumns)[number]>;

export type PaymentOf = (order: PricedOrder, name: string) => PaymentDetails;

/** The same for orders that were just read: asked for at once, or paid when they are collected. */
export function paymentsAsked(context: SaleContext<ReadsToPay>): PaymentOf | undefined {
  const { snapshot, products } = context;
  if (snapshot.settings.payments === 'no') return () => AT_PICKUP;
  return asksAt(snapshot, products.values()) === 'confirmation' ? openPayments(context) : undefined;
}

/** Where payments are not followed. */
export const AT_PICKUP: PaymentDetails = {
  dues: [],
  settled: cents(0),
  keepsUnpaid: false,
  isAtPickup: true,
};

/** What is left of an order's dues: less what came in already, and the buyer's credit. */
export function openPayments(context: SaleContext<ReadsToPay>): PaymentOf {
  const { snapshot, products, sale } = context;
  const offered = [...products.values()];
  const rows = snapshot.tabs.payments.rows.map(({ values }) => values);
  const received = new Map(rows.map(({ reference, received: sum }) => [reference, sum ?? 0]));
  const carriedBy = carriedOn(snapshot.settings, rows, sale.number);
  // Of an address that stands twice the first row counts.
  const buyers = [...snapshot.tabs.buyers.rows].reverse();
  const balances = new Map(buyers.map(({ values }) => [values.email, values.balance]));
  return (order, name) => {
    let credit = Math.max(0, balances.get(order.email) ?? 0);
    let settled = 0;
    const dues = orderDues(context, order, name, offered).map((due) => {
      const reference = dueReference(due);
      const before = received.get(reference) ?? 0;
      const open = sideTotal(due.settled) - before;
      const part = due.payee === 0 ? Math.min(credit, Math.max(0, open)) : 0;
      credit -= part;
      settled += part + before;
      return { reference, amount: cents(open - part), ...payeeOf(due) };
    });
    const carried = carriedBy(order.email);
    const payment = paymentDetails(snapshot, dues, { settled: cents(settled), carried });
    const awaited = awaitedOfLines(order.lines, products);
    return awaited ? whileWaiting(snapshot.settings, payment, awaited) : payment;
  };
}

const payeeOf = ({ payee, settled }: Due): { producer?: string } => {
  const [producer] = settled.sold.keys();
  return payee > 0 && producer ? { producer } : {};
};
