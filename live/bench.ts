/** What the cases work on: a tab and a form of their own, made when they are first needed. */

import { said } from './words';

type Form = GoogleAppsScript.Forms.Form;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Request = GoogleAppsScript.Sheets.Schema.Request;
type Answer = GoogleAppsScript.Sheets.Schema.Spreadsheet;

/** One fact, and how it is looked at. What `see` throws is what was seen. */
export interface Case {
  /** As docs/fidelity.md names it. */
  readonly fact: string;
  readonly expected: string;
  see(bench: Bench): string;
}

export interface Linked {
  readonly sheet: Sheet;
  readonly seconds: number;
}

const LAB = 990_001;
export const COPY = 990_002;
const PATIENCE = 90;

export const sheetsService = (): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection => {
  const service = Sheets?.Spreadsheets;
  if (!service) throw new Error('The advanced service Sheets is not enabled');
  return service;
};

export class Bench {
  readonly spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  readonly id = this.spreadsheet.getId();
  /** What only a person can put into the bin. */
  readonly leftovers: string[] = [];
  private madeForm: Form | undefined;
  private madeFile: GoogleAppsScript.Spreadsheet.Spreadsheet | undefined;
  private madeCopy: GoogleAppsScript.Spreadsheet.Spreadsheet | undefined;
  private madeLab: number | undefined;
  private madeLink: Linked | undefined;
  private madeSecond: { readonly form: Form; readonly sheet: Sheet } | undefined;

  batch(...requests: Request[]): GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse {
    return sheetsService().batchUpdate({ requests }, this.id);
  }

  read(fields: string, dataFilters: GoogleAppsScript.Sheets.Schema.DataFilter[]): Answer {
    return sheetsService().getByDataFilter({ dataFilters }, this.id, { fields });
  }

  form(): Form {
    if (!this.madeForm) {
      const form = FormApp.create(said.title.fr, true);
      this.madeForm = form;
      this.leftovers.push(form.getEditUrl());
    }
    return this.madeForm;
  }

  /** Another spreadsheet, as producers have. */
  file(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    if (!this.madeFile) {
      this.madeFile = SpreadsheetApp.create(said.title.fr);
      this.leftovers.push(this.madeFile.getUrl());
    }
    return this.madeFile;
  }

  /** Marked as a whole and in its second column; figures in A and B, a sum in D. */
  lab(): number {
    if (this.madeLab !== undefined) return this.madeLab;
    const row = (...figures: number[]) => ({
      values: figures.map((numberValue) => ({ userEnteredValue: { numberValue } })),
    });
    this.batch(
      { addSheet: { properties: { sheetId: LAB, title: said.lab.fr } } },
      mark('live.tab', { sheetId: LAB }),
      mark('live.column', {
        dimensionRange: { sheetId: LAB, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
      }),
      {
        updateCells: {
          start: { sheetId: LAB, rowIndex: 0, columnIndex: 0 },
          rows: [row(1, 10), row(2, 20), row(1, 12345)],
          fields: 'userEnteredValue',
        },
      },
    );
    this.madeLab = LAB;
    return LAB;
  }

  labSheet(): Sheet {
    const id = this.lab();
    const sheet = this.spreadsheet.getSheets().find((one) => one.getSheetId() === id);
    if (!sheet) throw new Error('The tab of the trials is gone');
    return sheet;
  }

  /** Questions first, then the link: its tab is found by being new. */
  linked(): Linked {
    if (!this.madeLink) {
      const form = this.form();
      form.addTextItem().setTitle(said.phone.fr);
      form.addParagraphTextItem().setTitle(said.comment.fr);
      form.addListItem().setTitle(said.product.fr).setChoiceValues([said.choice.fr]);
      this.madeLink = this.tabOf(form);
    }
    return this.madeLink;
  }

  /** As the next sale has one, while that of the last is still linked. */
  secondTab(): Sheet {
    this.linked();
    const form = FormApp.create(said.title.fr, true);
    this.leftovers.push(form.getEditUrl());
    const { sheet } = this.tabOf(form);
    form.setAcceptingResponses(false);
    this.madeSecond = { form, sheet };
    return sheet;
  }

  private tabOf(form: Form): Linked {
    const before = this.spreadsheet.getSheets().map((sheet) => sheet.getSheetId());
    form.setDestination(FormApp.DestinationType.SPREADSHEET, this.id);
    for (let seconds = 0; seconds <= PATIENCE; seconds += 3) {
      const sheet = this.spreadsheet.getSheets().find((one) => !before.includes(one.getSheetId()));
      if (sheet) return { sheet, seconds };
      Utilities.sleep(3_000);
    }
    throw new Error(`no tab after ${PATIENCE} s`);
  }

  /** All of this spreadsheet, with a tab that bears marks and one that a form is linked to. */
  copied(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    if (!this.madeCopy) {
      this.lab();
      this.linked();
      SpreadsheetApp.flush();
      this.madeCopy = this.spreadsheet.copy(said.copiedFile.fr);
      this.leftovers.push(this.madeCopy.getUrl());
      const own = this.spreadsheet.getSheets().map((sheet) => sheet.getFormUrl());
      for (const sheet of this.madeCopy.getSheets()) {
        const address = sheet.getFormUrl();
        if (address && !own.includes(address))
          this.leftovers.push(address.replace('/viewform', '/edit'));
      }
    }
    return this.madeCopy;
  }

  /** Takes away all that a script can take away. */
  clear(): void {
    const { madeForm: form, madeLink: link, madeSecond: second } = this;
    quietly(() => second?.form.removeDestination());
    if (form) {
      quietly(() => form.setAcceptingResponses(false));
      quietly(() => form.removeDestination());
    }
    const ids = [this.madeLab, COPY, link?.sheet.getSheetId(), second?.sheet.getSheetId()];
    for (const sheetId of ids)
      if (sheetId !== undefined) quietly(() => this.batch({ deleteSheet: { sheetId } }));
    // A tab that stays linked goes by hand, once its form is in the bin.
    quietly(() => {
      for (const sheet of this.spreadsheet.getSheets())
        if (ids.includes(sheet.getSheetId())) this.leftovers.push(sheet.getName());
    });
  }
}

export const mark = (
  metadataKey: string,
  location: GoogleAppsScript.Sheets.Schema.DeveloperMetadataLocation,
  metadataId?: number,
): Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      ...(metadataId === undefined ? {} : { metadataId }),
      metadataKey,
      metadataValue: 'x',
      location,
      visibility: 'DOCUMENT',
    },
  },
});

/** What was never there need not go; what is refused is no fact of its own here. */
export function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    console.warn(error instanceof Error ? error.message : error);
    return undefined;
  }
}
