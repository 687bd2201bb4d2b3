/** Half a year of sales stands in Ventes, the others beside it (docs/rules.md S54). */
import { apply } from '../../../src/app/kernel/plan';
import type { Ports, WorkbookEdits } from '../../../src/app/kernel/ports';
import { salesOf } from '../../../src/app/records/sale';
import { carryForward } from '../../../src/app/sale/archive/carryForward';
import { readDrive } from '../../../src/app/settings/readDrive';
import { instant } from '../../../src/domain/values/time';
import { at, portsWith } from '../kernel/snapshots';

const WEEK = 7 * 86_400_000;
const ARCHIVE = 'https://docs.google.com/spreadsheets/d/archive-1/edit';

/** So many weekly sales; the first ones stand in an archive. */
const sales = (from: number, to: number, archived: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const number = from + index;
    const later = (time: number) => instant(time + number * WEEK);
    return {
      ...{ number, kept: number, state: 'settled' as const, stands: 'settled' as const },
      ...{ opensAt: later(at(7, 8)), closesAt: later(at(9, 22)) },
      ...{ pickupStart: later(at(11, 8)), pickupEnd: later(at(11, 12)), place: 'Place' },
      ...(number <= archived ? { archive: ARCHIVE } : {}),
      ...(number === 2 ? { requestsRead: later(at(8, 8)) } : {}),
    };
  });

/** What a run would write. */
function written(ports: Ports, run: (ports: Ports) => void): WorkbookEdits[] {
  const edits: WorkbookEdits[] = [];
  const apply: Ports['workbook']['apply'] = (edit) => {
    edits.push(edit);
    const heads = edit.tabs.map(
      ({ tab, head }) => [tab, head.cells.map(({ value }) => value)] as const,
    );
    return { heads: new Map(heads), keys: new Map() };
  };
  run({ ...ports, workbook: { ...ports.workbook, apply } });
  return edits;
}

const tabIn = ([edit]: readonly WorkbookEdits[], id: string) =>
  edit?.tabs.find(({ tab }) => tab === id);
const numbersMoved = (edits: readonly WorkbookEdits[]) => {
  const moved = tabIn(edits, 'salesPast');
  const column = moved?.columns.get('number') ?? -1;
  return (moved?.appended ?? []).map((row) => (row[column] as { value: number }).value);
};

test('of thirty sales, 25 of them in an archive, the first four leave Ventes', () => {
  const edits = written(portsWith({ sales: sales(1, 30, 25) }), carryForward);
  expect(numbersMoved(edits)).toEqual([1, 2, 3, 4]);
  expect(edits).toHaveLength(1);
  const left = tabIn(edits, 'sales');
  const column = left?.columns.get('number') ?? -1;
  const shown = (left?.cells ?? []).filter((cell) => cell.column === column);
  expect(shown.map(({ content }) => (content as { value: number | null }).value)).toEqual([
    ...Array.from({ length: 26 }, (_, index) => index + 5),
    ...[null, null, null, null],
  ]);
  // What was read of the form « Demandes » is not read again.
  const read = left?.columns.get('requestsRead') ?? -1;
  expect(left?.cells.filter((cell) => cell.column === read && cell.content).length).toBeGreaterThan(
    0,
  );
});

test('26 stay whatever they are, and what is in no archive stays too', () => {
  expect(written(portsWith({ sales: sales(1, 26, 20) }), carryForward)).toEqual([]);
  expect(numbersMoved(written(portsWith({ sales: sales(1, 30, 2) }), carryForward))).toEqual([
    1, 2,
  ]);
});

test('whoever asks for all reads them in front of the others, and nobody writes to them', () => {
  const ports = portsWith({ sales: sales(5, 30, 25), salesPast: sales(1, 4, 4) });
  const read = (past: readonly 'sales'[]) =>
    readDrive(ports, { whole: ['sales'], rows: [], past }, 'current');
  expect(salesOf(read([]).tabs.sales)).toHaveLength(26);
  const all = salesOf(read(['sales']).tabs.sales);
  expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
  const edits = written(ports, (own) => {
    const snapshot = readDrive(own, { whole: ['sales'], rows: [], past: ['sales'] }, 'current');
    const rows = all.map(({ number }) => ({ number, answersRead: 7 }));
    apply(own, snapshot, { rows: { sales: rows } });
  });
  const edit = tabIn(edits, 'sales');
  expect(edit?.cells).toHaveLength(26);
  expect(edit?.appended).toEqual([]);
  expect(edit?.cells.every(({ row }) => row > 0)).toBe(true);
});
