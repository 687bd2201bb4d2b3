/** How cells look, from Excel's words to Google's. */
import type * as Excel from '@cj-tech-master/excelts';
import { isDatePattern } from '../standin/sheets/cellText/numberFormats';
import type { JsonObject } from '../standin/sheets/grid/apiJson';
import { parseA1 } from '../standin/sheets/grid/ranges';
import { sheetsFormula } from './cellFile';

export function formatOf(style: Partial<Excel.Style>): JsonObject | undefined {
  const format: JsonObject = {
    ...numberFormat(typeof style.numFmt === 'string' ? style.numFmt : style.numFmt?.formatCode),
    ...fillOf(style.fill),
    ...textOf(style.font),
    ...alignmentOf(style.alignment),
  };
  return Object.keys(format).length > 0 ? format : undefined;
}

function numberFormat(pattern: string | undefined): JsonObject {
  if (!pattern || pattern === 'General') return {};
  if (pattern === '@') return { numberFormat: { type: 'TEXT', pattern } };
  return { numberFormat: { type: patternType(pattern), pattern } };
}

function patternType(pattern: string): string {
  if (!isDatePattern(pattern)) return pattern.includes('%') ? 'PERCENT' : 'NUMBER';
  const bare = pattern.replace(/"[^"]*"?|\[[^\]]*\]?/g, '').toLowerCase();
  if (!/[hs]/.test(bare)) return 'DATE';
  return /[dy]/.test(bare) ? 'DATE_TIME' : 'TIME';
}

function fillOf(fill: Excel.Fill | undefined): JsonObject {
  if (fill?.type !== 'pattern' || fill.pattern !== 'solid') return {};
  const rgbColor = rgb(fill.fgColor ?? fill.bgColor);
  return rgbColor ? { backgroundColorStyle: { rgbColor } } : {};
}

function textOf(font: Partial<Excel.Font> | undefined): JsonObject {
  if (!font) return {};
  const rgbColor = rgb(font.color);
  const text: JsonObject = {
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.underline && font.underline !== 'none' ? { underline: true } : {}),
    ...(font.strike ? { strikethrough: true } : {}),
    ...(rgbColor && !isBlack(rgbColor) ? { foregroundColorStyle: { rgbColor } } : {}),
  };
  return Object.keys(text).length > 0 ? { textFormat: text } : {};
}

const isBlack = ({ red, green, blue }: JsonObject): boolean =>
  red === 0 && green === 0 && blue === 0;

function alignmentOf(alignment: Partial<Excel.Alignment> | undefined): JsonObject {
  const horizontal = alignment?.horizontal;
  const isSide = horizontal === 'left' || horizontal === 'center' || horizontal === 'right';
  return {
    ...(isSide ? { horizontalAlignment: horizontal.toUpperCase() } : {}),
    ...(alignment?.vertical === 'middle' ? { verticalAlignment: 'MIDDLE' } : {}),
    ...(alignment?.wrapText ? { wrapStrategy: 'WRAP' } : {}),
  };
}

/** `FFrrggbb`; a colour of the theme is left to the reader's own. */
function rgb(color: Partial<Excel.Color> | undefined): JsonObject | undefined {
  const parts = /^[0-9a-f]{2}([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color?.argb ?? '');
  if (!parts) return undefined;
  const part = (at: number): number =>
    Math.round((Number.parseInt(parts[at] ?? '0', 16) / 255) * 1000) / 1000;
  return { red: part(1), green: part(2), blue: part(3) };
}

interface FileRule {
  readonly type?: string;
  readonly operator?: string;
  readonly formulae?: readonly unknown[];
  readonly style?: Partial<Excel.Style>;
}

/** The library writes these rules, and reads them, but does not say so in its types. */
type WithRules = { readonly conditionalFormattings?: { ref: string; rules: FileRule[] }[] };

export function colourRules(worksheet: Excel.Worksheet): readonly JsonObject[] {
  const found = (worksheet as unknown as WithRules).conditionalFormattings ?? [];
  return found.flatMap(({ ref, rules }) => {
    const ranges = ref.split(' ').flatMap(rangeOf);
    return rules.flatMap((rule): JsonObject[] => {
      const condition = conditionOf(rule);
      if (!condition || ranges.length === 0) return [];
      const { bgColor, ...fill } = { bgColor: undefined, ...rule.style?.fill };
      const plain = bgColor ? { ...fill, fgColor: bgColor, pattern: 'solid' } : fill;
      const format = { ...fillOf(plain as Excel.Fill), ...textOf(rule.style?.font) };
      return [{ ranges, booleanRule: { condition, format } }];
    });
  });
}

function conditionOf({ type, operator, formulae = [] }: FileRule): JsonObject | undefined {
  if (operator === 'notContainsBlanks') return { type: 'NOT_BLANK' };
  if (operator === 'containsBlanks') return { type: 'BLANK' };
  const [formula] = formulae;
  if (type !== 'expression' || typeof formula !== 'string') return undefined;
  if (/^LEN\(TRIM\(\$?[A-Z]+\$?\d+\)\)>0$/.test(formula)) return { type: 'NOT_BLANK' };
  return { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: sheetsFormula(formula) }] };
}

function rangeOf(text: string): JsonObject[] {
  const range = parseA1(text);
  if (!range) return [];
  const { startRow, endRow, startColumn, endColumn } = range;
  const sides = {
    startRowIndex: startRow,
    endRowIndex: endRow,
    startColumnIndex: startColumn,
    endColumnIndex: endColumn,
  };
  return [Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== undefined))];
}
