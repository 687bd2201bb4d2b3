import { titles } from './headers';

/** The files of a data folder and the tabs that they fill, with the headers that they cannot lack. */
export interface TableKind {
  readonly file: string;
  /** Absent: not typed into a tab. In both languages of the add-on. */
  readonly tab?: readonly [fr: string, en: string];
  readonly optional?: true;
  /** Each with the spellings that are taken for it; the first is how it is asked for. */
  readonly needed: readonly (readonly string[])[];
  /** Their absence is said, and the rest goes on. */
  readonly wished?: readonly string[];
}

export const tables = {
  settings: {
    file: 'reglages.csv',
    tab: titles.settings,
    optional: true,
    needed: [
      ['Réglage', 'Setting'],
      ['Valeur', 'Value'],
    ],
  },
  producers: {
    file: 'producteurs.csv',
    tab: titles.producers,
    needed: [['Producteur', 'Producer']],
    wished: ['E-mail'],
  },
  products: {
    file: 'produits.csv',
    tab: titles.products,
    needed: [
      ['Réf.', 'Réf', 'Référence', 'Ref.'],
      ['Producteur', 'Producer'],
      ['Produit', 'Product'],
      ['Prix TTC', 'Price incl. VAT'],
    ],
    wished: ['Conditionnement', 'Contenu', 'Unité', 'TVA %', 'Stock'],
  },
  fees: {
    file: 'frais.csv',
    tab: titles.fees,
    optional: true,
    needed: [
      ['Frais', 'Fee'],
      ['Calcul', 'Calculation'],
    ],
  },
  buyers: {
    file: 'acheteurs.csv',
    tab: titles.buyers,
    optional: true,
    needed: [['Adresse e-mail', 'E-mail', 'E-mail address']],
  },
  mandates: {
    file: 'mandats.csv',
    tab: titles.mandates,
    optional: true,
    needed: [
      ['Producteur', 'Producer'],
      ['Depuis', 'Since'],
    ],
  },
  orders: {
    file: 'commandes.csv',
    needed: [['Horodateur'], ['Adresse e-mail'], ['Réf.', 'Réf', 'Référence'], ['Quantité']],
    wished: ['Nom'],
  },
  deliveries: {
    file: 'livraisons.csv',
    optional: true,
    needed: [['Panier'], ['Réf.', 'Réf', 'Référence'], ['Livré'], ['Poids'], ['Saisi le']],
  },
} as const satisfies Record<string, TableKind>;

export type TableName = keyof typeof tables;

export const tableNames = Object.keys(tables) as TableName[];
