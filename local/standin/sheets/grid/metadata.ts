import type { Json, JsonObject } from './json';

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
