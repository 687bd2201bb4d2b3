import { fingerprint } from '../../../domain/values/fingerprint';
import { cents } from '../../../domain/values/money';
import type { Question } from '../../../text/results/preview';
import {
  type ChangedBasket,
  type Consequences,
  saleQuestion,
} from '../../../text/results/questions/saleQuestions';
import type { Ports } from '../../kernel/ports';
import { leavingAhead, leavingSaid } from '../../outbox/forecast';
import { notQueuedYet } from '../../outbox/send';
import { toTell } from '../../outbox/telling';
import { subscribers } from '../../people/subscribers';
import { projectOrders } from '../../projection/project';
import { pendingMail } from '../../records/outboxRows';
import { modeOf } from '../../records/sale';
import type { OrderAct, Outcome } from './orderAct';
import { orderedSale } from './orderedSale';
import { wantedOf } from './wantedMails';

/** The baskets that an act changes, beside what the answers that came make of them without it. */
export function basketsChanged({ read, about, came }: Outcome, act: OrderAct): ChangedBasket[] {
  const { sale } = came;
  const acted = orderedSale(read, about, act);
  const without = orderedSale(read, { ...about, now: came, sale, next: sale });
  const [were, are] = [without, acted].map(({ context }) => projectOrders(context).accounts);
  const names = new Map(acted.taken.orders.map((row) => [row.basket, row.name || row.email]));
  return [...names]
    .flatMap(([basket, name]) => {
      if (basket === null) return [];
      const { buyer: before = cents(0) } = were?.get(basket) ?? {};
      const { buyer: after = cents(0), estimated = false } = are?.get(basket) ?? {};
      return before === after ? [] : [{ basket, name, before, after, estimated }];
    })
    .sort((a, b) => a.basket - b.basket);
}

/** What an act changes and whom it tells: that of the mails which it would queue. */
function consequencesOf(ports: Ports, outcome: Outcome, act: OrderAct): Consequences {
  const { read, ordered, about } = outcome;
  const { sale } = about.now;
  const { mails } = toTell(read, sale.number, wantedOf(outcome, act));
  const fresh = notQueuedYet(read, sale.number, mails);
  const told = new Set(fresh.map(({ recipient }) => recipient));
  const among = (emails: readonly string[]): number =>
    new Set(emails.filter((email) => told.delete(email))).size;
  const buyers = among(ordered.taken.orders.map(({ email }) => email));
  const byAnnouncement = among(subscribers(read).map(({ email }) => email));
  const leaving = leavingAhead(
    read,
    ports.mailer.remaining(),
    fresh.map((mail) => pendingMail(mail, sale)),
  );
  return {
    baskets: basketsChanged(outcome, act),
    isDirect: modeOf(read, sale) === 'direct',
    ...{ buyers, team: told.size, subscribers: byAnnouncement },
    late: leaving.later.length > 0 ? leavingSaid(leaving, read) : '',
  };
}

/** The question before an act; a yes is one to what it shows (docs/rules.md P15). */
export function questionOf(ports: Ports, outcome: Outcome, act: OrderAct): Question {
  const asks = act.question?.(outcome);
  if (!asks) throw new Error('Nobody is asked before this act');
  const consequences = consequencesOf(ports, outcome, act);
  const question = saleQuestion(asks, consequences, outcome.read.place);
  // Whether some mails are late changes by itself.
  const seen = fingerprint(JSON.stringify([asks, { ...consequences, late: '' }]));
  return { ...question, input: { seen, ...question.input } };
}

/** What it does now is what was shown. */
export const isAsShown = (ports: Ports, outcome: Outcome, act: OrderAct): boolean => {
  if (act.seen === undefined || !act.question) return true;
  const { input } = questionOf(ports, outcome, act);
  return act.seen === (input as { readonly seen?: string }).seen;
};
