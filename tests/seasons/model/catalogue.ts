/** What is sold and what a line comes to (docs/rules.md C1–C3, B1–B3). */
import { percentOf, rounded, sum } from './cents';

export type SaleKind = 'pièce' | 'poids' | 'vrac';

export interface Product {
  readonly ref: string;
  readonly producer: string;
  readonly category: string;
  readonly sale: SaleKind;
  /** Of one piece; for « vrac » only the dimension counts. */
  readonly content: number;
  readonly dimension: 'piece' | 'mass' | 'volume';
  /** The producer's own: a piece, a kilo or a litre. */
  readonly price: number;
  readonly vat: number;
  readonly stock?: number | undefined;
  readonly most?: number | undefined;
  /** « vrac » only, in grams or millilitres. */
  readonly step?: number | undefined;
  readonly deposit?: number | undefined;
  readonly least?: Least | undefined;
  /** In its quantity: what a case holds; and how many are ordered at least. */
  readonly cases?: { readonly size: number; readonly atLeast: number } | undefined;
}

/** In cents, pieces, or grams and millilitres. */
export interface Least {
  readonly of: 'euros' | 'pieces' | 'kilos';
  readonly amount: number;
}

export type FeeKind =
  | 'pourcentage par article'
  | 'forfait par article'
  | 'taux de marge'
  | 'taux de marque'
  | 'forfait par commande'
  | 'pourcentage du total'
  | 'dégressif'
  | 'seuil'
  | 'au poids';

export interface Fee {
  readonly name: string;
  readonly kind: FeeKind;
  readonly rate?: number | undefined;
  readonly amount?: number | undefined;
  readonly next?: number | undefined;
  readonly most?: number | undefined;
  readonly threshold?: number | undefined;
  readonly reduced?: number | undefined;
  readonly scope?: 'producteur' | 'catégorie' | 'produit' | 'lieu' | undefined;
  readonly which?: string | undefined;
  readonly isBorneByProducers?: boolean | undefined;
  /** A producer; the drive where absent. */
  readonly receiver?: string | undefined;
  readonly vat?: number | undefined;
}

const PER_ARTICLE: readonly FeeKind[] = [
  'pourcentage par article',
  'forfait par article',
  'taux de marge',
  'taux de marque',
];

export const isPerArticle = ({ kind }: Fee): boolean => PER_ARTICLE.includes(kind);
export const isMargin = ({ kind }: Fee): boolean =>
  kind === 'taux de marge' || kind === 'taux de marque';

/** The place where all seasons are collected. */
export const PLACE = 'Place de la mairie';

/** A product whose price changed has two references: the fee is on the product itself. */
export function isOn({ scope, which }: Fee, { producer, category, ref }: Product): boolean {
  if (scope === undefined) return true;
  if (scope === 'lieu') return which === PLACE;
  const of = { producteur: producer, catégorie: category, produit: ref };
  return of[scope] === which;
}

const CLOSENESS = [undefined, 'lieu', 'producteur', 'catégorie', 'produit'];

/** Fees an article that a product carries; of several margins the closest alone (C3). */
export function articleFees(fees: readonly Fee[], product: Product): Fee[] {
  const own = fees.filter((fee) => isPerArticle(fee) && isOn(fee, product));
  const margins = own.filter(isMargin);
  const nearest = Math.max(...margins.map(({ scope }) => CLOSENESS.indexOf(scope)));
  const counted = margins.find(({ scope }) => CLOSENESS.indexOf(scope) === nearest);
  return own.filter((fee) => !isMargin(fee) || fee === counted);
}

/** Of one piece, kilo or litre; each rounded by itself, on the producer's price alone (C2). */
export function unitFee({ kind, rate = 0, amount = 0 }: Fee, price: number): number {
  if (kind === 'forfait par article') return amount;
  if (kind === 'taux de marque') return rounded(price * 10_000, 10_000 - rate) - price;
  return percentOf(price, rate);
}

export const shownPrice = (fees: readonly Fee[], product: Product, price = product.price): number =>
  price +
  sum(
    articleFees(fees, product)
      .filter(({ isBorneByProducers }) => !isBorneByProducers)
      .map((fee) => unitFee(fee, price)),
  );

/** Grams, millilitres or pieces that a quantity holds. */
export function held({ sale, content }: Product, quantity: number, weighed?: number): number {
  if (sale !== 'pièce' && weighed !== undefined && quantity > 0) return weighed;
  return sale === 'vrac' ? quantity : quantity * content;
}

/** Rounded once; nothing handed over costs nothing, whatever was weighed (B1, B2). */
export function lineAmount(
  price: number,
  product: Product,
  quantity: number,
  weighed?: number,
): number {
  if (product.sale === 'pièce') return price * quantity;
  return rounded(price * held(product, quantity, weighed), 1000);
}

export const stepOf = ({ sale, step = 1 }: Product): number => (sale === 'vrac' ? step : 1);
