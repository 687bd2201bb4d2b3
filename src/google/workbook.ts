import type {
  AnswersSheet,
  CellAt,
  GridRange,
  Receipt,
  SheetCells,
  SheetTitle,
  Survey,
  SurveyRequest,
  Workbook,
  WorkbookEdits,
} from '../app/kernel/ports';
import type { FormRef } from '../app/kernel/services/formPort';
import type { FormTab, LayoutEdit } from '../app/kernel/services/layoutEdit';
import type { Locale } from '../domain/values/locale';
import type { TabEdit } from '../tabs/engine/edit';
import type { Values } from '../tabs/engine/sheet';
import type { TabId } from '../tabs/tabs';
import { type FormTabFound, formTabAwaited, otherFormTab } from './api/linkedTab';
import { allowed, isRefused, retried, retriedOnce, retriedUndone, twice } from './api/retry';
import { spreadsheetsService as service } from './api/service';
import { all, withoutDeletions, withoutLooks } from './api/withoutLooks';
import { KnownSheets } from './archive/knownSheets';
import { archiveRequests } from './archiveRequests';
import { appendRequest, updateRequests } from './cellRequests';
import { addColumnRequests, layoutRequests } from './layoutRequests';
import { newTitles, retitled } from './newTitles';
import { type Staged, stageLargeAppends } from './staging';
import { markedIn, readSurvey, SURVEY_FIELDS, surveyFilters } from './survey';
import { firstRows, looksOf } from './tabLooks';
import { wholeTabs } from './wholeTabs';
import { receiptFilters, receiptOf, receiptRanges } from './writeReceipt';
import { type Bearer, bearerIn, WriteToken } from './writeToken';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type DataFilter = GoogleAppsScript.Sheets.Schema.DataFilter;
type TextEdit = Extract<LayoutEdit, { kind: 'text' }>;

/** The drive's spreadsheet over the advanced service: two reads and one write an action. */
export class SheetsWorkbook implements Workbook {
  private readonly known = new KnownSheets(() => this.id);
  private leftovers: readonly number[] = [];
  /** Tabs of forms whose marks the survey saw. */
  private marked: ReadonlySet<FormTab> = new Set();
  private bearer: Bearer = { sheetId: undefined, ids: [] };

  constructor(private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) {}

  private get id(): string {
    this.knownId ??= this.spreadsheet.getId();
    return this.knownId;
  }
  private knownId: string | undefined;

  survey(request: SurveyRequest): Survey {
    const answer = retried(() =>
      service().getByDataFilter({ dataFilters: surveyFilters(request) }, this.id, {
        fields: SURVEY_FIELDS,
      }),
    );
    this.bearer = bearerIn(answer.sheets ?? []);
    const survey = readSurvey(answer, request);
    this.marked = markedIn(answer.sheets ?? []);
    const { sheets, answers, requests } = survey;
    for (const sheet of [
      ...sheets.values(),
      ...answers.values(),
      ...(requests ? [requests] : []),
    ]) {
      const { sheetId, rowCount, columnCount, headerRow } = sheet;
      this.known.set(sheetId, { rows: rowCount, columns: columnCount, headerRow });
    }
    this.leftovers = survey.leftovers;
    return survey;
  }

  fetch(ranges: readonly GridRange[]): readonly Values[] {
    return this.known.fetch(ranges);
  }

  editors(): string[] | undefined {
    return allowed(() => twice(() => this.spreadsheet.getEditors().map((user) => user.getEmail())));
  }

  titles(archives: readonly string[] = []): SheetTitle[] {
    return this.known.titles(archives);
  }

  everything(cells: 'shown' | 'typed', archives: readonly string[] = []): SheetCells[] | undefined {
    const titles = this.titles(archives);
    const books = this.known.byBook(titles, ({ sheetId }) => sheetId);
    if (archives.some((id) => !books.has(id))) return undefined;
    return [...books].flatMap(([id, tabs]) => wholeTabs(id, tabs, cells));
  }

  apply(given: WorkbookEdits): Receipt {
    const edits = { ...given, layout: this.writeElsewhere(given) };
    const staged = stageLargeAppends(this.id, edits.tabs, this.leftovers);
    this.leftovers = [];
    let free = edits;
    const ways = [
      () => this.write(edits, staged, all),
      () => {
        free = { ...edits, layout: retitled(edits.layout, this.titles()) };
        return free.layout === edits.layout ? undefined : this.write(free, staged, all);
      },
      () => this.write(free, staged, withoutLooks),
      () => this.write(free, staged, withoutDeletions),
    ];
    let refusal: unknown;
    for (const way of ways) {
      try {
        const receipt = way();
        if (receipt) return receipt;
      } catch (error) {
        if (!isRefused(error)) throw error;
        refusal ??= error;
      }
    }
    throw refusal;
  }

  /** What is typed over in archives, a call each; gives what is left to do here. */
  private writeElsewhere({ layout, locale }: WorkbookEdits): readonly LayoutEdit[] {
    const { known } = this;
    const isThere = (edit: LayoutEdit): boolean =>
      edit.kind === 'text' && known.archiveOf(edit.sheetId) !== undefined;
    const there = layout.filter(isThere) as readonly TextEdit[];
    if (there.length === 0) return layout;
    for (const [id, own] of known.byBook(there, ({ sheetId }) => sheetId)) {
      const requests = own.flatMap((edit) => layoutRequests(edit, locale, 0, () => false));
      retried(() => service().batchUpdate({ requests }, id));
    }
    return layout.filter((edit) => !isThere(edit));
  }

  /** Undefined where nothing could be left out of it. */
  private write(
    edits: WorkbookEdits,
    staged: Staged,
    chosen: (requests: readonly Request[]) => readonly Request[],
  ): Receipt | undefined {
    const whole: Request[] = [
      ...this.layoutOf(edits),
      ...edits.tabs.flatMap((edit) =>
        this.tabRequests(edit, edits, staged.requests.get(edit.sheetId)),
      ),
      ...staged.clean,
    ];
    if (whole.length === 0) return { heads: new Map(), keys: new Map() };
    const requests = chosen(whole);
    const isPlain = requests.length < whole.length;
    if (chosen !== all && !isPlain) return undefined;
    const ranges = receiptRanges(edits.tabs, newTitles(edits.layout));
    const token = WriteToken.after(this.bearer, edits.layout, Date.now());
    const batch = {
      requests: [...requests, ...(token?.requests ?? [])],
      ...(ranges.length > 0
        ? {
            includeSpreadsheetInResponse: true,
            responseIncludeGridData: true,
            responseRanges: ranges,
          }
        : {}),
    };
    const send = (): readonly Sheet[] | undefined =>
      service().batchUpdate(batch, this.id).updatedSpreadsheet?.sheets;
    const sheets = token
      ? retriedOnce(send, () => this.writtenUnder(token, edits))
      : retriedUndone(send);
    if (token) this.bearer = { sheetId: token.sheetId, ids: [token.id] };
    const answer = sheets ?? (ranges.length > 0 ? this.written(receiptFilters(edits.tabs)) : []);
    return { ...receiptOf(answer, edits.tabs), ...(isPlain ? { isPlain } : {}) };
  }

  /** The answer of a write that was lost on its way here; undefined where it was not carried out. */
  private writtenUnder(token: WriteToken, { tabs: edits }: WorkbookEdits): Sheet[] | undefined {
    const sheets = this.written([token.filter, ...receiptFilters(edits)]);
    return token.isOn(sheets) ? sheets : undefined;
  }

  private written(dataFilters: DataFilter[]): Sheet[] {
    const answer = retried(() =>
      service().getByDataFilter({ dataFilters }, this.id, { fields: RECEIPT_FIELDS }),
    );
    return answer.sheets ?? [];
  }

  show({ sheetId, row, column }: CellAt): void {
    const sheet = this.spreadsheet.getSheets().find((one) => one.getSheetId() === sheetId);
    // A hidden tab would not come to the front.
    sheet
      ?.showSheet()
      .getRange(row + 1, column + 1)
      .activate();
  }

  otherAnswersSheet(form: FormRef, title: string): AnswersSheet | undefined {
    return this.foundTab(otherFormTab(this.spreadsheet, form, title));
  }

  findAnswersSheet(form: FormRef): AnswersSheet | undefined {
    return this.foundTab(formTabAwaited(this.spreadsheet, form));
  }

  private foundTab(found: FormTabFound | undefined): AnswersSheet | undefined {
    if (!found) return undefined;
    const { sheet, sheetId, tabs } = found;
    const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
    // Made since the survey, it can be read from now on.
    if (!this.known.sizeOf(sheetId)) this.known.set(sheetId, { rows, columns, headerRow: 0 });
    return { sheetId, tabs };
  }

  private layoutOf({ layout, locale }: WorkbookEdits): Request[] {
    const archives = layout.flatMap((edit) => (edit.kind === 'archive' ? [edit] : []));
    const others = layout.flatMap((edit) =>
      edit.kind === 'archive'
        ? []
        : layoutRequests(
            edit,
            locale,
            this.columnsOf('sheetId' in edit ? edit.sheetId : -1),
            (tab) => this.marked.has(tab),
          ),
    );
    return [...archiveRequests(archives, locale), ...others];
  }

  private tabRequests(
    edit: TabEdit,
    { locale }: WorkbookEdits,
    staged: readonly Request[] | undefined,
  ): Request[] {
    const tab = edit.tab as TabId;
    const { sheetId } = edit;
    const row = this.known.sizeOf(sheetId)?.headerRow ?? 0;
    const columns = edit.newColumns.flatMap(({ column, index }) =>
      addColumnRequests(
        { tab, sheetId, column, index, row },
        this.columnsOf(sheetId, true),
        locale,
      ),
    );
    const appended = staged ?? appendRequest(sheetId, edit.appended);
    return [...columns, ...updateRequests(edit), ...this.growth(edit, locale), ...appended];
  }

  /** Rows that are missing and some to spare, so that most writes need not think of looks. */
  private growth({ tab: id, sheetId, columns, end, appended }: TabEdit, locale: Locale): Request[] {
    const tab = id as TabId;
    const rows = this.known.sizeOf(sheetId)?.rows ?? firstRows(tab);
    const missing = end + appended.length - rows;
    if (missing <= 0) return [];
    return [
      { appendDimension: { sheetId, dimension: 'ROWS', length: missing + firstRows(tab) } },
      ...looksOf(tab, sheetId, columns, rows - 1, locale),
    ];
  }

  /** How wide a tab is; one made in the same write has columns to spare. */
  private columnsOf(sheetId: number, isMade = false): number {
    return this.known.sizeOf(sheetId)?.columns ?? (isMade ? Number.POSITIVE_INFINITY : 0);
  }
}

const RECEIPT_FIELDS =
  'sheets(properties/sheetId,developerMetadata/metadataId,' +
  'data(startRow,startColumn,rowData/values/effectiveValue))';
