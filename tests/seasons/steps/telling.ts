/** What closing, and whatever is written as a closing is, tells beside the orders. */

import { demandOf } from '../model/books/demands';
import { missingOf } from '../model/books/timely';
import { PATIENCE } from '../model/notices';
import { broughtToNothing, producerOrders } from '../model/producerOrders';
import type { Stage } from './stage';

/** Payment requests and producers' orders, each told anew only when it changed. */
export function tellClosing(stage: Stage): void {
  const { sale } = stage;
  const orders = producerOrders(sale);
  for (const { email, content, message } of orders) {
    const former = stage.producersTold.get(email);
    if (former !== content) sale.messages.push(message(former === undefined));
    stage.producersTold.set(email, content);
  }
  const there = new Set(orders.map(({ email }) => email));
  for (const email of stage.bringing) {
    if (there.has(email) || !stage.producersTold.get(email)) continue;
    sale.messages.push(broughtToNothing(sale, email));
    stage.producersTold.set(email, '');
  }
  tellDemands(stage);
}

/** At once; one that waits since an hour before, and says the same, leaves at its own. */
function tellDemands(stage: Stage): void {
  const { sale, books, world, notices, now } = stage;
  if (!world.followsPayments) return;
  const wanted = (stage.isMoneyHeld ? [] : sale.held).flatMap((order) => {
    const isReminded = stage.reminded.has(`${sale.number}:${order.basket}`);
    const moment = { now, dueAt: now, isOver: false, isReminded };
    return demandOf(sale, order, books, notices, moment) ?? [];
  });
  const missing = [...notices.waiting.values()].filter(
    ({ sale: of, thread }) => of === sale.number && thread.startsWith('missing'),
  );
  notices.decide(sale.number, [...wanted, ...missing]);
  stage.tell((notice) => wanted.includes(notice));
}

/** What an hourly run finds to tell, of this moment. */
export function decideNotices(stage: Stage): void {
  const { sale, books, world, notices, now } = stage;
  if (sale.isOpen) return;
  const dueAt = now + PATIENCE;
  const isOver = stage.isPickupOver;
  const wanted = (stage.isMoneyHeld ? [] : sale.held).flatMap((order) => {
    const standing = world.followsPayments
      ? books.basketStanding(sale.number, order.basket)
      : undefined;
    return [
      missingOf(
        sale,
        order,
        standing,
        books.carriedOn(order.email, sale.number, world.smallDue),
        notices,
        dueAt,
        isOver,
      ) ?? [],
      (world.followsPayments
        ? demandOf(sale, order, books, notices, { now, dueAt, isOver })
        : undefined) ?? [],
    ].flat();
  });
  notices.decide(sale.number, wanted);
}
