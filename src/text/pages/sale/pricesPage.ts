import { grouped, NBSP, sentences } from '../../values/format';
import type { WordsOf } from '../../values/pairs';

interface Repriced {
  readonly title: string;
  readonly told: string;
}

export const pricesPage = {
  title: { fr: 'Prix changés depuis l’ouverture', en: 'Prices changed since the opening' },
  failed: { fr: 'Les prix ne se sont pas chargés.', en: 'The prices did not load.' },
  lead: {
    fr: (sale: number, isOpen: boolean) =>
      `La vente ${sale} garde les prix de son ouverture. Sans rien faire ici, ceux que vous avez changés dans Produits valent à la prochaine vente.${
        isOpen
          ? ` Vous pouvez aussi les appliquer dès maintenant${NBSP}: aux seules commandes à venir (ce qu’on a déjà garde son prix, ce qu’on ajoute est au nouveau), ou à toutes.`
          : ' Vous pouvez aussi les appliquer aux commandes de cette vente.'
      }`,
    en: (sale: number, isOpen: boolean) =>
      `Sale ${sale} keeps the prices of its opening. If you do nothing here, those that you changed in Products hold from the next sale on.${
        isOpen
          ? ' You may also apply them now: to orders to come only (what somebody has keeps its price, what is added is at the new one), or to all.'
          : ' You may also apply them to the orders of this sale.'
      }`,
  },
  none: {
    fr: 'Tous les prix de Produits sont ceux de la vente.',
    en: 'All prices in Products are those of the sale.',
  },
  concerned: {
    fr: (baskets: number) =>
      baskets === 0
        ? 'personne n’en a commandé'
        : `${grouped(baskets, 'fr')}${NBSP}${baskets > 1 ? 'paniers en ont' : 'panier en a'}`,
    en: (baskets: number) =>
      baskets === 0
        ? 'nobody ordered any'
        : `${grouped(baskets, 'en')} ${baskets > 1 ? 'baskets hold' : 'basket holds'} some`,
  },
  basket: { fr: 'Panier', en: 'Basket' },
  name: { fr: 'Nom', en: 'Name' },
  before: { fr: 'Total', en: 'Total' },
  after: { fr: 'Deviendrait', en: 'Would be' },
  later: { fr: 'Pour les commandes à venir', en: 'For orders to come' },
  all: { fr: 'Pour toutes les commandes', en: 'For all orders' },
  working: { fr: 'Le prix change…', en: 'Changing the price…' },
  notDone: { fr: 'Le prix n’a pas changé.', en: 'The price has not changed.' },
  done: {
    fr: ({ title, told }: Repriced, scope: 'later' | 'all') => {
      if (scope === 'later')
        return `C’est fait${NBSP}: les commandes de ${title} sont au nouveau prix à partir de maintenant.`;
      return sentences(`C’est fait${NBSP}: ${title} est au nouveau prix pour tous.`, told);
    },
    en: ({ title, told }: Repriced, scope: 'later' | 'all') => {
      if (scope === 'later') return `Done: ${title} is ordered at the new price from now on.`;
      return sentences(`Done: ${title} has its new price for everybody.`, told);
    },
  },
};

export type PriceWords = WordsOf<typeof pricesPage>;
