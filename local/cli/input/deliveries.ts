import { instantOf, wallFrom } from '../../drive/time';
import { dateExample, notADate } from '../../text/dataFolder';
import { tables } from '../../text/dataTables';
import type { InputProblem } from '../../text/problemLine';
import type { CsvTable } from './csvTable';
import { columnOf } from './inputFolder';

/** What somebody types beside one line of Paniers, and when; the words as they are. */
export interface Delivery {
  readonly line: number;
  readonly at: number;
  readonly basket: string;
  readonly ref: string;
  readonly delivered: string;
  readonly weight: string;
}

export interface DeliveriesReading {
  /** In the order of their times, then of the file. */
  readonly deliveries: readonly Delivery[];
  readonly problems: readonly InputProblem[];
}

/** A line whose time cannot be read is left out, and said; what is typed is for the add-on to judge. */
export function readDeliveries(table: CsvTable | undefined, zone: string): DeliveriesReading {
  if (!table) return { deliveries: [], problems: [] };
  const [basket, ref, delivered, weight, time] = tables.deliveries.needed.map((names) =>
    columnOf(table, names),
  );
  const problems: InputProblem[] = [];
  const deliveries = table.rows.flatMap(({ line, cells }): Delivery[] => {
    const cell = (column = -1): string => (cells[column] ?? '').trim();
    const wall = wallFrom(cell(time));
    if (wall === undefined) {
      const place = { file: table.file, line, column: table.headers[time ?? -1] ?? '' };
      problems.push({ ...place, read: cell(time), says: notADate, expected: dateExample });
      return [];
    }
    return [
      {
        line,
        at: instantOf(wall, zone),
        basket: cell(basket),
        ref: cell(ref),
        delivered: cell(delivered),
        weight: cell(weight),
      },
    ];
  });
  deliveries.sort((a, b) => a.at - b.at || a.line - b.line);
  return { deliveries, problems };
}
