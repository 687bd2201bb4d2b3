import { badRequest } from '../base/errors';
import { type Execution, ServiceObject } from '../base/service';
import { below, type Mask, MaskError, parseMask, select, WHOLE } from './api/fieldMask';
import { matchesOf, readA1 } from './api/filters';
import { asksForData, spreadsheetToApi, type View } from './api/renderBook';
import { runBatch } from './api/requests/batch';
import { checkMessage } from './api/validate';
import { matchedValueRanges, reading, valueRange, valueStyle } from './api/values';
import { booleanAt, isObject, type JsonObject, listAt, objectsAt, stringAt } from './grid/apiJson';
import type { GridRange } from './grid/ranges';
import { openForApi, requireAuthorisation } from './store/access';
import type { SpreadsheetStore } from './store/spreadsheetStore';
import type { SpreadsheetWorld } from './store/spreadsheetWorld';

/** What one call of the advanced service works with. */
class Caller {
  constructor(
    private readonly execution: Execution,
    private readonly world: SpreadsheetWorld,
  ) {}

  get user(): string {
    return this.execution.user;
  }

  open(method: string, id: unknown, writing: boolean): SpreadsheetStore {
    requireAuthorisation(this.execution, method, true);
    if (typeof id !== 'string') throw badRequest('Missing required parameters: spreadsheetId');
    if (writing) this.world.countWrite(this.user);
    else this.world.countRead(this.user);
    return openForApi(this.world, this.execution, id, writing);
  }
}

function readMask(options: JsonObject, message: string): Mask {
  const text = stringAt(options, 'fields');
  if (text === undefined) return WHOLE;
  if (text.trim() === '') throw badRequest('Invalid field selection.');
  try {
    return parseMask(text, message);
  } catch (error) {
    if (error instanceof MaskError) throw badRequest(`Invalid field selection ${error.message}`);
    throw error;
  }
}

function selected(answer: JsonObject, options: JsonObject, message: string): JsonObject {
  const chosen = select(answer, readMask(options, message));
  return isObject(chosen) ? chosen : {};
}

function optionsOf(given: unknown, message: string): JsonObject {
  return checkMessage(given ?? {}, message);
}

function strings(options: JsonObject, key: string): string[] {
  return listAt(options, key).filter((one) => typeof one === 'string');
}

/** `Sheets.Spreadsheets.Values` */
export class ValuesResource extends ServiceObject {
  readonly serviceName = 'Sheets.Spreadsheets.Values';
  readonly #caller: Caller;

  constructor(caller: Caller) {
    super();
    this.#caller = caller;
  }

  get(spreadsheetId: string, range: string, optionalArgs?: unknown): JsonObject {
    const book = this.#caller.open('sheets.spreadsheets.values.get', spreadsheetId, false);
    const options = optionsOf(optionalArgs, 'GetValuesOptions');
    const answer = reading(() => valueRange(book, readA1(book, range), valueStyle(options)));
    return selected(answer, options, 'ValueRange');
  }

  batchGet(spreadsheetId: string, optionalArgs?: unknown): JsonObject {
    const book = this.#caller.open('sheets.spreadsheets.values.batchGet', spreadsheetId, false);
    const options = optionsOf(optionalArgs, 'BatchGetValuesOptions');
    const style = valueStyle(options);
    const valueRanges = reading(() =>
      strings(options, 'ranges').map((range) => valueRange(book, readA1(book, range), style)),
    );
    return selected({ spreadsheetId: book.id, valueRanges }, options, 'BatchGetValuesResponse');
  }

  batchGetByDataFilter(
    resource: unknown,
    spreadsheetId: string,
    optionalArgs?: unknown,
  ): JsonObject {
    const method = 'sheets.spreadsheets.values.batchGetByDataFilter';
    const book = this.#caller.open(method, spreadsheetId, false);
    const request = checkMessage(resource, 'BatchGetValuesByDataFilterRequest');
    const options = optionsOf(optionalArgs, 'FieldsOption');
    const valueRanges = reading(() => matchedValueRanges(book, request));
    const answer = { spreadsheetId: book.id, ...(valueRanges.length > 0 ? { valueRanges } : {}) };
    return selected(answer, options, 'BatchGetValuesByDataFilterResponse');
  }
}

/** `Sheets.Spreadsheets` */
export class SpreadsheetsResource extends ServiceObject {
  readonly serviceName = 'Sheets.Spreadsheets';
  readonly Values: ValuesResource;
  readonly #caller: Caller;

  constructor(caller: Caller) {
    super();
    this.#caller = caller;
    this.Values = new ValuesResource(caller);
  }

  get(spreadsheetId: string, optionalArgs?: unknown): JsonObject {
    const book = this.#caller.open('sheets.spreadsheets.get', spreadsheetId, false);
    const options = optionsOf(optionalArgs, 'GetOptions');
    const mask = readMask(options, 'Spreadsheet');
    const ranges = reading(() => strings(options, 'ranges').map((range) => readA1(book, range)));
    return spreadsheetToApi(
      book,
      this.#view(mask, options, ranges.length > 0 ? ranges : undefined),
    );
  }

  getByDataFilter(resource: unknown, spreadsheetId: string, optionalArgs?: unknown): JsonObject {
    const method = 'sheets.spreadsheets.getByDataFilter';
    const book = this.#caller.open(method, spreadsheetId, false);
    const request = checkMessage(resource, 'GetSpreadsheetByDataFilterRequest');
    const options = optionsOf(optionalArgs, 'FieldsOption');
    const mask = readMask(options, 'Spreadsheet');
    const filters = objectsAt(request, 'dataFilters');
    const ranges = reading(() => filters.flatMap((filter) => matchesOf(book, filter)));
    const found = filters.length === 0 ? undefined : ranges.map(({ range }) => range);
    // MODELLED: filters choose cells, and leave no tab out; clients of others rely on it.
    return spreadsheetToApi(book, { ...this.#view(mask, request, found), withOthers: true });
  }

  batchUpdate(resource: unknown, spreadsheetId: string, optionalArgs?: unknown): JsonObject {
    const book = this.#caller.open('sheets.spreadsheets.batchUpdate', spreadsheetId, true);
    const request = checkMessage(resource, 'BatchUpdateSpreadsheetRequest');
    const options = optionsOf(optionalArgs, 'FieldsOption');
    const mask = readMask(options, 'BatchUpdateSpreadsheetResponse');
    const responseRanges = strings(request, 'responseRanges');
    if (responseRanges.length > 0 && booleanAt(request, 'includeSpreadsheetInResponse') !== true) {
      throw badRequest('responseRanges need includeSpreadsheetInResponse.');
    }
    const answer: JsonObject = {
      spreadsheetId: book.id,
      // One write: a response range that cannot be read leaves nothing written either.
      ...book.atomically(() => ({
        replies: runBatch(book, this.#caller.user, request),
        ...this.#updated(book, request, responseRanges, mask),
      })),
    };
    return selected(answer, options, 'BatchUpdateSpreadsheetResponse');
  }

  #updated(book: SpreadsheetStore, request: JsonObject, names: string[], mask: Mask): JsonObject {
    const wanted = below(mask, 'updatedSpreadsheet');
    if (booleanAt(request, 'includeSpreadsheetInResponse') !== true || !wanted) return {};
    if (book.whatIf.has('receipt-given')) return {};
    const ranges = reading(() => names.map((name) => readA1(book, name)));
    const options = { includeGridData: request.responseIncludeGridData };
    const view = this.#view(wanted, options, names.length > 0 ? ranges : undefined);
    return { updatedSpreadsheet: spreadsheetToApi(book, view) };
  }

  /** With a field mask, the mask alone decides whether cells are sent. */
  #view(mask: Mask, options: JsonObject, ranges: GridRange[] | undefined): View {
    const masked = Object.keys(mask).length > 0;
    return {
      mask,
      user: this.#caller.user,
      gridData: masked ? asksForData(mask) : (booleanAt(options, 'includeGridData') ?? false),
      ...(ranges ? { ranges } : {}),
    };
  }
}

/** The advanced Sheets service. */
export class SheetsService extends ServiceObject {
  readonly serviceName = 'Sheets';
  readonly Spreadsheets: SpreadsheetsResource;

  constructor(execution: Execution, world: SpreadsheetWorld) {
    super();
    this.Spreadsheets = new SpreadsheetsResource(new Caller(execution, world));
  }
}
