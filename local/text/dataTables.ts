import { titles } from './headers';

/** The files of a data folder and the tabs that they fill, with the headers that they cannot lack. */
export interface TableKind {
  readonly file: string;
  /** Absent: not typed into a tab. In both languages of the add-on. */
  readonly tab?: readonly [fr: string, en: string];
  readonly optional?: true;
  /** Each with the spellings that are taken for it; the first is how it is asked for. */
  readonly needed: readonly (readonly string[])[];
  /** Read where they are there. */
  readonly more?: readonly (readonly string[])[];
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
    more: [['Colis pas plein']],
    wished: ['Nom'],
  },
  deliveries: {
    file: 'livraisons.csv',
    optional: true,
    needed: [['Panier'], ['Réf.', 'Réf', 'Référence'], ['Livré'], ['Poids'], ['Saisi le']],
  },
  events: {
    file: 'evenements.csv',
    optional: true,
    needed: [['Quand'], ['Quoi']],
    more: [['Qui'], ['Réf.', 'Réf', 'Référence'], ['Quantité'], ['Valeur']],
  },
} as const satisfies Record<string, TableKind>;

/** What may happen to a sale as it goes on, and which columns say it. */
export const eventKinds = {
  'deplacer-cloture': 'La fermeture passe à *Valeur*, « 10/04/2026 22:00 ».',
  'ajouter-produit':
    'Le produit *Réf.* entre dans la vente, avec *Quantité* en stock s’il y en a une. Il est dans `produits.csv`, avec un stock de 0 pour ne pas être vendu dès l’ouverture.',
  stock: 'Le stock de *Réf.* devient *Quantité* ; vide, à la demande ; 0, le produit est retiré.',
  absent: 'Le producteur *Qui* ne vient pas : aucun de ses produits n’est servi.',
  'commande-bureau':
    'Une commande prise pour *Qui*, à l’adresse ou au téléphone que dit *Valeur* : une ligne par *Réf.* et *Quantité*, celles de la même heure ensemble. De qui a déjà une commande, elle la remplace ; sans rien, elle l’annule.',
  'ouvrir-suivante':
    'La vente suivante s’ouvre à cette heure, et ses commandes ferment à *Valeur*, « 16/04/2026 22:00 ». Les lignes de `commandes.csv` qui viennent après vont à son formulaire, et le reste de la lecture parle d’elle. Si le retrait de la précédente est encore à venir, ses onglets s’appellent alors « Paniers 1 », « Retrait 1 »…',
  rouvrir: 'La vente close reprend des commandes jusqu’à *Valeur*.',
  'annuler-vente': 'La vente n’a pas lieu ; *Valeur* dit pourquoi.',
} as const satisfies Readonly<Record<string, string>>;

export type EventKind = keyof typeof eventKinds;

export type TableName = keyof typeof tables;

export const tableNames = Object.keys(tables) as TableName[];
