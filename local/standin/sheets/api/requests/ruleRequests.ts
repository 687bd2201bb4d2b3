import { RequestError } from '../../../base/errors';
import {
  booleanAt,
  type JsonObject,
  listAt,
  numberAt,
  objectAt,
  objectsAt,
  stringAt,
} from '../../grid/apiJson';
import { type GridRange, withoutUndefined } from '../../grid/ranges';
import type { ProtectedRange } from '../../grid/sheetGrid';
import type { SheetStore } from '../../store/sheetStore';
import { protectedRangeToApi } from '../renderBook';
import { type Batch, type Handler, readRange, required, targetOf } from './context';

function editorsOf(given: JsonObject): string[] {
  return listAt(objectAt(given, 'editors'), 'users').filter((one) => typeof one === 'string');
}

const addProtectedRange: Handler = (batch, request) => {
  const { book } = batch;
  const given = required(request, 'protectedRange');
  const { sheet, range } = targetOf(batch, required(given, 'range'));
  const id = numberAt(given, 'protectedRangeId') ?? book.nextId();
  if (findProtection(batch, id)) {
    throw new RequestError(`Protected range with id ${id} already exists.`);
  }
  const warningOnly = booleanAt(given, 'warningOnly') ?? false;
  const editors = editorsOf(given);
  if (warningOnly && editors.length > 0) {
    throw new RequestError('Editors cannot be set on a protection that only warns.');
  }
  const made = withoutUndefined<ProtectedRange>({
    id,
    range,
    description: stringAt(given, 'description'),
    warningOnly,
    editors: warningOnly ? [] : [...new Set([book.owner, batch.user, ...editors])],
    unprotected: unprotectedOf(given),
  });
  sheet.fields.protectedRanges.push(made);
  return { addProtectedRange: { protectedRange: protectedRangeToApi(made, book, batch.user) } };
};

function unprotectedOf(given: JsonObject): GridRange[] {
  return objectsAt(given, 'unprotectedRanges').map(readRange);
}

function findProtection({ book }: Batch, id: number) {
  for (const sheet of book.sheets) {
    const one = sheet.fields.protectedRanges.find((candidate) => candidate.id === id);
    if (one) return { sheet, one };
  }
  return undefined;
}

function ruleSheet(batch: Batch, rule: JsonObject): SheetStore {
  const ranges = objectsAt(rule, 'ranges');
  const [first, ...others] = ranges.map((range) => targetOf(batch, range).sheet);
  if (!first) throw new RequestError('At least one range must be specified.');
  if (others.some((sheet) => sheet !== first)) {
    throw new RequestError('All ranges of a rule must be on the same sheet.');
  }
  if (!objectAt(objectAt(rule, 'booleanRule'), 'condition')) {
    throw new RequestError('A booleanRule with a condition must be specified.');
  }
  return first;
}

const addConditionalFormatRule: Handler = (batch, request) => {
  const rule = required(request, 'rule');
  const rules = ruleSheet(batch, rule).fields.conditionalFormats;
  const index = numberAt(request, 'index') ?? 0;
  if (index < 0 || index > rules.length) throw new RequestError(`Invalid rule index: ${index}`);
  rules.splice(index, 0, rule);
  return {};
};

const setBasicFilter: Handler = (batch, request) => {
  const filter = required(request, 'filter');
  const { sheet } = targetOf(batch, required(filter, 'range'));
  sheet.fields.basicFilter = filter;
  return {};
};

/** Each person's own look: it hides nothing from the others. */
const addFilterView: Handler = (batch, request) => {
  const given = required(request, 'filter');
  const { sheet } = targetOf(batch, required(given, 'range'));
  const title = stringAt(given, 'title') ?? '';
  if (title === '') throw new RequestError('A filter view must have a title.');
  const views = sheet.fields.filterViews ?? [];
  const filter = { ...given, filterViewId: numberAt(given, 'filterViewId') ?? batch.book.nextId() };
  sheet.fields.filterViews = [...views, filter];
  return { addFilterView: { filter } };
};

export const RULE_REQUESTS: Record<string, Handler> = {
  addProtectedRange,
  addConditionalFormatRule,
  setBasicFilter,
  addFilterView,
};
