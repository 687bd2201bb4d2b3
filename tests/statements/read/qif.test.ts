import { readStatement } from '../../../src/statements/read/readStatement';

const shown = (...lines: readonly string[]) => {
  const { entries, problems } = readStatement(lines.join('\r\n'));
  return {
    entries: entries.map(({ date, cents, label }) => `${date} ${cents} ${label}`),
    problems: problems.map(({ code, line, read }) => `${code} ${line ?? ''} ${read ?? ''}`.trim()),
  };
};

test('American days and sums, categories and splits passed over', () => {
  expect(
    shown(
      '!Option:AutoSwitch',
      '!Account',
      'NCompte courant',
      'TBank',
      '^',
      '!Type:Cat',
      'NAlimentation',
      'E',
      '^',
      '!Type:Bank',
      "D4/15'26",
      'U1,234.56',
      'T1,234.56',
      'PVIR ANNE ROCHE',
      'MPanier 1',
      'SVentes',
      '$1,000.00',
      '$234.56',
      '^',
      'D4/ 5/26',
      'T-3.06',
      'PCOMMISSION',
      '^',
    ),
  ).toEqual({
    entries: ['2026-04-05 -306 COMMISSION', '2026-04-15 123456 VIR ANNE ROCHE Panier 1'],
    problems: [],
  });
});

test('French days and sums; the balance that Quicken begins with is no movement', () => {
  expect(
    shown(
      '!Type:Bank',
      'D31/03/2026',
      'T900,00',
      'PSolde initial',
      '^',
      'D13.04.2026',
      'T1.004,84',
      'PVIR BRUNO SERRE',
      '^',
    ),
  ).toEqual({ entries: ['2026-04-13 100484 VIR BRUNO SERRE'], problems: [] });
});

test('what cannot be read is told by line, and an end that is missing', () => {
  expect(
    shown(
      '!Type:Bank',
      'D13/04/2026',
      'T2 20',
      'PA',
      '^',
      'T5,00',
      'PB',
      '^',
      'D99/99/2026',
      'T5,00',
      '^',
      'D14/04/2026',
      'T7,0',
    ),
  ).toEqual({
    entries: [],
    problems: ['cutShort 13', 'badAmount 2 2 20', 'noDate 6 5,00', 'badDate 9 99/99/2026'],
  });
});

test('nothing says which comes first, the day or the month: it is told', () => {
  expect(shown('!Type:CCard', 'D04/05/26', 'T-5.00', 'PX', '^').problems).toEqual([
    'ambiguousDates',
  ]);
});

test('two accounts in one file are told', () => {
  const one = ['!Type:Bank', 'D13/04/2026', 'T5,00', 'PX', '^'];
  expect(shown(...one, ...one).problems).toEqual(['severalAccounts']);
});
