/** The first week of 64 orders with what is bought by the gram put on scales: against a second reckoning. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describeWith } from '../support/shared';
import { expectedOf } from './support/expected';
import { identifiedData } from './support/identity';
import { centsOf, play, type Row, type Run, readTable, tab } from './support/run';

const GRAMS: Readonly<Record<string, number>> = { g: 1, kg: 1000 };
const decimal = (text = ''): number => Number(text.replace(',', '.'));
const round = (value: number): number => Math.floor(value + 0.5 + 1e-9);
const total = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
const inside = (amount: number, rate: number): number =>
  amount - round((amount * 100) / (100 + rate));

const gramsOf = (row: Row): number => decimal(row.Contenu) * (GRAMS[row.Unité ?? ''] ?? 0);
const isWeighed = (row: Row): boolean => gramsOf(row) >= 200;
/** A kilo's price, as near as it gets to the price of a piece. */
const kilo = (row: Row): number => round((decimal(row['Prix TTC']) * 100_000) / gramsOf(row));

/** As hands type it: kilos or grams, with a comma, a point or a unit. */
const typed = (grams: number, nth: number): string =>
  [String(grams / 1000).replace('.', ','), `${grams} g`, `${grams / 1000} kg`, String(grams)][
    nth % 4
  ] ?? '';

describeWith('semaine-crest', 'a first week, weighed', (data) => {
  const rows = readTable(join(data, 'produits.csv'));
  const products = new Map(rows.map((row) => [row['Réf.'] ?? '', row]));
  // From four fifths to six fifths of what was foreseen, and every ninth piece too few.
  const lines = expectedOf(data)
    .lines.filter(({ served }) => served > 0)
    .map((line, nth) => {
      const product = products.get(line.ref) as Row;
      const isShort = nth % 9 === 4;
      const quantity = isShort ? line.served - 1 : line.served;
      const grams = isWeighed(product)
        ? round(gramsOf(product) * quantity * (0.8 + ((nth * 37) % 41) / 100))
        : undefined;
      const cents =
        grams === undefined
          ? round(decimal(product['Prix TTC']) * 100) * quantity
          : round((kilo(product) * grams) / 1000);
      const rate = decimal(product['TVA %']);
      return { ...line, nth, isShort, quantity, grams, cents, rate };
    });
  let run: Run;
  beforeAll(async () => {
    const folder = identifiedData(data);
    const write = (name: string, of: readonly object[]) =>
      writeFileSync(join(folder, name), Papa.unparse([...of]));
    write(
      'produits.csv',
      rows.map((row) =>
        isWeighed(row)
          ? { ...row, 'Prix TTC': String(kilo(row) / 100).replace('.', ','), Vente: 'poids' }
          : { ...row, Vente: '' },
      ),
    );
    write(
      'livraisons.csv',
      lines
        .filter(({ isShort, grams }) => isShort || grams !== undefined)
        .map(({ basket, ref, isShort, quantity, grams, nth }) => ({
          ...{ Panier: basket, 'Réf.': ref, Livré: isShort ? quantity : '' },
          Poids: grams ? typed(grams, nth) : '',
          'Saisi le': '11/04/2026 09:00:00',
        })),
    );
    run = await play(folder, { triggers: false, until: 'comptes' });
  });
  const told = () => JSON.parse(readFileSync(join(run.out, 'resume.json'), 'utf8'));

  test('nothing waits, every line is its price times what the scales said', () => {
    expect([run.exitCode, run.said, told().aPeser]).toEqual([0, [], 0]);
    const key = (basket: unknown, ref: unknown, cents: unknown) => [basket, ref, cents].join();
    expect(
      tab(run, 'Paniers')
        .filter((row) => Number(row.Servi) > 0)
        .map((row) => key(row.Panier, row['Réf.'], centsOf(row.Montant)))
        .sort(),
    ).toEqual(lines.map(({ basket, ref, cents }) => key(basket, ref, cents)).sort());
    expect(told().montantCents).toBe(total(lines.map(({ cents }) => cents)));
  });

  test('split, payouts and documents come to the same, producer by producer', () => {
    const amounts = (text = ''): number => Math.round(Number(text.replace(',', '.')) * 100);
    const documents = readFileSync(join(run.out, 'compta/factures.csv'), 'utf8')
      .slice(1)
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';'));
    const isPayer = new Map(
      readTable(join(data, 'producteurs.csv')).map((row) => [
        row.Producteur ?? '',
        row['Assujetti TVA'] === 'oui',
      ]),
    );
    for (const { producteur: name, aPayerCents } of told().reversements) {
      const own = lines.filter(({ producer }) => producer === name);
      const sum = total(own.map(({ cents }) => cents));
      const split = tab(run, 'Répartition producteurs').filter((row) => row.Producteur === name);
      const given = documents.filter(([seller]) => seller === name);
      const vat = total(
        [...new Set(own.map(({ basket }) => basket))].flatMap((basket) =>
          [...new Set(own.map(({ rate }) => rate))].map((rate) =>
            inside(
              total(
                own
                  .filter((one) => one.basket === basket && one.rate === rate)
                  .map(({ cents }) => cents),
              ),
              rate,
            ),
          ),
        ),
      );
      expect([
        ...[name, aPayerCents, total(split.map((row) => centsOf(row.Montant)))],
        ...[6, 7].map((at) => total(given.map((row) => amounts(row[at])))),
      ]).toEqual([name, sum, sum, isPayer.get(name) ? vat : 0, sum]);
    }
    expect(told().documents).toMatchObject({ refuses: 0, attendent: 0 });
  });
});
