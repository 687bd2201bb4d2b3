import { recordsOf } from '../../drive/records';
import { writeWorkbook } from '../../excel/writeWorkbook';
import type { World } from '../../standin/runtime/world';
import { headers, titles } from '../../text/headers';
import { sharedSheet } from '../../text/keeping';
import type { OutputFolder } from './outputFolder';

/** Each producer's own spreadsheet, under the producer's name. */
export async function writeProducerBooks(world: World, out: OutputFolder): Promise<void> {
  const names = namesById(world);
  for (const [id, book] of world.spreadsheets) {
    if (book === world.spreadsheet) continue;
    const path = out.free('producteurs', names.get(id) ?? book.name, '.xlsx');
    await writeWorkbook(book, out.place(path), world.now());
  }
}

/** Producteurs links each producer to their sheet. */
function namesById(world: World): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const row of recordsOf(world.spreadsheet, titles.producers)) {
    const link = row.text(sharedSheet, 'Shared sheet');
    const id = [...world.spreadsheets.keys()].find((one) => link.includes(one));
    if (id !== undefined) names.set(id, row.text(...headers.producer));
  }
  return names;
}
