import { fecText } from '../../../src/accounting/exports/fec';
import type { BooksView } from '../../../src/accounting/view/view';
import { basisPoints, cents } from '../../../src/domain/values/money';
import { served } from '../../domain/catalogue/fees';
import { offered } from '../../domain/catalogue/products';
import { aProducer, aPurchase, aSale, aView, draftsIn, noon, numbered, settings } from '../aView';
import { fecBreaches, fecLines, yearBreaches } from '../support/fecChecker';

/** Sold in December 2026 for 12,00 at 5,5 %, bought for 10,00 of a farmer who bills VAT. */
const apples = offered('A', {
  producer: 'Verger',
  vat: basisPoints(550),
  producerPrice: cents(1000),
  shownPrice: cents(1200),
});
const december = aSale({
  offered: [apples],
  lines: [served('A', 1)],
  split: [
    {
      ...{
        producer: 'Verger',
        ref: 'A',
        quantity: 1,
        received: null,
        noted: null,
        title: null,
        price: null,
        priceIn: null,
      },
      ...{ packaging: null, total: null, totalUnit: null, amount: null, estimate: null },
    },
  ],
  pickupStart: noon('2026-12-19'),
  pickupEnd: noon('2026-12-19'),
});
const view = (traits: Partial<BooksView> = {}): BooksView =>
  aView({
    sales: [december],
    producers: [aProducer('Verger')],
    settings: settings({ mode: 'resale' }),
    now: noon('2027-02-10'),
    ...traits,
  });
const invoice = (date: string, seen = date) =>
  aPurchase(
    { producer: 'Verger', piece: 'V-7', date: noon(date), amount: 1000, vat: 52 },
    noon(seen),
  );

const booked = (of: BooksView, year: number): string[] => {
  const text = fecText({ ...of, from: `${year}-01-01`, until: `${year}-12-31` });
  expect([...fecBreaches(text), ...yearBreaches([text])]).toEqual([]);
  return fecLines(text).map((line) =>
    [
      ...[line.EcritureNum, line.JournalCode, line.EcritureDate?.slice(4), line.PieceRef],
      ...[line.CompteNum, line.CompAuxNum, line.Debit, line.Credit, line.EcritureLet],
    ].join(' '),
  );
};

describe('delivered and not invoiced when the year ends', () => {
  test('is a cost of that year in 408, and taken back on the first day of the next', () => {
    const of = view({ purchases: [invoice('2027-01-20')] });
    expect(booked(of, 2026)).toEqual([
      '1 OD 1231 FNP 1 6070550  9,48 0,00 ',
      '1 OD 1231 FNP 1 44586  0,52 0,00 ',
      '1 OD 1231 FNP 1 408 F0001 0,00 10,00 ',
    ]);
    expect(booked(of, 2027)).toEqual([
      '1 AN 0101 AN 2027 129  9,48 0,00 ',
      '1 AN 0101 AN 2027 408 F0001 0,00 10,00 A',
      '1 AN 0101 AN 2027 44586  0,52 0,00 ',
      '2 OD 0101 FNP 1 6070550  0,00 9,48 ',
      '2 OD 0101 FNP 1 44586  0,00 0,52 ',
      '2 OD 0101 FNP 1 408 F0001 10,00 0,00 A',
      '3 AC 0120 V-7 6070550  9,48 0,00 ',
      '3 AC 0120 V-7 445660550  0,52 0,00 ',
      '3 AC 0120 V-7 401 F0001 0,00 10,00 ',
    ]);
  });

  test('an invoice of that year leaves nothing to wait for, nor does a year that runs', () => {
    const invoiced = view({ purchases: [invoice('2026-12-22')] });
    expect(booked(invoiced, 2026).some((line) => line.includes(' 408 '))).toBe(false);
    expect(booked(view({ now: noon('2026-12-31') }), 2026)).toEqual([]);
  });

  test('an invoice of that year that is noted after its end is dated at that day, and nothing of the old year moves', () => {
    const before = view({ now: noon('2027-01-05') });
    const late = view({ purchases: [invoice('2026-12-22', '2027-01-13')] });
    expect(booked(late, 2026)).toEqual(booked(before, 2026));
    const now = booked(late, 2027);
    const accounts = (lines: string[]) => lines.map((line) => line.replace(/ A?$/, ''));
    expect(accounts(now).slice(0, 6)).toEqual(accounts(booked(before, 2027)));
    expect(now.slice(6)).toEqual([
      '3 AC 0113 V-7 6070550  9,48 0,00 ',
      '3 AC 0113 V-7 445660550  0,52 0,00 ',
      '3 AC 0113 V-7 401 F0001 0,00 10,00 ',
    ]);
    const text = fecText({ ...late, from: '2027-01-01', until: '2027-12-31' });
    expect(fecLines(text).find(({ JournalCode }) => JournalCode === 'AC')).toMatchObject({
      ...{ PieceDate: '20261222', ValidDate: '20270113' },
    });
  });

  test('where producers sell themselves nothing is accrued', () => {
    expect(booked(view({ settings: settings({ mode: 'mandate' }) }), 2026)).toEqual([]);
  });
});

describe('what comes to stand for a year that has ended', () => {
  const purchases = [invoice('2026-12-22')];
  const issued = numbered(draftsIn(view()).drafts, [], noon('2027-01-13'));

  test('is carried by an entry of its own, and the first one stays as it was', () => {
    const before = booked(view({ purchases, now: noon('2027-01-05') }), 2027);
    expect(before).toEqual([
      '1 AN 0101 AN 2027 129  9,48 0,00 ',
      '1 AN 0101 AN 2027 401 F0001 0,00 10,00 ',
      '1 AN 0101 AN 2027 445660550  0,52 0,00 ',
    ]);
    const after = booked(view({ purchases, issued }), 2027);
    expect(after).toEqual([
      ...before,
      '2 AN 0101 AN 2027 120  0,00 11,37 ',
      '2 AN 0101 AN 2027 411 C0001 12,00 0,00 ',
      '2 AN 0101 AN 2027 445710550  0,00 0,63 ',
    ]);
  });

  test('the result of the last year stands alone, those of before together', () => {
    const of = view({ purchases, issued, now: noon('2028-03-01') });
    expect(booked(of, 2028)).toEqual([
      '1 AN 0101 AN 2028 110  0,00 1,89 ',
      '1 AN 0101 AN 2028 401 F0001 0,00 10,00 ',
      '1 AN 0101 AN 2028 411 C0001 12,00 0,00 ',
      '1 AN 0101 AN 2028 445660550  0,52 0,00 ',
      '1 AN 0101 AN 2028 445710550  0,00 0,63 ',
    ]);
  });
});
