import { laidOn } from '../../../../src/app/kernel/afterwards';
import type { Rows } from '../../../../src/app/kernel/planned';
import type { Taken } from '../../../../src/app/orders/takeAnswers';
import { toTell } from '../../../../src/app/outbox/telling';
import { offeredOf } from '../../../../src/app/records/offer';
import { type Answer, encodeOrder, type OrderRow } from '../../../../src/app/records/orderRows';
import type { QueuedMail } from '../../../../src/app/records/outboxRows';
import type { Sale } from '../../../../src/app/records/sale';
import { orderedSale, rowsChanged } from '../../../../src/app/sale/ordering/orderedSale';
import { projected } from '../../../../src/tabs/engine/edit';
import type { Tabs } from '../../../../src/tabs/tabs';
import { type EverythingRead, sale } from '../../kernel/snapshots';

/** What answers change beside these orders: what was taken, the rows that are written, and what is left. */
export interface TakenRows extends Taken {
  readonly rows: Rows;
  readonly mails: readonly QueuedMail[];
  readonly left: ReadonlyMap<string, number>;
}

export function takenBeside(
  read: EverythingRead,
  before: readonly OrderRow[],
  answers: readonly Answer[],
  of: Sale = sale,
): TakenRows {
  const orders = before.map(({ at: _, unread: __, sentAs: ___, tolerance: ____, ...row }) => ({
    ...row,
    lines: encodeOrder(row),
  }));
  const snapshot = laidOn<EverythingRead>(read, { orders: orders.map(projected<Tabs['orders']>) });
  const now = {
    ...{ sale: of, offered: offeredOf(snapshot.tabs.offer), orders: before, answers },
    ...{ rowsRead: 0, fresh: 0, waiting: 0, problems: [] },
  };
  const about = { now, sale: of, next: of, requests: () => undefined };
  const ordered = orderedSale(snapshot, about);
  const rows: Rows = rowsChanged(ordered);
  const left = (rows.offer ?? []).flatMap(({ ref, left: rest }) =>
    rest === null ? [] : [[String(ref), Number(rest)] as const],
  );
  return {
    ...ordered.taken,
    mails: toTell(snapshot, of.number, ordered.told()).mails,
    rows,
    left: new Map(left),
  };
}
