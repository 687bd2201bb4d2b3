import type { LeftOfSale } from '../../domain/money/books/carriedOver';
import { unevenIn } from '../../domain/money/carriedForward';
import type { Ledger } from '../../domain/money/ledger';
import { type Payee, type Payout, type PayoutBasis, payoutsOf } from '../../domain/money/payout';
import { isOpen, isOwnMoney } from '../../domain/money/payoutState';
import { NOTHING_WAITS, type Waiting } from '../../domain/money/unsure';
import { isInPreparation } from '../../domain/sale/transitions';
import { folded } from '../../domain/values/fold';
import { type IbanFault, readIban } from '../../domain/values/iban';
import type { Problem } from '../../domain/values/problem';
import { type Account, sepaText } from '../../formats/transferOrder';
import type { FactRow, RowToWrite } from '../../tabs/engine/edit';
import type { payoutsTab } from '../../tabs/moneyTabs';
import type { producersTab } from '../../tabs/producers';
import type { salesTab } from '../../tabs/sales';
import type { Reads } from '../kernel/reads';
import { collectorIn, collectorKept, holderOf, type ReadsAccounts } from '../records/collector';
import { encodeWaiting, modeOf, type Sale, salesOf } from '../records/sale';

type PayoutRow = RowToWrite<typeof payoutsTab>;

export interface PayeeDetails extends Payee {
  /** Compact where it is usable, else as typed. */
  readonly typed: string;
  readonly holder: string;
  readonly fault?: IbanFault;
  /** Where the last transfer went, if that was another account. */
  readonly before?: string;
  /** Grid row of Producteurs. */
  readonly at?: number;
}

/** Producers as they can be paid, of a sale; one that is no longer in Producteurs has no IBAN. */
export function payees(snapshot: ReadsAccounts, sale?: Sale): (producer: string) => PayeeDetails {
  const known = new Map<string, PayeeDetails>();
  const collector = collectorIn(snapshot, sale);
  for (const { at, values } of snapshot.tabs.producers.rows) {
    const { name, iban, accountHolder, paidTo } = values;
    if (name === null || known.has(folded(name))) continue;
    const read = iban === null ? undefined : readIban(iban);
    const holder = [accountHolder ?? '', name].find((one) => sepaText(one, 70) !== '');
    const before = readIban(paidTo ?? '');
    const isChanged = read?.ok && before.ok && before.value !== read.value;
    const usable = holder === undefined ? 'nameless' : isChanged ? 'changed' : 'usable';
    known.set(folded(name), {
      iban: read ? (read.ok ? usable : 'bad') : 'none',
      typed: read?.ok ? read.value : (iban ?? ''),
      holder: holder ?? name,
      isCollector: collector !== undefined && folded(name) === collector,
      at,
      ...(read && !read.ok ? { fault: read.error } : {}),
      ...(isChanged ? { before: before.value } : {}),
    });
  }
  return (producer) =>
    known.get(folded(producer)) ?? {
      ...{ iban: 'none', typed: '', holder: producer },
      // Renamed or gone since, what they kept is still theirs.
      isCollector: sale?.collector !== undefined && folded(producer) === collector,
    };
}

/** Where each was paid by a transfer, as Producteurs remembers it (docs/rules.md M71). */
export function accountsPaid(
  { tabs }: Reads<'producers'>,
  paid: readonly { readonly producer: string; readonly iban: string }[],
): FactRow<typeof producersTab>[] {
  const accounts = new Map(paid.map(({ producer, iban }) => [folded(producer), iban]));
  return tabs.producers.rows.flatMap(({ values: { name, paidTo: before } }) => {
    const paidTo = accounts.get(folded(name ?? ''));
    return name === null || paidTo === undefined || paidTo === before ? [] : [{ name, paidTo }];
  });
}

/** Where payments come in and payouts go out; a bank takes no order without a name. */
export function collectingAccount(snapshot: Pick<Reads, 'settings'>): Account | undefined {
  const { collectorIban: iban } = snapshot.settings;
  const name = holderOf(snapshot);
  if (iban === '' || sepaText(name, 70) === '') return undefined;
  return { name, iban };
}

/** In cash or by cheque, where Réglages says so; with « au mieux » until the pick-up is over (docs/rules.md M26). */
export const isPaidThere = ({ settings }: Pick<Reads, 'settings'>, isOver: boolean): boolean =>
  settings.atPickup === 'yes' || (settings.atPickup === 'auto' && !isOver);

/** By a transfer, a link or at the table: what the drive itself asks for can be paid. */
export const mayPay = (snapshot: Pick<Reads, 'settings'>, isOver: boolean): boolean =>
  snapshot.settings.payLink !== '' ||
  isPaidThere(snapshot, isOver) ||
  collectingAccount(snapshot) !== undefined;

/** The books, as far as payouts hang on them. */
export interface PayoutBooks {
  readonly ledger: Ledger;
  /** The present sale, and what of it waits for a weight. */
  readonly sale: number;
  readonly waiting: Waiting;
}

export interface SalePayouts {
  readonly basis: PayoutBasis;
  readonly payouts: readonly Payout[];
}

/**
 * What payouts of a sale go by: as they were prepared, else what came in where payments are followed, and
 * what is due where they are not. Never by what happened to come in (docs/rules.md P1).
 */
export function basisOf(snapshot: Pick<Reads, 'settings'>, sale: Sale | undefined): PayoutBasis {
  const { settings } = snapshot;
  // What buyers pay to each producer is nobody else's to pay out.
  if (modeOf(snapshot, sale) === 'direct') return 'received';
  return sale?.basis ?? (settings.payments === 'yes' ? 'received' : 'due');
}

export function salePayouts(
  snapshot: Reads<'producers' | 'sales'>,
  books: PayoutBooks,
  number: number,
): SalePayouts {
  const { ledger, sale: present, waiting } = books;
  const sale = salesOf(snapshot.tabs.sales).find((one) => one.number === number);
  const basis = basisOf(snapshot, sale);
  const unsure = number === present ? waiting : heldOf(sale);
  return { basis, payouts: payoutsOf(ledger, number, basis, payees(snapshot, sale), unsure) };
}

/** What a sale before the present one still waited for when it was set aside. */
export const heldOf = (sale: Sale | undefined): Waiting => sale?.stillWaits ?? NOTHING_WAITS;

/** Ventes: what a sale waits for, and what it keeps from then on. */
export const followedRows = (
  snapshot: Reads<'producers' | 'sales'>,
  { ledger, sale: present, waiting }: PayoutBooks,
): FactRow<typeof salesTab>[] => {
  const collectorOf = collectorKept(snapshot, ledger);
  return salesOf(snapshot.tabs.sales).map((sale) => ({
    number: sale.number,
    ...collectorOf(sale),
    ...(isInPreparation(sale.state) ? {} : { mode: modeOf(snapshot, sale) }),
    waiting: encodeWaiting(sale.number === present ? waiting : heldOf(sale)),
  }));
};

/**
 * Up to a sale, what producers have still to get, the oldest first: whatever was prepared, and however
 * many sales came after it (docs/rules.md P5).
 */
export function leftOfSales(
  snapshot: Reads<'producers' | 'sales'>,
  books: PayoutBooks,
  upTo: number,
): LeftOfSale[] {
  const sales = [...new Set(unevenIn(books.ledger.all()))].sort((a, b) => a - b);
  return sales.flatMap((sale) => {
    if (sale < 1 || sale > upTo) return [];
    const { basis, payouts } = salePayouts(snapshot, books, sale);
    const left = payouts.filter(isOpen);
    return left.length > 0 ? [{ sale, basis, payouts: left }] : [];
  });
}

/** Reversements: this sale's producers, and of older sales those that are not even. */
export function payoutRows(
  snapshot: Reads<'producers' | 'sales' | 'payouts'>,
  books: PayoutBooks,
  sale: number,
): PayoutRow[] {
  const of = payees(snapshot);
  const older = [
    ...snapshot.tabs.payouts.rows.map(({ values }) => values.sale ?? sale),
    ...unevenIn(books.ledger.all()).filter((one) => one > 0 && one < sale),
  ];
  const sales = [...new Set([...older, sale])].sort((a, b) => a - b);
  // What who collects kept itself is told while the sale is in the workbook.
  const moved = new Set(
    salesOf(snapshot.tabs.sales).flatMap((one) =>
      one.archive || one.areTabsGone ? [one.number] : [],
    ),
  );
  return sales.flatMap((number) =>
    salePayouts(snapshot, books, number)
      .payouts.filter(
        (one) =>
          number === sale ||
          isOpen(one) ||
          (isOwnMoney(one.state) && !moved.has(number) && (one.toPay !== 0 || one.waiting !== 0)),
      )
      .map((payout): PayoutRow => {
        const { sold, missing, unpaid, fees, setOff, carried, waiting, paid, toPay } = payout;
        const { state, producer } = payout;
        return {
          sale: number,
          producer,
          sold,
          missing,
          ...(unpaid === 0 ? {} : { unpaid }),
          fees,
          ...(setOff === 0 ? {} : { setOff }),
          ...(carried === 0 ? {} : { carried }),
          ...(waiting === 0 ? {} : { waiting }),
          paid,
          toPay,
          iban: of(producer).typed || null,
          state,
        };
      }),
  );
}

/** Who is to be paid under a name that Producteurs has no more (docs/rules.md O40). */
export function gonePayees(snapshot: Reads<'producers' | 'payouts'>): Problem[] {
  const { producers, payouts } = snapshot.tabs;
  if (!producers.stands) return [];
  const of = payees(snapshot);
  return payouts.rows.flatMap(({ at, values: { producer, toPay, state } }): Problem[] =>
    producer === null || !state || (toPay ?? 0) <= 0 || of(producer).at !== undefined
      ? []
      : [
          {
            ...{ code: 'sellerGone', tab: 'payouts', row: at + 1, column: 'producer' },
            read: producer,
          },
        ],
  );
}
