import { goodsByRate, type VatLine, vatByRate } from '../../domain/accounting/vat';
import { billsVat } from '../../domain/accounting/vatRegime';
import type { BasketLine } from '../../domain/baskets/basket';
import { producerSplit } from '../../domain/baskets/producerSplit';
import { undoneBy } from '../../domain/money/entryKey';
import type { Ledger } from '../../domain/money/ledger';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import { localTime } from '../../domain/values/time';
import { regimeTyped } from '../../tabs/vatRegimes';
import type { PaidOut, PayoutDetails } from '../../text/mails/mailDetails';
import { payoutStatement } from '../../text/mails/producerMails';
import { titleGiven } from '../../text/results/pickupWords';
import { linesNow } from '../baskets/computedBaskets';
import { basketLinesOf } from '../baskets/placedLines';
import { soldLine } from '../baskets/soldLine';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import { writerFor } from '../outbox/mailWords';
import { mailKey } from '../records/mailKeys';
import { type Offered, offeredOf } from '../records/offer';
import { occasionOf } from '../records/orderDetails';
import type { QueuedMail } from '../records/outboxRows';
import { pastTabs } from '../records/pastTabs';
import { contactOf, producerContacts } from '../records/producerContacts';
import type { Sale } from '../records/sale';
import type { MoneyContext } from './moneyAction';
import { salePayouts } from './payouts';

/** What a payout statement tells beside its sums. */
export type StatementDetails = Pick<PayoutDetails, 'lines' | 'vat' | 'payments'>;

type StatementReads = Reads<'producers' | 'sales' | 'offer' | 'orders' | 'baskets' | 'pickup'>;

/** Of each producer: products, VAT inside, and every payout with its day (docs/rules.md P6). */
export function statementDetails(
  ports: Ports,
  { snapshot, sale, money: { ledger, sale: present } }: MoneyContext<StatementReads>,
): (producer: string) => Required<StatementDetails> {
  const past =
    sale.number === present ? undefined : pastTabs(ports, snapshot, [sale.number])(sale.number);
  const offered = offeredOf((past ?? snapshot.tabs).offer);
  const products = new Map(offered.map((one) => [one.ref, one]));
  const lines = past ? basketLinesOf(past, products).lines : linesNow(snapshot);
  const split = producerSplit(lines, offered);
  const titleOf = ({ ref, title }: { readonly ref: string; readonly title: string }): string => {
    const given = lines.flatMap((line) => (line.ref === ref ? (line.replacedBy ?? []) : []));
    return given.length === 0 ? title : titleGiven(title, given.join(', '), snapshot.place.locale);
  };
  return (producer) => ({
    lines: split
      .filter((line) => line.producer === producer)
      .flatMap((line) => soldLine(line, products))
      .map((line) => ({ ...line, title: titleOf(line) })),
    vat: vatOf(snapshot, sale, producer, lines, products),
    payments: paidOut(ledger, sale.number, producer),
  });
}

/** Inside the producer's own prices; deposits are outside. Nothing where it bills none. */
function vatOf(
  { tabs, place }: StatementReads,
  { pickupStart }: Sale,
  producer: string,
  lines: readonly BasketLine[],
  products: ReadonlyMap<string, Offered>,
): VatLine[] {
  const row = tabs.producers.rows.find(
    ({ values }) => folded(values.name ?? '') === folded(producer),
  );
  const { day } = localTime(pickupStart, place.zone);
  if (!billsVat(regimeTyped(row?.values, day, place.zone))) return [];
  const own = lines.filter(({ ref }) => products.get(ref)?.producer === producer);
  return vatByRate(goodsByRate(own, products, 'producer'));
}

/** What left, in order; what came back is none. */
export const paidOut = (ledger: Ledger, sale: number, producer: string): PaidOut[] =>
  [...ledger.entries.values()].flatMap(({ key, at, nature, label, postings }) => {
    if (nature !== 'payout' || undoneBy(label) !== undefined || ledger.isUndone(key)) return [];
    const own = postings.find(
      (one) => one.account === 'producers' && one.party === producer && one.sale === sale,
    );
    return own ? [{ at, amount: own.amount }] : [];
  });

/** To each producer that was just paid. */
export function statementMails(
  ports: Ports,
  context: MoneyContext<StatementReads & Reads<'templates'>>,
  isMeant: (producer: string) => boolean,
): QueuedMail[] {
  const { snapshot, sale, money } = context;
  const write = writerFor(snapshot);
  const contacts = producerContacts(snapshot);
  const detailsOf = statementDetails(ports, context);
  return salePayouts(snapshot, money, sale.number).payouts.flatMap((figures): QueuedMail[] => {
    const { producer, paid, ordered } = figures;
    const email = contactOf(contacts, producer)?.email;
    if (!email || paid === 0 || ordered > 0 || !isMeant(producer)) return [];
    const details = detailsOf(producer);
    // Where buyers pay each producer, what those paid is no payout of ours.
    if (details.payments.length === 0) return [];
    const mail = payoutStatement(
      { ...occasionOf(snapshot, sale), producer, figures, ...details },
      write,
    );
    // What says the same of the same days is the same statement, whenever a run is done again.
    const said = details.payments.map(({ at, amount }) => [
      localTime(at, snapshot.place.zone).day,
      amount,
    ]);
    const key = mailKey({
      kind: 'document',
      sale: sale.number,
      recipient: email,
      version: fingerprint(JSON.stringify([producer, said])),
    });
    return [{ kind: 'document', recipient: email, dueAt: snapshot.now, key, mail }];
  });
}
