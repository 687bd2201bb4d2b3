import { scriptError } from '../../base/errors';
import { type Execution, ServiceObject } from '../../base/service';
import type { Fact } from '../../base/whatIf';
import type { SpreadsheetWorld } from '../store/spreadsheetWorld';
import { checkArguments } from './arguments';
import { Session } from './openBooks';
import { Spreadsheet } from './spreadsheet';

export class SpreadsheetApp extends ServiceObject {
  readonly serviceName = 'SpreadsheetApp';
  readonly #session: Session;

  constructor(execution: Execution, world: SpreadsheetWorld) {
    super();
    this.#session = new Session(execution, world);
  }

  getActiveSpreadsheet(): Spreadsheet {
    this.#authorise('getActiveSpreadsheet', false);
    // The script finds null where its run belongs to no document, as in Google's own types it never does.
    if (this.#session.execution.activeSpreadsheetId === '') return null as unknown as Spreadsheet;
    const book = this.#session.open(this.#session.execution.activeSpreadsheetId);
    if (!book) throw scriptError('The spreadsheet of this script is gone.');
    return new Spreadsheet(this.#session, book);
  }

  openById(...given: unknown[]): Spreadsheet {
    checkArguments('openById', given, ['string']);
    this.#authorise('openById', true);
    const id = given[0] as string;
    const book = this.#session.open(id);
    if (!book || this.#isTurned('files-opened'))
      throw scriptError(`Illegal spreadsheet id or key: ${id}`);
    return new Spreadsheet(this.#session, book);
  }

  create(...given: unknown[]): Spreadsheet {
    checkArguments('create', given, ['string'], ['string', 'integer', 'integer']);
    this.#authorise('create', true);
    const { execution, world } = this.#session;
    if (this.#isTurned('files-made')) throw scriptError('Access denied by the policy.');
    const book = world.createSpreadsheet(given[0] as string, execution.user);
    const [, rows, columns] = given;
    const first = book.sheets[0];
    if (first && typeof rows === 'number' && typeof columns === 'number') {
      Object.assign(first.fields, { rowCount: rows, columnCount: columns });
    }
    return new Spreadsheet(this.#session, book);
  }

  /** Menus and dialogs: only when a person is looking. A menu may be made before authorisation. */
  getUi(): ServiceObject {
    const { execution, world } = this.#session;
    if (!execution.hasUi && !this.#isTurned('clock-has-no-screen')) {
      throw scriptError('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    return world.ui(execution);
  }

  /** Writes are done at once here; the real service may hold them back until this. */
  flush(): void {
    this.#authorise('flush', false);
  }

  #isTurned(fact: Fact): boolean {
    const { execution, world } = this.#session;
    return world.spreadsheet(execution.activeSpreadsheetId)?.whatIf.has(fact) ?? false;
  }

  #authorise(method: string, full: boolean): void {
    this.#session.authorise(`SpreadsheetApp.${method}`, full);
  }
}
