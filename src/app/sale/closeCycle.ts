import { areOrdersOpen, transition } from '../../domain/sale/transitions';
import { fail, type Result } from '../../domain/values/result';
import { instant } from '../../domain/values/time';
import { type HistoryEntry, historyWords } from '../kernel/history';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import type { Refusal, Summary } from '../kernel/refusal';
import { beginWith, closeForm, endWith } from '../kernel/steps/toRetry';
import { otherSale, type Sale, saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { writeClosing } from './closing/closing';
import { CURRENT_FORM, TWO_SALES } from './form/currentForm';
import { closesTooEarly, setAsideCurrent } from './setAside';

/**
 * Closes orders. The form closes first, so that nothing slips in behind the last reading; what
 * comes after the closing time is set aside.
 */
export function closeCycle(ports: Ports, { despite }: Closing = {}): Result<Summary, Refusal> {
  return closeOrders(ports, 'asked', despite);
}

export interface Closing {
  /** Minimums that are let pass, by their keys (docs/rules.md G6). */
  readonly despite?: readonly string[] | undefined;
}

/** At its hour the form stays closed, whatever becomes of the rest; before it, the form follows. */
export function closeOrders(
  ports: Ports,
  why: 'asked' | 'due',
  despite?: readonly string[],
): Result<Summary, Refusal> {
  const known = ports.memory.get(CURRENT_FORM);
  const mayBeTwo = known === null || ports.memory.get(TWO_SALES) !== null;
  // Read only where the tabs must be asked: what closes first is the form.
  const snapshot = mayBeTwo
    ? readDrive(ports, { whole: ['sales'], rows: [], columns: {} }, 'latest')
    : undefined;
  const early = snapshot && closesTooEarly(snapshot);
  if (early) return fail(early);
  if (snapshot && otherSale(snapshot)) setAsideCurrent(ports);
  const form = known ?? (snapshot && formInTab(snapshot));
  if (form === undefined) return fail({ code: 'saleNotOpen' });
  if (why === 'asked') beginWith(ports, form);
  closeForm(ports, form);
  const done = writeClosing(ports, 'latest', {
    ending: (sale, { now }) => ({ ...sale, closesAt: instant(Math.min(sale.closesAt, now)) }),
    entriesOf: closingEntries,
    despite,
  });
  if (done.ok && why === 'asked') endWith(ports, form);
  if (done.ok) ports.memory.remove(CURRENT_FORM);
  return done;
}

function closingEntries(snapshot: Reads, { number, state }: Sale, baskets: number): HistoryEntry[] {
  if (!areOrdersOpen(state)) return [];
  const words = historyWords(snapshot);
  return [
    {
      action: words.closeCycle,
      detail: words.baskets(baskets),
      before: words.opened(number),
      after: words.closed(number),
    },
  ];
}

/** A spreadsheet that came from a file remembers no form, and its sale must end all the same. */
function formInTab(snapshot: Reads<'sales'>): string | undefined {
  const sale = saleOf(snapshot);
  return sale && transition(sale.state, 'close').ok ? (sale.form?.id ?? '') : undefined;
}
