import type { dialogTitles } from '../../results/menu';

/** Where the guide tells of a page, by the anchor of its heading; the panel and the menu begin at the contents. */
export const placeOf: Readonly<Record<Exclude<keyof typeof dialogTitles, 'help'>, string>> = {
  firstSteps: 'dix-minutes-jusquà-la-première-vente',
  list: 'coller-la-liste-de-la-semaine',
  opening: '4-ouvrir-une-vente',
  closing: '6-fermer',
  changing: 'changer-la-vente-en-cours-de-route',
  desk: 'une-commande-par-téléphone',
  prices: 'un-prix-était-faux',
  shortage: 'à-table',
  dayPack: 'imprimer-la-journée',
  poster: 'faire-connaître-la-vente',
  outbox: 'la-boîte-denvoi',
  message: 'écrire-un-message',
  templates: 'changer-les-textes-des-mails',
  settings: 'dans-les-onglets',
  columns: 'dans-les-onglets',
  goods: 'ce-qui-se-vend',
  money: '8-largent',
  statement: 'rapprocher-le-relevé',
  books: '9-les-comptes',
  people: 'les-données-des-acheteurs',
  roster: 'les-permanences',
  update: 'copier-le-classeur-dun-autre-drive',
};
