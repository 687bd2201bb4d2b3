import { tells } from '../../domain/outbox/mailKind';
import { planSendings, quotaOf, type Sending } from '../../domain/outbox/schedule';
import type { Problem } from '../../domain/values/problem';
import { instant } from '../../domain/values/time';
import { shortMoment } from '../../text/values/dates';
import { labelled } from '../../text/values/format';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import type { Planned, ReadsOutbox } from '../records/outboxRows';
import { waitingMails } from './forecast';

/** Producers' orders that the quota keeps back, while somebody can still tell them otherwise (docs/rules.md E68). */
export function keptBackIn(
  sendings: readonly Sending<Planned>[],
  { now, place: { locale, zone }, tabs }: Reads<'producers'>,
): Problem[] {
  const kept = sendings.filter(
    ({ mail, at }) => tells(mail.kind, 'toBring') && mail.dueAt <= now && at > now,
  );
  if (kept.length === 0) return [];
  const when = shortMoment(instant(Math.max(...kept.map(({ at }) => at))), zone, locale);
  const names = kept.flatMap(({ mail: { recipient } }) => {
    const own = tabs.producers.rows.filter(({ values }) => values.email === recipient);
    return own.length > 0 ? own.map(({ values }) => values.name ?? recipient) : [recipient];
  });
  const detail = labelled(when, [...new Set(names)].join(', '), locale);
  return [{ code: 'ordersKeptBack', tab: 'outbox', read: String(kept.length), detail }];
}

/** Of those that stand in Rappels. Google is asked for the quota only where there is one. */
export function ordersKeptBack(
  ports: Ports,
  snapshot: Reads<'sales' | 'producers'> & ReadsOutbox,
): Problem[] {
  const waiting = waitingMails(snapshot);
  const isKept = ({ kind, state }: (typeof waiting)[number]): boolean =>
    tells(kind, 'toBring') && state === 'waiting';
  if (!waiting.some(isKept)) return [];
  const quota = quotaOf(ports.mailer.remaining());
  return keptBackIn(planSendings(waiting, quota, snapshot.now), snapshot);
}
