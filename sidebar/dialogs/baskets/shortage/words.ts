import type { Language } from '../../../shared/format';

const NBSP = '\u00a0';

export interface ShortageWords {
  readonly title: string;
  readonly failed: string;
  readonly lead: string;
  readonly nobody: string;
  readonly product: string;
  readonly choose: string;
  readonly arrived: (isLoose: boolean) => string;
  readonly badNumber: string;
  readonly enough: string;
  readonly basket: string;
  readonly name: string;
  readonly promised: string;
  readonly byArrival: string;
  readonly proRata: string;
  readonly useArrival: string;
  readonly useProRata: string;
  readonly working: string;
  readonly done: (baskets: number) => string;
}

const french: ShortageWords = {
  title: 'Partager un manque',
  failed: 'Les paniers ne se sont pas chargés.',
  lead: 'Il est arrivé moins que commandé ? Dites combien : vous verrez les deux partages avant de choisir. Le choix remplit « Livré » dans Paniers, et les montants suivent.'
    .replace(/ ([?:»])/g, `${NBSP}$1`)
    .replace(/« /g, `«${NBSP}`),
  nobody: 'Personne n’attend rien pour le moment.',
  product: 'Produit',
  choose: 'Choisissez un produit…',
  arrived: (isLoose) => (isLoose ? 'Arrivé, en kg ou L' : 'Arrivé, en pièces'),
  badNumber: 'Écrivez un nombre, zéro ou plus.',
  enough: 'Il y en a assez pour tous.',
  basket: 'Panier',
  name: 'Nom',
  promised: 'Promis',
  byArrival: 'Premiers arrivés',
  proRata: 'Au prorata',
  useArrival: 'Servir les premiers arrivés',
  useProRata: 'Partager au prorata',
  working: 'Les paniers changent…',
  done: (baskets) =>
    `C’est noté dans Paniers pour ${baskets}${NBSP}${baskets > 1 ? 'paniers' : 'panier'}.`,
};

const english: ShortageWords = {
  title: 'Share a shortage',
  failed: 'The baskets did not load.',
  lead: 'Less has arrived than was ordered? Say how much: you see both ways to share it before you choose. The choice fills “Delivered” in Baskets, and the amounts follow.',
  nobody: 'Nobody is waiting for anything.',
  product: 'Product',
  choose: 'Choose a product…',
  arrived: (isLoose) => (isLoose ? 'Arrived, in kg or L' : 'Arrived, in pieces'),
  badNumber: 'Write a number, zero or more.',
  enough: 'There is enough for everybody.',
  basket: 'Basket',
  name: 'Name',
  promised: 'Promised',
  byArrival: 'First come',
  proRata: 'Pro rata',
  useArrival: 'Serve who came first',
  useProRata: 'Share pro rata',
  working: 'Changing the baskets…',
  done: (baskets) => `Noted in Baskets for ${baskets} ${baskets > 1 ? 'baskets' : 'basket'}.`,
};

export const shortageWords: Readonly<Record<Language, ShortageWords>> = {
  fr: french,
  en: english,
};
