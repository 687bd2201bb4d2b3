import { instantOf, wallFrom } from '../../drive/time';
import { dateExample, notADate, oneOf, unknownEvent } from '../../text/dataFolder';
import { type EventKind, eventKinds, tables } from '../../text/dataTables';
import type { InputProblem } from '../../text/problemLine';
import type { CsvTable } from './csvTable';
import { columnOf } from './inputFolder';

/** What happens to the sale as it goes on; the lines of one order, at one time, are one. */
export interface SaleEvent {
  readonly line: number;
  readonly at: number;
  readonly kind: EventKind;
  readonly who: string;
  readonly value: string;
  readonly lines: readonly { readonly ref: string; readonly quantity: string }[];
}

export interface EventsReading {
  /** In the order of their times, then of the file. */
  readonly events: readonly SaleEvent[];
  readonly problems: readonly InputProblem[];
}

const isKind = (text: string): text is EventKind => text in eventKinds;

/** A line whose time or kind cannot be read is left out, and said; the rest is for the add-on to judge. */
export function readEvents(table: CsvTable | undefined, zone: string): EventsReading {
  if (!table) return { events: [], problems: [] };
  const [time, what] = tables.events.needed.map((names) => columnOf(table, names));
  const [who, ref, quantity, value] = tables.events.more.map((names) => columnOf(table, names));
  const problems: InputProblem[] = [];
  const events: SaleEvent[] = [];
  for (const { line, cells } of table.rows) {
    const cell = (column = -1): string => (cells[column] ?? '').trim();
    const place = (column = -1) => ({
      file: table.file,
      line,
      column: table.headers[column] ?? '',
    });
    const wall = wallFrom(cell(time));
    const kind = cell(what).toLowerCase();
    if (wall === undefined) {
      problems.push({ ...place(time), read: cell(time), says: notADate, expected: dateExample });
      continue;
    }
    if (!isKind(kind)) {
      const expected = oneOf(Object.keys(eventKinds));
      problems.push({ ...place(what), read: cell(what), says: unknownEvent, expected });
      continue;
    }
    const at = instantOf(wall, zone);
    const goods = cell(ref) ? [{ ref: cell(ref), quantity: cell(quantity) }] : [];
    const same = events.find(
      (one) =>
        one.at === at && one.kind === kind && one.who === cell(who) && one.value === cell(value),
    );
    if (same && kind === 'commande-bureau')
      events[events.indexOf(same)] = { ...same, lines: [...same.lines, ...goods] };
    else events.push({ line, at, kind, who: cell(who), value: cell(value), lines: goods });
  }
  events.sort((a, b) => a.at - b.at || a.line - b.line);
  return { events, problems };
}
