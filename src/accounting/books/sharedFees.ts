import type { IssuedDocument } from '../../domain/accounting/document';
import { documentTotal } from '../../domain/accounting/document';
import { billsVatOn } from '../../domain/accounting/parties';
import { sellerIds } from '../../domain/accounting/sellerIds';
import { isClaim } from '../../domain/money/entryNatures';
import { dueReference } from '../../domain/money/reference';
import { type BasisPoints, type Cents, cents, vatIncluded } from '../../domain/values/money';
import { normalRateOn } from '../../text/results/frenchLaw';
import { accountingPapers } from '../../text/results/papers/accountingPapers';
import { wordsIn } from '../../text/values/pairs';
import { type BookEntry, entriesOf } from '../view/entries';
import type { BooksView } from '../view/view';
import { chart } from './chart';
import type { JournalEntry, JournalLine } from './journalEntry';
import { producersAccount } from './moneyJournals';
import { isOfDrive } from './salesJournal';

interface Basket {
  readonly sale: number;
  readonly basket: number;
}

const keyOf = ({ sale, basket }: Basket): string => `${sale}:${basket}`;

/** What no document says yet of a basket: whose it is, and the drive's own side of it. */
interface Share {
  readonly basket: Basket;
  readonly day: string;
  readonly time: number;
  readonly gaps: readonly (readonly [producer: string, amount: number])[];
  readonly kept: KeptVat;
}

/** With VAT in it, at one rate. */
interface KeptVat {
  readonly rate: BasisPoints;
  readonly gross: Cents;
  readonly vat: Cents;
}

/**
 * What the drive keeps of producers’ money, or owes them, and no document says: fees that they receive,
 * or bear without an invoice. Of each basket, when its documents say all that its buyer owes; what a
 * later document changes is an entry of its own.
 */
export function sharedFeeEntries(
  view: BooksView,
  issued: readonly IssuedDocument[],
  entries: readonly BookEntry[],
): JournalEntry[] {
  return sharesOf(view, issued, entries).map(({ basket, day, time, gaps, kept }) => ({
    journal: 'other',
    day,
    piece: dueReference({ ...basket, payee: 0 }),
    pieceDay: day,
    label: wordsIn(accountingPapers, view.language).sharedFees(basket.sale, basket.basket),
    validatedAt: time,
    lines: [...gaps.map(([producer, gap]) => shareLine(view, producer, gap)), ...driveLines(kept)],
  }));
}

/** The VAT of these entries, each of its day. */
export const sharedFeeVat = (
  view: BooksView,
  issued: readonly IssuedDocument[],
): readonly (KeptVat & Pick<Share, 'day'>)[] =>
  sharesOf(view, issued, entriesOf(view)).map(({ day, kept }) => ({ day, ...kept }));

function sharesOf(
  view: BooksView,
  issued: readonly IssuedDocument[],
  entries: readonly BookEntry[],
): Share[] {
  const claims = new Map<string, BookEntry[]>();
  for (const entry of entries) {
    const [first] = entry.postings;
    if (!first || !isClaim(entry.nature)) continue;
    claims.set(keyOf(first), [...(claims.get(keyOf(first)) ?? []), entry]);
  }
  const documents = new Map<string, { basket: Basket; of: IssuedDocument[] }>();
  for (const document of issued)
    for (const line of document.lines) {
      const known = documents.get(keyOf(line)) ?? { basket: line, of: [] };
      documents.set(keyOf(line), known);
      if (!known.of.includes(document)) known.of.push(document);
    }
  return [...documents].flatMap(([key, { basket, of }]) =>
    sharesOfBasket(view, basket, of, claims.get(key) ?? []),
  );
}

/** At each time at which something of the basket was numbered. */
function sharesOfBasket(
  view: BooksView,
  basket: Basket,
  documents: readonly IssuedDocument[],
  claims: readonly BookEntry[],
): Share[] {
  const booked = new Map<string, number>();
  const times = [...new Set(documents.map(({ at }) => at))].sort((a, b) => a - b);
  return times.flatMap((time): Share[] => {
    const until = documents.filter(({ at }) => at <= time).map((one) => ofBasket(one, basket));
    const known = claims.filter(({ postedAt }) => postedAt <= time);
    if (totalOf(until.filter(({ toProducer }) => !toProducer)) !== claimed(known)) return [];
    const gaps = [...gapsOf(view, until, known)].flatMap(([producer, amount]) => {
      const gap = amount - (booked.get(producer) ?? 0);
      booked.set(producer, amount);
      return gap === 0 ? [] : [[producer, gap] as const];
    });
    if (gaps.length === 0) return [];
    const day =
      until
        .map((one) => one.day)
        .sort()
        .at(-1) ?? '';
    const kept = keptOf(view, basket, -gaps.reduce((all, [, gap]) => all + gap, 0), day);
    return [{ basket, day, time, gaps, kept }];
  });
}

const ofBasket = (document: IssuedDocument, basket: Basket): IssuedDocument => ({
  ...document,
  lines: document.lines.filter((line) => keyOf(line) === keyOf(basket)),
});

const totalOf = (documents: readonly IssuedDocument[]): number =>
  documents.reduce((all, one) => all + documentTotal(one), 0);

const claimed = (claims: readonly BookEntry[]): number =>
  claims
    .flatMap(({ postings }) => postings)
    .reduce((all, { account, amount }) => all + (account === 'buyers' ? amount : 0), 0);

/** What the ledger owes each producer beyond what its own documents say; below zero it owes the drive. */
function gapsOf(
  view: BooksView,
  documents: readonly IssuedDocument[],
  claims: readonly BookEntry[],
): Map<string, number> {
  const isResale = view.settings.mode === 'resale';
  const idOf = sellerIds(view);
  const gaps = new Map<string, number>();
  const add = (party: string, amount: number) => gaps.set(party, (gaps.get(party) ?? 0) + amount);
  // Who buys and sells owes for the goods by invoices that are in other books.
  for (const { nature, postings } of claims)
    for (const { account, party, amount } of postings)
      if (account === 'producers' && (!isResale || nature === 'fee')) add(party, -amount);
  for (const document of documents) {
    if (document.toProducer) add(document.buyer.name, documentTotal(document));
    else if (!isOfDrive(document, idOf)) add(document.seller.name, -documentTotal(document));
  }
  return gaps;
}

const shareLine = (view: BooksView, producer: string, gap: number): JournalLine => ({
  account: producersAccount(view),
  party: { kind: 'producer', id: producer },
  amount: cents(-gap),
});

/** The drive's own side; it is a service, at the fees' own rate or the normal one. */
function keptOf(view: BooksView, { sale }: Basket, kept: number, day: string): KeptVat {
  const fees = view.sales.find(({ number }) => number === sale)?.terms.fees ?? [];
  const own = fees.flatMap(({ vat, bearer, receiver }) =>
    vat !== undefined && (bearer === 'producer' || receiver) ? [vat] : [],
  );
  const billsVat = billsVatOn(view, '', day as IssuedDocument['day']);
  const rate = billsVat
    ? ((new Set(own).size === 1 ? own[0] : undefined) ?? normalRateOn(day))
    : (0 as BasisPoints);
  const gross = cents(kept);
  return { rate, gross, vat: vatIncluded(gross, rate) };
}

const driveLines = ({ rate, gross, vat }: KeptVat): JournalLine[] =>
  [
    { account: chart.services(rate), amount: cents(vat - gross) },
    { account: chart.vatDue(rate), amount: cents(-vat) },
  ].filter(({ amount }) => amount !== 0);
