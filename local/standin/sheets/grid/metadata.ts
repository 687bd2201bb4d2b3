import type { Json, JsonObject } from './apiJson';

export type Visibility = 'DOCUMENT' | 'PROJECT';
export type LocationType = 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';

export interface MetadataLocation {
  readonly type: LocationType;
  readonly sheetId?: number;
  /** Of the row or the column. */
  readonly index?: number;
}

/** A mark that travels with a sheet, a row or a column whatever people do to it. */
export interface Metadata {
  readonly id: number;
  readonly key: string;
  readonly value?: string;
  readonly visibility: Visibility;
  readonly location: MetadataLocation;
}

type Index<K> = ReadonlyMap<K, readonly Metadata[]>;

const byKey = new WeakMap<readonly Metadata[], Index<string>>();
const bySheet = new WeakMap<readonly Metadata[], Index<number | undefined>>();

/** The list of a spreadsheet's marks is made anew with each change: what was found in one stays so. */
function indexed<K>(
  known: WeakMap<readonly Metadata[], Index<K>>,
  all: readonly Metadata[],
  by: (one: Metadata) => K,
): Index<K> {
  const former = known.get(all);
  if (former) return former;
  const index = new Map<K, Metadata[]>();
  for (const one of all) {
    const others = index.get(by(one));
    if (others) others.push(one);
    else index.set(by(one), [one]);
  }
  known.set(all, index);
  return index;
}

export const withKey = (all: readonly Metadata[], key: string): readonly Metadata[] =>
  indexed(byKey, all, (one) => one.key).get(key) ?? [];

/** Of the sheet, its rows and its columns; without a sheet, of the spreadsheet itself. */
export const onSheet = (
  all: readonly Metadata[],
  sheetId: number | undefined,
): readonly Metadata[] => indexed(bySheet, all, (one) => one.location.sheetId).get(sheetId) ?? [];

export function metadataToApi(metadata: Metadata): JsonObject {
  return {
    metadataId: metadata.id,
    metadataKey: metadata.key,
    ...(metadata.value === undefined ? {} : { metadataValue: metadata.value }),
    location: locationToApi(metadata.location),
    visibility: metadata.visibility,
  };
}

function locationToApi(location: MetadataLocation): JsonObject {
  switch (location.type) {
    case 'SPREADSHEET':
      return { locationType: 'SPREADSHEET', spreadsheet: true };
    case 'SHEET':
      return { locationType: 'SHEET', sheetId: location.sheetId ?? 0 };
    default:
      return { locationType: location.type, dimensionRange: dimensionRange(location) };
  }
}

function dimensionRange(location: MetadataLocation): Json {
  const index = location.index ?? 0;
  return {
    sheetId: location.sheetId ?? 0,
    dimension: location.type === 'ROW' ? 'ROWS' : 'COLUMNS',
    startIndex: index,
    endIndex: index + 1,
  };
}
