import type { About, Survey, SurveyRequest } from '../app/kernel/ports';
import type { FormTab } from '../app/kernel/services/layoutEdit';
import { type Cell, emptyCell } from '../tabs/engine/cell';
import type { SheetContent } from '../tabs/engine/sheet';
import { isSaleTab, saleTabs, type TabId, tabIds } from '../tabs/tabs';
import {
  APART_HEAD,
  apartKey,
  COLUMN_KEY,
  GUARD,
  headKey,
  KEPT_KEY,
  KEPT_ROW_KEY,
  lookup,
  STAGING_KEY,
  tabKey,
} from './identity';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type GridData = GoogleAppsScript.Sheets.Schema.GridData;
type RowData = GoogleAppsScript.Sheets.Schema.RowData;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type DataFilter = GoogleAppsScript.Sheets.Schema.DataFilter;

const CELL =
  'effectiveValue,formattedValue,userEnteredValue/formulaValue,effectiveFormat/numberFormat/type';

export const SURVEY_FIELDS =
  'properties(locale,timeZone),sheets(properties(sheetId,title,index,gridProperties(rowCount,columnCount)),' +
  'developerMetadata(metadataId,metadataKey,metadataValue),protectedRanges/description,' +
  `data(startRow,rowData/values(${CELL}),columnMetadata/developerMetadata(metadataKey,metadataValue)))`;

/** By identity: whole tabs by their own mark, the others by the mark on their header row. */
export function surveyFilters({ whole, heads, about = 'current' }: SurveyRequest): DataFilter[] {
  const keys = new Set<string>();
  for (const tab of whole) {
    keys.add(tabKey(tab)).add(headKey(tab));
    if (about === 'current' && isSaleTab(tab)) keys.add(apartKey(tab));
  }
  for (const tab of heads) keys.add(headKey(tab));
  const others = [headKey('answers'), headKey('requests'), APART_HEAD, STAGING_KEY, KEPT_ROW_KEY];
  return [...keys, ...others].map(lookup);
}

/** Which forms' tabs bear marks, whether they are theirs or a copy's. */
export const markedIn = (sheets: readonly Sheet[]): ReadonlySet<FormTab> =>
  new Set(
    (['answers', 'requests'] as const).filter((tab) =>
      sheets.some(({ developerMetadata = [] }) =>
        developerMetadata.some(({ metadataKey }) => metadataKey === tabKey(tab)),
      ),
    ),
  );

const keysOf = (ids: readonly TabId[], keyOf: (id: TabId) => string) =>
  ids.map((id) => ({ id, key: keyOf(id) }));
const tabKeys = keysOf(tabIds, tabKey);
const apartKeys = keysOf(saleTabs, apartKey);

/** An answer never changes: of the same one the same is read. */
const surveys = new WeakMap<Spreadsheet, Map<About, Survey>>();

export function readSurvey(
  answer: Spreadsheet,
  { about = 'current' }: Pick<SurveyRequest, 'about'> = {},
): Survey {
  const known = surveys.get(answer) ?? new Map<About, Survey>();
  surveys.set(answer, known);
  const survey = known.get(about) ?? surveyIn(answer, about);
  known.set(about, survey);
  return survey;
}

function surveyIn(answer: Spreadsheet, about: About): Survey {
  const sheets = new Map<TabId, SheetContent>();
  const apart = new Map<TabId, SheetContent>();
  const answers = new Map<number, SheetContent>();
  const copies: { tab: TabId; title: string }[] = [];
  const leftovers: number[] = [];
  const guarded = new Set<TabId>();
  const places = new Map<TabId, number>();
  let cells = 0;
  let requests: SheetContent | undefined;
  for (const sheet of answer.sheets ?? []) {
    const { sheetId = 0, title = '', index = 0, gridProperties } = sheet.properties ?? {};
    const { rowCount = 0, columnCount = 0 } = gridProperties ?? {};
    cells += rowCount * columnCount;
    const marks = marksOf(sheet);
    const isOwn = (key: string): boolean => marks.get(key) === String(sheetId);
    if (marks.has(STAGING_KEY) || marks.has(KEPT_KEY)) leftovers.push(sheetId);
    if (isOwn(tabKey('answers'))) answers.set(sheetId, contentOf(sheet, 'answers'));
    if (isOwn(tabKey('requests'))) requests = contentOf(sheet, 'requests');
    const beside = apartKeys.find(({ key }) => marks.has(key));
    const marked = beside ?? tabKeys.find(({ key }) => marks.has(key));
    if (!marked) continue;
    const tab = marked.id;
    if (!isOwn(marked.key)) copies.push({ tab, title });
    else if (beside) apart.set(tab, contentOf(sheet, tab));
    else {
      sheets.set(tab, contentOf(sheet, tab));
      places.set(tab, index);
      if (isGuarded(sheet)) guarded.add(tab);
    }
  }
  const overlap = apart.size > 0 ? about : null;
  const { locale = 'fr_FR', timeZone = 'Europe/Paris' } = answer.properties ?? {};
  return {
    locale,
    zone: timeZone,
    overlap,
    sheets: overlap === 'current' ? withApart(sheets, apart) : sheets,
    places,
    answers,
    ...(requests ? { requests } : {}),
    copies,
    leftovers,
    cells,
    guarded,
  };
}

const marksOf = ({ developerMetadata = [] }: Sheet): ReadonlyMap<string, string> =>
  new Map(
    developerMetadata.map(({ metadataKey, metadataValue }) => [
      metadataKey ?? '',
      metadataValue ?? '',
    ]),
  );

const isGuarded = ({ protectedRanges = [] }: Sheet): boolean =>
  protectedRanges.some(({ description }) => description?.startsWith(GUARD));

/** Of a sale in hand one that is gone is missing: the other sale's never stands in for it. */
function withApart(
  sheets: ReadonlyMap<TabId, SheetContent>,
  apart: ReadonlyMap<TabId, SheetContent>,
): Map<TabId, SheetContent> {
  const found = new Map(sheets);
  for (const id of saleTabs) {
    const own = apart.get(id);
    if (own) found.set(id, own);
    else found.delete(id);
  }
  return found;
}

function contentOf(sheet: Sheet, tab: TabId | FormTab): SheetContent {
  const { sheetId = 0, title = '', gridProperties } = sheet.properties ?? {};
  const parts = [...(sheet.data ?? [])].sort((a, b) => rowCount(b) - rowCount(a));
  const [first] = parts;
  const head = parts.length > 1 ? parts[parts.length - 1] : first;
  const headerRow = head?.startRow ?? 0;
  const start = first?.startRow ?? 0;
  const rows = (first?.rowData ?? []).map(cellsOf);
  const header = rows[headerRow - start] ?? [];
  return {
    sheetId,
    title,
    rowCount: gridProperties?.rowCount ?? 0,
    columnCount: gridProperties?.columnCount ?? 0,
    headerRow,
    header: trimmed(header),
    columnIds: tab === 'answers' || tab === 'requests' ? [] : columnIds(first, tab),
    rows: rows.slice(headerRow - start + 1),
  };
}

const rowCount = ({ rowData }: GridData): number => rowData?.length ?? 0;

/** Most rows below what people typed have a format and nothing else. */
const cellsOf = ({ values = [] }: RowData): Cell[] =>
  values.some(({ effectiveValue }) => effectiveValue) ? values.map(cellOf) : [];

function trimmed(cells: readonly Cell[]): Cell[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]?.text === '') end--;
  return cells.slice(0, end);
}

function columnIds(part: GridData | undefined, tab: TabId): (string | null)[] {
  const prefix = `${tab}.`;
  const ids = (part?.columnMetadata ?? []).map(({ developerMetadata }) => {
    const own = (developerMetadata ?? []).find(
      ({ metadataKey, metadataValue }) =>
        metadataKey === COLUMN_KEY && metadataValue?.startsWith(prefix),
    );
    return own?.metadataValue?.slice(prefix.length) ?? null;
  });
  while (ids.length > 0 && ids[ids.length - 1] === null) ids.pop();
  return ids;
}

function cellOf(cell: CellData): Cell {
  const { effectiveValue, formattedValue, userEnteredValue, effectiveFormat } = cell;
  const text = formattedValue ?? '';
  const formula = userEnteredValue?.formulaValue;
  const isError = effectiveValue?.errorValue !== undefined;
  const value =
    effectiveValue?.numberValue ?? effectiveValue?.stringValue ?? effectiveValue?.boolValue ?? null;
  if (value === null && !isError) return emptyCell;
  const shownAs = family(effectiveFormat?.numberFormat?.type);
  return {
    value,
    text,
    ...(shownAs ? { shownAs } : {}),
    ...(formula ? { formula } : {}),
    ...(isError ? { error: true } : {}),
  };
}

function family(type: string | undefined): Cell['shownAs'] {
  if (type === 'PERCENT') return 'percent';
  return type === 'DATE' || type === 'DATE_TIME' ? 'date' : undefined;
}
