import type { LayoutEdit } from '../app/kernel/services/layoutEdit';
import { fingerprint } from '../domain/values/fingerprint';
import { metadataRequest, TOKEN_KEY, tabKey } from './identity';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type DataFilter = GoogleAppsScript.Sheets.Schema.DataFilter;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;

const LARGEST = 0x7fffffff;

/**
 * The mark that each write leaves on Réglages, under an id of its own: ids of metadata are unique in a
 * spreadsheet, so the same write sent again is refused whole. It takes the place of the one before.
 */
export class WriteToken {
  private constructor(
    readonly id: number,
    readonly sheetId: number,
    readonly requests: readonly Request[],
  ) {}

  /** None where there is no Réglages to bear it. */
  static after(
    { sheetId, ids }: Bearer,
    layout: readonly LayoutEdit[],
    now: number,
  ): WriteToken | undefined {
    const made = layout.find(
      (edit) => (edit.kind === 'addTab' || edit.kind === 'identifyTab') && edit.tab === 'settings',
    );
    const bearer = sheetId ?? (made && 'sheetId' in made ? made.sheetId : undefined);
    if (bearer === undefined) return undefined;
    let id = 0;
    for (let nth = 0; id === 0 || ids.includes(id); nth++) id = idOf([...ids, now, nth].join(' '));
    return new WriteToken(id, bearer, [
      metadataRequest(TOKEN_KEY, String(now), { sheetId: bearer }, id),
      ...ids.map(
        (metadataId): Request => ({
          deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
        }),
      ),
    ]);
  }

  get filter(): DataFilter {
    return { developerMetadataLookup: { metadataId: this.id } };
  }

  isOn(sheets: readonly Sheet[]): boolean {
    return sheets.some(({ developerMetadata = [] }) =>
      developerMetadata.some(({ metadataId }) => metadataId === this.id),
    );
  }
}

const idOf = (text: string): number => Number.parseInt(fingerprint(text), 36) & LARGEST;

/** Réglages, and the marks of writes that it bears: of one, the last. */
export interface Bearer {
  readonly sheetId: number | undefined;
  readonly ids: readonly number[];
}

export function bearerIn(sheets: readonly Sheet[]): Bearer {
  for (const { properties, developerMetadata = [] } of sheets) {
    const sheetId = properties?.sheetId ?? 0;
    const isOurs = developerMetadata.some(
      ({ metadataKey, metadataValue }) =>
        metadataKey === tabKey('settings') && metadataValue === String(sheetId),
    );
    if (!isOurs) continue;
    const ids = developerMetadata.flatMap(({ metadataKey, metadataId }) =>
      metadataKey === TOKEN_KEY && metadataId !== undefined ? [metadataId] : [],
    );
    return { sheetId, ids };
  }
  return { sheetId: undefined, ids: [] };
}
