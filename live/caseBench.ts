/** What the cases work on: a tab and a form of their own, made when they are first needed. */

import { COPY, LAB, type Made } from './made';
import { Hindered, sheetsService, step } from './service';
import { said } from './words';

type Form = GoogleAppsScript.Forms.Form;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Request = GoogleAppsScript.Sheets.Schema.Request;
type Answer = GoogleAppsScript.Sheets.Schema.Spreadsheet;

/** One fact, and how it is looked at. What `see` throws is what was seen. */
export interface Case {
  /** As docs/fidelity.md names it. */
  readonly fact: string;
  readonly expected: string;
  /** Facts without which it is not asked at all: where one of them is not confirmed it is not known. */
  readonly needs?: readonly string[];
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

  constructor(private readonly made: Made) {}

  batch(...requests: Request[]): GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse {
    return sheetsService().batchUpdate({ requests }, this.id);
  }

  read(fields: string, dataFilters: GoogleAppsScript.Sheets.Schema.DataFilter[]): Answer {
    return sheetsService().getByDataFilter({ dataFilters }, this.id, { fields });
  }

  readonly form = step((): Form => this.made.form());

  /** Another spreadsheet, as producers have. */
  readonly file = step((): Spreadsheet => this.made.file());

  /** Marked as a whole and in its second column; figures in A and B, a sum in D. */
  readonly lab = step((): number => {
    this.mustBeFree((sheet) => sheet.getSheetId() === LAB || sheet.getName() === said.lab.fr);
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
    return LAB;
  });

  /** The tab of the trials twice, the second time with values alone. */
  readonly copy = step((): number => {
    const source = this.lab();
    this.mustBeFree((sheet) => sheet.getSheetId() === COPY || sheet.getName() === said.copy.fr);
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
    return COPY;
  });

  /** Questions first, then the link: its tab is found by being new. */
  readonly linked = step((): Linked => {
    const form = this.form();
    form.addTextItem().setTitle(said.phone.fr);
    form.addParagraphTextItem().setTitle(said.comment.fr);
    form.addListItem().setTitle(said.product.fr).setChoiceValues([said.choice.fr]);
    return this.tabOf(form);
  });

  /** An answer as buyers give it, as its row tells it; a script's own wakes no trigger. */
  readonly answered = step((): unknown[] => {
    const { sheet } = this.linked();
    const [phone, comment, product] = this.form().getItems().slice(-3);
    this.form()
      .createResponse()
      .withItemResponse(phone?.asTextItem().createResponse('0639980000') as never)
      .withItemResponse(comment?.asParagraphTextItem().createResponse('=1+1') as never)
      .withItemResponse(product?.asListItem().createResponse(said.choice.fr) as never)
      .submit();
    Utilities.sleep(5_000);
    const columns = sheet.getLastColumn();
    return sheet.getRange(sheet.getLastRow(), 1, 1, columns).getValues()[0]?.slice(-3) ?? [];
  });

  /** All of this spreadsheet, with a tab that bears marks and one that a form is linked to. */
  readonly copied = step((): Spreadsheet => {
    this.lab();
    this.linked();
    SpreadsheetApp.flush();
    return this.made.copy();
  });

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

  /** As the next sale has one, while that of the last is still linked. */
  secondTab(): Sheet {
    this.linked();
    return this.tabOf(this.made.form()).sheet;
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
