import type { World } from '../../runtime/world';
import type { SheetStore } from '../../sheets/sheetStore';
import type { SpreadsheetStore } from '../../sheets/spreadsheetStore';
import { type Html, html } from './html';

const ROWS_A_PAGE = 300;

interface Wanted {
  readonly bookId: string | null;
  readonly sheetId: string | null;
  readonly from: number;
}

export interface TabPage {
  readonly title: string;
  readonly content: Html;
}

/** One tab of one spreadsheet as people see it, with the others a click away. */
export function tabPage(world: World, { bookId, sheetId, from }: Wanted): TabPage | undefined {
  const book = bookId === null ? world.spreadsheet : world.spreadsheets.get(bookId);
  if (!book) return undefined;
  const sheet =
    sheetId === null ? firstVisible(book) : book.sheets.find(({ id }) => String(id) === sheetId);
  if (!sheet) return undefined;
  const here = bookId === null ? '' : `&classeur=${encodeURIComponent(book.id)}`;
  const links = book.sheets.map((one) => {
    const current = one === sheet ? html` aria-current="page"` : undefined;
    const hidden = one.fields.hidden ? 'hidden' : '';
    return html`<a class="${hidden}" href="/?onglet=${one.id}${here}"${current}>${one.title}</a>`;
  });
  return {
    title: bookId === null ? sheet.title : `${book.name} : ${sheet.title}`,
    content: html`<nav class="tabs" aria-label="Onglets">${links}</nav>
${table(book, sheet, from)}${more(sheet, from, here)}`,
  };
}

const firstVisible = (book: SpreadsheetStore): SheetStore | undefined =>
  book.sheets.find(({ fields }) => !fields.hidden && fields.formUrl === undefined) ??
  book.sheets[0];

function table(book: SpreadsheetStore, sheet: SheetStore, from: number): Html {
  const height = sheet.lastRow();
  if (height === 0) return html`<p>Cet onglet est vide.</p>`;
  const width = sheet.lastColumn();
  const rows: Html[] = [rowOf(book, sheet, 0, width)];
  const start = Math.max(from, 1);
  for (let row = start; row < Math.min(height, start + ROWS_A_PAGE); row++) {
    rows.push(rowOf(book, sheet, row, width));
  }
  return html`<div class="scroll" tabindex="0"><table>${rows}</table></div>`;
}

function rowOf(book: SpreadsheetStore, sheet: SheetStore, row: number, width: number): Html {
  const cells: Html[] = [];
  for (let column = 0; column < width; column++) {
    const { kind } = book.effectiveValue(sheet.id, row, column);
    const text = book.formattedValue(sheet.id, row, column);
    cells.push(html`<td${kind === 'number' ? html` class="number"` : undefined}>${text}</td>`);
  }
  return html`<tr><th scope="row">${row + 1}</th>${cells}</tr>`;
}

function more(sheet: SheetStore, from: number, here: string): Html | undefined {
  const next = Math.max(from, 1) + ROWS_A_PAGE;
  if (next >= sheet.lastRow()) return undefined;
  return html`<p><a href="/?onglet=${sheet.id}${here}&depuis=${next}">Lignes suivantes</a></p>`;
}

/** The spreadsheets that the add-on made for producers. */
export function producersPage(world: World): Html {
  const books = [...world.spreadsheets.values()].filter((book) => book !== world.spreadsheet);
  if (books.length === 0) return html`<p>Aucune feuille de producteur pour l’instant.</p>`;
  return html`<ul>${books.map(
    (book) => html`<li><a href="/?classeur=${book.id}">${book.name}</a> :
${book.viewers.length === 0 ? 'partagée avec personne' : `partagée avec ${book.viewers.join(', ')}`}</li>`,
  )}</ul>`;
}
