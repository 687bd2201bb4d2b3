/** What a sale's tabs hold a row of each. */
import type { Product } from './catalogue';

export type OrderState = 'prise en compte' | 'remplacée' | 'annulée' | 'hors délai';

/** A row of Commandes. */
export interface Row {
  readonly number: number;
  readonly email: string;
  readonly time: number;
  readonly asked: ReadonlyMap<string, number>;
  /** So many steps more of each product where that fills a case. */
  readonly tolerance?: number | undefined;
  basket: number | null;
  state: OrderState;
  /** Absent: what the order comes to now. */
  amount?: number | null;
}

/** A row of « Produits en vente »: a product at a price. */
export interface Offer {
  readonly ref: string;
  readonly product: Product;
  price: number;
}

export interface Correction {
  delivered?: number | undefined;
  /** What a sharing wrote: what somebody typed since stands. */
  shared?: number | undefined;
  weighed?: number | undefined;
  returned?: number | undefined;
}

export interface Answer {
  readonly email: string;
  readonly time: number;
  readonly asked: ReadonlyMap<string, number>;
  readonly tolerance?: number | undefined;
}

export const lineKey = (basket: number, ref: string): string => `${basket} ${ref}`;
