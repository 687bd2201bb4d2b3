import type * as Excel from '@cj-tech-master/excelts';
import { patternOf } from '../standin/sheets/cellText/rendering';
import {
  colourAt,
  isObject,
  type JsonObject,
  numberAt,
  objectAt,
  objectsAt,
  stringAt,
} from '../standin/sheets/grid/apiJson';
import type { Cell } from '../standin/sheets/grid/cells';

/** How a cell looks, from Google's words to Excel's. */
export function styleOf(cell: Cell, locale: string): Partial<Excel.Style> {
  const { format } = cell;
  const pattern = patternOf(cell, locale);
  const style: Partial<Excel.Style> = pattern === '' ? {} : { numFmt: pattern };
  if (!format) return style;
  const text = objectAt(format, 'textFormat');
  const font = text ? fontOf(text) : {};
  if (Object.keys(font).length > 0) style.font = font;
  const fill = solid(format, 'fgColor');
  if (fill) style.fill = fill;
  const alignment = alignmentOf(format);
  if (Object.keys(alignment).length > 0) style.alignment = alignment;
  return style;
}

export function fontOf(text: JsonObject): Partial<Excel.Font> {
  const font: Partial<Excel.Font> = {};
  if (text.bold === true) font.bold = true;
  if (text.italic === true) font.italic = true;
  if (text.underline === true) font.underline = true;
  if (text.strikethrough === true) font.strike = true;
  const size = numberAt(text, 'fontSize');
  if (size !== undefined) font.size = size;
  const front = colour(text, 'foregroundColor');
  if (front) font.color = { argb: front };
  return font;
}

/** Colour rules keep a plain colour where cells keep that of the pattern behind it. */
export function solid(
  format: JsonObject,
  place: 'fgColor' | 'bgColor',
): Excel.FillPattern | undefined {
  const background = colour(format, 'backgroundColor');
  if (!background) return undefined;
  return { type: 'pattern', pattern: 'solid', [place]: { argb: background } };
}

function alignmentOf(format: JsonObject): Partial<Excel.Alignment> {
  const alignment: Partial<Excel.Alignment> = {};
  const horizontal = stringAt(format, 'horizontalAlignment')?.toLowerCase();
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right') {
    alignment.horizontal = horizontal;
  }
  const vertical = stringAt(format, 'verticalAlignment')?.toLowerCase();
  if (vertical === 'top' || vertical === 'middle' || vertical === 'bottom') {
    alignment.vertical = vertical;
  }
  if (stringAt(format, 'wrapStrategy') === 'WRAP') alignment.wrapText = true;
  return alignment;
}

const colour = (of: JsonObject, name: string): string | undefined => {
  const hex = colourAt(of, name);
  return hex && `FF${hex}`.toUpperCase();
};

/** The address that the cell leads to; only what a person may follow safely. */
export function linkOf(cell: Cell): string | undefined {
  const formats = [
    objectAt(cell.format, 'textFormat'),
    ...(cell.runs ?? []).filter(isObject).map((run) => objectAt(run, 'format')),
  ];
  const links = formats.map((format) => stringAt(objectAt(format, 'link'), 'uri'));
  return links.find((uri) => uri !== undefined && /^(https?:\/\/|mailto:)/i.test(uri));
}

/** Excel keeps a list of choices in 255 characters, parted by commas. */
export function dropdownOf(
  cell: Cell,
  formula: (text: string) => string,
): Excel.DataValidation | undefined {
  const condition = objectAt(cell.validation, 'condition');
  if (stringAt(condition, 'type') === 'ONE_OF_RANGE') return dropdownFrom(cell, formula);
  if (stringAt(condition, 'type') !== 'ONE_OF_LIST') return undefined;
  const words = objectsAt(condition, 'values').map(
    (one) => stringAt(one, 'userEnteredValue') ?? '',
  );
  const list = words.join(',');
  if (words.length === 0 || list.length > 250 || words.some((word) => /[,"]/.test(word))) {
    return undefined;
  }
  const strict = cell.validation?.strict === true;
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`"${list}"`],
    showErrorMessage: strict,
  };
}

/** Choices that stand in other cells. */
function dropdownFrom(
  cell: Cell,
  formula: (text: string) => string,
): Excel.DataValidation | undefined {
  const [range] = objectsAt(objectAt(cell.validation, 'condition'), 'values');
  const place = stringAt(range, 'userEnteredValue');
  if (!place?.startsWith('=')) return undefined;
  const showErrorMessage = cell.validation?.strict === true;
  return { type: 'list', allowBlank: true, formulae: [formula(place)], showErrorMessage };
}
