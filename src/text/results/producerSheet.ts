import type { Locale } from '../../domain/values/locale';
import { unbreakable } from '../values/format';

export interface ProducerSheetWords {
  /** With a producer’s name for `{0}`, as below a sale’s number. */
  readonly fileFor: string;
  readonly sale: string;
  readonly toBring: string;
  readonly byBasket: string;
  readonly past: string;
  readonly pickup: string;
  readonly colon: string;
  readonly soFar: string;
  readonly final: string;
  readonly total: string;
  readonly nothing: string;
  readonly basket: string;
  readonly name: string;
  readonly product: string;
  readonly quantity: string;
  readonly saleHeader: string;
  readonly amount: string;
  /** Ends a file that would be too long. */
  readonly cut: string;
}

/** A producer's own spreadsheet, in words. */
export const producerSheetWords: Readonly<Record<Locale, ProducerSheetWords>> = {
  fr: {
    fileFor: 'feuille de {0}',
    sale: 'vente n°\u00a0{0}',
    toBring: 'À apporter',
    byBasket: 'Par panier',
    past: 'Ventes passées',
    pickup: 'Retrait',
    colon: '\u00a0:',
    soFar: unbreakable(
      'Commandes en cours : les quantités peuvent encore changer jusqu’à la fermeture.',
    ),
    final: unbreakable('Commandes closes : voici ce qu’il faut apporter.'),
    total: 'Total',
    nothing: 'Rien de commandé pour l’instant.',
    basket: 'Panier',
    name: 'Nom',
    product: 'Produit',
    quantity: 'Quantité',
    saleHeader: 'Vente',
    amount: 'Montant',
    cut: unbreakable('Liste coupée ici, trop longue : la suite est chez le coordinateur.'),
  },
  en: {
    fileFor: 'sheet of {0}',
    sale: 'sale no. {0}',
    toBring: 'To bring',
    byBasket: 'By basket',
    past: 'Past sales',
    pickup: 'Pick-up',
    colon: ':',
    soFar: 'Orders are open: quantities may still change until they close.',
    final: 'Orders are closed: this is what to bring.',
    total: 'Total',
    nothing: 'Nothing ordered so far.',
    basket: 'Basket',
    name: 'Name',
    product: 'Product',
    quantity: 'Quantity',
    saleHeader: 'Sale',
    amount: 'Amount',
    cut: 'The list is too long and ends here: ask the coordinator for the rest.',
  },
};
