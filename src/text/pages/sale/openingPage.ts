import type { SaleDone } from '../../results/summaries';
import * as actNames from '../../values/actNames';
import * as common from '../../values/commonWords';
import { counted, filled, sentences, several } from '../../values/format';
import type { WordsOf } from '../../values/pairs';
import { openingFaults } from './openingFaults';

/** How far a long action is. */
interface Note {
  readonly step: string;
  readonly done?: number | undefined;
  readonly of?: number | undefined;
}

interface Share {
  readonly done: number;
  readonly of: number;
}

interface Before {
  readonly stock: string | null;
  readonly sold: string;
}

export const openingPage = {
  saleTitle: {
    fr: (number: number) => `Ouvrir la vente n°\u00a0${number}`,
    en: (number: number) => `Open sale no.\u00a0${number}`,
  },
  lead: { fr: 'Rien n’est créé avant que vous n’ouvriez.', en: 'Nothing is made before you open.' },
  goesOnTitle: {
    fr: (number: number) => `Continuer l’ouverture de la vente n°\u00a0${number}`,
    en: (number: number) => `Go on opening sale no.\u00a0${number}`,
  },
  goesOnLead: common.goesOn,
  noDraft: { fr: 'La vente n’a pas pu être préparée.', en: 'The sale could not be prepared.' },
  parts: {
    dates: { fr: 'Dates et lieu', en: 'Dates and place' },
    products: { fr: 'Produits', en: 'Products' },
    changes: { fr: 'Changements', en: 'Changes' },
  },
  fields: {
    opens: common.ordersOpen,
    closes: common.ordersClose,
    pickup: { fr: 'Retrait', en: 'Pick-up' },
  },
  day: { fr: 'le', en: 'on' },
  clocks: {
    opensClock: { fr: 'à', en: 'at' },
    closesClock: { fr: 'à', en: 'at' },
    pickupFrom: { fr: 'de', en: 'from' },
    pickupUntil: { fr: 'à', en: 'to' },
  },
  now: { fr: 'maintenant', en: 'now' },
  place: { fr: 'Lieu du retrait', en: 'Place of pick-up' },
  fromSettings: {
    fr: 'Proposé d’après Réglages\u00a0; ce que vous changez ici vaut pour cette vente seulement.',
    en: 'Proposed from Settings; what you change here counts for this sale only.',
  },
  holiday: {
    fr: (name: string) => filled(common.pickupOnHoliday, 'fr', name),
    en: (name: string) => filled(common.pickupOnHoliday, 'en', name),
  },
  isItRight: common.isItRight,
  ...openingFaults,
  mailsTitle: { fr: 'Mails', en: 'Mails' },
  mails: {
    fr: (announcements: number) =>
      announcements === 0
        ? 'Aucune annonce ne part\u00a0: Réglages dit de ne rien annoncer.'
        : `${counted(announcements, 'fr', 'annonce', 'annonces')} à envoyer à l’ouverture.`,
    en: (announcements: number) =>
      announcements === 0
        ? 'No announcement leaves: Settings says to announce nothing.'
        : `${several(announcements, 'announcement', 'announcements')} to send at opening.`,
  },
  search: common.findProduct,
  notFound: { fr: 'Aucun produit ne correspond.', en: 'No product matches.' },
  soldOf: {
    fr: (sold: number, of: number) => `(${sold} sur ${of} en vente)`,
    en: (sold: number, of: number) => `(${sold} of ${of} on sale)`,
  },
  stock: { fr: 'Stock', en: 'Stock' },
  stockOf: {
    fr: (label: string) => `Stock\u00a0: ${label}`,
    en: (label: string) => `Stock: ${label}`,
  },
  stocksLead: {
    fr: 'Le stock que vous tapez ici est aussi écrit dans Produits, à l’ouverture. Vide\u00a0: à la demande.',
    en: 'The stock that you type here is written to Products as well, at opening. Blank: on demand.',
  },
  notStock: {
    fr: 'Un nombre de pièces, de kilos ou de litres, ou rien.',
    en: 'A number of pieces, kilos or litres, or nothing.',
  },
  before: {
    fr: ({ stock, sold }: Before) =>
      stock === null
        ? `la dernière fois\u00a0: ${sold}`
        : `la dernière fois\u00a0: ${sold} sur ${stock}`,
    en: ({ stock, sold }: Before) =>
      stock === null ? `last time: ${sold}` : `last time: ${sold} of ${stock}`,
  },
  onDemand: common.onDemand,
  complete: { fr: 'Compléter les adresses', en: 'Complete the addresses' },
  paste: { fr: 'Coller la liste de la semaine', en: 'Paste the week’s list' },
  pasteFirst: {
    fr: 'prix, stocks et nouveaux produits, à accepter un par un. Commencez par là\u00a0: ce que vous changez ici n’est gardé qu’à l’ouverture.',
    en: 'prices, stocks and new products, to be accepted one by one. Begin with it: what you change here is kept only by opening.',
  },
  silent: {
    fr: (names: string) =>
      `Il manque une adresse e-mail à\u00a0: ${names}. Complétez l’onglet Producteurs, ou laissez leurs produits de côté.`,
    en: (names: string) =>
      `An e-mail address is missing for: ${names}. Complete the Producers tab, or leave their products out.`,
  },
  unsold: {
    fr: (value: number) =>
      `${counted(value, 'fr', 'ligne de Produits ne peut pas être vendue', 'lignes de Produits ne peuvent pas être vendues')}\u00a0: voyez «\u00a0À corriger\u00a0».`,
    en: (value: number) =>
      `${several(value, 'row of Products cannot be sold', 'rows of Products cannot be sold')}: see “To fix”.`,
  },
  changes: {
    new: {
      fr: (value: number) => `${counted(value, 'fr', 'nouveau produit', 'nouveaux produits')}`,
      en: (value: number) => several(value, 'new product', 'new products'),
    },
    gone: {
      fr: (value: number) =>
        `${counted(value, 'fr', 'produit n’est plus en vente', 'produits ne sont plus en vente')}`,
      en: (value: number) =>
        several(value, 'product is no longer sold', 'products are no longer sold'),
    },
    changed: {
      fr: (value: number) => `${counted(value, 'fr', 'produit change', 'produits changent')}`,
      en: (value: number) => several(value, 'product changes', 'products change'),
    },
    stock: {
      fr: (value: number) => `${counted(value, 'fr', 'stock change', 'stocks changent')}`,
      en: (value: number) => several(value, 'stock changes', 'stocks change'),
    },
  },
  summary: {
    fr: (products: number, announcements: number, isLater: boolean) =>
      `${counted(products, 'fr', 'produit', 'produits')}, ${counted(announcements, 'fr', 'annonce', 'annonces')}${isLater ? '. Les commandes ouvriront d’elles-mêmes à l’heure dite.' : ''}`,
    en: (products: number, announcements: number, isLater: boolean) =>
      `${several(products, 'product', 'products')}, ${several(announcements, 'announcement', 'announcements')}${isLater ? '. Orders open by themselves at that time.' : ''}`,
  },
  open: { fr: 'Ouvrir la vente', en: 'Open the sale' },
  prepare: { fr: 'Préparer la vente', en: 'Prepare the sale' },
  goOn: actNames.goOnOpening,
  working: common.openingSale,
  step: {
    fr: (note: Note | null, share: Share | undefined) => {
      if (note?.step === 'link') return 'Le formulaire est relié au classeur.';
      if (note?.step === 'mails') return `Annonces\u00a0: ${note.done} sur ${note.of}`;
      return share
        ? `Formulaire\u00a0: ${share.done} questions sur ${share.of}`
        : 'Les onglets se préparent.';
    },
    en: (note: Note | null, share: Share | undefined) => {
      if (note?.step === 'link') return 'The form is being linked to the spreadsheet.';
      if (note?.step === 'mails') return `Announcements: ${note.done} of ${note.of}`;
      return share
        ? `Form: ${share.done} of ${share.of} questions`
        : 'The tabs are being prepared.';
    },
  },
  notOpened: { fr: 'La vente n’est pas ouverte.', en: 'The sale is not open.' },
  opened: {
    fr: (
      done: Extract<SaleDone, { code: 'opened' | 'prepared' }>,
      moment: (time: number) => string,
    ) =>
      done.code === 'opened'
        ? sentences(
            `La vente n°\u00a0${done.sale} est ouverte avec ${counted(done.products, 'fr', 'produit', 'produits')}.`,
            done.told ?? '',
          )
        : `La vente n°\u00a0${done.sale} est prête. Elle ouvrira ${moment(done.opensAt)}.`,
    en: (
      done: Extract<SaleDone, { code: 'opened' | 'prepared' }>,
      moment: (time: number) => string,
    ) =>
      done.code === 'opened'
        ? sentences(
            `Sale no.\u00a0${done.sale} is open with ${several(done.products, 'product', 'products')}.`,
            done.told ?? '',
          )
        : `Sale no.\u00a0${done.sale} is ready. It opens on ${moment(done.opensAt)}.`,
  },
  link: {
    fr: 'Lien du formulaire, à donner aux acheteurs',
    en: 'Link of the form, for the buyers',
  },
  copy: { fr: 'Copier le lien', en: 'Copy the link' },
  copied: { fr: 'Le lien est copié.', en: 'The link is copied.' },
  copyByHand: {
    fr: 'Le lien est sélectionné\u00a0: copiez-le avec Ctrl+C.',
    en: 'The link is selected: copy it with Ctrl+C.',
  },
  tryForm: {
    fr: 'Ouvrez-le une fois dans une fenêtre de navigation privée\u00a0: le formulaire doit s’afficher sans connexion à un compte. Sinon, ouvrez-le pour le modifier, bouton «\u00a0Publié\u00a0», et choisissez «\u00a0Toute personne disposant du lien\u00a0»\u00a0; si ce choix manque, l’administrateur du domaine l’interdit\u00a0: demandez-le-lui, ou tenez le drive avec un compte Gmail.',
    en: 'Open it once in a private window: the form must show without signing in. If it does not, open it for editing, button “Published”, and choose “Anyone with the link”; where that choice is missing, the domain’s administrator forbids it: ask for it, or keep the drive with a Gmail account.',
  },
  seeForm: { fr: 'Voir le formulaire', en: 'See the form' },
  poster: actNames.poster,
};

export type OpeningWords = WordsOf<typeof openingPage>;
