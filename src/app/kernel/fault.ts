import type { Locale } from '../../domain/values/locale';
import type { Problem } from '../../domain/values/problem';
import { labelled } from '../../text/values/format';
import { historyRows, historyWords } from './history';
import { apply } from './plan';
import type { Ports } from './ports';
import { reads } from './reads';
import { readSnapshot } from './snapshot';
import { toFixAdded } from './toFix';

const needs = reads({ whole: [], rows: ['toFix'], columns: { history: [] } });

/** Whether Google refuses what is remembered beside the spreadsheet, without which nothing can be done. */
export function isMemoryRefused({ memory, refusalIn }: Ports): boolean {
  try {
    memory.get(PROBE);
    return !memory.note(PROBE, 'yes');
  } catch (error) {
    if (refusalIn(error) === undefined) throw error;
    return true;
  }
}

const PROBE = 'remembers';

/** A step that holds up none of those after it, whatever its fault. */
export type Aside = (step: () => unknown) => void;

/** All that fails in a run of steps, those set aside and the one that ends it: told once it is over. */
export function faultsOf(run: (aside: Aside) => unknown): readonly unknown[] {
  const faults: unknown[] = [];
  const aside: Aside = (step) => {
    try {
      step();
    } catch (error) {
      faults.push(error);
    }
  };
  aside(() => run(aside));
  return faults;
}

export const messageOf = (fault: unknown): string =>
  fault instanceof Error ? fault.message : String(fault);

/** Refused, and nothing can be remembered of it: goes with the next look that meets it no more. */
export const untold = (detail: 'lock' | 'memory'): Problem => ({
  ...{ code: 'toRetry', tab: 'settings', detail },
});

/** What failed, and how. */
interface Fault {
  readonly action: string;
  readonly message: string;
}

/**
 * Keeps a fault in Historique, and what it comes from in À corriger. What made the action fail may make
 * this fail as well: gives that fault, for the log, as the person is to be told all the same.
 */
export function recordFault(ports: Ports, problems: readonly Problem[], fault?: Fault): unknown {
  try {
    const snapshot = readSnapshot(ports, needs);
    if (!snapshot.tabs.settings.stands) return undefined;
    const action = historyWords(snapshot).fault;
    const entries = fault ? [{ action, detail: detailOf(fault, snapshot.place.locale) }] : [];
    apply(ports, snapshot, {
      rows: {
        history: historyRows(ports, snapshot, entries),
        ...toFixAdded(snapshot, problems),
      },
    });
    return undefined;
  } catch (error) {
    return error;
  }
}

const detailOf = ({ action, message }: Fault, locale: Locale): string =>
  labelled(action, message.slice(0, 1_000), locale);
