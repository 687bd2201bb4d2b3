/** Mails that leave at their hour: what each says when it does (docs/rules.md E5, E7, M3, M4). */
import {
  type Account,
  accountOf,
  awaitsYes,
  buyerPays,
  depositOf,
  isEstimated,
  type Line,
  paid,
} from '../basket';
import { about, dayOf, euros, type Message } from '../messages';
import type { Notice, Notices } from '../notices';
import type { Held } from '../queue';
import type { Sale } from '../sale';
import type { Payout } from './payouts';
import { type BasketStanding, withCarried } from './standing';
import { wayToPay } from './wayToPay';

/** On the eve, to whoever has something to collect: the basket as it stands then (E7). */
export function reminderSays(sale: Sale, order: Held): string[] | undefined {
  const lines = sale.linesOf(order).filter((line) => paid(line) > 0);
  if (lines.length === 0) return undefined;
  const goods = lines.map((line) =>
    about(buyerPays(sale.world.fees, line) - depositOf(line), isEstimated(line)),
  );
  return [...goods, `Total : ${totalOf(sale.accountOf(order))}`];
}

/** What came of an order beside what was promised (M4); undefined where nothing is missing. */
export function missingOf(
  sale: Sale,
  order: Held,
  standing: BasketStanding | undefined,
  /** Small dues of before. */
  carried: number,
  notices: Notices,
  dueAt: number,
  isOver: boolean,
): Notice | undefined {
  const lines = sale.linesOf(order);
  const gaps = gapsIn(sale, order);
  const thread = `missing ${sale.number} ${order.basket}`;
  // What is missing is told once, whatever its basket comes to since.
  if (gaps === '' || notices.left.get(thread)?.gaps === gaps) return undefined;
  const { fees } = sale.world;
  const promised = lines.map((line) => {
    const { delivered, weighed, returned, isUnsure, isUnread, ...ordered } = line;
    return isShort(line) ? ordered : line;
  });
  const now = accountOf(fees, lines);
  const [is, was] = [now, accountOf(fees, promised)].map(totalOf);
  const last = notices.isToldAsOrder(sale.number, order.basket)
    ? undefined
    : notices.lastOf(sale.number, order.basket);
  const before = last ? about(last.total, last.isEstimate ?? false) : was;
  // What is left, or too much, is not known before all is weighed (B3).
  const { credit, left, back } = (now?.isEstimated ? undefined : standing) ?? NOTHING;
  const isOpen = (standing?.left.length ?? 0) > 0;
  const settled = standing?.received ?? 0;
  return {
    ...{ thread, sale: sale.number, basket: order.basket, gaps, dueAt },
    ...{ total: now?.buyer ?? 0, isEstimate: now?.isEstimated ?? false },
    message: {
      to: order.email,
      subject: `Votre commande a changé : panier n° ${order.basket} du ${dayOf(sale.number)}, ${is}`,
      says: [
        `fait ${is} au lieu ${String(before).startsWith('environ') ? 'd’' : 'de '}${before}`,
        ...(credit > 0 ? [`Vous avez un avoir de ${euros(credit)}`] : []),
        ...withCarried(left, carried).map((amount) => `À payer : ${euros(amount)}`),
        ...wayToPay(sale.world, left, isOver),
        ...(isOpen && now?.isEstimated ? [laterSays(lines)] : []),
        ...(isOpen && settled > 0 ? [`Déjà réglé : ${euros(settled)}`] : []),
        ...back.map(({ producer, amount }) => `– ${producer} : ${euros(amount)}`),
      ],
    },
  };
}

const NOTHING: BasketStanding = { credit: 0, received: 0, left: [], back: [] };

/** Nothing firm is asked for what waits: for the scales, or for a yes alone (B13, M20). */
function laterSays(lines: readonly Line[]): string {
  const isForScales = lines.some((line) => isEstimated(line) && !awaitsYes(line));
  const when = isForScales ? 'après la pesée' : 'une fois la livraison confirmée';
  return `Rien à payer pour l’instant : nous vous écrirons le montant exact ${when}`;
}

const totalOf = (account: Account | undefined): string =>
  about(account?.buyer ?? 0, account?.isEstimated ?? false);

const isShort = ({ delivered, served }: Line): boolean =>
  delivered !== undefined && delivered < served;

/** What is missing of a basket, whatever it comes to. */
export const gapsIn = (sale: Sale, order: Held): string =>
  sale
    .linesOf(order)
    .flatMap((line) => (isShort(line) ? [`${line.ref}=${line.delivered}`] : []))
    .join();

/** To a producer that was just paid; what hangs on a weight is no firm sum (B3). */
export function payoutTold(sale: Sale, email: string, payout: Payout): Message {
  const { producer, sold, missing, fees, setOff, unpaid, carried, waiting, toPay } = payout;
  const own = sale.held
    .flatMap((order) => sale.linesOf(order))
    .filter((line) => line.product.producer === producer && paid(line) > 0);
  const figure = (words: string, amount: number, isAbout = false): string[] =>
    amount === 0 ? [] : [`${words} : ${about(amount, isAbout)}`];
  return {
    to: email,
    subject: `Reversement de la vente n° ${sale.number} : ${euros(payout.paid)}`,
    says: [
      ...figure('Vendu', sold, own.some(isEstimated)),
      ...figure('Manquants', -missing),
      ...figure('Frais', -fees),
      ...figure('Vos achats', -setOff),
      ...figure('Pas encore payé par les acheteurs', -unpaid),
      ...figure('Report des ventes d’avant', carried),
      ...figure('Attend une pesée ou une confirmation', waiting, true),
      ...figure('Versé', payout.paid),
      ...figure('Reste à verser', toPay),
    ],
  };
}
