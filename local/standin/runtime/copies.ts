/** What « Créer une copie » and `Spreadsheet.copy` bring along, and what they do not. */
import { fileId, publicFormId } from '../base/ids';
import { type FormStore, mayOpen, sheetFormUrl } from '../forms/store/formStore';
import { SpreadsheetStore } from '../sheets/store/spreadsheetStore';
import type { WorldState } from './state/worldState';

/**
 * MODELLED: all tabs under their ids, with marks, looks and place on earth; of a linked form a copy that is
 * linked to the copied tab. Not who the original is shared with, nor triggers and properties of its script.
 */
export function copySpreadsheet(
  state: WorldState,
  source: SpreadsheetStore,
  name: string,
  owner: string,
): SpreadsheetStore {
  const id = fileId('spreadsheet', state.nextNumber('spreadsheet'));
  const saved = { ...source.toJSON(), id, name, owner, viewers: [], editors: [] };
  const metadata = state.whatIf.has('copied-marks') ? [] : saved.metadata;
  const copy = SpreadsheetStore.fromJSON({ ...saved, metadata });
  for (const { fields } of copy.sheets) delete fields.formUrl;
  if (state.whatIf.has('copied-tabs')) renumber(copy);
  state.keep(copy);
  if (!state.whatIf.has('copied-form')) copyForms(state, source, copy);
  return copy;
}

/** MODELLED: of those that whoever copies may open; nobody may answer one before it is published. */
function copyForms(state: WorldState, source: SpreadsheetStore, copy: SpreadsheetStore): void {
  for (const form of [...state.forms.values()]) {
    const { destination } = form;
    if (destination?.spreadsheetId !== source.id || !mayOpen(form, copy.owner)) continue;
    const tab = copy.sheets[source.sheets.findIndex(({ id }) => id === destination.sheetId)];
    if (!tab) continue;
    const number = state.nextNumber('form');
    const copied: FormStore = {
      ...structuredClone(form),
      ...{ id: fileId('form', number), number, publicId: publicFormId(number) },
      ...{ owner: copy.owner, editors: [], answers: [], published: false, accepting: false },
      destination: {
        ...structuredClone(destination),
        ...{ spreadsheetId: copy.id, sheetId: tab.id },
      },
    };
    state.forms.set(copied.id, copied);
    tab.fields.formUrl = sheetFormUrl(copied);
  }
}

/** As if its tabs had been made one by one. */
function renumber(copy: SpreadsheetStore): void {
  const ids = new Map(copy.sheets.map(({ id }) => [id, copy.nextId()]));
  copy.sheets = copy.sheets.map((sheet) => {
    const { hidden } = sheet.fields;
    const other = copy.newSheet(ids.get(sheet.id) as number, sheet.title);
    other.copyFrom(sheet);
    other.fields.hidden = hidden;
    return other;
  });
  copy.metadata = copy.metadata.map((one) => {
    const sheetId = ids.get(one.location.sheetId ?? -1);
    return sheetId === undefined ? one : { ...one, location: { ...one.location, sheetId } };
  });
}
