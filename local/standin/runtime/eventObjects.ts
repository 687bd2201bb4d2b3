/** The event objects that Google hands to triggers. */
import type { ServiceObject } from '../base/service';
import type { Handles } from './calls/handles';
import type { Written } from './formLinks';
import type { Run } from './host/execution';
import { User } from './host/user';
import type { Wire } from './worker/messages';

export type EventSeed = Record<string, unknown> | { written: Written; triggerUid: string };

type Services = Record<string, ServiceObject>;

export function eventFor(
  run: Run,
  seed: EventSeed | undefined,
  services: Services,
  handles: Handles,
): Wire {
  const authMode: Wire = { $: 'enum', type: 'ScriptApp.AuthMode', name: run.authMode };
  const fields = seed === undefined ? openEvent(run, services) : fieldsOf(seed, services);
  const value: Record<string, Wire> = { authMode };
  for (const [key, field] of Object.entries(fields)) value[key] = handles.encode(field);
  return { $: 'object', value };
}

function fieldsOf(seed: EventSeed, services: Services): Record<string, unknown> {
  if (!isSubmit(seed)) return seed;
  return { ...submitEvent(seed.written, services), triggerUid: seed.triggerUid };
}

const isSubmit = (seed: EventSeed): seed is { written: Written; triggerUid: string } =>
  'written' in seed;

/** Before any consent the event tells no more than that. */
function openEvent(run: Run, services: Services): Record<string, unknown> {
  if (run.authMode === 'NONE') return {};
  return { source: activeSpreadsheet(services), user: new User(run.user) };
}

interface SpreadsheetHandle extends ServiceObject {
  getSheets(): SheetHandle[];
}

interface SheetHandle extends ServiceObject {
  getSheetId(): number;
  getRange(row: number, column: number, rows: number, columns: number): ServiceObject;
}

function activeSpreadsheet(services: Services): SpreadsheetHandle {
  const app = services.SpreadsheetApp as
    | (ServiceObject & { getActiveSpreadsheet(): SpreadsheetHandle })
    | undefined;
  if (app === undefined) throw new Error('SpreadsheetApp is missing');
  return app.getActiveSpreadsheet();
}

function submitEvent(written: Written, services: Services): Record<string, unknown> {
  const source = activeSpreadsheet(services);
  const sheet = source.getSheets().find((one) => one.getSheetId() === written.sheetId);
  const values = textsOf(written, written.row);
  const titles = textsOf(written, 0);
  const namedValues: Record<string, string[]> = {};
  titles.forEach((title, at) => {
    namedValues[title] = [...(namedValues[title] ?? []), values[at] ?? ''];
  });
  const range = sheet?.getRange(written.row + 1, 1, 1, written.columns);
  return { range, values, namedValues, source };
}

function textsOf({ store, sheetId, columns }: Written, row: number): string[] {
  return Array.from({ length: columns }, (_, column) => store.formattedValue(sheetId, row, column));
}
