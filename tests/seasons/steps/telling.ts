/** What closing, and whatever is written as a closing is, tells beside the orders. */
import { dueKey, owedAtOrder } from '../model/books/dues';
import { toPay } from '../model/messages';
import { producerOrders } from '../model/producerOrders';
import type { Held } from '../model/queue';
import type { Stage } from './stage';

/** Whether payment is asked for as orders are confirmed, or once they are closed (M1). */
function isAskedAtClosing({ askAt, basketMinimum, producers, products }: Stage['world']): boolean {
  if (askAt !== 'au mieux') return askAt === 'clôture';
  const mayFall = basketMinimum > 0 || producers.some(({ minimum = 0 }) => minimum > 0);
  return mayFall || products.some(({ sale }) => sale === 'poids');
}

/** What is to pay of an order that was just read: less what came, and the buyer's credit. */
export function askedOf(stage: Stage, order: Held): number[] {
  const { books, sale, world } = stage;
  if (!world.followsPayments || isAskedAtClosing(world)) return [];
  // What waits for the scales is asked for once it is known (M16).
  if (sale.accountOf(order)?.isEstimated) return [];
  let credit = Math.max(0, stage.balanceOf(order.email));
  return [...owedAtOrder(sale, order)].map(([payee, owed]) => {
    const due = books.dues.get(dueKey({ sale: sale.number, basket: order.basket, payee }));
    const open = owed - (due ? books.standing(due).received : 0);
    const part = payee === 0 ? Math.min(credit, Math.max(0, open)) : 0;
    credit -= part;
    return open - part;
  });
}

/** Payment requests and producers' orders, each told anew only when it changed. */
export function tellClosing(stage: Stage): void {
  const { sale, books, world } = stage;
  for (const { email, content, message } of producerOrders(sale)) {
    const former = stage.producersTold.get(email);
    if (former !== content) sale.messages.push(message(former === undefined));
    stage.producersTold.set(email, content);
  }
  if (!world.followsPayments || !isAskedAtClosing(world)) return;
  for (const order of sale.held) {
    const dues = [...books.dues.values()].filter(
      (due) => due.sale === sale.number && due.basket === order.basket,
    );
    const open = dues.map((due) => books.standing(due)).filter(({ remaining }) => remaining > 0);
    const left = open.reduce((all, { remaining }) => all + remaining, 0);
    const isTold = stage.requestsTold.has(order.basket);
    stage.requestsTold.set(order.basket, left);
    // What is known later, or changes, is told by the hour (M16): it has stories of its own.
    if (!isTold && left > 0 && order.lines.length > 0 && !sale.accountOf(order)?.isEstimated) {
      const settled = open.reduce((all, { received }) => all + received, 0);
      const each = open.map(({ remaining }) => remaining);
      sale.messages.push(toPay(sale.told(order), each, settled));
    }
  }
}
