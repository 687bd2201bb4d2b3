/** What people do to a tab while it is written, and how it looks afterwards: for the laws of what moves. */
import fc from 'fast-check';
import { instant, toSerial } from '../../src/domain/values/time';
import type { crossedDrive } from './crossedDrive';

export type Drive = ReturnType<typeof crossedDrive>;

export interface Act {
  readonly kind: (typeof kinds)[number];
  readonly from: number;
  readonly to: number;
}

const kinds = ['insert', 'move', 'delete', 'insertRow', 'deleteRow', 'sort'] as const;
const columnActs = kinds.slice(0, 3);

const actOf = (of: readonly Act['kind'][]): fc.Arbitrary<Act> =>
  fc.record({ kind: fc.constantFrom(...of), from: fc.nat(9), to: fc.nat(9) });
export const acts = fc.array(actOf(columnActs), { minLength: 1, maxLength: 2 });
export const rowsToo = fc.array(actOf(kinds), { minLength: 1, maxLength: 3 });
export const rowsAlone = fc.array(actOf(kinds.slice(3)), { minLength: 1, maxLength: 3 });

/** As many rows as before, of which one went and a blank one came. */
const aRowForAnother: Act[] = [
  { kind: 'deleteRow', from: 5, to: 0 },
  { kind: 'insertRow', from: 8, to: 0 },
];
/** Nothing is left that tells one row from another, but where they stood. */
const aRowOnTopAndNoKeys: Act[] = [
  { kind: 'insertRow', from: 0, to: 0 },
  { kind: 'delete', from: 0, to: 0 },
  { kind: 'delete', from: 0, to: 0 },
];

/** A new row comes where a blank one was put in below the header. */
const sortedWithABlank: Act[] = [
  { kind: 'deleteRow', from: 0, to: 0 },
  { kind: 'insertRow', from: 1, to: 0 },
  { kind: 'sort', from: 0, to: 0 },
];

/** « 08/04/2026 12:00:00 », and as it shows where no format says that it is a moment: « 46120,5 ». */
const MOMENT = /(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d):(\d\d)$/;
function serialOf(_: string, ...[day, month, year, hour, minute, second]: string[]): string {
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return String(toSerial(instant(Date.parse(time)), 'UTC')).replace('.', ',');
}

/** Told by earlier runs of the law. */
export const KNOWN = [[aRowForAnother], [aRowOnTopAndNoKeys], [sortedWithABlank]] as [Act[]][];

export function act({ hands }: Drive, title: string, done: readonly Act[]): void {
  for (const { kind, from, to } of done) {
    const head = headAt(hands.shown(title));
    if (kind === 'insert') hands.insertColumn(title, from);
    else if (kind === 'delete') hands.deleteColumn(title, from);
    else if (kind === 'insertRow') hands.insertRow(title, from % 6);
    else if (kind === 'deleteRow') hands.deleteRow(title, head + 1 + (from % 3));
    else if (kind === 'sort') {
      // Below a row on top the header itself would be sorted in.
      if (head === 0) hands.sort(title, from % 3);
    } else if (from !== to) hands.moveColumn(title, from, to);
  }
}

/** Rows may stand above it. */
const headAt = (shown: readonly (readonly string[])[]): number =>
  shown.findIndex((cells) => cells.filter((cell) => cell !== '').length > 3);

/** By its titles: a column that comes with the write stands where there was room for it. */
export function byTitle(shown: readonly (readonly string[])[]): string[][] {
  const [titles = [], ...rows] = shown.slice(headAt(shown));
  const told = rows.map((cells) =>
    cells
      .flatMap((cell, column) => (cell === '' ? [] : [`${titles[column] ?? ''}: ${cell}`]))
      .sort(),
  );
  return [titles.filter((title) => title !== '').sort(), ...told];
}

/** A row that is put in below the header looks as the header does: of a price or a moment the figure counts. */
export const plain = (cells: string[]): string[] =>
  cells.map((cell) => cell.replace(/0? €$/, '').replace(MOMENT, serialOf));
