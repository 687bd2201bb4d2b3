import { NBSP, unbreakable } from '../../values/format';
import type { WordsOf } from '../../values/pairs';

export const shortagePage = {
  failed: { fr: 'Les paniers ne se sont pas chargés.', en: 'The baskets did not load.' },
  lead: {
    fr: unbreakable(
      'Il est arrivé moins que commandé ? Dites combien : vous verrez les deux partages avant de choisir. Le choix remplit « Livré » dans Paniers, et les montants suivent.',
    ),
    en: 'Less has arrived than was ordered? Say how much: you see both ways to share it before you choose. The choice fills “Delivered” in Baskets, and the amounts follow.',
  },
  nobody: { fr: 'Personne n’attend rien pour le moment.', en: 'Nobody is waiting for anything.' },
  product: { fr: 'Produit', en: 'Product' },
  choose: { fr: 'Choisissez un produit…', en: 'Choose a product…' },
  arrived: {
    fr: (isLoose: boolean) => (isLoose ? 'Arrivé, en kg ou L' : 'Arrivé, en pièces'),
    en: (isLoose: boolean) => (isLoose ? 'Arrived, in kg or L' : 'Arrived, in pieces'),
  },
  badNumber: { fr: 'Écrivez un nombre, zéro ou plus.', en: 'Write a number, zero or more.' },
  enough: { fr: 'Il y en a assez pour tous.', en: 'There is enough for everybody.' },
  stands: {
    fr: 'Ce qui est remis, ou noté sous « Livré », compte d’abord et reste.',
    en: 'What is handed over, or noted under “Delivered”, counts first and stands.',
  },
  handedOver: { fr: 'remis', en: 'handed over' },
  noted: { fr: 'noté', en: 'noted' },
  basket: { fr: 'Panier', en: 'Basket' },
  name: { fr: 'Nom', en: 'Name' },
  promised: { fr: 'Promis', en: 'Promised' },
  byArrival: { fr: 'Premiers arrivés', en: 'First come' },
  proRata: { fr: 'Au prorata', en: 'Pro rata' },
  useArrival: { fr: 'Servir les premiers arrivés', en: 'Serve who came first' },
  useProRata: { fr: 'Partager au prorata', en: 'Share pro rata' },
  working: { fr: 'Les paniers changent…', en: 'Changing the baskets…' },
  done: {
    fr: (baskets: number) =>
      `C’est noté dans Paniers pour ${baskets}${NBSP}${baskets > 1 ? 'paniers' : 'panier'}.`,
    en: (baskets: number) =>
      `Noted in Baskets for ${baskets} ${baskets > 1 ? 'baskets' : 'basket'}.`,
  },
};

export type ShortageWords = WordsOf<typeof shortagePage>;
