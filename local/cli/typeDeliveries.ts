import { folded } from '../drive/folded';
import { headersOf, recordsOf, sheetNamed } from '../drive/records';
import { TypingRefused } from '../standin/base/errors';
import type { World } from '../standin/runtime/world';
import { lineOfPaniers, nothingToWeigh, notInBaskets, refusedByCell } from '../text/dataFolder';
import { tables } from '../text/dataTables';
import { headers, titles } from '../text/headers';
import type { InputProblem } from '../text/problemLine';
import type { Delivery } from './input/deliveries';

const [[basketColumn], , [deliveredColumn], [weightColumn]] = tables.deliveries.needed;

/** Each line at its time, into the cells of Paniers, as hands do at the pick-up. */
export async function typeDeliveries(
  world: World,
  deliveries: readonly Delivery[],
): Promise<InputProblem[]> {
  const problems: InputProblem[] = [];
  for (const delivery of deliveries) {
    await world.advanceTo(delivery.at);
    problems.push(...typeDelivery(world, delivery));
  }
  return problems;
}

function typeDelivery(world: World, delivery: Delivery): InputProblem[] {
  const book = world.spreadsheet;
  const { line, basket, ref } = delivery;
  const here = { file: tables.deliveries.file, line };
  const sheet = sheetNamed(book, titles.baskets);
  const found = recordsOf(book, titles.baskets).find(
    (row) =>
      row.text(...headers.basket) === basket &&
      folded(row.text(...headers.reference)) === folded(ref),
  );
  if (!sheet || !found) {
    const read = [basket, ref].join(', ');
    return [{ ...here, column: basketColumn, read, says: notInBaskets, expected: lineOfPaniers }];
  }
  const columns = headersOf(book, sheet);
  const type = (names: readonly string[], column: string, text: string): InputProblem[] => {
    if (text === '') return [];
    const at = names.map((name) => columns.get(folded(name))).find((index) => index !== undefined);
    if (at === undefined) return [{ ...here, column, read: text, says: nothingToWeigh }];
    try {
      book.typeCell(sheet.id, found.row - 1, at, text);
    } catch (error) {
      if (!(error instanceof TypingRefused)) throw error;
      return [{ ...here, column, read: text, says: refusedByCell, expected: error.message }];
    }
    return [];
  };
  return [
    ...type(headers.delivered, deliveredColumn, delivery.delivered),
    ...type(headers.weighed, weightColumn, figureOf(delivery.weight, book.locale)),
  ];
}

/** « 1.4 kg » as hands type it where a cell takes a number alone. */
const figureOf = (text: string, locale: string): string =>
  text
    .trim()
    .replace(/\s*(?:kg|g|ml|l)$/i, '')
    .replace(/[.,](?=\d+$)/, locale.startsWith('en') ? '.' : ',');
