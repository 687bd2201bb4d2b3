import { type Collected, collectedOf } from '../../domain/money/collected';
import { balances, dueParts } from '../../domain/money/due';
import { baseIn, undoneBy } from '../../domain/money/entryKey';
import type { Payout, PayoutBasis } from '../../domain/money/payout';
import { isReceipt } from '../../domain/money/receipt';
import { printedReference } from '../../domain/money/reference';
import { type Whereabouts, whereabouts } from '../../domain/money/whereabouts';
import type { Locale } from '../../domain/values/locale';
import { ok, type Result } from '../../domain/values/result';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import { readDrive } from '../settings/readDrive';
import { lookAtMoney } from './moneyAction';
import { duesIn, followsMoney, moneyNeeds } from './moneyNow';
import { collectingAccount } from './orderTransfers';
import type { OpenDue } from './payments';
import { type StatementDetails, statementDetails } from './payoutStatements';
import { payees, salePayouts } from './payouts';
import type { OfSale } from './settlePayouts';

export interface NotedReceipt {
  /** Names it to `undoPayment`. */
  readonly key: string;
  readonly at: number;
  readonly sale: number;
  readonly basket: number;
  readonly name: string;
  readonly email: string;
  readonly cents: number;
  readonly nature: string;
  /** Where the money went, or came from. */
  readonly account: string;
  readonly label: string;
  readonly isUndone: boolean;
}

/** Money as the sidebar shows it: plain JSON. */
export interface MoneyView {
  readonly language: Locale;
  readonly zone: string;
  readonly drive: string;
  readonly follows: boolean;
  readonly sale: number;
  readonly opensAt: number;
  readonly state: string;
  readonly dues: readonly (OpenDue & { readonly printed: string; readonly credit: number })[];
  readonly receipts: readonly NotedReceipt[];
  /** Of everybody who bought: below zero what the drive owes them. */
  readonly buyers: readonly {
    readonly email: string;
    readonly name: string;
    readonly balance: number;
  }[];
  readonly payouts: readonly (Payout &
    Required<StatementDetails> & {
      readonly iban: string;
      readonly holder: string;
      /** No longer in Producteurs, under this name. */
      readonly isGone: boolean;
    })[];
  readonly basis: PayoutBasis;
  /** Files that were made for the bank, the latest last. */
  readonly files: readonly string[];
  readonly hasAccount: boolean;
  /** Of the collecting account; empty where there is none. */
  readonly iban: string;
  readonly whereabouts: Whereabouts;
  /** Of the sale: what its collector holds for others. */
  readonly collected: Collected;
  /** Of the sale's baskets, who is to have what; the drive is the empty name. */
  readonly parts: readonly {
    readonly basket: number;
    readonly party: string;
    readonly cents: number;
  }[];
}

export function moneyView(ports: Ports, { sale: wanted }: OfSale): Result<MoneyView, Refusal> {
  const looked = lookAtMoney(readDrive(ports, moneyNeeds), wanted);
  if (!looked.ok) return looked;
  const { snapshot, money, sale } = looked.value;
  const { ledger, nameOf } = money;
  const { basis, payouts } = salePayouts(snapshot, money, sale.number);
  const of = payees(snapshot);
  const detailsOf = statementDetails(ports, looked.value);
  const entries = [...ledger.entries.values()];
  const receipts = entries.filter(isReceipt).flatMap((entry): NotedReceipt[] => {
    const buyer = entry.postings.find(({ account }) => account === 'buyers') ?? entry.postings[1];
    if (!buyer) return [];
    const { sale: number, basket, party, amount } = buyer;
    const key = baseIn(entry.key);
    const { at, nature, label } = entry;
    const isUndone = ledger.isUndone(entry.key);
    return [
      {
        key,
        at,
        sale: number,
        basket,
        name: nameOf(party) || (entry.postings[0]?.party ?? ''),
        email: party,
        // Of a charge that was given back the sign tells.
        cents: basket === 0 ? amount : Math.abs(amount),
        nature,
        account: entry.postings[0]?.account ?? '',
        label,
        isUndone,
      },
    ];
  });
  const files = entries.flatMap(({ key, nature, label, postings }) =>
    nature === 'payout' &&
    label !== '' &&
    undoneBy(label) === undefined &&
    !ledger.isUndone(key) &&
    postings[0]?.sale === sale.number
      ? [label]
      : [],
  );
  const { locale: language, zone } = snapshot.place;
  return ok({
    language,
    zone,
    opensAt: sale.opensAt,
    drive: snapshot.settings.driveName,
    follows: followsMoney(snapshot),
    sale: sale.number,
    state: sale.state,
    dues: duesIn(money).map((due) => ({
      ...due,
      printed: printedReference(due.reference),
      credit: ledger.credit(due.email),
    })),
    receipts,
    buyers: [...balances(ledger)].map(([email, balance]) => ({
      email,
      name: nameOf(email),
      balance,
    })),
    payouts: payouts.map((one) => {
      const { typed: iban, holder, at } = of(one.producer);
      return { ...one, ...detailsOf(one.producer), iban, holder, isGone: at === undefined };
    }),
    basis,
    files: [...new Set(files)],
    hasAccount: collectingAccount(snapshot) !== undefined,
    iban: snapshot.settings.collectorIban,
    whereabouts: whereabouts(ledger),
    collected: collectedOf(ledger, sale.number, basis),
    parts: ledger
      .dueIds()
      .filter((id) => id.sale === sale.number)
      .flatMap((id) =>
        [...dueParts(ledger, id)].map(([party, cents]) => ({ basket: id.basket, party, cents })),
      ),
  });
}

export interface Movement {
  readonly at: number;
  readonly nature: string;
  readonly sale: number;
  readonly basket: number;
  readonly label: string;
  /** What the buyer owes goes up, what is paid or given back to its credit goes down. */
  readonly cents: number;
  readonly balance: number;
}

/** A buyer's account: every movement and what then is owed; below zero it is credit. */
export function buyerAccount(
  ports: Ports,
  { email }: { readonly email: string },
): Result<readonly Movement[], Refusal> {
  const looked = lookAtMoney(readDrive(ports, moneyNeeds), undefined);
  if (!looked.ok) return looked;
  let balance = 0;
  const movements = [...looked.value.money.ledger.entries.values()].flatMap((entry): Movement[] => {
    const own = entry.postings.filter(
      ({ account, party }) => party === email && (account === 'buyers' || account === 'credits'),
    );
    const cents = own.reduce((all, { amount }) => all + amount, 0);
    const [first] = own;
    // Credit that moves onto a due changes nothing of what is owed in all.
    if (!first || cents === 0) return [];
    balance += cents;
    const { at, nature, label } = entry;
    return [{ at, nature, sale: first.sale, basket: first.basket, label, cents, balance }];
  });
  return ok(movements);
}
