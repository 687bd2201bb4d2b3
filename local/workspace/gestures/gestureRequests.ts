import type { JsonObject } from '../../standin/sheets/grid/apiJson';
import type { Gesture, WireArea, WireFormat } from '../wire/wireBook';

/** Gestures that the Sheets API has a request for: done by it, with all that it checks. */
export function requestsOf(gesture: Gesture): JsonObject[] | undefined {
  switch (gesture.kind) {
    case 'format':
      return gesture.areas.map((area) => formatted(gesture.sheet, area, gesture.format));
    case 'insert':
      return [
        {
          insertDimension: {
            range: lanes(gesture.sheet, gesture, gesture.at, gesture.at + gesture.count),
            inheritFromBefore: gesture.at > 0,
          },
        },
      ];
    case 'remove':
      return [
        { deleteDimension: { range: lanes(gesture.sheet, gesture, gesture.from, gesture.to) } },
      ];
    case 'move':
      return [
        {
          moveDimension: {
            source: lanes(gesture.sheet, gesture, gesture.from, gesture.to),
            destinationIndex: gesture.destination,
          },
        },
      ];
    case 'resize':
      return [looks(gesture, { pixelSize: gesture.pixels }, 'pixelSize')];
    case 'hide':
      return [looks(gesture, { hiddenByUser: gesture.hidden }, 'hiddenByUser')];
    default:
      return tabRequests(gesture);
  }
}

function tabRequests(gesture: Gesture): JsonObject[] | undefined {
  switch (gesture.kind) {
    case 'freeze': {
      const { rows: frozenRowCount, columns: frozenColumnCount } = gesture;
      const gridProperties = { frozenRowCount, frozenColumnCount };
      const fields = 'gridProperties.frozenRowCount,gridProperties.frozenColumnCount';
      return [properties(gesture.sheet, { gridProperties }, fields)];
    }
    case 'addTab':
      return [{ addSheet: { properties: { title: gesture.title, index: gesture.index } } }];
    case 'renameTab':
      return [properties(gesture.sheet, { title: gesture.title }, 'title')];
    case 'removeTab':
      return [{ deleteSheet: { sheetId: gesture.sheet } }];
    case 'moveTab':
      return [properties(gesture.sheet, { index: gesture.index }, 'index')];
    case 'hideTab':
      return [properties(gesture.sheet, { hidden: gesture.hidden }, 'hidden')];
    default:
      return undefined;
  }
}

const properties = (sheetId: number, changed: JsonObject, fields: string): JsonObject => ({
  updateSheetProperties: { properties: { sheetId, ...changed }, fields },
});

type OfLanes = Extract<Gesture, { dimension: string }>;

const lanes = (
  sheetId: number,
  { dimension }: Pick<OfLanes, 'dimension'>,
  startIndex: number,
  endIndex: number,
): JsonObject => ({ sheetId, dimension, startIndex, endIndex });

const looks = (
  gesture: Extract<Gesture, { kind: 'resize' | 'hide' }>,
  changed: JsonObject,
  fields: string,
): JsonObject => ({
  updateDimensionProperties: {
    range: lanes(gesture.sheet, gesture, gesture.from, gesture.to),
    properties: changed,
    fields,
  },
});

function formatted(sheetId: number, area: WireArea, format: WireFormat): JsonObject {
  const text: JsonObject = {};
  const cell: JsonObject = {};
  const fields: string[] = [];
  if (format.bold !== undefined) {
    text.bold = format.bold;
    fields.push('textFormat.bold');
  }
  if (format.italic !== undefined) {
    text.italic = format.italic;
    fields.push('textFormat.italic');
  }
  if (format.colour !== undefined) {
    if (format.colour !== null) text.foregroundColorStyle = { rgbColor: rgbOf(format.colour) };
    fields.push('textFormat.foregroundColorStyle');
  }
  if (format.fill !== undefined) {
    if (format.fill !== null) cell.backgroundColorStyle = { rgbColor: rgbOf(format.fill) };
    fields.push('backgroundColorStyle');
  }
  if (format.number !== undefined) {
    if (format.number !== null) cell.numberFormat = { ...format.number };
    fields.push('numberFormat');
  }
  if (Object.keys(text).length > 0) cell.textFormat = text;
  return {
    repeatCell: {
      range: {
        sheetId,
        startRowIndex: area.startRow,
        endRowIndex: area.endRow,
        startColumnIndex: area.startColumn,
        endColumnIndex: area.endColumn,
      },
      cell: { userEnteredFormat: cell },
      fields: fields.map((field) => `userEnteredFormat.${field}`).join(','),
    },
  };
}

function rgbOf(css: string): JsonObject {
  const part = (at: number): number => Number.parseInt(css.slice(at, at + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}
