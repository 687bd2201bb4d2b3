import { RequestError } from '../../../base/errors';
import { type JsonObject, numberAt, objectAt, stringAt } from '../../grid/apiJson';
import {
  type Metadata,
  type MetadataLocation,
  metadataToApi,
  type Visibility,
} from '../../grid/metadata';
import { withoutUndefined } from '../../grid/ranges';
import { matchingMetadata } from '../filters';
import { type Batch, gridOf, type Handler, lanesOf, required } from './context';

const MAX_TEXT = 30_000;

const createDeveloperMetadata: Handler = (batch, request) => {
  const { book } = batch;
  const given = required(request, 'developerMetadata');
  const id = numberAt(given, 'metadataId');
  const isTaken = id !== undefined && book.metadata.some((one) => one.id === id);
  if (isTaken && !book.whatIf.has('metadata-id-unique')) {
    throw new RequestError(`Developer metadata with id ${id} already exists.`);
  }
  const metadata = withoutUndefined<Metadata>({
    id: id ?? book.nextId(),
    key: keyOf(given),
    value: stringAt(given, 'metadataValue'),
    visibility: visibilityOf(given),
    location: locationOf(batch, given),
  });
  checkSize(metadata);
  book.metadata = [...book.metadata, metadata];
  return { createDeveloperMetadata: { developerMetadata: metadataToApi(metadata) } };
};

function keyOf(given: JsonObject): string {
  const key = stringAt(given, 'metadataKey');
  if (!key) throw new RequestError('developerMetadata.metadataKey must be specified.');
  return key;
}

function visibilityOf(given: JsonObject): Visibility {
  const visibility = stringAt(given, 'visibility');
  if (visibility !== 'DOCUMENT' && visibility !== 'PROJECT') {
    throw new RequestError('developerMetadata.visibility must be specified.');
  }
  return visibility;
}

function checkSize({ key, value }: Metadata): void {
  if (key.length + (value?.length ?? 0) > MAX_TEXT) {
    throw new RequestError(`Developer metadata cannot exceed ${MAX_TEXT} characters.`);
  }
}

function locationOf(batch: Batch, given: JsonObject): MetadataLocation {
  const location = objectAt(given, 'location');
  const range = objectAt(location, 'dimensionRange');
  const sheetId = numberAt(location, 'sheetId');
  const whole = location?.spreadsheet === true;
  const said = [range, sheetId, whole || undefined].filter((one) => one !== undefined);
  if (said.length !== 1) {
    throw new RequestError('developerMetadata.location must name exactly one place.');
  }
  if (whole) return { type: 'SPREADSHEET' };
  if (sheetId !== undefined) return { type: 'SHEET', sheetId: gridOf(batch, sheetId).id };
  const { sheet, dimension, start, end } = lanesOf(batch, range ?? {});
  if (end !== start + 1) {
    throw new RequestError('Developer metadata can only be put on one row or one column.');
  }
  return { type: dimension === 'ROWS' ? 'ROW' : 'COLUMN', sheetId: sheet.id, index: start };
}

function found(batch: Batch, filter: JsonObject | undefined): Metadata[] {
  const lookup = objectAt(filter, 'developerMetadataLookup');
  if (!lookup) throw new RequestError('Only developerMetadataLookup filters are modelled here.');
  return matchingMetadata(batch.book, lookup);
}

const deleteDeveloperMetadata: Handler = (batch, request) => {
  const chosen = new Set(found(batch, objectAt(request, 'dataFilter')));
  if (chosen.size === 0 && batch.book.whatIf.has('deleting-nothing'))
    throw new RequestError('No developer metadata matches the filter.');
  batch.book.metadata = batch.book.metadata.filter((one) => !chosen.has(one));
  return {
    deleteDeveloperMetadata: { deletedDeveloperMetadata: [...chosen].map(metadataToApi) },
  };
};

export const METADATA_REQUESTS: Record<string, Handler> = {
  createDeveloperMetadata,
  deleteDeveloperMetadata,
};
