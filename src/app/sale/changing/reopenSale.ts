import { checkDates, closesInPast } from '../../../domain/sale/cycle';
import { stateAt, transition } from '../../../domain/sale/transitions';
import { fail, ok, type Result } from '../../../domain/values/result';
import type { Instant } from '../../../domain/values/time';
import { computedBy, type MailKind, tells } from '../../../text/mailKinds/mailKinds';
import type { Question } from '../../../text/results/preview';
import { type AsksFirst, sumSaid } from '../../../text/results/questions/saleQuestions';
import { moment } from '../../../text/values/dates';
import { historyWords } from '../../kernel/history';
import type { Ports } from '../../kernel/ports';
import type { Refusal } from '../../kernel/refusal';
import { leavingSaid } from '../../outbox/forecast';
import { type ToldRow, toldRows, waits } from '../../outbox/telling';
import { orderedInAll } from '../../records/orderDetails';
import { outboxRows, type ReadsOutbox, standsAsSaid } from '../../records/outboxRows';
import type { Sale } from '../../records/sale';
import { followForm } from '../form/formOfSale';
import { askAbout, changeOrders } from '../ordering/changeOrders';
import type { Decide, OrderAct, Outcome } from '../ordering/orderAct';
import { movedMails } from './movedMails';

export interface Reopening {
  /** Until when orders are taken now. */
  readonly closesAt: Instant;
  /** Answers that were set aside and are let in, by their numbers in Commandes. */
  readonly acceptedLate?: readonly number[] | undefined;
  readonly tell?: boolean | undefined;
  readonly seen?: string | undefined;
}

export interface SaleReopened {
  readonly code: 'reopened';
  readonly sale: number;
  /** What became of its mails, in words. */
  readonly told: string;
}

/** What was told and asked for already, and what follows; nothing is written. */
export const askBeforeReopen = (ports: Ports, asked: Reopening): Result<Question, Refusal> =>
  askAbout(ports, 'current', { event: 'reopen', decide: reopening(asked) });

/**
 * Orders are taken again, until a new hour (docs/rules.md S15): numbers, payments and ticks stay, and
 * what producers were told is kept, so that the next closing tells them the difference.
 */
export function reopenSale(ports: Ports, asked: Reopening): Result<SaleReopened, Refusal> {
  const done = changeOrders(ports, 'current', {
    event: 'reopen',
    decide: reopening(asked),
  });
  if (!done.ok) return done;
  const { mails, ordered } = done.value;
  const { snapshot, sale } = ordered.context;
  followForm(ports, snapshot, sale);
  return ok({ code: 'reopened', sale: sale.number, told: leavingSaid(mails, snapshot) });
}

const reopening =
  ({ closesAt, acceptedLate = [], tell = true, seen }: Reopening): Decide =>
  (read, sale) => {
    const detail = String(sale.number);
    if (sale.isCurrent) return fail({ code: 'nextIsOpen', detail });
    const open = transition(stateAt(sale, read.now), 'reopen');
    if (!open.ok) return fail({ code: open.error, detail });
    if (closesInPast({ closesAt }, read.now)) return fail({ code: 'alreadyPast' });
    const [fault] = checkDates({ ...sale, closesAt });
    if (fault) return fail({ code: fault });
    const act: OrderAct = {
      ending: (one) => ({ ...one, closesAt }),
      letIn: acceptedLate,
      intents: (outcome) => movedMails(...moveIn(outcome), tell),
      decides: isDecidedAgain,
      entriesOf: () => {
        const words = historyWords(read);
        const [before, after] = [words.closed(sale.number), words.opened(sale.number)];
        return [{ action: words.reopen, detail: '', before, after }];
      },
      question: (outcome) => asking(outcome, { closesAt, acceptedLate, tell }),
      seen,
    };
    return ok(act);
  };

/** Decided by closing, they are decided again when orders close again. */
const DECIDED = computedBy('closing');
const isDecidedAgain = ({ kind }: ToldRow): boolean => DECIDED.includes(kind);

/** Of the time of closing alone, to whoever may order again. */
const moveIn = ({ read, about: { now, next } }: Outcome) =>
  [read, { ...next, closesAt: now.sale.closesAt }, next, now.orders] as const;

function asking({ read, about, ordered }: Outcome, input: Reopening): AsksFirst {
  const { sale, orders } = about.now;
  const { place } = read;
  const held = orderedInAll(orders, ordered.context.products);
  const counted = (line: 'producersTold' | 'demandsSent' | 'withdrawn', count: number) =>
    count > 0 ? ([line, count] as const) : undefined;
  const waiting = toldRows(read, sale.number).filter((row) => waits(row) && isDecidedAgain(row));
  return {
    title: ['reopenTitle', sale.number],
    says: [
      ['reopens', moment(input.closesAt, place.zone, place.locale)],
      ['stays', held.orders.length, sumSaid(held, place)],
      counted(
        'producersTold',
        leftCount(read, sale, (kind) => tells(kind, 'toBring')),
      ),
      counted(
        'demandsSent',
        leftCount(read, sale, (kind) => kind === 'payment'),
      ),
      counted('withdrawn', waiting.length),
    ],
    input,
  };
}

/** How many were told so already. */
function leftCount(
  snapshot: ReadsOutbox,
  { number }: Sale,
  isMeant: (kind: MailKind | null) => boolean,
): number {
  return new Set(
    outboxRows(snapshot).flatMap(({ values: { kind, sale, state, recipient } }) =>
      isMeant(kind) && sale === number && standsAsSaid(state) ? [recipient] : [],
    ),
  ).size;
}
