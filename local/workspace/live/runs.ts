import type { ExecutionResult } from '../../standin/runtime/engine';
import type { MenuEntry } from '../../standin/runtime/host/host';
import { saidOf } from '../../text/french';
import { runInterrupted } from '../../text/live';
import type { Hub } from './hub';
import type { Window } from './window';

const CALLS_AT_ONCE = 10;

export type CallReply = { readonly value: unknown } | { readonly error: string };

/** The functions that the menu offers: a click starts no other. */
export function menuFunctions(entries: readonly MenuEntry[]): readonly string[] {
  return entries.flatMap((entry) => {
    if (entry === 'separator') return [];
    return 'entries' in entry ? menuFunctions(entry.entries) : [entry.functionName];
  });
}

/** A click in the menu: what goes wrong is shown as Google shows it. */
export async function runFromMenu(hub: Hub, window: Window, functionName: string): Promise<void> {
  const result = await started(hub, window, functionName, 'menu', []);
  const why = await hub.keeper.kept();
  if (why !== undefined) window.tell('failed', { text: why });
  if (!result.ok) window.tell('failed', { text: failureOf(result) });
}

/** A call of a page of the add-on, by `google.script.run`. */
export async function runFromPage(
  hub: Hub,
  window: Window,
  functionName: string,
  args: unknown[],
): Promise<CallReply> {
  if (window.runs.sidebar >= CALLS_AT_ONCE) {
    return { error: 'Too many simultaneous invocations of google.script.run' };
  }
  const result = await started(hub, window, functionName, 'sidebar', args);
  return result.ok ? { value: result.value ?? null } : { error: failureOf(result) };
}

async function started(
  hub: Hub,
  window: Window,
  functionName: string,
  from: 'menu' | 'sidebar',
  args: unknown[],
): Promise<ExecutionResult> {
  window.began(from, 1);
  try {
    const user = window.person.address;
    return await hub.world.run(functionName, { from, user, args, screen: window });
  } finally {
    window.began(from, -1);
    // What the run did must be seen no later than what it answers.
    hub.flush();
  }
}

const failureOf = ({ error }: ExecutionResult): string =>
  error ? saidOf(error.name, error.message) : runInterrupted;
