import { RequestError } from '../../../base/errors';
import { booleanAt, numberAt, objectAt } from '../../grid/apiJson';
import { withoutUndefined } from '../../grid/ranges';
import type { DimensionLook } from '../../grid/sheetGrid';
import {
  insertDimension as insert,
  moveDimension as move,
  deleteDimension as remove,
} from '../../store/dimensions';
import { below } from '../fieldMask';
import {
  checkCellCount,
  checkProtection,
  dimensionOf,
  gridOf,
  type Handler,
  type Lanes,
  lanesOf,
  maskOf,
  required,
} from './context';

const insertDimension: Handler = (batch, request) => {
  const { sheet, dimension, start, end } = lanesOf(batch, required(request, 'range'), true);
  const inherit = booleanAt(request, 'inheritFromBefore') ?? false;
  if (inherit && start === 0) {
    throw new RequestError('inheritFromBefore cannot be true when inserting at the start.');
  }
  insert(batch.book, sheet, dimension, start, end - start, inherit);
  checkCellCount(batch.book);
  return {};
};

const deleteDimension: Handler = (batch, request) => {
  const lanes = lanesOf(batch, required(request, 'range'));
  const { sheet, dimension, start, end } = lanes;
  const rows = dimension === 'ROWS';
  const size = rows ? sheet.rowCount : sheet.columnCount;
  const frozen = rows ? sheet.fields.frozenRowCount : sheet.fields.frozenColumnCount;
  if (end - start >= size) throw new RequestError(cannotDeleteAll(lanes));
  if (start <= frozen && end >= size && frozen > 0) {
    throw new RequestError(
      `Sorry, it is not possible to delete all non-frozen ${dimension.toLowerCase()}.`,
    );
  }
  checkProtection(batch, sheet, areaOf(lanes));
  remove(batch.book, sheet, dimension, start, end);
  return {};
};

function cannotDeleteAll({ dimension }: Lanes): string {
  return `You can't delete all the ${dimension.toLowerCase()} on the sheet.`;
}

function areaOf({ sheet, dimension, start, end }: Lanes): ReturnType<typeof sheet.area> {
  return sheet.area(
    dimension === 'ROWS'
      ? { startRow: start, endRow: end }
      : { startColumn: start, endColumn: end },
  );
}

/** The destination is counted as if nothing had been taken away yet, as Sheets documents it. */
const moveDimension: Handler = (batch, request) => {
  const { sheet, dimension, start, end } = lanesOf(batch, required(request, 'source'));
  const destination = numberAt(request, 'destinationIndex') ?? 0;
  const rows = dimension === 'ROWS';
  const size = rows ? sheet.rowCount : sheet.columnCount;
  const frozen = rows ? sheet.fields.frozenRowCount : sheet.fields.frozenColumnCount;
  if (destination < 0 || destination > size)
    throw new RequestError(`Invalid destinationIndex: ${destination}`);
  if (start < frozen !== destination < frozen)
    throw new RequestError('Not possible to move across frozen rows or columns.');
  move(batch.book, sheet, dimension, start, end, destination);
  return {};
};

const appendDimension: Handler = (batch, request) => {
  const sheet = gridOf(batch, numberAt(request, 'sheetId') ?? 0);
  const length = numberAt(request, 'length') ?? 0;
  if (length < 1) throw new RequestError('length must be at least 1.');
  if (dimensionOf(request) === 'ROWS') sheet.fields.rowCount += length;
  else sheet.fields.columnCount += length;
  checkCellCount(batch.book);
  return {};
};

const updateDimensionProperties: Handler = (batch, request) => {
  const { sheet, dimension, start, end } = lanesOf(batch, required(request, 'range'));
  const properties = objectAt(request, 'properties');
  const mask = maskOf(request, 'DimensionProperties');
  const looks = dimension === 'ROWS' ? sheet.fields.rowLooks : sheet.fields.columnLooks;
  for (let at = start; at < end; at++) {
    const former = looks[at];
    looks[at] = withoutUndefined<DimensionLook>({
      pixelSize: below(mask, 'pixelSize') ? numberAt(properties, 'pixelSize') : former?.pixelSize,
      hiddenByUser: below(mask, 'hiddenByUser')
        ? booleanAt(properties, 'hiddenByUser')
        : former?.hiddenByUser,
    });
  }
  return {};
};

export const DIMENSION_REQUESTS: Record<string, Handler> = {
  insertDimension,
  deleteDimension,
  moveDimension,
  appendDimension,
  updateDimensionProperties,
};
