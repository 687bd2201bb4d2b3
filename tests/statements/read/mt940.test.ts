import { readStatement } from '../../../src/statements/read/readStatement';

const message = (currency: string, ...lines: readonly string[]): string =>
  [
    ':20:STARTUMS',
    ':25:30006/12345678901EUR',
    ':28C:0',
    `:60F:C251230${currency}100,00`,
    ...lines,
    `:62F:C260102${currency}117,42`,
    '-',
    '',
  ].join('\n');

test('the other side, its reference and its words, as banks with slashes write them', () => {
  const text = message(
    'EUR',
    ':61:260101C17,42NTRFRF16V1P1//B1',
    ':86:/TRTP/SEPA OVERBOEKING/IBAN/FR1420041010050500013M02606/BIC/PSSTFRPP/NAM',
    'E/ANNE ROCHE/REMI/Panier 1 et merci/EREF/RF16V1P1',
  );
  const { entries, account, opening, closing, problems } = readStatement(text);
  expect(entries).toMatchObject([
    {
      date: '2026-01-01',
      cents: 1742,
      label: 'SEPA OVERBOEKING ANNE ROCHE Panier 1 et merci',
      counterparty: 'ANNE ROCHE',
      reference: 'RF16V1P1',
      iban: 'FR1420041010050500013M02606',
    },
  ]);
  expect({ account, opening, closing, problems }).toEqual({
    account: { number: '12345678901' },
    opening: 10_000,
    closing: 11_742,
    problems: [],
  });
});

test('German banks tag the words once more', () => {
  const text = message(
    'EUR',
    ':61:2601010101CR17,42N166NONREF',
    ':86:166?00GUTSCHRIFT?20EREF+NOTPROVIDED?21SVWZ+Panier 1 und?22 danke?31DE89370400440532013000?32ROCHE,?33 ANNE',
  );
  expect(readStatement(text).entries).toMatchObject([
    {
      label: 'GUTSCHRIFT ROCHE, ANNE Panier 1 und danke',
      counterparty: 'ROCHE, ANNE',
      reference: '',
      iban: 'DE89370400440532013000',
    },
  ]);
});

test('what is taken back goes the other way, and a booking day may be of another year', () => {
  const text = message(
    'EUR',
    ':61:2601011231RC10,00NRTI',
    ':86:REJET',
    ':61:2512310102RD27,42NRTI',
    ':86:REJET',
  );
  const { entries, problems } = readStatement(text);
  expect(entries.map(({ date, cents }) => `${date} ${cents}`)).toEqual([
    '2025-12-31 -1000',
    '2026-01-02 2742',
  ]);
  expect(problems).toEqual([]);
});

test('another currency and a line that is none are told by line', () => {
  expect(readStatement(message('USD', ':61:260101C17,42NTRF', ':86:X')).problems[0]).toEqual({
    code: 'foreignCurrency',
    line: 5,
    read: 'USD',
  });
  expect(readStatement(message('EUR', ':61:269901C17,42NTRF')).problems[0]).toMatchObject({
    code: 'badDate',
    line: 5,
  });
});

test('statements of two accounts in one file are told', () => {
  const other = message('EUR').replace('12345678901', '98765432109');
  const { problems } = readStatement(message('EUR') + other);
  expect(problems.map(({ code }) => code)).toContain('severalAccounts');
});
