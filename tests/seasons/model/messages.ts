/** What people must be told, in the words of the program's own mails (docs/rules.md O1, O8, M1). */
import { type Account, isEstimated, type Line, shownOf } from './basket';
import { type Fee, isMargin, lineAmount, type Product } from './catalogue';

export interface Message {
  readonly to: string;
  readonly subject: string;
  /** Parts of its lines, in any order. */
  readonly says: readonly string[];
  /** It tells an order that changed: after closing it asks for what that comes to as well (E66). */
  readonly isChange?: true;
}

/** The pick-ups, by the number of their sale. */
export const SATURDAYS = ['', 'samedi 11 avril', 'samedi 18 avril', 'samedi 25 avril'];
export const dayOf = (sale: number): string => SATURDAYS[sale] ?? '';

/** « 1 394,90 € ». */
export function euros(amount: number): string {
  const [whole = '', part] = (Math.abs(amount) / 100).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ' ');
  return `${amount < 0 ? '−' : ''}${grouped},${part} €`;
}

export const about = (amount: number, isAbout: boolean): string =>
  (isAbout ? 'environ ' : '') + euros(amount);

/** An order as mails tell it: what was corrected at the pick-up is not in it. */
export interface ToldOrder {
  readonly sale: number;
  readonly email: string;
  readonly basket: number;
  readonly fees: readonly Fee[];
  readonly lines: readonly Line[];
  readonly account: Account | undefined;
  /** What it lacks of the least a basket must come to. */
  readonly short?: number;
}

const totalOf = ({ account }: ToldOrder): string =>
  about(account?.buyer ?? 0, account?.isEstimated ?? false);

const amountsOf = ({ lines, fees }: ToldOrder): string[] =>
  lines
    .filter(({ served }) => served > 0)
    .map((line) =>
      about(lineAmount(shownOf(fees, line), line.product, line.served), isEstimated(line)),
    );

/** « 12 », « 2,5 kg »: of what is sold loose the measure. */
function sizeOf({ sale, dimension, cases }: Product, count = 1): string {
  const size = (cases?.size ?? 0) * count;
  if (sale !== 'vrac') return String(size);
  const [small, large] = dimension === 'volume' ? ['ml', 'L'] : ['g', 'kg'];
  return size < 1000 ? `${size} ${small}` : `${String(size / 1000).replace('.', ',')} ${large}`;
}

/** Why a case changed a line. */
const casesSay = ({ lines }: ToldOrder): string[] =>
  lines.flatMap(({ product, served, queued, isBelowLeast = false }) => {
    if (queued === undefined) return [];
    const size = sizeOf(product);
    const { atLeast = 1 } = product.cases ?? {};
    if (isBelowLeast && atLeast > 1)
      return `il en fallait ${sizeOf(product, atLeast)} au moins, par colis de ${size}`;
    return served > queued
      ? `pour remplir le colis de ${size}`
      : `le colis de ${size} n’est pas plein`;
  });

/** Its lines, its fees, its deposits and its total. */
function orderSays(order: ToldOrder): string[] {
  const { account, short = 0 } = order;
  const told = (account?.fees ?? []).filter(({ fee, borneBy }) => !borneBy && !isMargin(fee));
  const deposit = account?.deposit ?? 0;
  return [
    ...amountsOf(order),
    ...casesSay(order),
    ...told.map(({ fee, amount }) => `${fee.name} : ${euros(amount)}`),
    ...(deposit === 0 ? [] : [`Consignes : ${euros(deposit)}`]),
    `Total : ${totalOf(order)}`,
    ...(short > 0 ? [`Il manque ${euros(short)} pour atteindre le minimum`] : []),
  ];
}

const ofOrder =
  (words: string) =>
  (order: ToldOrder): Message => ({
    to: order.email,
    subject: `${words} : panier n° ${order.basket}, ${totalOf(order)}`,
    says: orderSays(order),
  });

const orElse =
  (tell: (order: ToldOrder) => Message, none: (order: ToldOrder) => Message) =>
  (order: ToldOrder): Message =>
    order.account ? tell(order) : none(order);

const nothing = (order: ToldOrder): Message => ({
  to: order.email,
  subject: `Commande reçue pour le ${dayOf(order.sale)}, mais rien n’a pu être servi`,
  says: [],
});

export const cancelled = (to: string, basket: number, sale: number): Message => ({
  to,
  subject: `Commande annulée pour le ${dayOf(sale)} : panier n° ${basket}`,
  says: [],
});

const emptied = (order: ToldOrder): Message => ({
  ...cancelled(order.email, order.basket, order.sale),
  says: casesSay(order),
});

const otherwise = (order: ToldOrder): Message => ({
  ...ofOrder('Votre commande a changé')(order),
  isChange: true,
});

/** By a price, told to whoever asked for it, served or not; by a minimum. */
export const decided = orElse(otherwise, emptied);
/** By an answer of its own. */
export const changed = orElse(otherwise, nothing);
export const accepted = orElse(ofOrder('Commande enregistrée'), nothing);

/** The new answer leaves out what stood (docs/rules.md O15). */
export const shortened = (order: ToldOrder, lost: number): Message => {
  const what = lost > 1 ? 'articles n’y sont plus' : 'article n’y est plus';
  return orElse(
    () => ({ ...otherwise(order), subject: `Votre commande a changé : ${lost} ${what}` }),
    emptied,
  )(order);
};

export const empty = (to: string, sale: number): Message => ({
  to,
  subject: `Réponse reçue pour le ${dayOf(sale)}, mais aucun produit commandé`,
  says: [],
});

/** An order that stands all the same is told with its total. */
export const late = (to: string, sale: number, standing: ToldOrder | undefined): Message => ({
  to,
  subject: `Votre réponse pour le ${dayOf(sale)} est arrivée après la fermeture`,
  says: standing ? [`panier n° ${standing.basket}, ${totalOf(standing)}`] : [],
});
