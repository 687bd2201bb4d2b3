import type { Given } from '../../../domain/orders/basketNumbers';
import { instant } from '../../../domain/values/time';
import { moment as momentText } from '../../../text/values/dates';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { forget, remember } from '../../kernel/sideSteps';
import type { OrderRow } from '../orderRows';
import { type Incoming, incoming } from './incomingAnswers';
import { noteOfTab } from './knownColumns';
import { noteUnasked } from './unasked';

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
  const atDesk = orders.flatMap((one) => (one.source && one.basket ? [one.basket] : []));
  const given = {
    ...{ basket: Math.max(basket, before.basket), until, closesAt: sale.closesAt },
    desk: [...new Set([...(before.desk ?? []), ...atDesk])],
  };
  noteOfTab(ports, sale.answersSheet, known, { given });
}

/** With what the form holds back noted, for an action that acts. */
export function incomingNoted(...asked: Parameters<typeof incoming>): Incoming {
  const [ports, snapshot] = asked;
  const now = incoming(...asked);
  noteUnasked(ports, now.sale, now.unasked ?? []);
  return noteUntaken(ports, snapshot, now);
}

/** What the form has and nobody can take is told until it is dealt with (docs/rules.md O34). */
function noteUntaken(ports: Ports, { place }: Reads, now: Incoming): Incoming {
  const { sale, untaken, known } = now;
  const form = sale.form?.id;
  if (!untaken || form === undefined) return now;
  const given = noteGone(ports, now, { form, untaken: untaken.length });
  if (untaken.length > 0) {
    const whose = untaken.map(
      ({ who, time }) => `${who || '?'} (${momentText(time, place.zone, place.locale)})`,
    );
    remember(ports, [{ kind: 'untaken', form, sale: sale.number, answers: whose.join(', ') }]);
  } else if (!known || known.asks)
    forget(ports, (one) => one.kind === 'untaken' && one.form === form);
  const asks = untaken.length > 0;
  if (!known || (asks === (known.asks ?? false) && given === known.given)) return now;
  noteOfTab(ports, sale.answersSheet, known, { asks, given });
  return { ...now, known: { ...known, asks, given } };
}

/** Numbers that were told and are gone are named, once what the form gives back has its own again. */
function noteGone(
  ports: Ports,
  now: Incoming,
  { form, untaken }: { readonly form: string; readonly untaken: number },
): Given | undefined {
  const { sale, held = 0, gone = [], known } = now;
  const given = known?.given;
  const back = { kind: 'back', form, sale: sale.number } as const;
  if (gone.length > 0 && held > 0) remember(ports, [back]);
  // Taken at the desk, as a form that was asked does not have them.
  else if (gone.length > numberless(now, untaken)) {
    remember(ports, [{ ...back, numbers: gone.join(', ') }]);
    const desk = given?.desk?.filter((one) => !gone.includes(one));
    return given && desk?.length !== given.desk?.length ? { ...given, desk } : given;
  }
  return given;
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
