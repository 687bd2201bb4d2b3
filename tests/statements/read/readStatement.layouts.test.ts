import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { decodeText } from '../../../src/formats/decodeText';
import { readStatement } from '../../../src/statements/read/readStatement';
import { isAccount } from '../../../src/statements/reconcile';
import { describeWith } from '../../support/shared';
import { bytesIn, decode } from '../support/decode';
import { IBAN, type Line, lines, OPENING, texts } from '../support/layouts';

const told = (text: string) =>
  readStatement(text).entries.map(({ date, cents, label }) => ({ date, cents, label }));
const expected = lines.map(({ day, cents, label, motif }) => ({
  date: day,
  cents,
  label: `${label} ${motif}`,
}));
const closing = lines.reduce((all, { cents }) => all + cents, OPENING);
const ids = (text: string) => readStatement(text).entries.map(({ id }) => id);

describe.each(Object.keys(texts))('a statement laid out as %s', (layout) => {
  const text = texts[layout]?.(lines) ?? '';

  test('gives every line in booking order', () => {
    expect(told(text)).toEqual(expected);
    expect(readStatement(text).problems).toEqual([]);
  });

  test('gives its lines the same ids as any other layout', () => {
    expect(ids(text)).toEqual(ids(texts.camt02?.(lines) ?? ''));
  });

  test('tells the balances that it has, and they tie', () => {
    const { opening, closing: end } = readStatement(text);
    expect([undefined, OPENING]).toContain(opening);
    expect([undefined, closing]).toContain(end);
  });

  test('is known as that account’s, where it names one', () => {
    const { account } = readStatement(text);
    expect(isAccount(account, IBAN)).toBe(true);
    if (account) expect(isAccount(account, 'FR1420041010050500013M02606')).toBe(false);
  });
});

test.each(Object.entries(bytesIn))('a file in %s is read as it was meant', (_, bytes) => {
  const text = decodeText(bytes(texts.creditAgricole?.(lines) ?? ''), decode);
  expect(told(text)).toEqual(expected);
});

test('the kind of each line is known by its words', () => {
  expect(readStatement(texts.creditMutuel?.(lines) ?? '').entries.map(({ kind }) => kind)).toEqual([
    'transfer',
    'transfer',
    'cards',
    'fee',
    'cheques',
    'transfer',
  ]);
});

const anyLine = fc.record({
  day: fc.integer({ min: 1, max: 28 }).map((date) => `2026-04-${String(date).padStart(2, '0')}`),
  cents: fc.integer({ min: -2_000_000, max: 2_000_000 }).filter((cents) => cents !== 0),
  label: fc.constantFrom('VIR SEPA RECU M SERRE', 'VIR INST RECU MME ROCHE', 'PRLV EAU'),
  motif: fc.constantFrom('panier 4', 'C0012', 'merci', 'RF16V1P1'),
});

test('whatever the lines, every layout tells the same ones, and those between two balances tie', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 2, maxLength: 12 }), (given: Line[]) => {
      const sorted = [...given].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
      // A file of one day cannot say in which direction it runs.
      fc.pre(sorted[0]?.day !== sorted.at(-1)?.day);
      const all = Object.values(texts).map((write) => readStatement(write(sorted)));
      for (const statement of all) {
        expect(statement.problems).toEqual([]);
        expect(new Set(statement.entries.map(({ id }) => id))).toEqual(
          new Set(all[0]?.entries.map(({ id }) => id)),
        );
      }
    }),
    { numRuns: 40 },
  );
});

describeWith('bank', 'one statement in six layouts of real banks', (folder) => {
  const { entries, iban } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  test.each([
    'boursobank.csv',
    'camt.053.001.02.xml',
    'credit_agricole.csv',
    'credit_mutuel_cic.csv',
    'la_banque_postale.csv',
    'ofx_102_cp1252.ofx',
  ])('%s', (file) => {
    const statement = readStatement(decodeText(readFileSync(join(folder, file)), decode));
    expect(statement.entries.map(({ date, cents, label }) => ({ date, cents, label }))).toEqual(
      entries.map(({ book, amount, label, motif }: Record<string, string>) => ({
        date: book,
        cents: Math.round(Number(amount) * 100),
        label: `${label} ${motif}`,
      })),
    );
    expect(statement.problems).toEqual([]);
    expect(statement.closing).toBe(80_492);
    expect([undefined, 150_000]).toContain(statement.opening);
    expect(isAccount(statement.account, iban)).toBe(true);
  });
});
