import { keep } from '../../values/commonWords';

/** What is decided of one line of a pasted list. */
export const pastedLine = {
  accept: {
    fr: (title: string) => `Mettre à jour « ${title} »`,
    en: (title: string) => `Update “${title}”`,
  },
  confirm: keep,
  acceptAll: { fr: 'Tout accepter', en: 'Accept all' },
  changed: { fr: 'à mettre à jour', en: 'to update' },
  standsAs: { fr: 'dans Produits', en: 'in Products' },
  listSays: { fr: 'dans la liste', en: 'in the list' },
};
