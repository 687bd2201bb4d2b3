import {
  areOrdersOpen,
  isBehind,
  isInPreparation,
  stateAt,
  takesOrders,
  wasCalledOff,
} from '../../../domain/sale/transitions';
import { fingerprint } from '../../../domain/values/fingerprint';
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
import { allToRetry, keepTrying, retryNoMore } from '../../kernel/steps/toRetry';
import { occasionOf } from '../../records/orderDetails';
import { type Sale, salesOf } from '../../records/sale';
import { CURRENT_FORM, knownForm } from './currentForm';
import { followLinked } from './followLinked';

/** What the form of a sale says of itself. */
function formWords(snapshot: Reads, sale: Sale): FormWords {
  const occasion = occasionOf(snapshot, sale);
  return {
    title: formTitle(occasion),
    description: formDescription(occasion),
    closedMessage: CLOSED[sale.state](occasion),
  };
}

/** To whoever comes while it takes no orders. */
const CLOSED: Readonly<Record<Sale['state'], typeof closedMessage>> = {
  preparing: notYetMessage,
  open: closedMessage,
  closed: closedMessage,
  collected: closedMessage,
  settled: closedMessage,
  calledOff: calledOffMessage,
};

/** Its form is of no use to anybody any more. */
export const isOver = (sale: Sale, now: Instant): boolean => isBehind(stateAt(sale, now));

/** What a form is to be: open or closed, and what it says. */
interface FormAsToBe {
  readonly isTaking: boolean;
  /** Absent of one that says nothing of its sale any more. */
  readonly words?: FormWords;
  /** Where orders are taken now, or that its sale is not held. */
  readonly message?: string | undefined;
}

function toBe(snapshot: Reads<'sales'>, sale: Sale | undefined, form: string): FormAsToBe {
  const { now, settings, tabs } = snapshot;
  const isTaking = sale !== undefined && takesOrders(sale, now);
  if (sale && (isTaking || (!sale.isCurrent && !isOver(sale, now))))
    return { isTaking, words: formWords(snapshot, sale) };
  const next = salesOf(tabs.sales).find(
    (other) => takesOrders(other, now) && other.form?.id !== form,
  );
  if (next?.form) return { isTaking, message: movedMessage(settings.language, next.form.url) };
  const isOff = sale !== undefined && wasCalledOff(sale.state);
  return { isTaking, message: isOff ? formWords(snapshot, sale).closedMessage : undefined };
}

/** Out of its bin Google gives a form back for thirty days: afterwards it is gone. */
const IN_THE_BIN = 31 * DAY;

/** False: Google refuses some of it still. */
function isMade(ports: Ports, form: string, sale: Sale | undefined, to: FormAsToBe): boolean {
  const said = to.words ? ports.forms.describe(form, to.words) : 'said';
  if (to.isTaking && to.words) {
    if (!ports.forms.openAgain(form, to.words.closedMessage)) return false;
    ports.memory.set(CURRENT_FORM, form);
    return said === 'said';
  }
  if (ports.memory.get(CURRENT_FORM) === form && !areOrdersOpen(sale?.state))
    ports.memory.remove(CURRENT_FORM);
  if (ports.forms.close(form, to.message)) return said === 'said';
  const isTaking = ports.forms.isTaking(form);
  // Closed by hand, it only does not say where to go.
  if (isTaking !== undefined) return !isTaking && !(sale && wasCalledOff(sale.state));
  return !sale || ports.clock.now() >= sale.pickupEnd + IN_THE_BIN;
}

/** What each form was last made to be, by its id. */
const MADE = 'form.said.';

const fingerprintOf = (to: FormAsToBe): string => fingerprint(JSON.stringify(to));

/** The form as Ventes says, now or as soon as Google lets us (docs/rules.md S94). */
export function followForm(
  ports: Ports,
  snapshot: Reads<'sales'>,
  sale: Pick<Sale, 'number' | 'form'>,
  /** It was closed before. */
  isDone = false,
): void {
  const form = sale.form?.id ?? knownForm(ports, sale)?.id;
  if (form !== undefined) followById(ports, snapshot, form, isDone);
}

function followById(ports: Ports, snapshot: Reads<'sales'>, form: string, isDone = false): void {
  const sale = saleWithForm(snapshot, form);
  const to = toBe(snapshot, sale, form);
  if (isDone || isMade(ports, form, sale, to)) {
    retryNoMore(ports, 'form', form);
    ports.memory.note(MADE + form, fingerprintOf(to));
  } else keepTrying(ports, 'form', form, sale ? String(sale.number) : '');
}

/** As the opening made it. */
export const noteMade = (
  ports: Ports,
  snapshot: Reads<'sales'>,
  sale: Sale,
  form: string,
): void => {
  ports.memory.note(MADE + form, fingerprintOf(toBe(snapshot, sale, form)));
};

/** Before an act that ends orders: what it is to be is not known before Ventes says so. True: it is closed. */
export function closeFirst(ports: Ports, form: string, message?: string): boolean {
  ports.memory.set(MADE + form, '');
  return ports.forms.close(form, message);
}

/** Those that are other than Ventes says. */
export function followForms(ports: Ports, snapshot: Reads<'sales'>): void {
  const made = ports.memory.all(MADE);
  const refused = allToRetry(ports).flatMap(({ service, id }) => (service === 'form' ? [id] : []));
  const live = salesOf(snapshot.tabs.sales).flatMap((sale) =>
    sale.form && !isInPreparation(sale.state) && !isOver(sale, snapshot.now) ? [sale.form.id] : [],
  );
  for (const form of live) {
    const to = fingerprintOf(toBe(snapshot, saleWithForm(snapshot, form), form));
    const isOther = made.get(MADE + form) !== to;
    if (isOther && !refused.includes(form)) followById(ports, snapshot, form);
  }
  for (const form of refused) followById(ports, snapshot, form);
  for (const key of made.keys())
    if (!live.includes(key.slice(MADE.length))) ports.memory.remove(key);
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
    } else if (isTaking === true) followById(ports, snapshot, form);
  }
}
