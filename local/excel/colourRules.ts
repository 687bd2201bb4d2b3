import type * as Excel from '@cj-tech-master/excelts';
import {
  type JsonObject,
  numberAt,
  objectAt,
  objectsAt,
  stringAt,
} from '../standin/sheets/grid/apiJson';
import { areaToA1, columnName } from '../standin/sheets/grid/ranges';
import type { SheetStore } from '../standin/sheets/store/sheetStore';
import { fontOf, solid } from './looks';

/** Colour rules in Excel's words; those that it has no words for stay behind. */
export function colourRulesOf(
  sheet: SheetStore,
  formula: (text: string) => string,
): Excel.ConditionalFormattingOptions[] {
  return sheet.fields.conditionalFormats.flatMap((rule, at) => {
    const boolean = objectAt(rule, 'booleanRule');
    const areas = objectsAt(rule, 'ranges').map((range) => area(sheet, range));
    const [first] = areas;
    const test = boolean && first ? testOf(boolean, first.anchor, formula) : undefined;
    if (!boolean || test === undefined) return [];
    return [
      {
        ref: areas.map(({ text }) => text).join(' '),
        rules: [
          {
            type: 'expression',
            priority: at + 1,
            formulae: [test],
            style: looksOf(boolean),
          },
        ],
      },
    ];
  });
}

interface Area {
  readonly text: string;
  /** Its first cell, on which formulas are written. */
  readonly anchor: string;
}

function area(sheet: SheetStore, range: JsonObject): Area {
  const startRow = numberAt(range, 'startRowIndex') ?? 0;
  const startColumn = numberAt(range, 'startColumnIndex') ?? 0;
  const endRow = numberAt(range, 'endRowIndex') ?? sheet.rowCount;
  const endColumn = numberAt(range, 'endColumnIndex') ?? sheet.columnCount;
  return {
    text: areaToA1({ startRow, startColumn, endRow, endColumn }),
    anchor: `${columnName(startColumn)}${startRow + 1}`,
  };
}

const text = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** Every rule as a formula: Excel tests it on the first cell of the range and shifts it. */
function testOf(
  rule: JsonObject,
  cell: string,
  formula: (text: string) => string,
): string | undefined {
  const condition = objectAt(rule, 'condition');
  const [word = ''] = objectsAt(condition, 'values').map(
    (one) => stringAt(one, 'userEnteredValue') ?? '',
  );
  const value = word.startsWith('=') ? formula(word) : word;
  const written = Number.isFinite(Number(word)) && word !== '' ? word : text(word);
  const operand = word.startsWith('=') ? value : written;
  switch (stringAt(condition, 'type')) {
    case 'CUSTOM_FORMULA':
      return word.startsWith('=') ? value : undefined;
    case 'NOT_BLANK':
      return `LEN(TRIM(${cell}))>0`;
    case 'BLANK':
      return `LEN(TRIM(${cell}))=0`;
    case 'TEXT_CONTAINS':
      return `NOT(ISERROR(SEARCH(${text(word)},${cell})))`;
    case 'TEXT_EQ':
    case 'NUMBER_EQ':
      return `${cell}=${operand}`;
    case 'NUMBER_NOT_EQ':
      return `${cell}<>${operand}`;
    case 'NUMBER_LESS':
      return `${cell}<${operand}`;
    case 'NUMBER_GREATER':
      return `${cell}>${operand}`;
    default:
      return undefined;
  }
}

function looksOf(rule: JsonObject): Partial<Excel.Style> {
  const format = objectAt(rule, 'format');
  const textFormat = objectAt(format, 'textFormat');
  const fill = format && solid(format, 'bgColor');
  const font = textFormat ? fontOf(textFormat) : {};
  return { ...(fill ? { fill } : {}), ...(Object.keys(font).length > 0 ? { font } : {}) };
}
