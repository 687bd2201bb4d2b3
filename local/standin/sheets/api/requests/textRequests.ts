import { RequestError } from '../../../base/errors';
import { numberAt, stringAt } from '../../grid/apiJson';
import { checkProtection, gridOf, type Handler } from './context';

/** By a regular expression in one sheet, formulas too; the other ways are not modelled. */
const findReplace: Handler = (batch, request) => {
  for (const way of ['searchByRegex', 'includeFormulas', 'matchCase'])
    if (request[way] !== true)
      throw new RequestError(`findReplace without ${way} is not modelled.`);
  const sheet = gridOf(batch, numberAt(request, 'sheetId') ?? 0);
  const find = new RegExp(stringAt(request, 'find') ?? '', 'gu');
  const replacement = stringAt(request, 'replacement') ?? '';
  const count = { formulasChanged: 0, valuesChanged: 0, occurrencesChanged: 0 };
  const change = (text: string): string =>
    text.replace(find, (...found) => {
      count.occurrencesChanged++;
      return javaReplacement(replacement, found);
    });
  for (let row = 0; row < sheet.rowCount; row++)
    for (let column = 0; column < sheet.columnCount; column++) {
      const { formula, value } = sheet.cell(row, column) ?? {};
      const before = formula ?? (typeof value === 'string' ? value : undefined);
      const after = before === undefined ? undefined : change(before);
      if (after === undefined || after === before) continue;
      checkProtection(batch, sheet, {
        ...{ startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 },
      });
      sheet.patchCell(row, column, formula === undefined ? { value: after } : { formula: after });
      count[formula === undefined ? 'valuesChanged' : 'formulasChanged']++;
    }
  return { findReplace: count };
};

/** `$1` is a group, `\\` makes the next sign itself. */
const javaReplacement = (replacement: string, found: readonly unknown[]): string =>
  replacement.replace(
    /\\(.)|\$(\d)/gs,
    (_, sign, group) => sign ?? String(found[Number(group)] ?? ''),
  );

export const TEXT_REQUESTS: Record<string, Handler> = { findReplace };
