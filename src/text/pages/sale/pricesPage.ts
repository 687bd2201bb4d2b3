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
    fr: (sale: number) =>
      `La vente ${sale} garde les prix de son ouverture. Sans rien faire ici, ceux que vous avez changés dans Produits valent à la prochaine vente. Vous pouvez aussi les corriger pour toutes les commandes de cette vente${NBSP}: chacun est prévenu.`,
    en: (sale: number) =>
      `Sale ${sale} keeps the prices of its opening. If you do nothing here, those that you changed in Products hold from the next sale on. You may also correct them for all orders of this sale: each buyer is told.`,
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
  all: { fr: 'Pour toutes les commandes', en: 'For all orders' },
  working: { fr: 'Le prix change…', en: 'Changing the price…' },
  notDone: { fr: 'Le prix n’a pas changé.', en: 'The price has not changed.' },
  done: {
    fr: ({ title, told }: Repriced) =>
      sentences(`C’est fait${NBSP}: ${title} est au nouveau prix pour tous.`, told),
    en: ({ title, told }: Repriced) =>
      sentences(`Done: ${title} has its new price for everybody.`, told),
  },
};

export type PriceWords = WordsOf<typeof pricesPage>;
