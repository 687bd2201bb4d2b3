import { objectAt, stringAt } from '../grid/apiJson';
import { type Cell, CellError, errorText, type Scalar } from '../grid/cells';
import { localeRules } from './localeRules';
import { formatNumber, formatText, isDatePattern } from './numberFormats';

/** The pattern of a cell's number format; a type alone has the locale's own pattern. */
export function patternOf(cell: Cell | undefined, locale: string): string {
  const format = objectAt(cell?.format, 'numberFormat');
  const pattern = stringAt(format, 'pattern') ?? '';
  if (pattern !== '') return pattern;
  const rules = localeRules(locale);
  switch (stringAt(format, 'type')) {
    case 'NUMBER':
      return '#,##0.00';
    case 'PERCENT':
      return '0.00%';
    case 'CURRENCY':
      return rules.currencyFormat;
    case 'DATE':
      return rules.date;
    case 'TIME':
      return 'hh:mm:ss';
    case 'DATE_TIME':
      return `${rules.date} hh:mm:ss`;
    case 'TEXT':
      return '@';
    default:
      return '';
  }
}

/** What the cell shows. */
export function formattedScalar(value: Scalar, cell: Cell | undefined, locale: string): string {
  if (value === null) return '';
  if (value instanceof CellError) return errorText(value.type);
  const pattern = patternOf(cell, locale);
  switch (typeof value) {
    case 'boolean':
      return value ? localeRules(locale).true : localeRules(locale).false;
    case 'string':
      return formatText(value, pattern);
    default:
      return formatNumber(value, pattern, locale);
  }
}

export function showsDate(cell: Cell | undefined, locale: string): boolean {
  const type = stringAt(objectAt(cell?.format, 'numberFormat'), 'type');
  if (type !== undefined) return type === 'DATE' || type === 'DATE_TIME' || type === 'TIME';
  return isDatePattern(patternOf(cell, locale));
}
