import { labelled } from '../../text/values/format';
import { historyRows, historyWords } from './history';
import { carryOut } from './plan';
import type { Ports } from './ports';
import { type Needs, openBook } from './snapshot';

const needs: Needs = { whole: ['settings'], rows: [], columns: { history: [] } };

/** Keeps a fault in Historique; when even that fails, the person has still been told. */
export function recordFault(ports: Ports, action: string, message: string): void {
  try {
    const book = openBook(ports, needs);
    if (!book.has('settings')) return;
    const words = historyWords(book);
    const detail = labelled(action, message.slice(0, 1_000), book.place.locale);
    const told = { action: words.fault, detail };
    carryOut(ports, book, needs, { rows: { history: historyRows(ports, book, [told]) } });
  } catch {
    // What made the action fail makes this fail as well.
  }
}
