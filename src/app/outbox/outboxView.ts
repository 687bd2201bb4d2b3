import { statesByUrgency } from '../../domain/outbox/mailState';
import { planSendings, type Quota, quotaOf, quotaResetAfter } from '../../domain/outbox/schedule';
import { folded } from '../../domain/values/fold';
import { ok, type Result } from '../../domain/values/result';
import type { Kind } from '../../tabs/engine/cellKinds';
import { mailKinds, mailStates } from '../../tabs/outbox';
import { OWNER } from '../kernel/owner';
import type { Ports } from '../kernel/ports';
import type { ReadsColumns } from '../kernel/reads';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { outboxRows, type Pending, pendingRow, salesByNumber } from '../records/outboxRows';
import { latestSale } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { type Forecast, forecast, waitingMails } from './forecast';
import { fits, type MailFilter } from './mailFilter';
import { needsToSend } from './send';

const PAGE = 50;

export interface ListedMail
  extends Pick<Pending, 'key' | 'kind' | 'recipient' | 'dueAt' | 'state' | 'sale'> {
  readonly name: string;
  readonly sentAt: number | null;
  readonly why: string | null;
  /** When it will leave by itself; null when it would come too late, or does not wait. */
  readonly leavesAt: number | null;
  readonly isTooLate: boolean;
}

interface Tally {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** The outbox as its dialog shows it: plain JSON, one page of it. */
export interface OutboxView {
  readonly language: 'fr' | 'en';
  readonly now: number;
  readonly zone: string;
  readonly quota: Quota & { readonly resetsAt: number };
  /** Whose quota and address automatic mails take, when that is somebody else. */
  readonly owner: string | null;
  readonly user: string;
  readonly forecast: Forecast;
  readonly sale: number | null;
  readonly sales: readonly number[];
  readonly states: readonly Tally[];
  readonly kinds: readonly Tally[];
  readonly mails: readonly ListedMail[];
  readonly found: number;
  /** Of those found, the ones that would leave by themselves. */
  readonly waiting: number;
  readonly page: number;
  readonly pages: number;
}

const needs = reads({
  ...needsToSend,
  columns: { ...needsToSend.columns, buyers: ['email', 'name'] },
});

/** Reads by columns, so that ten thousand rows are no trouble; only a page is told. */
export function outbox(
  ports: Ports,
  { page = 0, ...filter }: MailFilter & { readonly page?: number | undefined },
): Result<OutboxView, Refusal> {
  const snapshot = readDrive(ports, needs, 'latest');
  const { locale, zone } = snapshot.place;
  const sales = salesByNumber(snapshot);
  const latest = latestSale(snapshot.tabs.sales)?.number ?? null;
  const sale = filter.sale ?? latest ?? undefined;
  const all = outboxRows(snapshot).flatMap((row) =>
    pendingRow(row, sales).map((mail) => ({ mail, row })),
  );
  const left = ports.mailer.remaining();
  const waiting = waitingMails(snapshot, sales);
  const plan = new Map(
    planSendings(waiting, quotaOf(left), snapshot.now).map((one) => [one.mail.key, one]),
  );
  const ofSale = all.filter(({ mail }) => fits({ sale, person: filter.person })(mail));
  const found = ofSale
    .filter(({ mail }) => fits({ ...filter, sale })(mail))
    .sort((a, b) => byUrgency(a.mail, b.mail));
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const names = namesOf(snapshot);
  return ok({
    language: locale,
    now: snapshot.now,
    zone,
    quota: { ...quotaOf(left), resetsAt: quotaResetAfter(snapshot.now) },
    owner: ports.memory.get(OWNER),
    user: ports.user(),
    forecast: forecast(snapshot, left),
    sale: sale ?? null,
    sales: [...new Set(all.map(({ mail }) => mail.sale))].sort((a, b) => b - a),
    ...talliesOf(ofSale, snapshot),
    mails: found.slice(shown * PAGE, (shown + 1) * PAGE).map(({ mail, row }) => {
      const { key, kind, recipient, dueAt, state, sale: of } = mail;
      const { sentAt, why } = row.values;
      const { at: leavesAt = null, isTooLate = false } = plan.get(key) ?? {};
      const name = names.get(folded(recipient)) ?? '';
      return {
        ...{ key, kind, recipient, dueAt, state, sale: of, name, sentAt, why, isTooLate },
        leavesAt: isTooLate ? null : leavesAt,
      };
    }),
    found: found.length,
    waiting: found.filter(({ mail }) => plan.has(mail.key)).length,
    page: shown,
    pages,
  });
}

const byUrgency = (a: Pending, b: Pending): number =>
  statesByUrgency.indexOf(a.state) - statesByUrgency.indexOf(b.state) || b.dueAt - a.dueAt;

const talliesOf = (
  all: readonly { readonly mail: Pending }[],
  snapshot: Reads,
): Pick<OutboxView, 'states' | 'kinds'> => ({
  states: tally(
    all.map(({ mail }) => mail.state),
    mailStates,
    snapshot,
  ),
  kinds: tally(
    all.map(({ mail }) => mail.kind),
    mailKinds,
    snapshot,
  ),
});

function tally<K extends string>(ids: readonly K[], kind: Kind<K>, { place }: Reads): Tally[] {
  const counts = new Map<K, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, name: String(kind.write(id, place)), count }));
}

const namesOf = (snapshot: ReadsColumns<'buyers', 'email' | 'name'>): ReadonlyMap<string, string> =>
  new Map(
    snapshot.tabs.buyers.rows.flatMap(({ values: { email, name } }) =>
      email && name ? [[email, name] as const] : [],
    ),
  );
