import { buyerQuestions } from '../../form/buyerQuestions';
import * as common from '../../values/commonWords';
import { counted } from '../../values/format';
import type { WordsOf } from '../../values/pairs';
import { about } from '../../values/quantities';

export const deskPage = {
  failed: { fr: 'Les commandes n’ont pas été lues.', en: 'Orders could not be read.' },
  lead: {
    fr: (sale: number, isOpen: boolean) =>
      isOpen
        ? `Vente ${sale}\u00a0: une commande prise ici compte comme une réponse du formulaire, à cette heure-ci.`
        : `Vente ${sale}, commandes closes\u00a0: ce qui change est montré d’abord.`,
    en: (sale: number, isOpen: boolean) =>
      isOpen
        ? `Sale ${sale}: an order taken here counts as an answer of the form, at this moment.`
        : `Sale ${sale}, orders closed: what changes is shown first.`,
  },
  tooLate: {
    fr: (mayMend: boolean) =>
      mayMend
        ? 'Le retrait est passé\u00a0: les commandes ne changent plus. Un nom ou une adresse se corrigent encore, sans mail.'
        : 'La vente est annulée\u00a0: les commandes ne changent plus.',
    en: (mayMend: boolean) =>
      mayMend
        ? 'The pick-up is over: orders no longer change. A name or an address is still corrected, without a mail.'
        : 'The sale is called off: orders no longer change.',
  },
  anew: { fr: 'Nouvelle commande', en: 'New order' },
  search: {
    fr: 'Chercher par nom, adresse ou numéro de panier',
    en: 'Find by name, address or basket number',
  },
  nobody: common.nobodyMatches,
  more: {
    fr: (count: number) => `et ${counted(count, 'fr', 'autre', 'autres')}\u00a0: précisez.`,
    en: (count: number) => `and ${counted(count, 'en', 'other', 'others')}: be more precise.`,
  },
  basket: {
    fr: (number: number) => `panier ${number}`,
    en: (number: number) => `basket ${number}`,
  },
  sum: {
    fr: (sum: string, isEstimated?: true) => (isEstimated ? about.fr(sum) : sum),
    en: (sum: string, isEstimated?: true) => (isEstimated ? about.en(sum) : sum),
  },
  noOrder: { fr: 'pas de commande', en: 'no order' },
  noAddress: { fr: 'sans adresse e-mail', en: 'no e-mail address' },
  back: common.backToList,
  name: buyerQuestions.name,
  email: { fr: 'Adresse e-mail (facultative)', en: 'E-mail address (optional)' },
  phone: buyerQuestions.phone,
  comment: buyerQuestions.comment,
  tolerance: buyerQuestions.tolerance,
  product: { fr: 'Produit', en: 'Product' },
  left: { fr: 'Reste', en: 'Left' },
  quantity: { fr: 'Quantité', en: 'Quantity' },
  quantityOf: {
    fr: (label: string) => `Quantité de ${label}`,
    en: (label: string) => `Quantity of ${label}`,
  },
  noQuantity: {
    fr: (title: string, typed: string) =>
      `${title}, colonne Quantité\u00a0: «\u00a0${typed}\u00a0» n’est pas un nombre. Écrivez-en un, comme 2 ou 1,5.`,
    en: (title: string, typed: string) =>
      `${title}, column Quantity: “${typed}” is no number. Type one, such as 2 or 1.5.`,
  },
  onDemand: common.onDemand,
  save: { fr: 'Enregistrer la commande', en: 'Save the order' },
  see: common.seeChanges,
  cancel: { fr: 'Annuler la commande', en: 'Cancel the order' },
  cancelTitle: {
    fr: (name: string) => `Annuler la commande de ${name}\u00a0?`,
    en: (name: string) => `Cancel the order of ${name}?`,
  },
  cancelText: {
    fr: 'Tout ce qu’elle tenait revient en vente. La personne le reçoit par mail, si elle a une adresse.',
    en: 'All that it held is on sale again. The person is told by mail, if there is an address.',
  },
  working: { fr: 'La commande est prise…', en: 'Taking the order…' },
  notTaken: { fr: 'La commande n’a pas été prise.', en: 'The order was not taken.' },
  taken: {
    fr: (basket: number, amount: string) => `C’est pris\u00a0: panier ${basket}, ${amount}.`,
    en: (basket: number, amount: string) => `Taken: basket ${basket}, ${amount}.`,
  },
  cancelled: { fr: 'La commande est annulée.', en: 'The order is cancelled.' },
  versions: { fr: 'Les versions de cette commande', en: 'The versions of this order' },
  desk: { fr: 'au bureau', en: 'at the desk' },
  form: { fr: 'par le formulaire', en: 'by the form' },
  repairTitle: { fr: 'Corriger le nom ou l’adresse', en: 'Correct the name or the address' },
  mend: { fr: 'Corriger partout', en: 'Correct everywhere' },
  mended: {
    fr: 'C’est corrigé dans la commande, le panier, les sommes dues et Acheteurs.',
    en: 'It is corrected in the order, the basket, the dues and Buyers.',
  },
};

export type DeskWords = WordsOf<typeof deskPage>;
