import {
  type Mandate,
  mandateOn,
  type MandateState as State,
} from '../../domain/accounting/mandate';
import { dayOf } from '../../domain/accounting/parties';
import type { Day, localTime } from '../../domain/values/time';
import { accountingPapers } from '../../text/results/papers/accountingPapers';
import { numericDate } from '../../text/values/dates';
import { wordsIn } from '../../text/values/pairs';
import type { Table } from '../view/paperTable';
import type { BooksView } from '../view/view';

export interface MandateState {
  readonly producer: string;
  /** Of the last sale of the period in which it sold. */
  readonly soldOn: Day;
  readonly state: State;
  readonly since?: Day;
  readonly until?: Day;
  readonly document?: string;
}

/** Whether each producer that sold in the period had given a mandate on that day. */
export function mandateStates(view: BooksView): MandateState[] {
  if (view.settings.mode !== 'mandate') return [];
  const days = new Map<string, Day>();
  for (const sale of view.sales) {
    const sold = new Set(sale.lines.map(({ ref }) => ref));
    for (const { ref, producer } of sale.offered)
      if (sold.has(ref)) days.set(producer, dayOf(view, sale.pickupStart));
  }
  return [...days].map(([producer, soldOn]) => stateOf(view, producer, soldOn));
}

function stateOf(view: BooksView, producer: string, soldOn: Day): MandateState {
  const { state, mandate } = mandateOn(mandatesOf(view), producer, soldOn);
  const { since, until, document } = mandate ?? {};
  return {
    producer,
    soldOn,
    state,
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
    ...(document ? { document } : {}),
  };
}

/** As Mandats has them. */
function mandatesOf(view: BooksView): Mandate[] {
  const day = (at: Parameters<typeof localTime>[0] | null): Day | undefined =>
    at === null ? undefined : dayOf(view, at);
  return view.mandates.map(({ producer, since, until, document }) => ({
    producer: producer ?? '',
    since: day(since),
    until: day(until),
    document: document ?? undefined,
  }));
}

export function mandateTable(view: BooksView): Table {
  const { mandateHeader, mandateStates: names } = wordsIn(accountingPapers, view.language);
  return {
    header: mandateHeader,
    rows: mandateStates(view).map(({ producer, soldOn, state, since, until, document }) => [
      producer,
      names[state],
      since ? numericDate(since) : null,
      until ? numericDate(until) : null,
      document ?? null,
      numericDate(soldOn),
    ]),
  };
}
