import { isReachable } from '../../domain/orders/order';
import type { buyersTab } from '../../tabs/buyers';
import type { FactRow } from '../../tabs/engine/edit';
import type { Reads } from '../kernel/reads';
import type { AnswerOutcome } from '../records/saleContext';

type BuyerRow = FactRow<typeof buyersTab>;

/** Newcomers are added; of those who are known only blanks are filled, people's words stay. */
export function buyerRows(
  snapshot: Reads<'buyers'>,
  outcomes: readonly AnswerOutcome[],
): BuyerRow[] {
  const known = new Map(snapshot.tabs.buyers.rows.map((row) => [row.key, row]));
  const rows = new Map<string, BuyerRow>();
  for (const { answer, outcome } of outcomes) {
    if (outcome.kind === 'empty' || outcome.kind === 'late') continue;
    const { email, time } = answer;
    const row = known.get(email);
    const words = { name: answer.name, phone: answer.phone };
    const earlier = rows.get(email) ?? {};
    if (!row) {
      rows.set(email, {
        email,
        ...filled(words),
        subscribed: isReachable(email) ? 'yes' : 'no',
        ...earlier,
        lastOrder: time,
      });
    } else {
      const blanks = Object.entries(filled(words)).filter(
        ([id]) => row.values[id as keyof typeof words] === null && !row.faults.has(id),
      );
      rows.set(email, { email, ...Object.fromEntries(blanks), ...earlier, lastOrder: time });
    }
  }
  return [...rows.values()];
}

const filled = (words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).filter(([, word]) => word !== ''));
