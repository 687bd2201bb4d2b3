/** What a producer's own file may hold: their sales, and nobody else's figures or names. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { centsOf, type Row, type Run, tab } from './run';
import { readSheets } from './workbooks';

export interface ProducerBook {
  readonly producer: string;
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  readonly sheets: ReturnType<typeof readSheets>;
}

export function producerBooks(run: Run): ProducerBook[] {
  const folder = join(run.out, 'producteurs');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((file) => {
    const sheets = readSheets(join(folder, file));
    const cells = [...sheets.values()].flat(2);
    return {
      producer: file.replace(/\.xlsx$/, ''),
      sheets,
      texts: [
        ...sheets.keys(),
        ...cells.filter((cell): cell is string => typeof cell === 'string'),
      ],
      numbers: cells.filter((cell): cell is number => typeof cell === 'number'),
    };
  });
}

const EMAIL = /[^\s@]+@[^\s@]+/;
const PHONE = /(?:\+33|0)\s?[1-9](?:[\s.]?\d\d){4}/;

export function expectOwnFilesOnly(run: Run): void {
  const split = tab(run, 'Répartition producteurs');
  const sold = new Set(split.map((row) => row.Producteur ?? ''));
  const books = producerBooks(run);
  expect(books.map(({ producer }) => producer).sort()).toEqual([...sold].sort());
  for (const book of books) {
    const own = split.filter((row) => row.Producteur === book.producer);
    expectOnlyOwn(book, own, split);
    expectTotals(book, own);
  }
}

function expectOnlyOwn({ producer, texts }: ProducerBook, own: Row[], split: readonly Row[]): void {
  const foreign = split.filter((row) => row.Producteur !== producer);
  const mine = new Set(own.flatMap((row) => [row['Réf.'], row.Produit]));
  const forbidden = new Set(
    foreign
      .flatMap((row) => [row.Producteur ?? '', row['Réf.'] ?? '', row.Produit ?? ''])
      .filter((text) => !mine.has(text)),
  );
  for (const text of texts) {
    expect([...forbidden].filter((other) => text === other)).toEqual([]);
    expect(foreign.filter((row) => text.includes(row.Producteur ?? ''))).toEqual([]);
    expect(text).not.toMatch(EMAIL);
    expect(text).not.toMatch(PHONE);
  }
}

/** Every number of the file is one of the producer's own, and the total is theirs. */
function expectTotals({ numbers, sheets }: ProducerBook, own: Row[]): void {
  const total = own.reduce((sum, row) => sum + centsOf(row.Montant), 0);
  const figures = own.flatMap((row) => [
    Number(row.Quantité),
    Number(row.Total),
    Number(row['Prix unitaire']),
    Number(row.Montant),
  ]);
  const lines = [...sheets.values()].flat().filter((line) => line[1] === 'Total');
  expect(lines.map((line) => centsOf(String(line[6])))).toEqual([total]);
  expect(
    numbers.filter((number) => !figures.includes(number) && centsOf(String(number)) !== total),
  ).toEqual(numbers.filter((number) => number === SALE && !figures.includes(SALE)));
}

const SALE = 1;

/** The names of buyers that a file shows. */
export const namesShown = ({ texts }: ProducerBook, names: readonly string[]): string[] =>
  names.filter((name) => texts.some((text) => text.includes(name)));
