import { type PurchasePart, partsText } from '../../domain/accounting/purchaseNote';
import { receivedByRate, receptionsOf } from '../../domain/accounting/reception';
import { feeByRate } from '../../domain/accounting/vat';
import { billsVat } from '../../domain/accounting/vatRegime';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import { type BasisPoints, type Cents, cents, vatIncluded } from '../../domain/values/money';
import { type Instant, localTime } from '../../domain/values/time';
import type { purchasesTab } from '../../tabs/accounting';
import type { RowOf } from '../../tabs/engine/tab';
import { isUnclear, regimeTyped } from '../../tabs/vatRegimes';
import { euros } from '../../text/values/format';
import { basketLinesOf } from '../baskets/placedLines';
import { historyRows, historyWords } from '../kernel/history';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, type ReadsHead, reads } from '../kernel/reads';
import { offeredOf } from '../records/offer';
import { OF_A_SALE, pastTabs } from '../records/pastTabs';
import { saleBeside, saleOf, salesOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';

export const invoiceNeeds = reads({
  whole: ['sales', 'supplierInvoices'],
  rows: ['purchases'],
  columns: { history: [] },
});

type Read = Reads<'sales' | 'supplierInvoices' | 'purchases'>;
type Noted = RowOf<typeof purchasesTab>;

interface Invoice {
  readonly sale: number;
  readonly producer: string;
  readonly piece: string | null;
  readonly date: Instant;
  readonly amount: Cents;
}

const ASKED = ['sale', 'producer', 'number', 'date', 'amount'] as const;

/** What the last hour found that the books do not have. */
const FOUND = 'invoicesFound';

/**
 * Keeps each supplier's invoice with its VAT as it is then. One whose row is gone or changed is taken
 * back, never out: the books have been taken along. By the hour only what the hour before found too:
 * a row is typed cell by cell (docs/rules.md A10).
 */
export function noteInvoices(
  ports: Ports,
  snapshot: Read & ReadsHead<'history'>,
  when: 'byTheHour' | 'takenAlong',
): void {
  const { supplierInvoices: typed, purchases } = snapshot.tabs;
  // Where a column is gone nobody can tell what became of a row.
  if (!typed.stands || !ASKED.every((id) => typed.columns.has(id))) return;
  const standing = standingIn(snapshot);
  const added = invoicesIn(snapshot).filter((one) => !standing.get(idOf(snapshot, one))?.shift());
  const isClear = typed.rows.every(({ faults }) => faults.size === 0);
  const gone = isClear ? [...standing.values()].flat() : [];
  if (added.length + gone.length === 0) return;
  const found = fingerprint(JSON.stringify([...added, ...gone].map((one) => idOf(snapshot, one))));
  if (when === 'byTheHour' && ports.memory.get(FOUND) !== found) {
    ports.memory.set(FOUND, found);
    return;
  }
  const { isSure, partsOf } = added.length > 0 ? partsFinder(ports, added) : NO_PARTS;
  // Nor is their VAT as long as their sale's archive cannot be opened, or their regime cannot be read.
  const fresh = added.filter(isSure);
  if (fresh.length + gone.length === 0) return;
  let number = Math.max(0, ...purchases.rows.map(({ values }) => values.number ?? 0));
  const words = historyWords(snapshot);
  const { locale } = snapshot.place;
  carryOut(ports, snapshot, {
    rows: {
      purchases: [
        ...gone.map((one) => ({
          ...one,
          number: ++number,
          seenAt: snapshot.now,
          amount: cents(-(one.amount ?? 0)),
        })),
        ...fresh.map((one) => ({
          ...one,
          number: ++number,
          // Of a drive of before this was kept, as they were numbered then.
          seenAt: purchases.stands ? snapshot.now : one.date,
          parts: partsText(partsOf(one)),
        })),
      ],
      history: historyRows(
        ports,
        snapshot,
        gone.map(({ piece, producer, amount }) => ({
          action: words.purchaseBack,
          detail: [piece, producer].filter(Boolean).join(', '),
          before: euros(amount ?? cents(0), locale),
        })),
      ),
    },
  });
}

const idOf = (
  { place }: Pick<Read, 'place'>,
  { sale, producer, piece, date, amount }: Pick<Noted, keyof Invoice>,
): string =>
  JSON.stringify([
    sale,
    folded(producer ?? ''),
    piece ?? '',
    localTime(date ?? (0 as Instant), place.zone).day,
    Math.abs(amount ?? 0),
  ]);

/** Rows that nothing has taken back, by what they say. */
function standingIn(snapshot: Read): Map<string, Noted[]> {
  const standing = new Map<string, Noted[]>();
  for (const { values } of snapshot.tabs.purchases.rows) {
    const id = idOf(snapshot, values);
    const alike = standing.get(id) ?? [];
    standing.set(id, alike);
    if ((values.amount ?? 0) > 0) alike.push(values);
    else alike.shift();
  }
  return standing;
}

/** Whole ones, in one order however people sort them; one that is dated ahead stands from its day on. */
function invoicesIn(snapshot: Read): Invoice[] {
  const { tabs, now } = snapshot;
  const pickups = new Map(
    salesOf(tabs.sales).map(({ number, pickupStart }) => [number, pickupStart]),
  );
  // Nobody knows yet what comes of it.
  const ahead = saleBeside(snapshot)?.number;
  const label = ({ piece, producer }: Invoice): string => `${piece} ${producer}`;
  return tabs.supplierInvoices.rows
    .flatMap(({ values }): Invoice[] => {
      const { sale, producer, number: piece, amount } = values;
      const date = values.date ?? pickups.get(sale ?? 0);
      const isWhole = sale !== null && producer !== null && amount && date !== undefined;
      if (sale === ahead) return [];
      return isWhole && date <= now ? [{ sale, producer, piece, date, amount }] : [];
    })
    .sort((a, b) => (label(a) < label(b) ? -1 : 1));
}

const NO_VAT = 0 as BasisPoints;

interface PartsFinder {
  readonly isSure: (invoice: Invoice) => boolean;
  readonly partsOf: (invoice: Invoice) => PurchasePart[];
}
const NO_PARTS: PartsFinder = { isSure: () => true, partsOf: () => [] };

/** By the rates of what came: the VAT comes back to a drive that owes VAT itself, else it is a cost. */
function partsFinder(ports: Ports, fresh: readonly Invoice[]): PartsFinder {
  const snapshot = readDrive(
    ports,
    reads({ whole: ['sales', 'producers'], rows: [...OF_A_SALE], past: ['sales'] }),
    'inHand',
  );
  const { tabs, place, settings } = snapshot;
  const latest = saleOf(snapshot)?.number;
  const known = salesOf(tabs.sales).map(({ number }) => number);
  const wanted = known.filter((one) => one !== latest && fresh.some(({ sale }) => sale === one));
  const past = pastTabs(ports, snapshot, wanted);
  const rowOf = (producer: string) =>
    tabs.producers.rows.find(({ values }) => folded(values.name ?? '') === folded(producer));
  const partsOf: PartsFinder['partsOf'] = ({ sale, producer, date, amount }) => {
    const row = rowOf(producer);
    const regime = regimeTyped(row?.values, localTime(date, place.zone).day, place.zone);
    if (!billsVat(settings.driveVat) || !billsVat(regime))
      return [{ rate: NO_VAT, withVat: amount, vat: cents(0) }];
    const { offer, baskets, producerSplit } = sale === latest ? tabs : past(sale);
    const offered = offeredOf(offer);
    const { lines } = basketLinesOf(baskets, new Map(offered.map((one) => [one.ref, one])));
    const split = producerSplit.rows.map(({ values }) => values);
    const came = receptionsOf({ offered, lines, split }).filter(
      (one) => folded(one.producer) === folded(producer),
    );
    return [...feeByRate(amount, undefined, receivedByRate(came))].map(([rate, withVat]) => ({
      ...{ rate, withVat },
      vat: vatIncluded(withVat, rate),
    }));
  };
  return {
    isSure: ({ sale, producer }) => {
      const row = rowOf(producer);
      return !past.lost.includes(sale) && !(row && isUnclear(row.values, place.zone));
    },
    partsOf,
  };
}
