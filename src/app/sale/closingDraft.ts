import { isLeftOpen, transition } from '../../domain/sale/transitions';
import { fail, ok, type Result } from '../../domain/values/result';
import { type Instant, instant } from '../../domain/values/time';
import { reachedText } from '../../text/problems/reason';
import { previewClosingText, type Question } from '../../text/results/preview';
import { labelled } from '../../text/values/format';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import { forecast, leavingAhead, leavingSaid } from '../outbox/forecast';
import { notQueuedYet } from '../outbox/send';
import { toTell } from '../outbox/telling';
import { waitingOf } from '../records/answers/incomingAnswers';
import { isLateOrder } from '../records/orderRows';
import { pendingMail } from '../records/outboxRows';
import { contactOf, producerContacts } from '../records/producerContacts';
import { otherSale } from '../records/sale';
import { closing } from './closeCycle';
import { decideOrders } from './ordering/changeOrders';
import { basketsServed, type ClosedSale, totalOf } from './ordering/closedSale';
import { closingMails } from './ordering/wantedMails';
import { closesTooEarly } from './setAside';
import { saidOfLeft } from './settling/leftWaiting';

/** What closing would change, worked out as closing itself does, and nothing written. */
export interface ClosingDraft {
  readonly language: 'fr' | 'en';
  readonly zone: string;
  readonly now: Instant;
  readonly number: number;
  /** The sale in hand, that is set aside first; null where there is none beside. */
  readonly current: { readonly number: number; readonly left?: string } | null;
  readonly closesAt: Instant;
  readonly isEarly: boolean;
  /** Its pick-up is over: closing says that it was held. */
  readonly isLeftOpen: boolean;
  readonly orders: number;
  /** Answers that cannot be taken, and that closing passes over. */
  readonly waiting: number;
  /** Answers that closing reads first. */
  readonly unread: number;
  readonly late: number;
  /** Orders that lose something to a minimum. */
  readonly cut: number;
  /** Minimums that are not reached, and what each came to. */
  readonly missed: readonly { readonly key: string; readonly said: string }[];
  readonly baskets: number;
  readonly cents: number;
  readonly producers: readonly {
    readonly name: string;
    readonly cents: number;
    readonly hasEmail: boolean;
  }[];
  readonly mails: {
    /** What leaves at once or late, those that wait already among them, in words. */
    readonly told: string;
    /** Those that leave at their hour. */
    readonly reminders: number;
    /** When the first of them leaves; null where there is none. */
    readonly remindedAt: Instant | null;
  };
}

export function draftClosing(ports: Ports): Result<ClosingDraft, Refusal> {
  const decided = decideOrders(ports, 'latest', {
    event: 'close',
    decide: (read, { state }) => {
      if (!transition(state, 'close').ok) return fail({ code: 'saleNotOpen' });
      const early = closesTooEarly(read);
      return early ? fail(early) : ok(closing());
    },
  });
  if (!decided.ok) return decided;
  const { closed } = decided.value.outcome;
  return closed ? ok(draftOf(ports, closed)) : fail({ code: 'saleNotOpen' });
}

/** The same where no page can be shown. */
export function askBeforeClosing(ports: Ports): Result<Question, Refusal> {
  const draft = draftClosing(ports);
  if (!draft.ok) return draft;
  const { current, waiting, producers, zone, language, ...details } = draft.value;
  const unsent = producers.flatMap(({ name, hasEmail }) => (hasEmail ? [] : [name]));
  const said = { ...details, waiting: waiting || undefined, unsent, left: current?.left };
  return ok(previewClosingText(said, { zone, locale: language }));
}

/** Worked out as closing itself does. */
function draftOf(ports: Ports, closed: ClosedSale): ClosingDraft {
  const { context, taken, shares, cut, now } = closed;
  const { snapshot, products } = context;
  const { sale } = now;
  const { zone, locale } = snapshot.place;
  const beside = otherSale(snapshot);
  const contacts = producerContacts(snapshot);
  const wanted = toTell(snapshot, sale.number, closingMails(closed, new Set()));
  const mails = notQueuedYet(snapshot, sale.number, wanted.mails);
  const more = mails.map((mail) => pendingMail(mail, context.sale));
  const left = ports.mailer.remaining();
  const { inTime } = leavingAhead(snapshot, left, more);
  const hours = mails.map(({ dueAt }) => dueAt).filter((dueAt) => dueAt > snapshot.now);
  return {
    language: snapshot.settings.language,
    zone,
    now: snapshot.now,
    number: sale.number,
    current: beside ? { number: beside.number, ...saidOfLeft(ports) } : null,
    closesAt: sale.closesAt,
    isEarly: snapshot.now < sale.closesAt,
    isLeftOpen: isLeftOpen(sale, snapshot.now),
    orders: taken.orders.filter(({ state }) => state === 'accepted').length,
    waiting: waitingOf(now).waiting ?? 0,
    unread: now.answers.length,
    late: taken.orders.filter(isLateOrder).length,
    cut,
    missed: closed.missed.map((one) => {
      const { title, said } = reachedText(one, products, locale);
      return { key: one.key, said: labelled(title, said, locale) };
    }),
    baskets: basketsServed(closed),
    cents: totalOf(closed),
    producers: shares.map(({ producer, details }) => ({
      name: producer,
      cents: details.total,
      hasEmail: Boolean(contactOf(contacts, producer)?.email),
    })),
    mails: {
      told: leavingSaid(forecast(snapshot, left, more), snapshot),
      reminders: inTime,
      remindedAt: inTime > 0 ? instant(Math.min(...hours)) : null,
    },
  };
}
