import type { AwaitedInAll } from '../../../domain/baskets/waiting';
import { dueStanding } from '../../../domain/money/due';
import {
  aboutPickup,
  type EntryBase,
  entryBase,
  readAboutPickup,
  readEntryKey,
} from '../../../domain/money/entryKey';
import type { Ledger } from '../../../domain/money/ledger';
import { askedReceipt, FEW, postReceipt, type Receipt } from '../../../domain/money/receipt';
import type { DueId } from '../../../domain/money/reference';
import { type Cents, cents } from '../../../domain/values/money';
import { expected, type Problem } from '../../../domain/values/problem';
import type { Instant } from '../../../domain/values/time';
import { unlikelyAmount } from '../../../domain/values/unlikely';
import { type ReadRow, typedIn } from '../../../tabs/engine/readTab';
import type { PickupMeans, pickupTab } from '../../../tabs/pickup';
import { weighingWords } from '../../../text/results/words';
import { hasBoxes } from '../../baskets/pickup';
import type { Reads } from '../../kernel/reads';

type Row = ReadRow<typeof pickupTab>;

/**
 * Makes the books follow « Payé par » and the ticks of Retrait, as they follow Encaissements: all that
 * is left of the basket, with what `carriedOn` an address was asked for with it, or the sum beside it.
 * It is posted once, as it is first seen, and taken back when the
 * cell is cleared or changed; a row that goes takes nothing back (docs/rules.md D9).
 */
export function followPickup(
  ledger: Ledger,
  snapshot: Reads<'pickup'>,
  sale: number,
  carriedOn: (email: string) => Cents,
  unsure: Unsure,
): Problem[] {
  const { tabs, now } = snapshot;
  const { pickup } = tabs;
  if (!pickup.stands || lostBoxes(snapshot).length > 0) return [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const noted = pickup.rows.flatMap((row) => {
    const { basket } = row.values;
    const [first, ...more] = meansNoted(row.values);
    if (row.values.paidBy === 'transfer')
      problems.push({
        ...{ ...expected('notTransfer'), tab: 'pickup', row: row.at + 1, column: 'paidBy' },
        read: typedIn(row, 'paidBy'),
      });
    if (basket === null || row.faults.has('sum')) return [];
    const isSilent = row.values.paidBy === null && SAYS_PAID.every((id) => !row.faults.has(id));
    if (first === undefined && isSilent && row.values.sum !== null)
      problems.push({ code: 'missing', tab: 'pickup', row: row.at + 1, column: 'paidBy' });
    if (first === undefined) return [];
    const dues = ledger.ofBasket(sale, basket);
    for (const means of [first, ...more])
      for (const due of dues) seen.add(entryBase(baseOf(due, means, row)));
    const column = row.values.cash ? 'cash' : row.values.cheque ? 'cheque' : 'paidBy';
    const place = { tab: 'pickup', row: row.at + 1, column, read: String(basket) } as const;
    if (more.length === 0) return [{ row, place, means: first, dues }];
    problems.push({ code: 'contrary', ...place });
    return [];
  });
  // A row that lacks what the books say beside it was made anew, and one that cannot be read may say the
  // same as before: nobody cleared a cell of it.
  const held = new Set(
    pickup.rows.flatMap(({ values, faults }) =>
      values.settled === null || SAYS_PAID.some((id) => faults.has(id)) ? [] : values.basket,
    ),
  );
  const gone = goneFrom(ledger, sale, seen, held);
  // Somebody lost the rows rather than meant each of them.
  if (gone.length > Math.max(FEW, seen.size))
    problems.push({ code: 'receiptsLost', tab: 'pickup', read: String(gone.length) });
  else for (const key of gone) ledger.undo(key, now);
  for (const { row, place, means, dues } of noted) {
    const code = post(ledger, row, means, dues, { now, carriedOn, unsure });
    if (code === 'noSum' || code === 'likelySum')
      problems.push({ ...place, ...expected(code), column: 'sum', read: typedIn(row, 'sum') });
    else if (code)
      problems.push({ code, ...place, ...waitsFor(code, place.read, unsure, snapshot) });
  }
  return problems;
}

/** Baskets whose sum nobody knows yet: for want of a weight or of a yes, or by a note that cannot be read. */
export interface Unsure {
  readonly awaited: ReadonlyMap<number, AwaitedInAll>;
  readonly unread: ReadonlySet<number | null>;
}

const waitsFor = (
  code: Problem['code'],
  basket: string,
  { awaited }: Unsure,
  { place }: Reads,
): Pick<Problem, 'detail'> => {
  if (code !== 'countsAfter') return {};
  const waits = awaited.get(Number(basket));
  if (!waits) return { detail: 'note' };
  return { detail: weighingWords[place.locale][waits === 'confirmation' ? waits : 'weight'] };
};

/** Ticks whose column was deleted, or stands anew without a box in any row: nobody cleared them (docs/rules.md D9). */
export const lostBoxes = (snapshot: Reads<'pickup'>): readonly ('cash' | 'cheque')[] =>
  hasBoxes(snapshot)
    ? (['cash', 'cheque'] as const).filter((id) =>
        snapshot.tabs.pickup.rows.every(({ values }) => values[id] === null),
      )
    : [];

/** Columns in which people say what was paid at the table. */
export const SAYS_PAID = ['cash', 'cheque', 'paidBy', 'sum'] as const;

/** How somebody paid at the table: ticked, chosen, or both. */
export const meansNoted = ({
  cash,
  cheque,
  paidBy,
}: Pick<Row['values'], 'cash' | 'cheque' | 'paidBy'>): PickupMeans[] => [
  ...new Set<PickupMeans>([
    ...(cash ? (['cash'] as const) : []),
    ...(cheque ? (['cheque'] as const) : []),
    ...(paidBy && paidBy !== 'transfer' ? [paidBy] : []),
  ]),
];

/** A row's own words: which due, by what, and how much where that was said. */
const baseOf = (due: DueId, means: PickupMeans, row: Row): EntryBase => ({
  source: 'pickup',
  about: aboutPickup(due, means, row.values.sum),
});

function goneFrom(
  ledger: Ledger,
  sale: number,
  seen: ReadonlySet<string>,
  held: ReadonlySet<number | null>,
): string[] {
  return [...ledger.entries.keys()].filter((key) => {
    const base = readEntryKey(key);
    const about = base?.source === 'pickup' ? readAboutPickup(base.about) : undefined;
    return (
      base !== undefined &&
      about?.sale === sale &&
      held.has(about.basket) &&
      !seen.has(entryBase(base)) &&
      ledger.last(base) === key &&
      !ledger.isUndone(key)
    );
  });
}

interface Posting {
  readonly now: Instant;
  readonly carriedOn: (email: string) => Cents;
  readonly unsure: Unsure;
}

function post(
  ledger: Ledger,
  row: Row,
  means: PickupMeans,
  dues: readonly DueId[],
  { now, carriedOn, unsure }: Posting,
): Problem['code'] | 'noSum' | 'likelySum' | undefined {
  const { basket, sum, note } = row.values;
  const isKnown = (due: DueId): boolean => ledger.last(baseOf(due, means, row)) !== undefined;
  if (dues.some(isKnown)) return undefined;
  // All that is left is no sum yet (docs/rules.md D9).
  const isUnsure = unsure.awaited.has(basket ?? 0) || unsure.unread.has(basket);
  if (sum === null && isUnsure) return 'countsAfter';
  const open = dues.filter((due) => dueStanding(ledger, due).remaining > 0);
  if (sum !== null && open.length > 1) return 'noSum';
  const meant = open.length > 0 || sum === null ? open : dues.slice(0, 1);
  if (meant.length === 0) return 'nothingDue';
  for (const due of meant) {
    const { remaining, email, due: owed } = dueStanding(ledger, due);
    const older = due.payee === 0 && remaining > 0 ? carriedOn(email) : 0;
    const receipt: Receipt = {
      ...due,
      key: ledger.nextKey(baseOf(due, means, row)),
      at: now,
      amount: sum ?? cents(remaining + older),
      means,
      kind: remaining > 0 ? 'payment' : 'extra',
      label: note ?? '',
    };
    // Said of a sum alone: the rest is what is left. Paid otherwise meanwhile, it waits all the same.
    const isAsked = sum !== null && (askedReceipt(ledger, receipt) || unlikelyAmount(sum, owed));
    if (isAsked) return 'likelySum';
    const posted = postReceipt(ledger, receipt);
    if (!posted.ok) return posted.error;
  }
  return undefined;
}
