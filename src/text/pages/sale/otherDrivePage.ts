import { otherDrive } from '../../values/actNames';
import * as common from '../../values/commonWords';
import { counted, several } from '../../values/format';

/** How many of each came from another drive. */
export interface Taken {
  readonly settings: number;
  readonly producers: number;
  readonly products: number;
  readonly fees: number;
  readonly templates: number;
}

export const otherDrivePage = {
  title: otherDrive,
  lead: {
    fr: 'Ses réglages, ses produits, ses frais, ses textes de mails et les noms de ses producteurs viennent ici. Ni acheteurs, ni commandes, ni comptes, ni adresses, ni liens\u00a0: ils ne sont pas même lus. L’autre drive ne change pas.',
    en: 'Its settings, products, fees, words of mails and the names of its producers come here. No buyers, orders, accounts, addresses or links: they are not even read. The other drive does not change.',
  },
  address: { fr: 'Adresse de son classeur', en: 'Address of its spreadsheet' },
  take: { fr: 'Reprendre', en: 'Take them' },
  failed: common.unreadWorkbook,
  notTaken: { fr: 'Rien n’a été repris.', en: 'Nothing was taken.' },
  working: { fr: 'Un instant…', en: 'One moment…' },
  begun: {
    fr: 'Ce drive a déjà des producteurs ou des produits : rien d’un autre ne vient par-dessus.',
    en: 'This drive has producers or products already: nothing of another one comes on top.',
  },
  taken: {
    fr: (taken: Taken) =>
      `Repris\u00a0: ${counted(taken.settings, 'fr', 'réglage', 'réglages')}, ${counted(taken.producers, 'fr', 'producteur', 'producteurs')}, ${counted(taken.products, 'fr', 'produit', 'produits')}, ${counted(taken.fees, 'fr', 'ligne de frais', 'lignes de frais')}, ${counted(taken.templates, 'fr', 'texte de mail', 'textes de mail')}.`,
    en: (taken: Taken) =>
      `Taken: ${several(taken.settings, 'setting', 'settings')}, ${several(taken.producers, 'producer', 'producers')}, ${several(taken.products, 'product', 'products')}, ${several(taken.fees, 'fee', 'fees')}, ${several(taken.templates, 'text of a mail', 'texts of mails')}.`,
  },
  left: {
    fr: (left: number) =>
      `${counted(left, 'fr', 'ligne n’a pas été reprise', 'lignes n’ont pas été reprises')}\u00a0: illisibles, ou avec une adresse, un lien ou un numéro de téléphone.`,
    en: (left: number) =>
      `${several(left, 'row was left', 'rows were left')}: unreadable, or with an address, a link or a telephone number.`,
  },
  next: {
    fr: 'Donnez maintenant un nom et un lieu à ce drive, puis leurs adresses aux producteurs qui viennent aussi. Les stocks sont ceux de l’autre drive.',
    en: 'Now give this drive a name and a place, then their addresses to the producers who come here too. Stocks are those of the other drive.',
  },
};
