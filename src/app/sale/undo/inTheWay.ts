import { isEmail } from '../../../domain/orders/order';
import type { MailKind } from '../../../domain/outbox/mailKind';
import { wasCalledOff } from '../../../domain/sale/transitions';
import type { RowOf } from '../../../tabs/engine/tab';
import type { Tabs } from '../../../tabs/tabs';
import { restoringNamed } from '../../../text/results/papers/restoring';
import type { RefusalText } from '../../../text/results/refusals';
import type { Reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import type { KeptAct } from '../../kernel/snapshot';
import { isLateOrder, type OrderRow } from '../../records/orderRows';
import { hasLeft, outboxRows, type ReadsOutbox } from '../../records/outboxRows';
import { type GoingBack, isAfter } from './notifiedSince';

export interface Since extends GoingBack {
  readonly act: KeptAct;
  readonly snapshot: Reads<'offer'> & ReadsOutbox;
  readonly after: Reads<'offer'>;
}

interface Named {
  readonly name: string;
  readonly basket?: number | null;
}

interface Reason {
  readonly code: RefusalText;
  readonly found: (since: Since) => readonly Named[];
}

/**
 * What people did or were told since a kept state and what bringing it back would undo: it is refused, with
 * the first of these that stands in the way (docs/rules.md S121).
 */
const REASONS: readonly Reason[] = [
  { code: 'erasedSince', found: erased },
  {
    code: 'ordersSinceReopening',
    found: (since) => (since.act === 'reopen' ? ordered(since) : []),
  },
  { code: 'ordersSinceClosing', found: ordered },
  { code: 'offerSince', found: changedOffer },
  { code: 'goodsToldSince', found: (since) => notified(since, ['missing']) },
];

export function inTheWay(since: Since): Refusal | undefined {
  for (const { code, found } of REASONS) {
    const named = found(since);
    if (named.length > 0)
      return {
        // Of a sale that is called off nothing else can be changed or closed.
        code: wasCalledOff(since.sale.state) && code !== 'erasedSince' ? 'sinceCalledOff' : code,
        detail: restoringNamed(named, since.snapshot.place.locale),
      };
  }
  return undefined;
}

/** Somebody whose data was erased holds an order in it. */
function erased({ ordersBack }: Since): readonly Named[] {
  return ordersBack.filter(({ state, email }) => state === 'accepted' && !isEmail(email));
}

/** Orders that came, changed or were put right: late ones that nobody let in aside, as they are read anew. */
function ordered({ act, orders, ordersBack }: Since): readonly Named[] {
  const before = new Map(ordersBack.map((row) => [row.number, row]));
  const since = orders.filter((row) => {
    const was = before.get(row.number);
    if (was) return isOther(was, row);
    // Closing itself read answers, in the write that closed.
    const isRead = act === 'close' && row.source !== 'desk' && !row.serveAnyway;
    return !isLateOrder(row) && !isRead;
  });
  return [...new Map(since.map((row) => [row.email, row])).values()];
}

/** Whose it is, and what was asked for; a minimum, an absence and calling off take only from what is served. */
const isOther = (was: OrderRow, now: OrderRow): boolean =>
  was.email !== now.email ||
  askedIn(was) !== askedIn(now) ||
  (isLateOrder(was) && (now.state === 'accepted' || now.state === 'cancelled'));

const askedIn = ({ lines }: OrderRow): string =>
  lines
    .map(({ ref, asked }) => `${ref} ${asked}`)
    .sort()
    .join();

/** Of what is on sale what the sale itself does not count. */
const COUNTED: ReadonlySet<string> = new Set<keyof RowOf<Tabs['offer']>>([
  'served',
  'left',
  'soldOutAt',
  'choices',
  'frozen',
  'meant',
  'priceIn',
]);

/** Prices, stocks, who comes and what is sold: told, or asked for in the form. */
function changedOffer({ snapshot, after }: Since): readonly Named[] {
  const [now, back] = [snapshot, after].map(
    ({ tabs }) =>
      new Map(
        tabs.offer.rows.map(({ key, values }) => [
          key,
          {
            name: values.title ?? key,
            said: JSON.stringify(Object.entries(values).filter(([column]) => !COUNTED.has(column))),
          },
        ]),
      ),
  );
  if (!now || !back) return [];
  const names = [...new Map([...back, ...now])].flatMap(([key, { name }]) =>
    now.get(key)?.said === back.get(key)?.said ? [] : [name],
  );
  return [...new Set(names)].map((name) => ({ name }));
}

/** Who had a mail of these kinds since. */
function notified({ snapshot, sale, at }: Since, kinds: readonly MailKind[]): readonly Named[] {
  const since = outboxRows(snapshot).flatMap(({ values }) => {
    const { kind, sale: of, recipient, state, sentAt } = values;
    return kind &&
      kinds.includes(kind) &&
      of === sale.number &&
      hasLeft(state) &&
      isAfter(sentAt, at)
      ? [recipient ?? '']
      : [];
  });
  return [...new Set(since)].map((name) => ({ name }));
}
