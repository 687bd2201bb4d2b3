import {
  areOrdersOpen,
  isBehind,
  isInPreparation,
  stateAt,
  takesOrders,
  wasCalledOff,
} from '../../../domain/sale/transitions';
import { DAY, HOUR, type Instant, localTime, MINUTE } from '../../../domain/values/time';
import {
  calledOffMessage,
  closedMessage,
  formDescription,
  formTitle,
  movedMessage,
  notYetMessage,
} from '../../../text/form/form';
import { aboutProducers } from '../../catalogue/aboutProducers';
import { OWNER } from '../../kernel/owner';
import type { Ports } from '../../kernel/ports';
import { type Reads, type ReadsHead, reads } from '../../kernel/reads';
import {
  isAbout,
  type LeftStep,
  type RefusedStep,
  type SideStep,
} from '../../kernel/refused/refusedStep';
import { isDueByHour, mayTry } from '../../kernel/refused/tries';
import type { FormWords } from '../../kernel/services/formPort';
import { closeForm, isUnfinished, remember, type SettleForm, TOLD } from '../../kernel/sideSteps';
import { formPlan } from '../../orders/formPlan';
import { isRequestForm } from '../../people/requestForm';
import { offeredOf } from '../../records/offer';
import { occasionOf } from '../../records/orderDetails';
import { type Sale, saleBeside, saleOf, salesOf } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';
import { CURRENT_FORM } from './currentForm';
import { followLinked } from './followLinked';
import { lookForQuestions, questionsGone } from './goneQuestions';

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
const isOver = (sale: Sale, now: Instant): boolean => isBehind(stateAt(sale, now));

type ReadsForms = Reads<'sales' | 'offer' | 'producers'> & ReadsHead<'history'>;

/** What is left of a form that does not stand as its sale does: what Ventes says counts. */
export function settleForms(ports: Ports, snapshot: ReadsForms): SettleForm {
  const sales = salesOf(snapshot.tabs.sales);
  const isPreparing = sales.some(({ state }) => isInPreparation(state));
  return ({ tried, ...one }): LeftStep[] => {
    const { now } = snapshot;
    const sale = sales.find(({ form }) => form && isAbout(one, form.id));
    switch (one.kind) {
      case 'share': {
        const isNeeded = sale ? !isOver(sale, now) : isPreparing || isRequestForm(ports, one.form);
        return isNeeded ? [one] : [];
      }
      case 'opening':
        return isPreparing || now < tried.at + HOUR / 2 ? [one] : [];
      case 'lacks':
        if (!(sale ? takesOrders(sale, now) || isInPreparation(sale.state) : isPreparing))
          return [];
        // As yet it is being built, or it was tried a while ago.
        if (!sale || !mayTry(tried, now)) return [{ ...one, tried }];
        return completed(ports, snapshot, sale, one);
      case 'words':
        return sale ? again(ports, snapshot, sale, one) : isPreparing ? [one] : [];
      case 'follow':
        return follow(ports, snapshot, sale, one);
      case 'watch':
        if (one.state === 'unlinked') return unlinked(ports, snapshot, sale, { ...one, tried });
        return sale && takesOrders(sale, now) && ports.forms.isTaking(one.form) !== true
          ? [one]
          : [];
      case 'unasked': {
        const gone = sale ? questionsGone(ports, snapshot, sale) : [];
        if (!gone) return [{ ...one, tried }];
        return gone.length > 0 ? [{ ...one, questions: gone.join(', ') }] : [];
      }
      case 'close':
        return closed(ports, snapshot, sale, { ...one, tried });
      case 'found':
      case 'moved':
        return now < tried.at + TOLD ? [{ ...one, tried }] : [];
      case 'file':
        return [one];
    }
  };
}

function unlinked(
  ports: Ports,
  snapshot: ReadsForms,
  sale: Sale | undefined,
  { tried, ...one }: SideStep<'watch'>,
): LeftStep[] {
  if (!sale || isOver(sale, snapshot.now)) return [];
  if (!mayTry(tried, snapshot.now)) return [{ ...one, tried }];
  return followLinked(ports, snapshot, sale) ? [] : [one];
}

/** Until it is closed, or gone: also once its sale is over, and another one is on (docs/rules.md S94). */
function closed(
  ports: Ports,
  snapshot: Reads<'sales'>,
  sale: Sale | undefined,
  { tried, ...one }: SideStep<'close'>,
): LeftStep[] {
  const { form } = one;
  const { now } = snapshot;
  // The act that was to close it came to nothing, or goes on: what Ventes says counts (docs/rules.md S94).
  if (sale && takesOrders(sale, now)) return isUnfinished(ports, form) ? [{ ...one, tried }] : [];
  if (one.message !== undefined) return ports.forms.close(form, one.message) ? [] : [one];
  const past = sale && isLive(snapshot, sale) ? undefined : (sale?.number ?? one.sale);
  const left = past === undefined ? one : { ...one, sale: past };
  if (past !== undefined && !isDueByHour(tried, now)) return [{ ...left, tried }];
  const wasTaking = ports.forms.isTaking(form);
  if (!ports.forms.close(form) && wasTaking !== false) {
    const isKnown = sale && now < sale.pickupEnd + IN_THE_BIN;
    return wasTaking || isKnown ? [left] : [];
  }
  const message = leadingOn(snapshot, sale, form);
  const words: LeftStep[] =
    message && !ports.forms.close(form, message) ? [{ kind: 'close', form, message }] : [];
  // Who closed it by hand has seen what came.
  return wasTaking === false || past === undefined
    ? words
    : [...words, { kind: 'found', form, sale: past }];
}

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

/** Its tabs are those of the drive, in which answers are read. */
const isLive = (snapshot: Reads<'sales'>, { number }: Sale): boolean =>
  [saleOf(snapshot), saleBeside(snapshot)].some((one) => one?.number === number);

const needs = reads({ whole: ['producers', 'offer', 'sales'], rows: [], columns: {} });

/** With what its sale sells: of two live ones the later, whose form alone takes orders. */
function completed(
  ports: Ports,
  read: ReadsForms,
  sale: Sale,
  one: RefusedStep<'lacks'>,
): LeftStep[] {
  const isRead = saleOf(read)?.number === sale.number;
  const snapshot = isRead ? read : readDrive(ports, needs, 'latest');
  const occasion = occasionOf(snapshot, sale);
  const offered = offeredOf(snapshot.tabs.offer);
  const plan = formPlan(occasion, offered, snapshot.settings, aboutProducers(snapshot));
  const goOn = () => ports.clock.left() > MINUTE;
  const lacks = ports.forms.complete(one.form, plan, one.lacks, goOn);
  return lacks.length > 0 ? [{ ...one, lacks }] : [];
}

function again(ports: Ports, snapshot: Reads, sale: Sale, one: RefusedStep<'words'>): LeftStep[] {
  if (sale.isInHand || isOver(sale, snapshot.now)) return [];
  return ports.forms.describe(one.form, formWords(snapshot, sale)) === 'said' ? [] : [one];
}

function follow(
  ports: Ports,
  snapshot: Reads<'sales'>,
  sale: Sale | undefined,
  one: RefusedStep<'follow'>,
): LeftStep[] {
  const { form } = one;
  if (!sale || !takesOrders(sale, snapshot.now)) {
    if (ports.memory.get(CURRENT_FORM) === form && !areOrdersOpen(sale?.state))
      ports.memory.remove(CURRENT_FORM);
    if (sale && !sale.isInHand && !isOver(sale, snapshot.now))
      ports.forms.describe(form, formWords(snapshot, sale));
    if (sale && !isOver(sale, snapshot.now)) return ports.forms.close(form) ? [] : [one];
    const message = sale && leadingOn(snapshot, sale, form);
    if (ports.forms.close(form, message)) return [];
    return [{ kind: 'close', form, message }];
  }
  const words = formWords(snapshot, sale);
  const said = ports.forms.describe(form, words);
  if (!ports.forms.openAgain(form, words.closedMessage)) return [one];
  ports.memory.set(CURRENT_FORM, form);
  return said === 'said' ? [] : [{ kind: 'words', form }];
}

/** Asked of every so many hours of the day: a form costs two calls. */
const HOURS_BETWEEN = 3;

export const isHourToAsk = ({ now, place }: Reads): boolean =>
  localTime(now, place.zone).hour % HOURS_BETWEEN === 0;

/**
 * Whether forms stand as their sales do. One that somebody closed is theirs to open again, and told;
 * one that takes orders behind a closed sale is closed.
 */
export function watchForms(
  ports: Ports,
  snapshot: Reads<'sales' | 'offer'> & ReadsHead<'history'>,
  isTold: boolean,
): void {
  for (const sale of salesOf(snapshot.tabs.sales)) {
    const form = sale.form?.id;
    if (form === undefined || isOver(sale, snapshot.now) || isInPreparation(sale.state)) continue;
    const isTaking = ports.forms.isTaking(form);
    if (isTaking !== undefined && !followLinked(ports, snapshot, sale))
      remember(ports, [{ kind: 'watch', form, state: 'unlinked' }]);
    if (isTold && isTaking !== undefined) lookForQuestions(ports, snapshot, sale);
    if (takesOrders(sale, snapshot.now)) {
      // That it is not shared with somebody else, the owner's runs do not mind.
      const isOthers = isTaking === undefined && ports.memory.get(OWNER) !== ports.user();
      if (isTaking === true || isOthers) continue;
      const state = isTaking === undefined ? 'gone' : 'shut';
      remember(ports, [{ kind: 'watch', form, state }]);
    } else if (isTaking === true) closeForm(ports, form);
  }
}
