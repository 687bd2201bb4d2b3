import type { LeftOfSale } from '../../domain/money/books/carriedOver';
import type { Payout, PayoutBasis } from '../../domain/money/payout';
import {
  type PayoutAct,
  type PayoutsAct,
  payoutActs,
  payoutsActs,
} from '../../domain/money/payoutState';
import {
  type NotedReceipt,
  notedReceipts,
  type PersonBalance,
  personBalances,
} from '../../domain/money/persons';
import { printedReference } from '../../domain/money/reference';
import { type SaleSums, saleSums } from '../../domain/money/saleSums';
import { type Received, receivedBy, receivedIn } from '../../domain/money/till';
import { type Whereabouts, whereabouts } from '../../domain/money/whereabouts';
import { areAccountsDone } from '../../domain/sale/transitions';
import type { Locale } from '../../domain/values/locale';
import { ok, type Result } from '../../domain/values/result';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import { salesOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { type TillView, tillView } from './countTill';
import { lookAtMoney } from './moneyAction';
import { allMoneyNeeds, followsMoney } from './moneyNow';
import { filesOf } from './orderTransfers';
import { type OpenDue, openDues } from './payments';
import { type StatementDetails, statementDetails } from './payoutStatements';
import { collectingAccount, leftOfSales, payees, salePayouts } from './payouts';
import type { OfSale } from './settlePayouts';

/** Money as the sidebar shows it: plain JSON. */
export interface MoneyView {
  readonly language: Locale;
  readonly zone: string;
  readonly drive: string;
  readonly follows: boolean;
  readonly sale: number;
  /** The one that is in hand. */
  readonly present: number;
  readonly opensAt: number;
  /** By sale, when it opened: nobody pays for it before. */
  readonly openings: Readonly<Record<number, number>>;
  readonly dues: readonly (OpenDue & { readonly printed: string; readonly credit: number })[];
  readonly receipts: readonly NotedReceipt[];
  /** Of the sale: what Encaissements holds, and what of it went back. */
  readonly received: Received;
  /** Of the sale: what came in, and where it went. */
  readonly sums: SaleSums;
  /** Everybody who bought or paid, over all sales. */
  readonly buyers: readonly PersonBalance[];
  readonly till: TillView;
  readonly payouts: readonly (Payout &
    Required<StatementDetails> & {
      readonly iban: string;
      /** Where the last transfer went, if that was another account. */
      readonly ibanBefore?: string;
      readonly holder: string;
      /** No longer in Producteurs, under this name. */
      readonly isGone: boolean;
      readonly acts: readonly PayoutAct[];
    })[];
  /** What is left to pay out of sales before the one in hand, without the one that is shown. */
  readonly earlier: readonly LeftOfSale[];
  /** What may be done about them together. */
  readonly acts: readonly PayoutsAct[];
  readonly basis: PayoutBasis;
  /** Files that were made for the bank, the latest last. */
  readonly files: readonly string[];
  readonly hasAccount: boolean;
  /** Of the collecting account; empty where there is none. */
  readonly iban: string;
  readonly whereabouts: Whereabouts;
}

export function moneyView(ports: Ports, { sale: wanted }: OfSale): Result<MoneyView, Refusal> {
  const looked = lookAtMoney(readDrive(ports, allMoneyNeeds, 'current'), wanted);
  if (!looked.ok) return looked;
  const { snapshot, money, sale } = looked.value;
  const { ledger, nameOf } = money;
  const { basis, payouts } = salePayouts(snapshot, money, sale.number);
  const of = payees(snapshot);
  const detailsOf = statementDetails(ports, looked.value);
  const receipts = notedReceipts(ledger, nameOf);
  const { locale: language, zone } = snapshot.place;
  const dues = openDues(ledger, sale.number, nameOf, money.waitsFor);
  const hasAccount = collectingAccount(snapshot) !== undefined;
  const isPrepared = areAccountsDone(sale.state);
  const isDirect = dues.some(({ payee }) => payee > 0);
  return ok({
    language,
    zone,
    opensAt: sale.opensAt,
    openings: Object.fromEntries(
      salesOf(snapshot.tabs.sales).map((one) => [one.number, one.opensAt]),
    ),
    drive: snapshot.settings.driveName,
    follows: followsMoney(snapshot),
    sale: sale.number,
    present: money.sale,
    dues: dues.map((due) => ({
      ...due,
      printed: printedReference(due.reference),
      credit: ledger.credit(due.email),
    })),
    receipts,
    received: receivedIn(receivedBy(ledger, (one) => one.sale === sale.number)),
    sums: saleSums(ledger, sale.number),
    buyers: personBalances(ledger, nameOf, (id) => money.waitsFor(id) !== undefined),
    till: tillView(snapshot, money, sale),
    payouts: payouts.map((one) => {
      const { typed: iban, before, holder, at } = of(one.producer);
      const acts = payoutActs(one, { isPrepared, isDirect });
      return {
        ...{ ...one, ...detailsOf(one.producer), iban, holder, isGone: at === undefined, acts },
        ...(before === undefined ? {} : { ibanBefore: before }),
      };
    }),
    earlier: leftOfSales(snapshot, money, money.sale - 1).filter((one) => one.sale !== sale.number),
    acts: payoutsActs(payouts, { isPrepared, hasAccount }),
    basis,
    files: filesOf(ledger, sale.number),
    hasAccount,
    iban: snapshot.settings.collectorIban,
    whereabouts: whereabouts(ledger),
  });
}
