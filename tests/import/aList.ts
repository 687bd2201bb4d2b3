import { emptySheet } from '../../src/app/kernel/snapshot';
import { judgeLines } from '../../src/import/judge';
import { type ListChoices, readProductList } from '../../src/import/readList';
import { Sellers } from '../../src/import/sellers';
import { plainCell } from '../../src/tabs/engine/cell';
import { readTab } from '../../src/tabs/engine/readTab';
import { productsTab } from '../../src/tabs/products';
import { standingProduct } from '../../src/tabs/standingProduct';
import { faultName } from '../support/faultName';

/** A drive with these producers and an empty catalogue, or these rows of Produits. */
export function shopOf(names: readonly string[], rows: readonly (readonly string[])[] = []) {
  const place = { zone: 'Europe/Paris', locale: 'fr' } as const;
  const cells = rows.map((row) => row.map(plainCell));
  const read = readTab(productsTab, { ...emptySheet('products', 'fr'), rows: cells }, place);
  return {
    locale: place.locale,
    producers: names.map((name) => ({ name })),
    products: read.rows.map(({ values }) => standingProduct(values)),
  };
}

/** The list as it would be taken, a line of text each. */
export function read(
  text: string,
  shop = shopOf(['Ferme du Bois']),
  choices: ListChoices & { producer?: string } = {},
) {
  const list = readProductList(text, choices, new Sellers(shop.producers.map(({ name }) => name)));
  const producer = choices.producer ?? 'Ferme du Bois';
  const lines = list.lines.map((line) => ({ ...line, fields: { producer, ...line.fields } }));
  const judged = judgeLines(lines, shop).map((line) => ({
    ...line,
    row:
      line.state === 'new' && line.proposal ? { ...line.proposal, ref: line.cells.ref } : undefined,
  }));
  return { list, judged };
}

/** « Tomates | 500 g | 3,50 », or what is wrong: « 3: price price ». */
export const shown = (
  text: string,
  ...more: [shop?: ReturnType<typeof shopOf>, choices?: ListChoices & { producer?: string }]
): string[] =>
  read(text, ...more).judged.map(({ line, state, row, faults }) =>
    row
      ? [
          row.title,
          row.packaging ?? '',
          `${row.content} ${row.unit}`,
          `${(row.price ?? 0) / 100}`,
        ].join(' | ')
      : `${line}: ${state}${faults.map((one) => ` ${one.field} ${faultName(one)}`).join(',')}`,
  );
