import type { CellValue } from '../../app/kernel/ports';
import type { Archive } from '../../app/kernel/services/archivePort';
import type { FileWritten } from '../../app/kernel/services/producerSheetPort';
import { fetchRanges } from '../api/fetchRanges';
import { gridRangeOf } from '../api/gridRanges';
import { isRefused, reached, retried } from '../api/retry';
import { spreadsheetsService as service } from '../api/service';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type GridData = GoogleAppsScript.Sheets.Schema.GridData;

interface Grid {
  readonly sheetId: number;
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  readonly frozen: number;
}

/** Rows of a tab that go in one call. */
interface Piece extends Grid {
  readonly startRow: number;
  readonly endRow: number;
}

/** Cells that one call carries. */
const MOST_CELLS = 40_000;
const GRIDS =
  'sheets/properties(sheetId,title,gridProperties(rowCount,columnCount,frozenRowCount))';
const CELLS =
  'sheets(properties/sheetId,data(startRow,columnMetadata/hiddenByUser,rowData/values(effectiveValue,' +
  'formattedValue,note,effectiveFormat/numberFormat)))';
const WRITTEN = 'userEnteredValue,userEnteredFormat.numberFormat,note';

/** By values alone: what a formula came to is what is kept. */
export const googleArchive = (own: () => string): Archive => ({
  copy: (archive, sheetIds, words) => {
    const { answer, failure } = reached((): FileWritten => {
      const from = gridsOf(own()).filter(({ sheetId }) => sheetIds.includes(sheetId));
      const calls = inCalls(from);
      if (isAlike(own(), archive, from, calls)) return 'done';
      makeRoom(archive, from, words);
      for (const pieces of calls) {
        const requests = cellRequests(own(), pieces);
        service().batchUpdate({ requests }, archive);
      }
      return isAlike(own(), archive, from, calls) ? 'done' : 'failed';
    });
    return failure ?? answer ?? 'failed';
  },
  keep: (archive, { sheetId, title, rows, moments }) => {
    const columns = Math.max(...rows.map(({ length }) => length));
    const grid = { sheetId, title, rows: rows.length, columns, frozen: 1 };
    const calls = inCalls([grid]);
    const { answer, failure } = reached((): FileWritten => {
      if (isKept(archive, grid, calls, rows)) return 'done';
      makeRoom(archive, [grid], []);
      for (const [piece] of calls) {
        if (!piece) continue;
        const written = rows.slice(piece.startRow, piece.endRow);
        const requests = [rowsRequest(sheetId, rowsOf(written, moments, piece.startRow))];
        service().batchUpdate({ requests }, archive);
      }
      return isKept(archive, grid, calls, rows) ? 'done' : 'failed';
    });
    return failure ?? answer ?? 'failed';
  },
  size: (archive) => {
    const { answer: grids, failure = 'failed' } = reached(() => gridsOf(archive));
    if (!grids) return failure;
    const cells = grids.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    return { tabs: grids.length, cells };
  },
  remove: (sheetId) => {
    const requests = [{ deleteSheet: { sheetId } }];
    try {
      retried(() => service().batchUpdate({ requests }, own()));
      return true;
    } catch (error) {
      if (!isRefused(error)) throw error;
      return false;
    }
  },
});

const gridsOf = (id: string): Grid[] =>
  (service().get(id, { fields: GRIDS }).sheets ?? []).map(({ properties = {} }) => {
    const { sheetId = 0, title = '', gridProperties: grid = {} } = properties;
    const { rowCount: rows = 0, columnCount: columns = 0, frozenRowCount: frozen = 0 } = grid;
    return { sheetId, title, rows, columns, frozen };
  });

/** Small tabs share a call; a large one takes several. */
function inCalls(grids: readonly Grid[]): Piece[][] {
  const calls: Piece[][] = [];
  let room = 0;
  for (const grid of grids) {
    const most = Math.max(1, Math.floor(MOST_CELLS / Math.max(1, grid.columns)));
    for (let startRow = 0; startRow < grid.rows; startRow += most) {
      const endRow = Math.min(grid.rows, startRow + most);
      const cells = (endRow - startRow) * grid.columns;
      if (cells > room) {
        calls.push([]);
        room = MOST_CELLS;
      }
      calls[calls.length - 1]?.push({ ...grid, startRow, endRow });
      room -= cells;
    }
  }
  return calls;
}

const rangeOf = ({ sheetId, startRow, endRow, columns: endColumn }: Piece) => ({
  ...{ sheetId, startRow, endRow },
  ...{ startColumn: 0, endColumn },
});

function isAlike(
  own: string,
  archive: string,
  from: readonly Grid[],
  calls: readonly (readonly Piece[])[],
): boolean {
  const there = new Map(gridsOf(archive).map((grid) => [grid.sheetId, grid]));
  const isSame = ({ sheetId, rows, columns }: Grid): boolean => {
    const standing = there.get(sheetId);
    return standing?.rows === rows && standing.columns === columns;
  };
  return (
    from.every(isSame) &&
    calls.every((pieces) => {
      const [here, copied] = [own, archive].map((id) => fetchRanges(id, pieces.map(rangeOf)));
      return JSON.stringify(here) === JSON.stringify(copied);
    })
  );
}

function isKept(
  archive: string,
  grid: Grid,
  calls: readonly (readonly Piece[])[],
  rows: readonly (readonly CellValue[])[],
): boolean {
  const standing = gridsOf(archive).find(({ sheetId }) => sheetId === grid.sheetId);
  if (standing?.rows !== grid.rows || standing.columns !== grid.columns) return false;
  const found = calls.flatMap((pieces) => fetchRanges(archive, pieces.map(rangeOf)).flat());
  return JSON.stringify(rows.map(trimmed)) === JSON.stringify(found.map(trimmed));
}

/** Google may leave out blanks at the end of a row, and gives those between as texts. */
function trimmed(row: readonly CellValue[]): CellValue[] {
  const cells = row.map((cell) => cell ?? '');
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
  return cells;
}

const MOMENT = { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm:ss' };

function rowsOf(
  rows: readonly (readonly CellValue[])[],
  moments: readonly number[],
  startRow: number,
): GridData {
  const cellOf = (value: CellValue, column: number): CellData => {
    if (value === null || value === '') return {};
    if (typeof value === 'boolean') return { effectiveValue: { boolValue: value } };
    if (typeof value === 'string') return { effectiveValue: { stringValue: value } };
    const format = moments.includes(column) ? { effectiveFormat: { numberFormat: MOMENT } } : {};
    return { effectiveValue: { numberValue: value }, ...format };
  };
  return { startRow, rowData: rows.map((row) => ({ values: row.map(cellOf) })) };
}

/** Blank tabs of the same size and id, in place of what a run that died left of them. */
function makeRoom(archive: string, from: readonly Grid[], words: readonly string[]): void {
  const there = gridsOf(archive);
  const ids = new Set(from.map(({ sheetId }) => sheetId));
  const left = there.filter(({ sheetId }) => ids.has(sheetId));
  const others = there.filter(({ sheetId }) => !ids.has(sheetId));
  const taken = new Set(others.map(({ title }) => title.toLowerCase()));
  const [first] = others;
  // By itself: their ids may not be free before.
  if (left.length > 0)
    service().batchUpdate(
      { requests: left.map(({ sheetId }) => ({ deleteSheet: { sheetId } })) },
      archive,
    );
  const requests: Request[] = [
    ...from.map(({ sheetId, title, rows, columns, frozen }): Request => {
      const isTaken = taken.has(title.toLowerCase());
      const gridProperties = { rowCount: rows, columnCount: columns, frozenRowCount: frozen };
      const properties = { sheetId, title: isTaken ? `${title} (${sheetId})` : title };
      return { addSheet: { properties: { ...properties, gridProperties } } };
    }),
    ...(others.length === 1 && first ? wordRequests(first.sheetId, words) : []),
  ];
  service().batchUpdate({ requests }, archive);
}

const wordRequests = (sheetId: number, words: readonly string[]): Request[] => [
  {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: 0 },
      rows: words.map((stringValue) => ({ values: [{ userEnteredValue: { stringValue } }] })),
      fields: 'userEnteredValue',
    },
  },
];

function cellRequests(own: string, pieces: readonly Piece[]): Request[] {
  const dataFilters = pieces.map((piece) => ({ gridRange: gridRangeOf(rangeOf(piece)) }));
  const answer = service().getByDataFilter({ dataFilters }, own, { fields: CELLS });
  return (answer.sheets ?? []).flatMap(({ properties, data = [] }) => {
    const sheetId = properties?.sheetId ?? 0;
    if (!pieces.some((piece) => piece.sheetId === sheetId)) return [];
    return data.flatMap((grid) => [...hiddenColumns(sheetId, grid), rowsRequest(sheetId, grid)]);
  });
}

const rowsRequest = (sheetId: number, { startRow = 0, rowData = [] }: GridData): Request => ({
  updateCells: {
    start: { sheetId, rowIndex: startRow, columnIndex: 0 },
    rows: rowData.map(({ values = [] }) => ({ values: values.map(keptCell) })),
    fields: WRITTEN,
  },
});

/** What only the program reads stays out of sight. */
const hiddenColumns = (sheetId: number, { startRow, columnMetadata = [] }: GridData): Request[] =>
  startRow
    ? []
    : columnMetadata.flatMap(({ hiddenByUser }, startIndex): Request[] =>
        hiddenByUser
          ? [
              {
                updateDimensionProperties: {
                  range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 },
                  properties: { hiddenByUser },
                  fields: 'hiddenByUser',
                },
              },
            ]
          : [],
      );

function keptCell({ effectiveValue, formattedValue, note, effectiveFormat }: CellData): CellData {
  const numberFormat = effectiveFormat?.numberFormat;
  const { errorValue, ...value } = effectiveValue ?? {};
  const userEnteredValue = errorValue ? { stringValue: formattedValue ?? '' } : value;
  return {
    ...(effectiveValue ? { userEnteredValue } : {}),
    ...(numberFormat ? { userEnteredFormat: { numberFormat } } : {}),
    ...(note ? { note } : {}),
  };
}
