import type { Repriced, Repricing } from '../../../../src/app/sale/applyPriceChange';
import { count, type Language } from '../../../shared/format';

const NBSP = '\u00a0';

export interface PriceWords {
  readonly title: string;
  readonly failed: string;
  readonly lead: (sale: number, isOpen: boolean) => string;
  readonly none: string;
  readonly concerned: (baskets: number) => string;
  readonly basket: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly later: string;
  readonly all: string;
  readonly working: string;
  readonly notDone: string;
  readonly done: (done: Repriced, scope: Repricing['scope']) => string;
}

const french: PriceWords = {
  title: 'Prix changés depuis l’ouverture',
  failed: 'Les prix ne se sont pas chargés.',
  lead: (sale, isOpen) =>
    `La vente ${sale} garde les prix de son ouverture. Sans rien faire ici, ceux que vous avez changés dans Produits valent à la prochaine vente.${
      isOpen
        ? ` Vous pouvez aussi les appliquer dès maintenant${NBSP}: aux seules commandes à venir (en modifiant la sienne, on passe au nouveau prix), ou à toutes.`
        : ' Vous pouvez aussi les appliquer aux commandes de cette vente.'
    }`,
  none: 'Tous les prix de Produits sont ceux de la vente.',
  concerned: (baskets) =>
    baskets === 0
      ? 'personne n’en a commandé'
      : `${count(baskets, 'fr')}${NBSP}${baskets > 1 ? 'paniers en ont' : 'panier en a'}`,
  basket: 'Panier',
  name: 'Nom',
  before: 'Total',
  after: 'Deviendrait',
  later: 'Pour les commandes à venir',
  all: 'Pour toutes les commandes',
  working: 'Le prix change…',
  notDone: 'Le prix n’a pas changé.',
  done: ({ title, baskets }, scope) => {
    if (scope === 'later')
      return `C’est fait${NBSP}: les commandes de ${title} sont au nouveau prix à partir de maintenant.`;
    if (baskets === 0) return `C’est fait${NBSP}: ${title} est au nouveau prix.`;
    return `C’est fait${NBSP}: ${title} est au nouveau prix pour tous, et ${baskets > 1 ? `${count(baskets, 'fr')}${NBSP}acheteurs l’apprennent` : 'un acheteur l’apprend'} par mail.`;
  },
};

const english: PriceWords = {
  title: 'Prices changed since the opening',
  failed: 'The prices did not load.',
  lead: (sale, isOpen) =>
    `Sale ${sale} keeps the prices of its opening. If you do nothing here, those that you changed in Products hold from the next sale on.${
      isOpen
        ? ' You may also apply them now: to orders to come only (whoever changes an order then pays the new price), or to all.'
        : ' You may also apply them to the orders of this sale.'
    }`,
  none: 'All prices in Products are those of the sale.',
  concerned: (baskets) =>
    baskets === 0
      ? 'nobody ordered any'
      : `${count(baskets, 'en')} ${baskets > 1 ? 'baskets hold' : 'basket holds'} some`,
  basket: 'Basket',
  name: 'Name',
  before: 'Total',
  after: 'Would be',
  later: 'For orders to come',
  all: 'For all orders',
  working: 'Changing the price…',
  notDone: 'The price has not changed.',
  done: ({ title, baskets }, scope) => {
    if (scope === 'later') return `Done: ${title} is ordered at the new price from now on.`;
    if (baskets === 0) return `Done: ${title} has its new price.`;
    return `Done: ${title} has its new price for everybody, and ${baskets > 1 ? `${count(baskets, 'en')} buyers are` : 'one buyer is'} told by mail.`;
  },
};

export const priceWords: Readonly<Record<Language, PriceWords>> = { fr: french, en: english };
