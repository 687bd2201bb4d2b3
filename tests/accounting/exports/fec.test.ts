import fc from 'fast-check';
import { FEC_COLUMNS, fecName, fecText, latin9 } from '../../../src/accounting/exports/fec';
import { ledgerTable } from '../../../src/accounting/exports/ledgerTable';
import { csvOf } from '../../../src/accounting/view/paperTable';
import { lastDay, usualPeriods } from '../../../src/accounting/view/period';
import {
  type AccountName,
  type Entry,
  Ledger,
  type Nature,
} from '../../../src/domain/money/ledger';
import { cents } from '../../../src/domain/values/money';
import { aBuyer, aView, noon, rowsOf, settings } from '../aView';

const posting = (account: AccountName, amount: number, party = '') => ({
  ...{ account, party, sale: 1, basket: 12, payee: 0 },
  amount: cents(amount),
});
const entry = (
  key: string,
  nature: Nature,
  day: string,
  ...postings: Entry['postings']
): Entry => ({ key, nature, at: noon(day), label: '', postings });

const sold = entry(
  'sale:1:12:0:1',
  'sale',
  '2026-04-09',
  posting('buyers', 1250, 'anne@exemple.fr'),
  posting('producers', -1000, 'Ferme du Bez'),
  posting('producers', -250, 'Chèvrerie « du » Roc'),
);
const fee = entry(
  'fee:1:12:0:1',
  'fee',
  '2026-04-09',
  posting('buyers', 100, 'anne@exemple.fr'),
  posting('fees', -100),
);
const paid = entry(
  'note:1:1',
  'payment',
  '2026-04-10',
  posting('cash', 1350),
  posting('buyers', -1350, 'anne@exemple.fr'),
);
const buyers = [aBuyer('anne@exemple.fr', { name: 'Anne Œuvrard' })];

const ledger = new Ledger([sold, fee, paid]);
const lines = (text: string): string[][] =>
  text
    .slice(0, -'\r\n'.length)
    .split('\r\n')
    .map((line) => line.split('\t'));
const asCents = (text = ''): number => Number(text.replace(',', ''));

describe('the French accounting file', () => {
  const view = aView({ ledger: rowsOf(ledger), buyers });

  test('has the eighteen columns, and each posting in them', () => {
    const [header, first, second] = lines(`${fecText(view)}`);
    expect(header).toEqual([...FEC_COLUMNS]);
    expect(header).toHaveLength(18);
    expect(first?.join('|')).toBe(
      'VE|Ventes|1|20260409|411|Acheteurs|anne@exemple.fr|Anne Œuvrard|RF70V1P12|20260409|Vente, vente 1, panier 12|12,50|0,00|||20260413||',
    );
    expect(second?.slice(4, 8)).toEqual(['467', 'Producteurs', 'Ferme du Bez', 'Ferme du Bez']);
  });

  test('keeps cash in its own journal', () => {
    const cash = lines(fecText(view)).filter(([, , number]) => number === '3');
    expect(cash.map(([journal, , , , account]) => [journal, account])).toEqual([
      ['CA', '53'],
      ['CA', '411'],
    ]);
  });

  test('in resale, what is sold is turnover, and what it cost is owed to suppliers', () => {
    const resale = { ...view, settings: settings({ mode: 'resale' }) };
    const sums = new Map<string, number>();
    for (const [, , , , account = '', , , , , , , debit, credit] of lines(fecText(resale)).slice(1))
      sums.set(account, (sums.get(account) ?? 0) + asCents(debit) - asCents(credit));
    expect(Object.fromEntries(sums)).toEqual({
      411: 0,
      707: -1350,
      607: 1250,
      401: -1250,
      53: 1350,
    });
  });

  test('is in a character set that the tax office takes', () => {
    expect([...latin9('Œ€é’ș')]).toEqual([0xbc, 0xa4, 0xe9, 0x3f, 0x73]);
  });

  test('is called by the SIREN and its last day', () => {
    const named = { ...view, settings: settings({ siret: '123 456 789 00012' }) };
    expect(fecName(named)).toBe('123456789FEC20260430.txt');
    expect(fecName({ ...view, until: '2026-02-31' })).toBe('SIRENFEC20260228.txt');
  });

  test('whatever was posted and however its rows are sorted: it balances, numbered without gaps', () => {
    const anEntry = fc.record({
      nature: fc.constantFrom<Nature>('sale', 'missing', 'fee', 'payment', 'refund', 'payout'),
      day: fc.integer({ min: 1, max: 30 }),
      parts: fc.array(fc.integer({ min: -50_000, max: 50_000 }), { minLength: 1, maxLength: 4 }),
    });
    const mode = fc.constantFrom('mandate' as const, 'resale' as const, 'direct' as const);
    fc.assert(
      fc.property(
        fc.array(anEntry, { maxLength: 12 }),
        mode,
        fc.infiniteStream(fc.nat()),
        (list, mode, order) => {
          const books = new Ledger();
          list.forEach(({ nature, day, parts }, index) => {
            const total = parts.reduce((all, one) => all + one, 0);
            const date = `2026-04-${String(day).padStart(2, '0')}`;
            const accounts = ['producers', 'fees', 'credits', 'bank'] as const;
            const rest = parts.map((amount, nth) => posting(accounts[nth] ?? 'bank', -amount, 'x'));
            books.post(entry(`e:${index}`, nature, date, posting('buyers', total, 'b'), ...rest));
          });
          const rows = rowsOf(books)
            .map((row) => ({ row, by: order.next().value ?? 0 }))
            .sort((a, b) => a.by - b.by)
            .map(({ row }) => row);
          const sums = new Map<string, number>();
          for (const line of lines(
            fecText(aView({ ledger: rows, settings: settings({ mode }) })),
          ).slice(1)) {
            expect(line).toHaveLength(18);
            const [, , number = '', , , , , , , , , debit, credit] = line;
            sums.set(number, (sums.get(number) ?? 0) + asCents(debit) - asCents(credit));
          }
          const numbers = [...sums.keys()].map(Number).sort((a, b) => a - b);
          expect(numbers).toEqual([...books.entries.keys()].map((_, index) => index + 1));
          expect([...sums.values()].every((sum) => sum === 0)).toBe(true);
        },
      ),
    );
  });
});

test('the ledger as a table holds each posting, and a name that is a formula stays a name', () => {
  const view = aView({
    ledger: rowsOf(ledger),
    buyers: buyers.map((one) => ({ ...one, name: '=A1;B2' })),
  });
  const [header, first, ...rest] = csvOf(ledgerTable(view)).trimEnd().split('\r\n');
  expect(header).toContain('N°;Date;Validée le;Nature;Compte');
  expect(first).toBe(
    `1;09/04/2026;13/04/2026;vente;411;Acheteurs;"'=A1;B2";1;12;12,50;0,00;Vente, vente 1, panier 12;sale:1:12:0:1`,
  );
  expect(rest).toHaveLength(6);
});

test('only what is dated in the period is told', () => {
  const late = { ...rowsOf(ledger)[0], at: noon('2026-05-02') } as ReturnType<
    typeof rowsOf
  >[number];
  expect(ledgerTable(aView({ ledger: [late] })).rows).toEqual([]);
});

test('the usual periods are months, quarters and years, whole', () => {
  const periods = usualPeriods(aView({ now: noon('2027-02-03') }));
  const by = new Map(periods.map(({ label, from, until }) => [label, `${from} ${until}`]));
  expect(by.get('février 2027')).toBe('2027-02-01 2027-02-28');
  expect(by.get('mars 2026')).toBe('2026-03-01 2026-03-31');
  expect(by.get('1er trimestre 2027')).toBe('2027-01-01 2027-03-31');
  expect(by.get('4e trimestre 2026')).toBe('2026-10-01 2026-12-31');
  expect(by.get('2026')).toBe('2026-01-01 2026-12-31');
  expect(by.size).toBe(periods.length);
  expect([lastDay('2028-02-31'), lastDay('2026-04-15')]).toEqual(['2028-02-29', '2026-04-15']);
});
