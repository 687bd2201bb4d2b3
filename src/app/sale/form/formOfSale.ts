import {
  areOrdersOpen,
  isBehind,
  isInPreparation,
  stateAt,
  takesOrders,
  wasCalledOff,
} from '../../../domain/sale/transitions';
import { DAY, type Instant, localTime } from '../../../domain/values/time';
import {
  calledOffMessage,
  closedMessage,
  formDescription,
  formTitle,
  movedMessage,
  notYetMessage,
} from '../../../text/form/form';
import { OWNER } from '../../kernel/owner';
import type { Ports } from '../../kernel/ports';
import type { Reads, ReadsHead } from '../../kernel/reads';
import type { FormWords } from '../../kernel/services/formPort';
import { closeForm, keepTrying } from '../../kernel/steps/toRetry';
import { occasionOf } from '../../records/orderDetails';
import { type Sale, salesOf } from '../../records/sale';
import { CURRENT_FORM } from './currentForm';
import { followLinked } from './followLinked';

/** What the form of a sale says of itself. */
export function formWords(snapshot: Reads, sale: Sale): FormWords {
  const occasion = occasionOf(snapshot, sale);
  return {
    title: formTitle(occasion),
    description: formDescription(occasion),
    closedMessage: SAID[sale.state](occasion),
  };
}

/** To whoever comes while it takes no orders. */
const SAID: Readonly<Record<Sale['state'], typeof closedMessage>> = {
  preparing: notYetMessage,
  open: closedMessage,
  closed: closedMessage,
  collected: closedMessage,
  settled: closedMessage,
  calledOff: calledOffMessage,
};

/** Its form is of no use to anybody any more. */
export const isOver = (sale: Sale, now: Instant): boolean => isBehind(stateAt(sale, now));

/** What it says that it says of itself no more: where orders are taken now, or that its sale is not held. */
function leadingOn(
  snapshot: Reads<'sales'>,
  sale: Sale | undefined,
  form: string,
): string | undefined {
  const { now, settings, tabs } = snapshot;
  const next = salesOf(tabs.sales).find(
    (other) => takesOrders(other, now) && other.form?.id !== form,
  );
  if (next?.form) return movedMessage(settings.language, next.form.url);
  return sale && wasCalledOff(sale.state) ? formWords(snapshot, sale).closedMessage : undefined;
}

/** Out of its bin Google gives a form back for thirty days: afterwards it is gone. */
const IN_THE_BIN = 31 * DAY;

/** The form as Ventes says: open or closed, and in its words. False: Google refuses it still. */
export function followSale(ports: Ports, snapshot: Reads<'sales'>, form: string): boolean {
  const { now } = snapshot;
  const sale = saleWithForm(snapshot, form);
  if (sale && takesOrders(sale, now)) {
    const words = formWords(snapshot, sale);
    const said = ports.forms.describe(form, words);
    if (!ports.forms.openAgain(form, words.closedMessage)) return false;
    ports.memory.set(CURRENT_FORM, form);
    return said === 'said';
  }
  if (ports.memory.get(CURRENT_FORM) === form && !areOrdersOpen(sale?.state))
    ports.memory.remove(CURRENT_FORM);
  const isLast = sale && !sale.isCurrent && !isOver(sale, now);
  const said = isLast ? ports.forms.describe(form, formWords(snapshot, sale)) : 'said';
  const message = isLast ? undefined : leadingOn(snapshot, sale, form);
  if (ports.forms.close(form, message)) return said === 'said';
  const isTaking = ports.forms.isTaking(form);
  // Closed by hand, it only does not say where to go.
  if (isTaking !== undefined) return !isTaking && !(sale && wasCalledOff(sale.state));
  return !sale || now >= sale.pickupEnd + IN_THE_BIN;
}

export const saleWithForm = ({ tabs }: Reads<'sales'>, id: string): Sale | undefined =>
  salesOf(tabs.sales).find(({ form }) => form?.id === id);

/** Asked of every so many hours of the day: a form costs two calls. */
const HOURS_BETWEEN = 3;

export const isHourToAsk = ({ now, place }: Reads): boolean =>
  localTime(now, place.zone).hour % HOURS_BETWEEN === 0;

/**
 * Whether forms stand as their sales do. One that somebody closed is theirs to open again, and told;
 * one that takes orders behind a closed sale is closed.
 */
export function watchForms(ports: Ports, snapshot: Reads<'sales'> & ReadsHead<'history'>): void {
  for (const sale of salesOf(snapshot.tabs.sales)) {
    const form = sale.form?.id;
    if (form === undefined || isOver(sale, snapshot.now) || isInPreparation(sale.state)) continue;
    const isTaking = ports.forms.isTaking(form);
    if (isTaking !== undefined && !followLinked(ports, snapshot, sale))
      keepTrying(ports, 'formWatch', form, 'unlinked');
    if (takesOrders(sale, snapshot.now)) {
      // That it is not shared with somebody else, the owner's runs do not mind.
      const isOthers = isTaking === undefined && ports.memory.get(OWNER) !== ports.user();
      if (isTaking === true || isOthers) continue;
      keepTrying(ports, 'formWatch', form, isTaking === undefined ? 'gone' : 'shut');
    } else if (isTaking === true) closeForm(ports, form);
  }
}
