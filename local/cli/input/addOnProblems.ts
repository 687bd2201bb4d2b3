import { folded } from '../../drive/folded';
import { recordsOf } from '../../drive/records';
import type { SpreadsheetStore } from '../../standin/sheets/store/spreadsheetStore';
import { quoted, saidOf } from '../../text/french';
import { headers, titles } from '../../text/headers';
import { problemLine } from '../../text/problemLine';
import { incident } from '../../text/run';
import type { TypedTab } from './typeTables';

const PLACE = /^(.+?)(?:,\s*(?:ligne|row)\s+(\d+))?(?:,\s*(.+))?$/;

/** What the add-on found, told by file and line where the cell came from a file. */
export function addOnProblemLines(
  book: SpreadsheetStore,
  typed: readonly TypedTab[],
): readonly string[] {
  return recordsOf(book, titles.toFix).map((record) => {
    const place = record.text(...headers.where);
    const found = record.text(...headers.found);
    const message = record.text(...headers.toDo);
    const said = found === '' || message.includes(found) ? message : saidOf(quoted(found), message);
    const { file, line, column } = sourceOf(book, typed, place);
    return problemLine({
      file,
      says: said,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
    });
  });
}

/** Faults that the add-on caught itself: told in its Historique, and no run is right with one. */
export const incidentsIn = (book: SpreadsheetStore): readonly string[] =>
  recordsOf(book, titles.history)
    .filter((record) => ['incident', 'fault'].includes(folded(record.text(...headers.action))))
    .map((record) => incident(record.text(...headers.detail)));

interface Source {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
}

function sourceOf(book: SpreadsheetStore, typed: readonly TypedTab[], place: string): Source {
  const [, title = '', row, column] = PLACE.exec(place) ?? [];
  const tab = typed.find(({ sheetId }) => isTitled(book, sheetId, title));
  if (!tab) return { file: place };
  const named = column === undefined ? {} : { column };
  if (row === undefined) return { file: tab.file, line: tab.headerLine, ...named };
  const line = tab.lines.get(Number(row));
  // A row that the add-on or a person wrote has no line in any file.
  return line === undefined ? { file: place } : { file: tab.file, line, ...named };
}

const isTitled = (book: SpreadsheetStore, sheetId: number, title: string): boolean =>
  folded(book.sheetById(sheetId)?.title ?? '') === folded(title);
