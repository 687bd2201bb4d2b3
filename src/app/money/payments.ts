import type { AwaitedInAll } from '../../domain/baskets/waiting';
import { type DueStanding, dueStanding } from '../../domain/money/due';
import type { Ledger } from '../../domain/money/ledger';
import { type DueId, dueReference } from '../../domain/money/reference';
import { awaitsTyping, claimable } from '../../domain/money/reminding';
import { isReachable } from '../../domain/orders/order';
import { areOrdersOpen } from '../../domain/sale/transitions';
import { nextMoment } from '../../domain/settings/proposedDates';
import { groupBy } from '../../domain/values/groupBy';
import type { Problem } from '../../domain/values/problem';
import type { Instant } from '../../domain/values/time';
import type { RowToWrite } from '../../tabs/engine/edit';
import type { paymentsTab } from '../../tabs/moneyTabs';
import type { DueState } from '../../tabs/words/stateNames';
import { type Called, owedBy } from '../../text/results/questions/moneyQuestions';
import { estimateWord } from '../../text/results/words';
import type { Reads } from '../kernel/reads';
import { type Sale, salesOf } from '../records/sale';
import { mayPay } from './payouts';

type PaymentRow = RowToWrite<typeof paymentsTab>;

/** A due as people and statements see it. */
export interface OpenDue extends DueStanding {
  readonly reference: string;
  readonly name: string;
  readonly state: DueState;
  /** Whom the buyer pays, where it is not the drive. */
  readonly producer?: string;
  /** Its sum is not known yet: something waits for the scales, or for a yes. */
  readonly waits?: true;
}

/** Every due of a sale, and those of older ones that are not even. */
export function openDues(
  ledger: Ledger,
  sale: number,
  nameOf: (email: string) => string,
  waitsFor?: WaitsFor,
): OpenDue[] {
  return everyDue(ledger, nameOf, waitsFor).filter(
    (one) => one.sale === sale || one.remaining !== 0,
  );
}

export type WaitsFor = (id: DueId) => AwaitedInAll | undefined;

/** What dues wait for: of the present sale by its baskets, of older ones as when they were set aside. */
export function waitsIn(
  { tabs }: Reads<'sales'>,
  sale: number,
  awaited: ReadonlyMap<number, AwaitedInAll>,
): WaitsFor {
  const held = new Map(salesOf(tabs.sales).map(({ number, stillWaits }) => [number, stillWaits]));
  return (id) => {
    if (id.sale === sale) return awaited.get(id.basket);
    return held.get(id.sale)?.has(id.basket) ? 'both' : undefined;
  };
}

/** Every due that the books know. */
export function everyDue(
  ledger: Ledger,
  nameOf: (email: string) => string,
  waitsFor: WaitsFor = () => undefined,
): OpenDue[] {
  return ledger.dueIds().flatMap((id): OpenDue[] => {
    const standing = dueStanding(ledger, id);
    // Fees among producers alone ask nothing of the buyer.
    if (standing.email === '') return [];
    const waits = waitsFor(id);
    const payee = ledger.ofDue(id).find(({ account }) => id.payee > 0 && account === 'producers');
    return [
      {
        ...standing,
        reference: dueReference(id),
        name: nameOf(standing.email),
        ...(waits
          ? { state: waits === 'confirmation' ? 'toConfirm' : 'toWeigh', waits: true as const }
          : { state: stateOf(standing) }),
        ...(payee ? { producer: payee.party } : {}),
      },
    ];
  });
}

export const duesByBasket = (dues: readonly OpenDue[], sale: number): Map<number, OpenDue[]> =>
  groupBy(
    dues.filter((due) => due.sale === sale),
    ({ basket }) => basket,
  );

function stateOf({ due, received, remaining }: DueStanding): DueState {
  if (remaining < 0) return 'overpaid';
  if (remaining > 0) return received > 0 ? 'partial' : 'toPay';
  return due > 0 ? 'paid' : 'nothing';
}

/** Paiements. */
export function paymentRows(
  snapshot: Reads,
  ledger: Ledger,
  dues: readonly OpenDue[],
): PaymentRow[] {
  const { place } = snapshot;
  const hasCredit = (email: string): number => ledger.credit(email);
  return dues.map((one): PaymentRow => {
    const credit = hasCredit(one.email);
    const { sale, basket, name, email, producer, reference, due, received, remaining, state } = one;
    return {
      sale,
      basket,
      name,
      email,
      ...(producer ? { producer } : {}),
      reference,
      due,
      received,
      remaining,
      ...(one.waits ? { estimate: estimateWord[place.locale] } : {}),
      state,
      credit: credit > 0 ? (credit as OpenDue['due']) : null,
    };
  });
}

/** Names by address: from the sale's own baskets, else as Paiements or Acheteurs have them. */
export function namesIn(
  snapshot: Reads<'buyers' | 'payments'>,
  lines: readonly { email: string; name: string }[],
): (email: string) => string {
  const names = new Map<string, string>();
  for (const tab of ['buyers', 'payments'] as const)
    for (const { values } of snapshot.tabs[tab].rows)
      if (values.email && values.name) names.set(values.email, values.name);
  for (const { email, name } of lines) if (name) names.set(email, name);
  return (email) => names.get(email) ?? '';
}

const MONDAY_AT_NINE = { kind: 'weekly', weekday: 1, hour: 9, minute: 0 } as const;

/** When dues of a sale are reminded of; undefined where Réglages wants no such mail. */
export const unpaidDue = ({ settings, place }: Reads, { closesAt }: Sale): Instant | undefined =>
  settings.mutedMails.includes('account')
    ? undefined
    : nextMoment(MONDAY_AT_NINE, closesAt, place.zone);

/** When dues of a sale are claimed; undefined as long as they are not. */
export function claimedSince(
  snapshot: Reads,
  sale: Sale,
  dues: () => readonly OpenDue[],
): Instant | undefined {
  const dueAt = unpaidDue(snapshot, sale);
  if (dueAt === undefined || areOrdersOpen(sale.state) || snapshot.now < dueAt) return undefined;
  // As long as no payment is noted at all, nobody has looked at what came in.
  return dues().some((due) => due.sale === sale.number && due.received > 0) ? dueAt : undefined;
}

/** Nobody is reminded of what they may have paid at the pick-up. */
export const areHeld = ({ settings }: Reads, ledger: Ledger, sale: Sale): boolean =>
  awaitsTyping(settings, ledger, sale.number, (sale.till?.notedAt ?? null) !== null);

/** Who owes enough to be reminded, as far as it is known: those whom a mail reaches, and the others. */
interface Owing {
  readonly reminded: ReturnType<typeof claimable<OpenDue>>;
  /** Somebody has to ring them up (docs/rules.md M18). */
  readonly unreached: Owing['reminded'];
}

function owingIn({ settings }: Reads, dues: readonly OpenDue[]): Owing {
  const known = dues.filter(({ waits }) => !waits);
  const claimed = claimable(settings, known);
  return {
    reminded: claimed.filter(({ email }) => isReachable(email)),
    unreached: claimed.filter(({ email }) => !isReachable(email)),
  };
}

/** Whom reminders of dues go to once nothing holds them, of older sales too; none before any payment is noted. */
export function toBeReminded(
  snapshot: Reads,
  sale: Sale,
  dues: readonly OpenDue[],
): Owing & { readonly leaveAt: Instant | undefined } {
  const at = unpaidDue(snapshot, sale);
  const isLooked = dues.some((due) => due.sale === sale.number && due.received > 0);
  if (at === undefined || !isLooked) return { leaveAt: undefined, reminded: [], unreached: [] };
  return { leaveAt: at > snapshot.now ? at : undefined, ...owingIn(snapshot, dues) };
}

/** How somebody who is to be rung up is named: with the telephone, where Acheteurs has one. */
export function calledIn(
  { tabs }: Reads<'buyers'>,
  nameOf: (email: string) => string,
): (one: Owing['unreached'][number]) => Called {
  const phones = new Map(tabs.buyers.rows.map(({ key, values }) => [key, values.phone ?? '']));
  return ({ email, left }) => ({
    name: nameOf(email) || email,
    left,
    phone: phones.get(email) ?? '',
  });
}

/** By sale that was set aside, the baskets whose weight can no longer be typed (docs/rules.md P2). */
export function leftUnweighed(sale: Sale, dues: readonly OpenDue[]): Problem[] {
  const left = new Map<number, number[]>();
  for (const one of dues)
    if (one.sale < sale.number && one.waits && one.remaining > 0)
      left.set(one.sale, [...(left.get(one.sale) ?? []), one.basket]);
  return [...left].map(([of, baskets]) => ({
    ...{ code: 'leftUnweighed', tab: 'payments', read: String(of) },
    detail: [...new Set(baskets)].join(', '),
  }));
}

/** How many reminders wait until somebody says that all is noted. */
export const heldReminders = (
  snapshot: Reads,
  ledger: Ledger,
  sale: Sale,
  dues: () => readonly OpenDue[],
): number =>
  claimedSince(snapshot, sale, dues) !== undefined && areHeld(snapshot, ledger, sale)
    ? owingIn(snapshot, dues()).reminded.length
    : 0;

/** Of reminders that wait how many; else, once they are due, whom none of them reaches. */
export function reminderProblems(
  snapshot: Reads<'buyers'>,
  { ledger, nameOf }: { readonly ledger: Ledger; readonly nameOf: (email: string) => string },
  sale: Sale,
  dues: () => readonly OpenDue[],
): Problem[] {
  if (claimedSince(snapshot, sale, dues) === undefined) return [];
  const { reminded, unreached } = owingIn(snapshot, dues());
  if (reminded.length > 0 && areHeld(snapshot, ledger, sale))
    return [
      { code: 'demandsHeld', tab: 'receipts', read: String(reminded.length), detail: 'pickup' },
    ];
  return unreached.map(calledIn(snapshot, nameOf)).map((one) => ({
    ...{ code: 'dueUnreached', tab: 'payments', read: one.name },
    detail: owedBy(one, snapshot.place.locale),
  }));
}

/** What nobody can be asked for, since no mail could say how it is paid (docs/rules.md M26). */
export function unasked(snapshot: Reads, sale: Sale, dues: readonly OpenDue[]): Problem[] {
  const isAsked = snapshot.settings.payments === 'yes' && !areOrdersOpen(sale.state);
  if (!isAsked || mayPay(snapshot, snapshot.now >= sale.pickupEnd)) return [];
  const { length } = dues.filter(
    ({ remaining, waits, producer }) => remaining > 0 && !waits && producer === undefined,
  );
  return length > 0
    ? [{ code: 'demandsHeld', tab: 'payments', read: String(length), detail: 'account' }]
    : [];
}
