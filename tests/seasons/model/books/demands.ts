/** What a basket has to pay, asked for once it is known, and again when it has changed (docs/rules.md M20, E6). */
import { accountOf, buyerPays, depositOf, isPaid } from '../basket';
import { about, dayOf, euros } from '../messages';
import type { Notice, Notices } from '../notices';
import type { Held } from '../queue';
import type { Sale } from '../sale';
import type { Books } from './books';
import { withCarried } from './standing';
import { gapsIn } from './timely';
import { wayToPay } from './wayToPay';

const DAY = 24 * 3_600_000;

interface Moment {
  readonly now: number;
  readonly dueAt: number;
  /** The pick-up is. */
  readonly isOver: boolean;
  /** Its reminder has left, or a demand that stood for it. */
  readonly isReminded?: boolean;
}

/** Undefined where nothing is to be asked, or all is told. */
export function demandOf(
  sale: Sale,
  order: Held,
  books: Books,
  notices: Notices,
  moment: Moment,
): Notice | undefined {
  // A cancelled one was told so.
  if (order.lines.every(({ served }) => served === 0)) return undefined;
  const lines = sale.linesOf(order);
  const account = sale.accountOf(order);
  const isWeighed = lines.some(({ product, served }) => product.sale === 'poids' && served > 0);
  if (account?.isEstimated) return undefined;
  const dues = [...books.dues.values()].filter(
    (due) => due.sale === sale.number && due.basket === order.basket,
  );
  const standings = dues.map((due) => books.standing(due));
  const sumOf = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
  const total = sumOf(standings.map(({ due }) => due));
  const { left } = books.basketStanding(sale.number, order.basket);
  const { smallDue } = sale.world;
  const each = withCarried(left, books.carriedOn(order.email, sale.number, smallDue));
  const thread = `payment ${sale.number} ${order.basket}`;
  const said = notices.lastOf(sale.number, order.basket);
  const toPay = sumOf(left.map(({ amount }) => amount));
  // A price that is corrected tells the order as served, and asks for nothing once orders are closed.
  const isOrderLast = notices.isToldAsOrder(sale.number, order.basket);
  const isAsServed = toPay === 0 && said && isOrderLast;
  const last: Pick<Notice, 'total' | 'isEstimate'> | undefined = isAsServed
    ? { total: totalAsServed(sale, order) }
    : said;
  const told = last?.isEstimate ? undefined : last?.total;
  if (told === total) return undefined;
  // A few cents more are no demand of their own (M17).
  if (told !== undefined && toPay > 0 && toPay < smallDue) return undefined;
  if (!last && (total === 0 || (each.length === 0 && !isWeighed))) return undefined;
  // What goods that are missing take off is said by their own mail, which asks as well.
  const gaps = gapsIn(sale, order);
  const missing = notices.left.get(`missing ${sale.number} ${order.basket}`);
  if (gaps !== '' && missing?.gaps !== gaps) return undefined;
  const settled = sumOf(standings.map(({ received }) => received));
  const waiting = notices.waiting.get(thread);
  const isKept = waiting?.total === total;
  const reminds = isKept ? waiting.reminds === true : coversReminder(sale, moment);
  const number = `n° ${order.basket} du ${dayOf(sale.number)}`;
  const subject =
    told === undefined
      ? `${each.length > 0 ? 'À payer : panier' : 'Panier'} ${number}, ${about(total, false)}`
      : `Panier ${number} : ${euros(total)} au lieu de ${euros(told)}`;
  const goods = lines
    .filter(isPaid)
    .map((line) => buyerPays(sale.world.fees, line) - depositOf(line))
    .filter((amount) => amount > 0)
    .map(euros);
  const toCollect = reminds && !moment.isOver && !isWeighed ? goods : [];
  return {
    ...{ thread, sale: sale.number, basket: order.basket, total, reminds, dueAt: moment.dueAt },
    toCollect: toCollect.length,
    isAsOrdered: total === totalAsServed(sale, order),
    message: {
      to: order.email,
      subject,
      says: [
        ...each.map((amount) => `À payer : ${euros(amount)}`),
        ...wayToPay(sale.world, left, moment.isOver),
        ...(each.length > 0 ? [] : ['rien à payer']),
        ...(settled > 0 ? [`Déjà réglé : ${euros(settled)}`] : []),
        ...(isWeighed ? goods : []),
        ...toCollect,
      ],
    },
  };
}

/** What the order's own mail says. */
function totalAsServed(sale: Sale, order: Held): number {
  const lines = sale.linesOf(order).map(({ delivered, weighed, returned, ...served }) => served);
  return accountOf(sale.world.fees, lines)?.buyer ?? 0;
}

/** It leaves within a day before the reminder, or with it, which then does not. */
function coversReminder({ reminderAt }: Sale, { now, dueAt, isReminded }: Moment): boolean {
  return reminderAt > now ? reminderAt - dueAt <= DAY : dueAt <= now && !isReminded;
}
