import { type AwaitedInAll, awaitedOfLines } from '../../domain/baskets/waiting';
import { areOrdersOpen } from '../../domain/sale/transitions';
import type { Mode } from '../../domain/settings/mode';
import { type Cents, cents } from '../../domain/values/money';
import { decimalEuros } from '../../formats/decimalEuros';
import type { PayableDue, PaymentDetails } from '../../text/mails/mailDetails';
import type { Reads } from '../kernel/reads';
import type { ReadsAccounts } from '../records/collector';
import type { PricedOrder, SaleContext } from '../records/saleContext';
import { collectingAccount, isPaidThere, mayPay, payees } from './payouts';

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

/** Of a basket that waits for the scales, or for a yes, nothing is asked for yet (docs/rules.md M20). */
export const whileWaiting = (payment: PaymentDetails, awaited: AwaitedInAll): PaymentDetails => ({
  ...payment,
  ...(awaited === 'confirmation' ? { toConfirm: true } : {}),
  dues: [],
  isLater: true,
});

/**
 * The order's own mails say how it is paid where payments are not followed; else its demand does, and they
 * say when that comes (docs/rules.md M1).
 */
export function saidWithOrder(
  { snapshot, sale, products }: SaleContext<Reads<'producers'>>,
  { lines }: PricedOrder,
): { readonly payment?: PaymentDetails } {
  const { settings } = snapshot;
  if (settings.payments === 'no') return { payment: AT_PICKUP };
  if (!areOrdersOpen(sale.state) || lines.every(({ served }) => served === 0)) return {};
  const accountOf = accounts(snapshot);
  const sellers =
    settings.mode === 'direct' ? lines.map(({ ref }) => products.get(ref)?.producer) : [];
  const isThere =
    settings.payLink === '' &&
    isPaidThere(snapshot, false) &&
    [undefined, ...sellers].every((seller) => accountOf(seller).iban === '');
  if (isThere) return {};
  const awaited = awaitedOfLines(lines, products);
  const payment = { dues: [], settled: cents(0), isAskedLater: true as const };
  return { payment: awaited ? whileWaiting(payment, awaited) : payment };
}

/** Where payments are not followed. */
const AT_PICKUP: PaymentDetails = {
  dues: [],
  settled: cents(0),
  isAtPickup: true,
};
