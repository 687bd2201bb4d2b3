import { folded } from '../../drive/folded';
import { headersOf, sheetNamed } from '../../drive/records';
import { typedMoment } from '../../drive/time';
import type { World } from '../../standin/runtime/world';
import type { SheetStore } from '../../standin/sheets/store/sheetStore';
import type { SpreadsheetStore } from '../../standin/sheets/store/spreadsheetStore';
import { noSettingsTab } from '../../text/dataFolder';
import { type TableKind, type TableName, tables } from '../../text/dataTables';
import { labels } from '../../text/headers';
import type { InputProblem } from '../../text/problemLine';
import type { InputFolder } from './inputFolder';
import { type DatesReading, dateSettings, pickupHours, type SaleDates } from './saleDates';
import { type TypedTab, typeSettings, typeTable } from './typeTables';

const PEOPLES: readonly TableName[] = [
  'settings',
  'producers',
  'products',
  'fees',
  'buyers',
  'mandates',
];

export interface Filled {
  readonly tabs: readonly TypedTab[];
  readonly problems: readonly InputProblem[];
  /** Something was typed that only another installation takes up: a new tab, a language. */
  readonly installAgain: boolean;
}

/** Types the data folder into the tabs that the installation made. */
export function fillTabs(world: World, folder: InputFolder, dates: DatesReading): Filled {
  const book = world.spreadsheet;
  const tabs: TypedTab[] = [];
  const problems: InputProblem[] = [];
  let installAgain = false;
  for (const name of PEOPLES) {
    const kind: TableKind = tables[name];
    const table = folder.tables[name];
    if (!table || !kind.tab) continue;
    const [title] = kind.tab;
    const there = sheetNamed(book, kind.tab);
    if (!there) installAgain = true;
    const sheet = there ?? book.addSheet(title);
    const typing = (name === 'settings' ? typeSettings : typeTable)(book, sheet, kind, table);
    tabs.push(typing.tab);
    problems.push(...typing.problems);
  }
  const settings = sheetNamed(book, tables.settings.tab);
  if (settings) typeDates(book, settings, dates);
  else problems.push({ file: tables.settings.file, says: noSettingsTab });
  const language = settings && settingText(book, settings, labels.language);
  if (language && folded(language) !== 'fr') installAgain = true;
  return { tabs, problems, installAgain };
}

/** The dates that the data leaves open, as a coordinator would type them. */
function typeDates(book: SpreadsheetStore, sheet: SheetStore, dates: DatesReading): void {
  const texts: Record<keyof SaleDates, string> = {
    opening: typedMoment(dates.opening),
    closing: typedMoment(dates.closing),
    pickup: `${typedMoment(dates.pickup)}-${pickupHours.until}`,
  };
  for (const which of dates.supplied) {
    const row = settingRow(book, sheet, dateSettings[which]) ?? Math.max(sheet.lastRow(), 1);
    const { label, value } = columnsOf(book, sheet);
    if (row >= sheet.rowCount) sheet.insertRows(sheet.rowCount, 1);
    if (!settingRow(book, sheet, dateSettings[which])) {
      book.typeCell(sheet.id, row, label, dateSettings[which][0]);
    }
    book.typeCell(sheet.id, row, value, texts[which]);
  }
}

function settingText(
  book: SpreadsheetStore,
  sheet: SheetStore,
  names: readonly string[],
): string | undefined {
  const row = settingRow(book, sheet, names);
  if (row === undefined) return undefined;
  return book.formattedValue(sheet.id, row, columnsOf(book, sheet).value);
}

function columnsOf(book: SpreadsheetStore, sheet: SheetStore): { label: number; value: number } {
  const headers = headersOf(book, sheet);
  return {
    label: headers.get('reglage') ?? headers.get('setting') ?? 0,
    value: headers.get('valeur') ?? headers.get('value') ?? 1,
  };
}

function settingRow(
  book: SpreadsheetStore,
  sheet: SheetStore,
  names: readonly string[],
): number | undefined {
  const { label } = columnsOf(book, sheet);
  const wanted = names.map(folded);
  for (let row = 1; row < sheet.lastRow(); row++) {
    if (wanted.includes(folded(book.formattedValue(sheet.id, row, label)))) return row;
  }
  return undefined;
}
