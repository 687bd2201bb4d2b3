import { instant } from '../../../domain/values/time';
import { moment as momentText } from '../../../text/values/dates';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { forget, remember } from '../../kernel/sideSteps';
import type { OrderRow } from '../orderRows';
import { type Incoming, incoming } from './incomingAnswers';
import { noteOfTab } from './knownColumns';

/** Which numbers are out, once the write is there: a version of before does not know (docs/rules.md O36). */
export function noteGiven(
  ports: Ports,
  { sale, known }: Incoming,
  orders: readonly OrderRow[],
): void {
  const basket = orders.reduce((most, one) => Math.max(most, one.basket ?? 0), 0);
  const until = instant(Math.max(sale.opensAt, ...orders.map(({ time }) => time)));
  const before = known?.given ?? { basket: 0, until };
  if (!known || (basket <= before.basket && until <= before.until)) return;
  const given = { basket: Math.max(basket, before.basket), until, closesAt: sale.closesAt };
  noteOfTab(ports, sale.answersSheet, known, { given });
}

/** With what the form holds back noted, for an action that acts. */
export function incomingNoted(...asked: Parameters<typeof incoming>): Incoming {
  const [ports, snapshot] = asked;
  const now = incoming(...asked);
  noteUntaken(ports, snapshot, now);
  return now;
}

/** What the form has and nobody can take is told until it is dealt with (docs/rules.md O35). */
function noteUntaken(ports: Ports, { place }: Reads, now: Incoming): void {
  const { sale, untaken, held = 0, gone = [], known } = now;
  const form = sale.form?.id;
  if (!untaken || form === undefined) return;
  const back = { kind: 'back', form, sale: sale.number } as const;
  if (gone.length > 0 && held > 0) remember(ports, [back]);
  // Taken at the desk, as a form that was asked does not have them.
  else if (gone.length > numberless(now, untaken.length))
    remember(ports, [{ ...back, message: gone.join(', ') }]);
  if (untaken.length === 0 && known && !known.asks) return;
  if (untaken.length === 0) forget(ports, (one) => one.kind === 'untaken' && one.form === form);
  else {
    const told = untaken.map(
      ({ who, time }) => `${who || '?'} (${momentText(time, place.zone, place.locale)})`,
    );
    remember(ports, [{ kind: 'untaken', form, sale: sale.number, message: told.join(', ') }]);
  }
  const asks = untaken.length > 0;
  if (known && asks !== (known.asks ?? false)) noteOfTab(ports, sale.answersSheet, known, { asks });
}

/** What may have had such a number: rows that stand and cannot be read, and answers of then that come back. */
function numberless({ answers, problems, known }: Incoming, untaken: number): number {
  const until = known?.given?.until ?? 0;
  return (
    problems.filter(({ code }) => code === 'orderUnreadable').length +
    answers.filter(({ time }) => time <= until).length +
    untaken
  );
}
