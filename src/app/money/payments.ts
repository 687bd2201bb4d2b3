import { type DueStanding, dueStanding } from '../../domain/money/due';
import type { Ledger } from '../../domain/money/ledger';
import { dueReference } from '../../domain/money/reference';
import type { RowToWrite } from '../../tabs/engine/edit';
import type { DueState, paymentsTab } from '../../tabs/moneyTabs';
import type { Reads } from '../kernel/reads';

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
  waiting: ReadonlySet<number> = new Set(),
): OpenDue[] {
  return ledger.dueIds().flatMap((id): OpenDue[] => {
    const standing = dueStanding(ledger, id);
    if (id.sale !== sale && standing.remaining === 0) return [];
    // Fees among producers alone ask nothing of the buyer.
    if (standing.email === '') return [];
    const waits = id.sale === sale && waiting.has(id.basket);
    const payee = ledger.ofDue(id).find(({ account }) => id.payee > 0 && account === 'producers');
    return [
      {
        ...standing,
        reference: dueReference(id),
        name: nameOf(standing.email),
        ...(waits ? { state: 'toWeigh', waits } : { state: stateOf(standing) }),
        ...(payee ? { producer: payee.party } : {}),
      },
    ];
  });
}

function stateOf({ due, received, remaining }: DueStanding): DueState {
  if (remaining < 0) return 'overpaid';
  if (remaining > 0) return received > 0 ? 'partial' : 'toPay';
  return due > 0 ? 'paid' : 'nothing';
}

/** Paiements; what an unpaid basket means on Saturday stands there only where Réglages has a rule. */
export function paymentRows(
  snapshot: Reads,
  ledger: Ledger,
  dues: readonly OpenDue[],
): PaymentRow[] {
  const { unpaid } = snapshot.settings;
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
      state,
      ...(unpaid === 'keep' ? { handOver: remaining > 0 ? 'keep' : 'handOver' } : {}),
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
