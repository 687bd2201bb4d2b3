import { producersSelling } from '../../domain/accounting/documentSellers';
import { mandateOn, type MandateState as State } from '../../domain/accounting/mandate';
import { dayOf } from '../../domain/accounting/parties';
import type { Day } from '../../domain/values/time';
import { mandateTyped } from '../../tabs/accounting';
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
  for (const { lines, offered, pickupStart } of view.sales)
    for (const producer of producersSelling(lines, offered))
      days.set(producer, dayOf(view, pickupStart));
  return [...days].map(([producer, soldOn]) => stateOf(view, producer, soldOn));
}

function stateOf(view: BooksView, producer: string, soldOn: Day): MandateState {
  const mandates = view.mandates.map((one) => mandateTyped(one, view.zone));
  const { state, mandate } = mandateOn(mandates, producer, soldOn);
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
