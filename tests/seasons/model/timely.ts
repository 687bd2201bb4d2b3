/** Mails that leave at their hour: what each says when it does (docs/rules.md E5, M3, M4). */
import { type Account, accountOf } from './basket';
import type { Payout } from './books/payouts';
import { about, contentSays, euros, type Message } from './messages';
import type { Held } from './queue';
import type { Sale } from './sale';

/** On the eve, to whoever has something to collect: the order as it was confirmed. */
export const reminderSays = (sale: Sale, order: Held): string[] | undefined =>
  order.lines.some(({ served }) => served > 0) ? contentSays(sale.told(order)) : undefined;

/** What came of an order beside what was promised. */
export function missingSays(
  sale: Sale,
  order: Held,
  standing: { readonly credit: number; readonly left: number } | undefined,
  /** What a mail said before that it comes to. */
  told: string | undefined,
): string[] | undefined {
  const lines = sale.linesOf(order);
  const isShort = ({ delivered, served }: (typeof lines)[number]): boolean =>
    delivered !== undefined && delivered < served;
  if (!lines.some(isShort)) return undefined;
  const { fees } = sale.world;
  const promised = lines.map((line) => {
    const { delivered, weighed, returned, ...ordered } = line;
    return isShort(line) ? ordered : line;
  });
  const [now, before] = [lines, promised].map((of) => totalOf(accountOf(fees, of)));
  // What is left, or too much, is not known before all is weighed (B3).
  const isWaiting = sale.accountOf(order)?.isEstimated ?? false;
  const { credit = 0, left = 0 } = isWaiting ? {} : (standing ?? {});
  return [
    `Votre panier fait ${now} ; nous avions annoncé ${told ?? before}`,
    ...(credit > 0 ? [`payé en trop, ${euros(credit)}, est un avoir`] : []),
    ...(left > 0 ? ['À payer : '] : []),
  ];
}

const totalOf = (account: Account | undefined): string =>
  about(account?.buyer ?? 0, account?.isEstimated ?? false);

/** What is missing of a basket, whatever it comes to: each is told once. */
export const gapsIn = (sale: Sale, order: Held): string =>
  [
    sale.number,
    order.basket,
    ...sale
      .linesOf(order)
      .flatMap(({ ref, delivered, served }) =>
        delivered !== undefined && delivered < served ? [`${ref}=${delivered}`] : [],
      ),
  ].join();

/** To a producer that was just paid. */
export function payoutTold(sale: number, email: string, payout: Payout): Message {
  const { sold, missing, fees, setOff, unpaid, paid, toPay } = payout;
  const figure = (words: string, amount: number): string[] =>
    amount === 0 ? [] : [`${words} : ${about(amount, false)}`];
  return {
    to: email,
    subject: `Reversement de la vente n° ${sale} : ${euros(paid)}`,
    says: [
      ...figure('Vendu', sold),
      ...figure('Manquants', -missing),
      ...figure('Frais', -fees),
      ...figure('Vos achats', -setOff),
      ...figure('Pas encore payé par les acheteurs', -unpaid),
      ...figure('Versé', paid),
      ...figure('Reste à verser', toPay),
    ],
  };
}
