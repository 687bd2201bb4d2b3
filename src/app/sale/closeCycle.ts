import { areOrdersOpen, transition } from '../../domain/sale/transitions';
import { fail, ok, type Result } from '../../domain/values/result';
import { instant } from '../../domain/values/time';
import { heldText } from '../../text/problems/checkText';
import { refusalText } from '../../text/results/refusalText';
import { historyWords } from '../kernel/history';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import type { Refusal, Summary } from '../kernel/refusal';
import { keepTrying } from '../kernel/steps/toRetry';
import { leavingSaid } from '../outbox/forecast';
import { waitingOf } from '../records/answers/incomingAnswers';
import { contactOf, producerContacts } from '../records/producerContacts';
import { otherSale, saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { CURRENT_FORM, TWO_SALES } from './form/currentForm';
import { closeFirst, followForm } from './form/formOfSale';
import { changeOrders } from './ordering/changeOrders';
import { basketsServed, type ClosedSale, totalOf } from './ordering/closedSale';
import type { Decide, OrderAct } from './ordering/orderAct';
import { failedIn } from './ordering/orderChecks';
import type { ChangedOrders } from './ordering/writeOrders';
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
  const isShut = why === 'asked' ? closeFirst(ports, form) : ports.forms.close(form);
  const decide: Decide = (_, { number }) => {
    if (!isShut) keepTrying(ports, 'form', form, String(number));
    return ok(closing(despite));
  };
  const done = changeOrders(ports, 'latest', { event: 'close', decide });
  if (!done.ok) return done;
  const { closed } = done.value;
  if (!closed) throw new Error('Orders that close change');
  followForm(ports, closed.context.snapshot, closed.context.sale, isShut);
  ports.memory.remove(CURRENT_FORM);
  return ok(summaryOf(done.value, closed));
}

export const closing = (despite?: readonly string[]): OrderAct => ({
  ending: (sale, { now }) => ({ ...sale, closesAt: instant(Math.min(sale.closesAt, now)) }),
  despite,
  entriesOf: ({ read, about: { now }, closed }) => {
    const { number, state } = now.sale;
    if (!areOrdersOpen(state) || !closed) return [];
    const words = historyWords(read);
    const [before, after] = [words.opened(number), words.closed(number)];
    const detail = words.baskets(basketsServed(closed));
    return [{ action: words.closeCycle, detail, before, after }];
  },
});

/** What a coordinator reads of it. */
function summaryOf({ held, problems, mails }: ChangedOrders, closed: ClosedSale): Summary {
  const { snapshot, sale } = closed.context;
  const { locale } = snapshot.place;
  const contacts = producerContacts(snapshot);
  // Who is to bring something and cannot be told (docs/rules.md O40).
  const unsent = closed.shares.flatMap(({ producer }) =>
    contactOf(contacts, producer)?.email ? [] : [producer],
  );
  return {
    ...{ code: 'closed', sale: sale.number, baskets: basketsServed(closed) },
    ...{ cents: totalOf(closed), producers: closed.shares.length, failed: failedIn(problems) },
    ...(held ? { held: refusalText('moneyUnsure', heldText(held, locale), locale) } : {}),
    ...{ mails, told: leavingSaid(mails, snapshot), ...waitingOf(closed.now) },
    ...(unsent.length > 0 ? { unsent } : {}),
  };
}

/** A spreadsheet that came from a file remembers no form, and its sale must end all the same. */
function formInTab(snapshot: Reads<'sales'>): string | undefined {
  const sale = saleOf(snapshot);
  return sale && transition(sale.state, 'close').ok ? (sale.form?.id ?? '') : undefined;
}
