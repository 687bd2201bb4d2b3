import { ledgerTable } from '../../../src/accounting/exports/ledgerTable';
import { csvOf } from '../../../src/accounting/view/paperTable';
import { lastDay, usualPeriods } from '../../../src/accounting/view/period';
import type { Nature } from '../../../src/domain/money/entryNatures';
import { type AccountName, type Entry, Ledger } from '../../../src/domain/money/ledger';
import { cents } from '../../../src/domain/values/money';
import { aBuyer, aView, noon, rowsOf } from '../aView';

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
