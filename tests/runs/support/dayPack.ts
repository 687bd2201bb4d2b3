/** The papers of a pick-up, as a run left them, against its tabs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutTexts, type PdfPage, printed, signs, textIn } from '../../support/pdf/readPdf';
import { slipsOn } from '../../support/pdf/slips';
import { centsOf, type Run, tab } from './run';

/** How many pages each part takes. */
export type PageCounts = Readonly<Record<string, number>>;

/** Every basket once, with all that it holds and its sum; nothing cut. */
export async function expectDayPack(run: Run): Promise<PageCounts> {
  const pages = await printed(readFileSync(join(run.out, 'journee.html'), 'utf8'));
  expect(pages.flatMap((page) => cutTexts(page))).toEqual([]);
  const sums = sumsOf(run);
  const numbers = [...sums.keys()].sort((a, b) => a - b);
  const slips = slipsOn(partOf(pages, 'Paniers'));
  expect(slips.map(({ number }) => number).sort((a, b) => a - b)).toEqual(numbers);
  const rows = tab(run, 'Paniers').filter((row) => Number(row.Servi) > 0);
  for (const { number, page, box } of slips) {
    const told = textIn(page, box);
    expect(cutTexts(page, box)).toEqual([]);
    expect(told).toContain(shown(sums.get(number) ?? 0));
    for (const row of rows.filter(({ Panier }) => Number(Panier) === number)) {
      expect(told).toContain(signs(row.Produit ?? ''));
      expect(told).toContain(signs(row.Producteur ?? ''));
    }
  }
  expectTill(partOf(pages, 'Caisse'), sums);
  const signedOff = partOf(pages, 'Émargement').flatMap((page) =>
    figures(page).map(({ text }) => Number(text)),
  );
  expect(signedOff.sort((a, b) => a - b)).toEqual(numbers);
  return counted(pages);
}

const shown = (cents: number): string =>
  `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}€`;

/** Of Paniers, in cents by basket. */
function sumsOf(run: Run): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { Panier, Montant, Servi } of tab(run, 'Paniers'))
    if (Number(Servi) > 0 || centsOf(Montant) !== 0)
      sums.set(Number(Panier), (sums.get(Number(Panier)) ?? 0) + centsOf(Montant));
  return sums;
}

const partOf = (pages: readonly PdfPage[], title: string): PdfPage[] =>
  pages.filter(({ texts }) =>
    texts.some(({ text, size }) => size < 9.5 && text.endsWith(`– ${title}`)),
  );

/** The numbers of baskets in a table. */
const figures = ({ texts }: PdfPage) =>
  texts.filter(({ text, size }) => size > 14.5 && size < 15.5 && /^\d+$/.test(text));

function expectTill(pages: readonly PdfPage[], sums: ReadonlyMap<number, number>): void {
  const told = new Map(
    pages.flatMap((page) =>
      figures(page).map((number): [number, string] => {
        const row = page.texts.filter(({ y }) => Math.abs(y - number.y) < 6);
        return [Number(number.text), signs(row.map(({ text }) => text).join(''))];
      }),
    ),
  );
  expect(told.size).toBe(sums.size);
  for (const [number, sum] of sums) expect(told.get(number)).toContain(shown(sum));
  const all = [...sums.values()].reduce((sum, one) => sum + one, 0);
  const end = signs(
    pages
      .at(-1)
      ?.texts.map(({ text }) => text)
      .join('') ?? '',
  );
  expect(end).toMatch(
    new RegExp(
      `Total(?:,dont\\d+paniers?à(?:peser|confirmer|peserouàconfirmer))?(?:environ)?${shown(all)}`,
    ),
  );
}

function counted(pages: readonly PdfPage[]): PageCounts {
  const counts: Record<string, number> = {};
  for (const { texts } of pages) {
    const [, part = 'Étiquettes'] =
      texts.map(({ text }) => / – (.*)$/.exec(text) ?? []).find(([found]) => found) ?? [];
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
}
