import { FEC_COLUMNS, fecName, fecText, latin9 } from '../../../src/accounting/exports/fec';
import type { BooksView } from '../../../src/accounting/view/view';
import type { Nature } from '../../../src/domain/money/entryNatures';
import { type AccountName, type Entry, Ledger } from '../../../src/domain/money/ledger';
import { basisPoints, cents } from '../../../src/domain/values/money';
import { instant } from '../../../src/domain/values/time';
import { perOrder, served } from '../../domain/catalogue/fees';
import { offered } from '../../domain/catalogue/products';
import { aBuyer, aSale, aView, draftsIn, noon, numbered, rowsOf, settings } from '../aView';
import { fecBreaches, fecLines } from '../support/fecChecker';

const posting = (account: AccountName, amount: number, party = '', basket = 12) => ({
  ...{ account, party, sale: 1, basket, payee: 0 },
  amount: cents(amount),
});
const entry = (
  key: string,
  nature: Nature,
  day: string,
  ...postings: Entry['postings']
): Entry => ({ key, nature, at: noon(day), label: '', postings });

const ANNE = 'anne@exemple.fr';
const BEZ = 'Ferme du Bez';
const sold = entry(
  'sale:1:12:0:1',
  'sale',
  '2026-04-09',
  posting('buyers', 1250, ANNE),
  posting('producers', -1250, BEZ),
);
const fee = entry(
  'fee:1:12:0:1',
  'fee',
  '2026-04-09',
  posting('buyers', 100, ANNE),
  posting('fees', -100),
);
const paid = entry(
  'note:1:1',
  'payment',
  '2026-04-10',
  posting('cash', 1350),
  posting('buyers', -1350, ANNE),
);
const payout = (amount: number): Entry => ({
  ...entry(
    `payout:1:${BEZ}:1`,
    'payout',
    '2026-04-14',
    posting('producers', amount, BEZ, 0),
    posting('transfers', -amount, BEZ, 0),
  ),
  label: 'V1-1-20260414',
});
const carriedOut = (amount: number): Entry =>
  entry(
    `paid:1:${BEZ}:1`,
    'paid',
    '2026-04-15',
    posting('transfers', amount, BEZ, 0),
    posting('bank', -amount, '', 0),
  );
const buyers = [aBuyer(ANNE, { name: 'Anne Œuvrard' })];
const bread = offered('P', { producer: BEZ, producerPrice: cents(1250), vat: basisPoints(550) });
const sale = aSale({
  offered: [bread],
  terms: { fees: [perOrder(100, { vat: basisPoints(2000) })], place: '' },
  lines: [served('P', 1, { basket: 12, email: ANNE, name: 'Anne Œuvrard' })],
});

const postedAt = ({ at }: Entry) => instant(Math.max(at, noon('2026-04-13')));

const booked = (entries: readonly Entry[], more: Partial<BooksView> = {}): BooksView => {
  const view = aView({
    sales: [sale],
    ledger: rowsOf(new Ledger(entries), 1, postedAt),
    buyers,
    ...more,
  });
  return { ...view, issued: numbered(draftsIn(view).drafts) };
};
const told = (view: BooksView, ...names: string[]) =>
  fecLines(fecText(view)).map((line) => names.map((name) => line[name]).join('|'));
const amounts = (view: BooksView) =>
  told(view, 'JournalCode', 'CompteNum', 'CompAuxNum', 'PieceRef', 'Debit', 'Credit');

describe('the French accounting file', () => {
  test('has the eighteen columns, and each line in them', () => {
    const text = fecText(booked([sold, fee, paid]));
    expect(fecBreaches(text)).toEqual([]);
    const [header, first] = text.split('\r\n');
    expect(header?.split('\t')).toEqual([...FEC_COLUMNS]);
    expect(first?.replace(/\t/g, '|')).toBe(
      'VE|Ventes|1|20260411|411|Acheteurs|C0001|Anne Œuvrard|DF-0001|20260413|Facture DF-0001, Ferme du Bez|12,50|0,00|||20260413||',
    );
  });

  test('a name that a spreadsheet would run is a name', () => {
    const lines = [served('P', 1, { basket: 12, email: ANNE, name: '=1+1; ＝2' })];
    const view = booked([sold], { sales: [{ ...sale, lines }] });
    expect(fecBreaches(fecText(view))).toEqual([]);
    expect(told(view, 'CompAuxNum', 'CompAuxLib')[0]).toBe("C0001|'=1+1; '＝2");
  });

  test('in mandat what producers sold is theirs, and the drive’s fee stands without its VAT', () => {
    expect(amounts(booked([sold, fee, paid, payout(1250), carriedOut(1250)]))).toEqual([
      'VE|411|C0001|DF-0001|12,50|0,00',
      'VE|467|F0001|DF-0001|0,00|12,50',
      'VE|411|C0001|DF-0001|1,00|0,00',
      'VE|7062000||DF-0001|0,00|0,83',
      'VE|445712000||DF-0001|0,00|0,17',
      'BQ|530||RF70V1P12|13,50|0,00',
      'BQ|411|C0001|RF70V1P12|0,00|13,50',
      'BQ|467|F0001|V1-1-20260414|12,50|0,00',
      'BQ|512||V1-1-20260414|0,00|12,50',
    ]);
  });

  test('in resale the turnover stands without VAT, an account a rate', () => {
    const view = booked([sold, fee, paid, payout(1055)], {
      settings: settings({ mode: 'resale' }),
    });
    expect(fecBreaches(fecText(view))).toEqual([]);
    expect(amounts(view)).toEqual([
      'VE|411|C0001|DF-0001|13,50|0,00',
      'VE|7070550||DF-0001|0,00|11,85',
      'VE|445710550||DF-0001|0,00|0,65',
      'VE|7062000||DF-0001|0,00|0,83',
      'VE|445712000||DF-0001|0,00|0,17',
      'BQ|530||RF70V1P12|13,50|0,00',
      'BQ|411|C0001|RF70V1P12|0,00|13,50',
      'BQ|401|F0001|V1-1-20260414|10,55|0,00',
      'BQ|512||V1-1-20260414|0,00|10,55',
    ]);
  });

  test('what comes to stand for a year that has ended is dated by that day', () => {
    const view = booked([sold, fee, paid]);
    const late = view.issued.map((one) => ({ ...one, at: noon('2027-01-13') }));
    const year = (from: string, until: string) =>
      told(
        { ...view, issued: late, from, until },
        'JournalCode',
        'EcritureNum',
        'EcritureDate',
        'PieceDate',
      );
    expect(new Set(year('2026-01-01', '2026-12-31'))).toEqual(new Set(['BQ|1|20260410|20260410']));
    expect(new Set(year('2027-01-01', '2027-12-31'))).toEqual(
      new Set(['VE|1|20270113|20270113', 'VE|2|20270113|20270113']),
    );
  });

  test('a fee that a producer bears goes from what it is owed to the drive', () => {
    const borne = entry(
      'fee:1:12:0:2',
      'fee',
      '2026-04-09',
      posting('producers', 60, BEZ),
      posting('fees', -60),
    );
    expect(amounts(booked([sold, fee, borne])).filter((line) => line.startsWith('OD'))).toEqual([
      'OD|467|F0001|RF70V1P12|0,60|0,00',
      'OD|7062000||RF70V1P12|0,00|0,50',
      'OD|445712000||RF70V1P12|0,00|0,10',
    ]);
  });

  test('a basket that was cancelled never enters; what was paid for it does, and is a credit', () => {
    const back = entry(
      'sale:1:12:0:2',
      'sale',
      '2026-04-10',
      posting('buyers', -1250, ANNE),
      posting('producers', 1250, BEZ),
    );
    const noFee = entry(
      'fee:1:12:0:2',
      'fee',
      '2026-04-10',
      posting('buyers', -100, ANNE),
      posting('fees', 100),
    );
    const credit = entry(
      'credit:1:12:0:1',
      'credit',
      '2026-04-10',
      posting('credits', -1350, ANNE),
      posting('buyers', 1350, ANNE),
    );
    const view = booked([sold, fee, paid, back, noFee, credit], {
      sales: [{ ...sale, lines: [] }],
    });
    expect(amounts(view)).toEqual([
      'BQ|530||RF70V1P12|13,50|0,00',
      'BQ|411|C0001|RF70V1P12|0,00|13,50',
      'OD|4191|C0001|RF70V1P12|0,00|13,50',
      'OD|411|C0001|RF70V1P12|13,50|0,00',
    ]);
    expect(amounts(booked([sold, fee, back, noFee], { sales: [{ ...sale, lines: [] }] }))).toEqual(
      [],
    );
  });

  test('is in a character set that the tax office takes', () => {
    expect([...latin9('Œ€é’ș')]).toEqual([0xbc, 0xa4, 0xe9, 0x3f, 0x73]);
  });

  test('is called by the SIREN and its last day', () => {
    const named = aView({ settings: settings({ siret: '732 829 320 00074' }) });
    expect(fecName(named)).toBe('732829320FEC20260430.txt');
    expect(fecName(aView({ until: '2026-02-31' }))).toBe('SIRENFEC20260228.txt');
  });
});
