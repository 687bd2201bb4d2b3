import * as common from '../../values/commonWords';
import { NBSP } from '../../values/format';
import type { WordsOf } from '../../values/pairs';
import { about } from '../../values/quantities';

const s = (count: number): string => (count > 1 ? 's' : '');

export const goodsPage = {
  lead: {
    fr: 'Ce qui se vend, à qui et à quel prix, d’une vente à l’autre. Décochez ce que la prochaine vente ne proposera pas.',
    en: 'What sells, to whom and at what price, from sale to sale. Untick what the next sale shall not offer.',
  },
  failed: { fr: 'Les ventes n’ont pas pu être lues.', en: 'The sales could not be read.' },
  noSale: {
    fr: 'Aucune vente jusqu’ici : les chiffres viendront avec la première.',
    en: 'No sale so far: figures come with the first.',
  },
  noProduct: { fr: 'Aucun produit.', en: 'No product.' },
  search: common.findProduct,
  notFound: { fr: 'Rien de tel.', en: 'Nothing like it.' },
  order: { fr: 'Ranger par', en: 'Sort by' },
  orders: {
    amount: { fr: 'montant vendu', en: 'amount sold' },
    short: { fr: 'ce qui a manqué', en: 'what was short' },
    change: { fr: 'ce qui a baissé', en: 'what went down' },
    producer: { fr: 'producteur', en: 'producer' },
  },
  sale: {
    fr: (number: number, day: string) => `vente ${number}, ${day}`,
    en: (number: number, day: string) => `sale ${number}, ${day}`,
  },
  season: {
    fr: (sales: number) => (sales > 1 ? `${sales}${NBSP}dernières ventes` : 'Une vente'),
    en: (sales: number) => (sales > 1 ? `last ${sales} sales` : 'One sale'),
  },
  total: {
    fr: (sale: string, amount: string, baskets: number) =>
      `${sale}${NBSP}: ${amount}, ${baskets}${NBSP}panier${s(baskets)}`,
    en: (sale: string, amount: string, baskets: number) =>
      `${sale}: ${amount}, ${baskets} basket${s(baskets)}`,
  },
  before: {
    fr: (difference: string, isAbout: boolean) =>
      `${isAbout ? about.fr(difference) : difference} par rapport à la vente d’avant`,
    en: (difference: string, isAbout: boolean) =>
      `${isAbout ? about.en(difference) : difference} against the sale before`,
  },
  offered: { fr: 'À la prochaine vente', en: 'In the next sale' },
  gone: { fr: 'n’est plus dans Produits', en: 'no longer in Products' },
  never: { fr: 'pas vendu', en: 'not sold' },
  notOffered: { fr: 'pas proposé', en: 'not offered' },
  lastOffered: {
    fr: (sale: string, sold: string) => `${sale}${NBSP}: ${sold}`,
    en: (sale: string, sold: string) => `${sale}: ${sold}`,
  },
  about,
  sold: {
    fr: (quantity: string, people: number) => `${quantity} à ${people}${NBSP}personne${s(people)}`,
    en: (quantity: string, people: number) =>
      `${quantity} to ${people} ${people === 1 ? 'person' : 'people'}`,
  },
  change: {
    fr: (difference: string, sale: string) => `${difference} depuis la ${sale || 'vente d’avant'}`,
    en: (difference: string, sale: string) => `${difference} since ${sale || 'the sale before'}`,
  },
  same: {
    fr: (sale: string) => `autant qu’à la ${sale || 'vente d’avant'}`,
    en: (sale: string) => `as many as in ${sale || 'the sale before'}`,
  },
  short: {
    fr: (quantity: string, people: number) =>
      `il en a manqué ${quantity} à ${people}${NBSP}personne${s(people)}`,
    en: (quantity: string, people: number) =>
      `${quantity} short, for ${people} ${people === 1 ? 'person' : 'people'}`,
  },
  price: {
    fr: (from: string, to: string) => (from === to ? to : `${from} → ${to}`),
    en: (from: string, to: string) => (from === to ? to : `${from} → ${to}`),
  },
  drawing: {
    fr: (figures: string) => `Vendu : ${figures}`,
    en: (figures: string) => `Sold: ${figures}`,
  },
  details: { fr: 'Détails', en: 'Details' },
  bySale: { fr: 'Vente par vente', en: 'Sale by sale' },
  columns: {
    sale: { fr: 'Vente', en: 'Sale' },
    price: { fr: 'Prix', en: 'Price' },
    asked: { fr: 'Demandé', en: 'Asked for' },
    got: { fr: 'Donné', en: 'Given' },
    amount: { fr: 'Montant', en: 'Amount' },
  },
  toWhom: { fr: 'À qui', en: 'To whom' },
  more: {
    fr: (count: number) => `et ${count} autre${s(count)}`,
    en: (count: number) => `and ${count} more`,
  },
  keep: {
    fr: (changes: number) => `Garder ces choix${changes > 0 ? ` (${changes})` : ''}`,
    en: (changes: number) => `Keep these choices${changes > 0 ? ` (${changes})` : ''}`,
  },
  keeping: { fr: 'Les choix sont gardés…', en: 'Keeping the choices…' },
  kept: {
    fr: 'C’est noté dans Produits, colonne «\u00a0En vente\u00a0» ; la prochaine vente en tiendra compte. Celle qui est ouverte ne change pas.',
    en: 'It is noted in Products, column “On sale”; the next sale follows it. One that is open does not change.',
  },
  notKept: { fr: 'Les choix ne sont pas gardés.', en: 'The choices are not kept.' },
  goneMeanwhile: {
    fr: (refs: string) => `N’est plus dans Produits, ou y est deux fois : ${refs}`,
    en: (refs: string) => `No longer in Products, or there twice: ${refs}`,
  },
  leaving: {
    fr: 'Des choix ne sont pas gardés. Fermer sans les garder ?',
    en: 'Some choices are not kept. Close without keeping them?',
  },
  leave: { fr: 'Fermer sans garder', en: 'Close without keeping' },
};

export type GoodsWords = WordsOf<typeof goodsPage>;
