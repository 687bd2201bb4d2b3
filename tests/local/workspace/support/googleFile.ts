/** A spreadsheet as Google Sheets writes it for « Télécharger › Microsoft Excel (.xlsx) ». */

import { excelFormula } from '../../../../local/excel/writeWorkbook';
import { patternOf } from '../../../../local/standin/sheets/cellText/rendering';
import { objectAt, objectsAt, stringAt } from '../../../../local/standin/sheets/grid/apiJson';
import type { Cell } from '../../../../local/standin/sheets/grid/cells';
import { columnName } from '../../../../local/standin/sheets/grid/ranges';
import type { SheetStore } from '../../../../local/standin/sheets/store/sheetStore';
import type { SpreadsheetStore } from '../../../../local/standin/sheets/store/spreadsheetStore';
import { zipOf } from './zipOf';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function googleFile(book: SpreadsheetStore): Buffer {
  const strings: string[] = [];
  const patterns: string[] = [''];
  const files: Record<string, string> = {};
  const entries = book.sheets.map((sheet, at) => {
    const number = at + 1;
    files[`xl/worksheets/sheet${number}.xml`] = sheetXml(book, sheet, strings, patterns);
    files[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relations([
      ['rId1', `${OFFICE}/drawing`, `../drawings/drawing${number}.xml`],
    ]);
    files[`xl/drawings/drawing${number}.xml`] =
      `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`;
    const state = sheet.fields.hidden ? 'hidden' : 'visible';
    return `<sheet state="${state}" name="${escaped(sheet.title)}" sheetId="${number}" r:id="rId${number + 3}"/>`;
  });
  files['xl/workbook.xml'] =
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets>${entries.join('')}</sheets><definedNames/><calcPr/></workbook>`;
  files['xl/sharedStrings.xml'] =
    `${HEAD}<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${strings
      .map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
      .join('')}</sst>`;
  files['xl/styles.xml'] = stylesXml(patterns);
  // The looks of headers come behind those of all other cells.
  for (const name of Object.keys(files).filter((one) => one.includes('/sheet'))) {
    files[name] = (files[name] ?? '').replace(
      / s="h(\d+)"/g,
      (_, number) => ` s="${patterns.length + Number(number)}"`,
    );
  }
  files['xl/_rels/workbook.xml.rels'] = relations([
    ['rId2', `${OFFICE}/styles`, 'styles.xml'],
    ['rId3', `${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
    ...book.sheets.map((_, at): [string, string, string] => [
      `rId${at + 4}`,
      `${OFFICE}/worksheet`,
      `worksheets/sheet${at + 1}.xml`,
    ]),
  ]);
  files['_rels/.rels'] = relations([['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml']]);
  files['[Content_Types].xml'] = contentTypes(book.sheets.length);
  return zipOf(files);
}

const relations = (all: readonly (readonly [string, string, string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function contentTypes(tabs: number): string {
  const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, type: string): string =>
    `<Override ContentType="${type}+xml" PartName="/xl/${name}.xml"/>`;
  const sheets = Array.from({ length: tabs }, (_, at) => [
    part(`worksheets/sheet${at + 1}`, `${excel}.worksheet`),
    part(`drawings/drawing${at + 1}`, 'application/vnd.openxmlformats-officedocument.drawing'),
  ]).flat();
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default ContentType="application/xml" Extension="xml"/><Default ContentType="application/vnd.openxmlformats-package.relationships+xml" Extension="rels"/>${sheets.join('')}${part('sharedStrings', `${excel}.sharedStrings`)}${part('styles', `${excel}.styles`)}${part('workbook', `${excel}.sheet.main`)}</Types>`;
}

/** Fonts and fills are those of a header; number formats are told apart by their number. */
function stylesXml(patterns: readonly string[]): string {
  const formats = patterns.map(
    (pattern, at) =>
      `<numFmt numFmtId="${164 + at}" formatCode="${escaped(pattern || 'General')}"/>`,
  );
  const font = '<sz val="10.0"/><color rgb="FF000000"/><name val="Arial"/>';
  const looks = [0, 1].flatMap((header) =>
    patterns.map(
      (_, at) =>
        `<xf borderId="0" fillId="${header * 2}" fontId="${header}" numFmtId="${164 + at}" xfId="0" applyAlignment="1" applyFont="1" applyNumberFormat="1"/>`,
    ),
  );
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="2"><font>${font}</font><font><b/><sz val="10.0"/><color rgb="FFFFFFFF"/><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="lightGray"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF2E6B33"/><bgColor rgb="FF2E6B33"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf borderId="0" fillId="0" fontId="0" numFmtId="0"/></cellStyleXfs><cellXfs count="${looks.length}">${looks.join('')}</cellXfs><cellStyles count="1"><cellStyle xfId="0" name="Normal" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font/><fill><patternFill patternType="solid"><fgColor rgb="FFFCE3DE"/><bgColor rgb="FFFCE3DE"/></patternFill></fill><border/></dxf></dxfs></styleSheet>`;
}

function sheetXml(
  book: SpreadsheetStore,
  sheet: SheetStore,
  strings: string[],
  patterns: string[],
): string {
  const rows: string[] = [];
  for (let row = 0; row < sheet.fields.rows.length; row++) {
    const cells = (sheet.fields.rows[row] ?? []).map((cell, column) => {
      if (!cell) return '';
      const place = `${columnName(column)}${row + 1}`;
      const isHeader = objectAt(cell.format, 'textFormat')?.bold === true;
      const style = { place, isHeader, pattern: patternOf(cell, book.locale) };
      return cellXml(book, sheet, [row, column], cell, style, strings, patterns);
    });
    rows.push(`<row r="${row + 1}">${cells.join('')}</row>`);
  }
  const { frozenRowCount } = sheet.fields;
  const pane =
    frozenRowCount > 0
      ? `<pane ySplit="${frozenRowCount}.0" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`
      : '';
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><cols><col customWidth="1" min="1" max="1" width="18.75"/></cols><sheetData>${rows.join('')}</sheetData>${validations(sheet)}<drawing r:id="rId1"/></worksheet>`;
}

interface Style {
  readonly place: string;
  readonly isHeader: boolean;
  readonly pattern: string;
}

function cellXml(
  book: SpreadsheetStore,
  sheet: SheetStore,
  [row, column]: readonly [number, number],
  cell: Cell,
  { place, isHeader, pattern }: Style,
  strings: string[],
  patterns: string[],
): string {
  const number = numbered(patterns, pattern);
  const s = isHeader ? `h${number}` : String(number);
  const { kind, value } = book.effectiveValue(sheet.id, row, column);
  const formula = cell.formula === undefined ? '' : `<f>${escaped(excelFormula(cell.formula))}</f>`;
  const written = (type: string, content: string): string =>
    `<c r="${place}" s="${s}"${type}>${formula}<v>${content}</v></c>`;
  if (kind === 'blank') return `<c r="${place}" s="${s}">${formula}</c>`;
  if (kind === 'boolean') return written(' t="b"', value ? '1' : '0');
  if (kind === 'error') return written(' t="e"', escaped(String(value)));
  if (kind === 'number') return written('', String(value));
  if (formula) return written(' t="str"', escaped(String(value)));
  return written(' t="s"', String(numbered(strings, String(value))));
}

function numbered(list: string[], text: string): number {
  const at = list.indexOf(text);
  return at < 0 ? list.push(text) - 1 : at;
}

function validations(sheet: SheetStore): string {
  const found = new Map<string, string[]>();
  sheet.eachCell((cell, row, column) => {
    const condition = objectAt(cell.validation, 'condition');
    if (stringAt(condition, 'type') !== 'ONE_OF_LIST') return;
    const words = objectsAt(condition, 'values').map((one) => stringAt(one, 'userEnteredValue'));
    const list = escaped(`"${words.join(',')}"`);
    found.set(list, [...(found.get(list) ?? []), `${columnName(column)}${row + 1}`]);
  });
  if (found.size === 0) return '';
  const each = [...found].map(
    ([list, places]) =>
      `<dataValidation type="list" allowBlank="1" sqref="${places.join(' ')}"><formula1>${list}</formula1></dataValidation>`,
  );
  return `<dataValidations>${each.join('')}</dataValidations>`;
}
