import { badRequest, RequestError } from '../../../base/errors';
import type { Fact } from '../../../base/whatIf';
import { type JsonObject, objectAt, objectsAt } from '../../grid/apiJson';
import type { SheetStore } from '../../store/sheetStore';
import type { SpreadsheetStore } from '../../store/spreadsheetStore';
import { CELL_REQUESTS } from './cellRequests';
import type { Handler } from './context';
import { DIMENSION_REQUESTS } from './dimensionRequests';
import { METADATA_REQUESTS } from './metadataRequests';
import { RULE_REQUESTS } from './ruleRequests';
import { SHEET_REQUESTS } from './sheetRequests';
import { TEXT_REQUESTS } from './textRequests';

const HANDLERS: Record<string, Handler> = {
  ...CELL_REQUESTS,
  ...SHEET_REQUESTS,
  ...DIMENSION_REQUESTS,
  ...METADATA_REQUESTS,
  ...RULE_REQUESTS,
  ...TEXT_REQUESTS,
};

/** What a request is refused by, where it is turned round. */
const REFUSED_IF: Readonly<Record<string, Fact>> = {
  addConditionalFormatRule: 'colours-taken',
  setDataValidation: 'lists-taken',
  addProtectedRange: 'guards-taken',
  setBasicFilter: 'filters-taken',
  addFilterView: 'filters-taken',
  findReplace: 'references-found',
};

/** Applies the requests in order, inside a write that is undone whole; one reply for each. */
export function runBatch(book: SpreadsheetStore, user: string, resource: JsonObject): JsonObject[] {
  const requests = objectsAt(resource, 'requests');
  if (requests.length === 0) throw badRequest('Must specify at least one request.');
  const kinds = requests.map(kindOf);
  const batch = { book, user, copies: new Set<SheetStore>(), deleted: new Set<number>() };
  return requests.map((request, at) => {
    const kind = kinds[at] ?? '';
    try {
      const refused = REFUSED_IF[kind];
      if (refused && book.whatIf.has(refused)) throw new RequestError('Not allowed here.');
      return HANDLERS[kind]?.(batch, objectAt(request, kind) ?? {}) ?? {};
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      throw badRequest(`Invalid requests[${at}].${kind}: ${error.message}`);
    }
  });
}

function kindOf(request: JsonObject, at: number): string {
  const [kind, ...others] = Object.keys(request);
  if (kind === undefined) throw badRequest(`Invalid requests[${at}]: No request set.`);
  if (others.length > 0) {
    const names = [kind, ...others].join(', ');
    throw badRequest(
      `Invalid value at 'requests[${at}]' (oneof), oneof field 'kind' is already set. Cannot set '${names}'`,
    );
  }
  return kind;
}
