import { localeRules } from '../../standin/sheets/cellText/localeRules';
import { formatNumber } from '../../standin/sheets/cellText/numberFormats';
import { patternOf, showsDate } from '../../standin/sheets/cellText/rendering';
import { readTyped } from '../../standin/sheets/cellText/typing';
import { objectAt, stringAt } from '../../standin/sheets/grid/apiJson';
import type { Cell, Scalar } from '../../standin/sheets/grid/cells';

/** What a person finds when they open a cell: typed again, it gives the same cell. */
export function editText(cell: Cell, value: Scalar, locale: string): string {
  if (cell.formula !== undefined) return cell.formula;
  if (typeof value === 'string') return textAsTyped(cell, value, locale);
  const rules = localeRules(locale);
  if (typeof value === 'boolean') return value ? rules.true : rules.false;
  if (typeof value !== 'number') return '';
  if (showsDate(cell, locale)) return formatNumber(value, datePattern(value, rules.date), locale);
  const isPercent = patternOf(cell, locale).includes('%');
  const shown = isPercent ? Number((value * 100).toPrecision(15)) : value;
  return `${String(shown).replace('.', rules.decimal)}${isPercent ? '%' : ''}`;
}

function datePattern(value: number, date: string): string {
  if (value > 0 && value < 1) return 'hh:mm:ss';
  return Number.isInteger(value) ? date : `${date} hh:mm:ss`;
}

/** A text that would be read as something else is typed with an apostrophe before it. */
function textAsTyped(cell: Cell, text: string, locale: string): string {
  const format = objectAt(cell.format, 'numberFormat');
  if (stringAt(format, 'type') === 'TEXT' || stringAt(format, 'pattern') === '@') return text;
  return readTyped(text, locale, 2000).value === text ? text : `'${text}`;
}
