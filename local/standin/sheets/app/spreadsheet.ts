import { scriptError } from '../../base/errors';
import { ServiceObject } from '../../base/service';
import type { SheetStore } from '../store/sheetStore';
import type { SpreadsheetStore } from '../store/spreadsheetStore';
import { checkArguments } from './arguments';
import type { Session } from './openBooks';
import { Sheet } from './sheet';
import { SheetHandle } from './sheetHandle';

/** Who a spreadsheet is shared with, as scripts see a person. */
export class User extends ServiceObject {
  readonly serviceName = 'User';
  readonly #address: string;

  constructor(address: string) {
    super();
    this.#address = address;
  }

  getEmail(): string {
    return this.#address;
  }
}

const NOT_SAID = 'Access denied by the policy of the domain.';

export class Spreadsheet extends ServiceObject {
  readonly serviceName = 'Spreadsheet';
  readonly #session: Session;
  readonly #book: SpreadsheetStore;

  constructor(session: Session, book: SpreadsheetStore) {
    super();
    this.#session = session;
    this.#book = book;
  }

  getId(): string {
    this.#authorise('getId');
    return this.#book.id;
  }

  getUrl(): string {
    this.#authorise('getUrl');
    return this.#book.url;
  }

  getName(): string {
    this.#authorise('getName');
    return this.#book.name;
  }

  getSheets(): Sheet[] {
    this.#authorise('getSheets');
    return this.#book.sheets.map((store) => this.#sheetOf(store));
  }

  getSheetByName(...given: unknown[]): Sheet | null {
    checkArguments('Spreadsheet.getSheetByName', given, ['string']);
    this.#authorise('getSheetByName');
    const store = this.#book.sheets.find((one) => one.title === given[0]);
    return store ? this.#sheetOf(store) : null;
  }

  getSpreadsheetLocale(): string {
    this.#authorise('getSpreadsheetLocale');
    return this.#book.locale;
  }

  getSpreadsheetTimeZone(): string {
    this.#authorise('getSpreadsheetTimeZone');
    return this.#book.timeZone;
  }

  /** What of it comes, and what does not: runtime/copies.ts. */
  copy(...given: unknown[]): Spreadsheet {
    checkArguments('Spreadsheet.copy', given, ['string']);
    this.#session.authorise('Spreadsheet.copy', true);
    const { world, execution } = this.#session;
    const { whatIf } = this.#book;
    if (whatIf.has('files-made') || whatIf.has('file-copied')) throw scriptError(NOT_SAID);
    const copy = world.copySpreadsheet(this.#book, given[0] as string, execution.user);
    return new Spreadsheet(this.#session, copy);
  }

  /** Sharing needs a Google account at the other end. */
  addViewer(...given: unknown[]): this {
    const address = this.#sharing('addViewer', given);
    if (!this.#has(address)) this.#book.viewers.push(address);
    return this;
  }

  addEditor(...given: unknown[]): this {
    const address = this.#sharing('addEditor', given);
    this.#book.viewers = this.#book.viewers.filter((one) => one !== address);
    if (!this.#has(address)) this.#book.editors.push(address);
    return this;
  }

  /** Takes reading away; who may also edit stays, as Google documents it. */
  removeViewer(...given: unknown[]): this {
    checkArguments('Spreadsheet.removeViewer', given, ['string'], ['object']);
    this.#authorise('removeViewer');
    this.#session.checkWrite(this.#book);
    const address = addressOf(given[0]);
    const { viewers, whatIf } = this.#book;
    if (whatIf.has('viewers-removed') && !viewers.includes(address)) throw scriptError(NOT_SAID);
    this.#book.viewers = viewers.filter((one) => one !== address);
    return this;
  }

  /** The owner cannot be removed. */
  removeEditor(...given: unknown[]): this {
    checkArguments('Spreadsheet.removeEditor', given, ['string'], ['object']);
    this.#authorise('removeEditor');
    this.#session.checkWrite(this.#book);
    const address = addressOf(given[0]);
    this.#book.editors = this.#book.editors.filter((one) => one !== address);
    return this;
  }

  getEditors(): User[] {
    this.#authorise('getEditors');
    if (this.#book.whatIf.has('editors-told')) throw scriptError(NOT_SAID);
    return this.#editing().map((address) => new User(address));
  }

  #sheetOf(store: SheetStore): Sheet {
    return new Sheet(this.#session, new SheetHandle(this.#book, store.id));
  }

  #authorise(method: string): void {
    this.#session.authorise(`Spreadsheet.${method}`);
  }

  #editing(): string[] {
    const { owner, editors } = this.#book;
    return owner === '' ? editors : [owner, ...editors];
  }

  #has(address: string): boolean {
    return this.#book.viewers.includes(address) || this.#editing().includes(address);
  }

  #sharing(method: string, given: readonly unknown[]): string {
    checkArguments(`Spreadsheet.${method}`, given, ['string'], ['object']);
    this.#session.authorise(`Spreadsheet.${method}`, true);
    this.#session.checkWrite(this.#book);
    const address = addressOf(given[0]);
    if (this.#book.whatIf.has('files-shared')) throw scriptError(NOT_SAID);
    if (!this.#session.world.hasGoogleAccount(address)) {
      throw scriptError(`Invalid email: ${address}`);
    }
    return address;
  }
}

function addressOf(given: unknown): string {
  return given instanceof User ? given.getEmail() : String(given).trim().toLowerCase();
}
