import type { World } from '../../standin/runtime/world';
import { mayRead } from '../../standin/sheets/store/access';
import type { SpreadsheetStore } from '../../standin/sheets/store/spreadsheetStore';
import type { Person } from '../pages/people';

/** The spreadsheet that a person finds: the one asked for, else the first that is theirs. */
export function bookFor(
  world: World,
  { address }: Person,
  wanted: string | null,
): SpreadsheetStore | undefined {
  const books = [...world.spreadsheets.values()].filter((book) => mayRead(book, address));
  if (wanted !== null) return books.find(({ id }) => id === wanted);
  return books.find((book) => book === world.spreadsheet) ?? books[0];
}
