/** The event objects that Google hands to triggers. */
import type { ServiceObject } from '../base/service';
import type { Handles } from './calls/handles';
import type { Run } from './host/execution';
import { User } from './host/user';
import type { Wire } from './worker/messages';

/** What a trigger’s own event says. */
export type EventSeed = Readonly<Record<string, unknown>>;

type Services = Record<string, ServiceObject>;

export function eventFor(
  run: Run,
  seed: EventSeed | undefined,
  services: Services,
  handles: Handles,
): Wire {
  const authMode: Wire = { $: 'enum', type: 'ScriptApp.AuthMode', name: run.authMode };
  const fields = seed ?? openEvent(run, services);
  const value: Record<string, Wire> = { authMode };
  for (const [key, field] of Object.entries(fields)) value[key] = handles.encode(field);
  return { $: 'object', value };
}

/** Before any consent the event tells no more than that. */
function openEvent(run: Run, services: Services): Record<string, unknown> {
  if (run.authMode === 'NONE') return {};
  return { source: activeSpreadsheet(services), user: new User(run.user) };
}

function activeSpreadsheet(services: Services): ServiceObject {
  const app = services.SpreadsheetApp as
    | (ServiceObject & { getActiveSpreadsheet(): ServiceObject })
    | undefined;
  if (app === undefined) throw new Error('SpreadsheetApp is missing');
  return app.getActiveSpreadsheet();
}
