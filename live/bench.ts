/** What the cases work on: a tab and a form of their own, made when they are first needed. */

import { COPY, LAB, type Made } from './made';
import { Hindered, sheetsService } from './service';
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

const PATIENCE = 90;

export class Bench {
  readonly spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  readonly id = this.spreadsheet.getId();
  private madeForm: Form | undefined;
  private madeFile: GoogleAppsScript.Spreadsheet.Spreadsheet | undefined;
  private madeCopy: GoogleAppsScript.Spreadsheet.Spreadsheet | undefined;
  private madeLab: number | undefined;
  private madeLink: Linked | undefined;
  private hasCopy = false;

  constructor(private readonly made: Made) {}

  batch(...requests: Request[]): GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse {
    return sheetsService().batchUpdate({ requests }, this.id);
  }

  read(fields: string, dataFilters: GoogleAppsScript.Sheets.Schema.DataFilter[]): Answer {
    return sheetsService().getByDataFilter({ dataFilters }, this.id, { fields });
  }

  form(): Form {
    this.madeForm ??= this.made.form();
    return this.madeForm;
  }

  /** Another spreadsheet, as producers have. */
  file(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    this.madeFile ??= this.made.file();
    return this.madeFile;
  }

  /** Marked as a whole and in its second column; figures in A and B, a sum in D. */
  lab(): number {
    if (this.madeLab !== undefined) return this.madeLab;
    this.mustBeFree((sheet) => sheet.getSheetId() === LAB);
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

  /** The tab of the trials twice, the second time with values alone. */
  copy(): number {
    const source = this.lab();
    if (this.hasCopy) return COPY;
    this.mustBeFree((sheet) => sheet.getSheetId() === COPY);
    const rows = { sheetId: COPY, startRowIndex: 0, endRowIndex: 5 };
    this.batch(
      {
        duplicateSheet: {
          sourceSheetId: source,
          newSheetId: COPY,
          newSheetName: said.copy.fr,
        },
      },
      { copyPaste: { source: rows, destination: rows, pasteType: 'PASTE_VALUES' } },
    );
    this.hasCopy = true;
    return COPY;
  }

  /** Of tabs that an earlier run left and that would not go. */
  mustBeFree(isInTheWay: (sheet: Sheet) => boolean): void {
    if (this.spreadsheet.getSheets().some(isInTheWay))
      throw new Hindered('a tab of an earlier run');
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
    const form = this.made.form();
    const { sheet } = this.tabOf(form);
    form.setAcceptingResponses(false);
    return sheet;
  }

  private tabOf(form: Form): Linked {
    const before = this.spreadsheet.getSheets().map((sheet) => sheet.getSheetId());
    form.setDestination(FormApp.DestinationType.SPREADSHEET, this.id);
    for (let seconds = 0; seconds <= PATIENCE; seconds += 3) {
      const sheet = this.spreadsheet.getSheets().find((one) => !before.includes(one.getSheetId()));
      if (sheet) {
        this.made.noteTab(form, sheet.getSheetId());
        return { sheet, seconds };
      }
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
      this.madeCopy = this.made.copy();
    }
    return this.madeCopy;
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
