import type { ProgressNote } from '../../../../src/app/kernel/progress';
import type { Summary } from '../../../../src/app/kernel/refusal';
import { count, type Language } from '../../../shared/format';
import type { DateFault, DateField } from './typed';

type Opened = Extract<Summary, { code: 'opened' | 'prepared' }>;
type Share = { readonly done: number; readonly of: number };

export interface OpeningWords {
  readonly language: Language;
  readonly title: string;
  readonly saleTitle: (number: number) => string;
  readonly lead: string;
  readonly goesOnTitle: (number: number) => string;
  readonly goesOnLead: string;
  readonly noDraft: string;
  readonly parts: Readonly<Record<'dates' | 'products' | 'changes' | 'form', string>>;
  readonly fields: Readonly<Record<DateField, string>>;
  readonly day: string;
  readonly clocks: Readonly<
    Record<'opensClock' | 'closesClock' | 'pickupFrom' | 'pickupUntil', string>
  >;
  readonly now: string;
  readonly place: string;
  readonly fromSettings: string;
  readonly holiday: (name: string) => string;
  readonly faults: Readonly<Record<DateFault, string>>;
  readonly mailsTitle: string;
  readonly mails: (announcements: number) => string;
  readonly search: string;
  readonly notFound: string;
  readonly soldOf: (sold: number, of: number) => string;
  readonly stock: (stock: string | null, isSoldOut: boolean) => string;
  readonly silent: (names: string) => string;
  readonly unsold: (count: number) => string;
  readonly changes: Readonly<Record<'new' | 'gone' | 'price' | 'packaging', (n: number) => string>>;
  readonly none: string;
  readonly readingPreview: string;
  readonly noPreview: string;
  readonly summary: (products: number, announcements: number, isLater: boolean) => string;
  readonly open: string;
  readonly prepare: string;
  readonly goOn: string;
  readonly working: string;
  readonly step: (note: ProgressNote | null, share: Share | undefined) => string;
  readonly notOpened: string;
  readonly opened: (done: Opened, moment: (time: number) => string) => string;
  readonly link: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly seeForm: string;
  readonly poster: string;
}

const some = (value: number, one: string, many: string): string =>
  `${count(value, 'fr')}\u00a0${value < 2 ? one : many}`;

const french: OpeningWords = {
  language: 'fr',
  title: 'Ouvrir une vente',
  saleTitle: (number) => `Ouvrir la vente n°\u00a0${number}`,
  lead: 'Rien n’est créé avant que vous n’ouvriez.',
  goesOnTitle: (number) => `Continuer l’ouverture de la vente n°\u00a0${number}`,
  goesOnLead: 'La préparation reprend où elle s’était arrêtée.',
  noDraft: 'La vente n’a pas pu être préparée.',
  parts: {
    dates: 'Dates et lieu',
    products: 'Produits',
    changes: 'Changements',
    form: 'Formulaire',
  },
  fields: {
    opens: 'Ouverture des commandes',
    closes: 'Fermeture des commandes',
    pickup: 'Retrait',
  },
  day: 'le',
  clocks: { opensClock: 'à', closesClock: 'à', pickupFrom: 'de', pickupUntil: 'à' },
  now: 'maintenant',
  place: 'Lieu du retrait',
  fromSettings:
    'Proposé d’après Réglages\u00a0; ce que vous changez ici vaut pour cette vente seulement.',
  holiday: (name) => `Attention\u00a0: ce jour de retrait est ${name}.`,
  faults: {
    blank: 'Donnez le jour et l’heure.',
    past: 'Cette heure est déjà passée.',
    closesBeforeOpening: 'La fermeture doit venir après l’ouverture.',
    beforeClosing: 'Le retrait doit venir après la fermeture.',
    endsBeforeStart: 'Le retrait doit finir après avoir commencé.',
  },
  mailsTitle: 'Mails',
  mails: (announcements) =>
    announcements === 0
      ? 'Aucune annonce ne part\u00a0: Réglages dit de ne rien annoncer.'
      : `${some(announcements, 'annonce partira', 'annonces partiront')} à l’ouverture.`,
  search: 'Chercher un produit ou un producteur',
  notFound: 'Aucun produit ne correspond.',
  soldOf: (sold, of) => `(${sold} sur ${of} en vente)`,
  stock: (stock, isSoldOut) => {
    if (isSoldOut) return 'stock à zéro';
    return stock === null ? 'à la demande' : `stock\u00a0: ${stock}`;
  },
  silent: (names) =>
    `Il manque une adresse e-mail à\u00a0: ${names}. Complétez l’onglet Producteurs, ou laissez leurs produits de côté.`,
  unsold: (value) =>
    `${some(value, 'ligne de Produits ne peut pas être vendue', 'lignes de Produits ne peuvent pas être vendues')}\u00a0: voyez «\u00a0À corriger\u00a0».`,
  changes: {
    new: (value) => `${some(value, 'nouveau produit', 'nouveaux produits')}`,
    gone: (value) =>
      `${some(value, 'produit n’est plus en vente', 'produits ne sont plus en vente')}`,
    price: (value) => `${some(value, 'prix change', 'prix changent')}`,
    packaging: (value) => `${some(value, 'conditionnement change', 'conditionnements changent')}`,
  },
  none: 'sans conditionnement',
  readingPreview: 'Un instant, voici le formulaire…',
  noPreview: 'Le formulaire ne peut pas être montré.',
  summary: (products, announcements, isLater) =>
    `${some(products, 'produit', 'produits')}, ${some(announcements, 'annonce', 'annonces')}${isLater ? '. Les commandes ouvriront d’elles-mêmes à l’heure dite.' : ''}`,
  open: 'Ouvrir la vente',
  prepare: 'Préparer la vente',
  goOn: 'Continuer l’ouverture',
  working: 'Ouverture de la vente…',
  step: (note, share) => {
    if (note?.step === 'link') return 'Le formulaire est relié au classeur.';
    if (note?.step === 'mails') return `Annonces\u00a0: ${note.done} sur ${note.of}`;
    return share
      ? `Formulaire\u00a0: ${share.done} questions sur ${share.of}`
      : 'Les onglets se préparent.';
  },
  notOpened: 'La vente n’est pas ouverte.',
  opened: (done, moment) =>
    done.code === 'opened'
      ? `La vente n°\u00a0${done.sale} est ouverte avec ${some(done.products, 'produit', 'produits')}.`
      : `La vente n°\u00a0${done.sale} est prête. Elle ouvrira ${moment(done.opensAt)}.`,
  link: 'Lien du formulaire, à donner aux acheteurs',
  copy: 'Copier le lien',
  copied: 'Le lien est copié.',
  copyByHand: 'Le lien est sélectionné\u00a0: copiez-le avec Ctrl+C.',
  seeForm: 'Voir le formulaire',
  poster: 'Affiche et texte pour la presse',
};

const several = (value: number, one: string, many: string): string =>
  `${count(value, 'en')} ${value === 1 ? one : many}`;

const english: OpeningWords = {
  language: 'en',
  title: 'Open a sale',
  saleTitle: (number) => `Open sale no.\u00a0${number}`,
  lead: 'Nothing is made before you open.',
  goesOnTitle: (number) => `Go on opening sale no.\u00a0${number}`,
  goesOnLead: 'Preparation goes on where it stopped.',
  noDraft: 'The sale could not be prepared.',
  parts: { dates: 'Dates and place', products: 'Products', changes: 'Changes', form: 'Form' },
  fields: { opens: 'Orders open', closes: 'Orders close', pickup: 'Pick-up' },
  day: 'on',
  clocks: { opensClock: 'at', closesClock: 'at', pickupFrom: 'from', pickupUntil: 'to' },
  now: 'now',
  place: 'Place of pick-up',
  fromSettings: 'Proposed from Settings; what you change here counts for this sale only.',
  holiday: (name) => `Mind: that pick-up day is ${name}.`,
  faults: {
    blank: 'Give the day and the time.',
    past: 'That time has passed.',
    closesBeforeOpening: 'Closing must come after opening.',
    beforeClosing: 'Pick-up must come after closing.',
    endsBeforeStart: 'Pick-up must end after it starts.',
  },
  mailsTitle: 'Mails',
  mails: (announcements) =>
    announcements === 0
      ? 'No announcement leaves: Settings says to announce nothing.'
      : `${several(announcements, 'announcement leaves', 'announcements leave')} at opening.`,
  search: 'Find a product or a producer',
  notFound: 'No product matches.',
  soldOf: (sold, of) => `(${sold} of ${of} on sale)`,
  stock: (stock, isSoldOut) => {
    if (isSoldOut) return 'stock at zero';
    return stock === null ? 'on demand' : `stock: ${stock}`;
  },
  silent: (names) =>
    `An e-mail address is missing for: ${names}. Complete the Producers tab, or leave their products out.`,
  unsold: (value) =>
    `${several(value, 'row of Products cannot be sold', 'rows of Products cannot be sold')}: see “To fix”.`,
  changes: {
    new: (value) => several(value, 'new product', 'new products'),
    gone: (value) => several(value, 'product is no longer sold', 'products are no longer sold'),
    price: (value) => several(value, 'price changes', 'prices change'),
    packaging: (value) => several(value, 'packaging changes', 'packagings change'),
  },
  none: 'no packaging',
  readingPreview: 'One moment, here is the form…',
  noPreview: 'The form cannot be shown.',
  summary: (products, announcements, isLater) =>
    `${several(products, 'product', 'products')}, ${several(announcements, 'announcement', 'announcements')}${isLater ? '. Orders open by themselves at that time.' : ''}`,
  open: 'Open the sale',
  prepare: 'Prepare the sale',
  goOn: 'Go on opening',
  working: 'Opening the sale…',
  step: (note, share) => {
    if (note?.step === 'link') return 'The form is being linked to the spreadsheet.';
    if (note?.step === 'mails') return `Announcements: ${note.done} of ${note.of}`;
    return share ? `Form: ${share.done} of ${share.of} questions` : 'The tabs are being prepared.';
  },
  notOpened: 'The sale is not open.',
  opened: (done, moment) =>
    done.code === 'opened'
      ? `Sale no.\u00a0${done.sale} is open with ${several(done.products, 'product', 'products')}.`
      : `Sale no.\u00a0${done.sale} is ready. It opens on ${moment(done.opensAt)}.`,
  link: 'Link of the form, for the buyers',
  copy: 'Copy the link',
  copied: 'The link is copied.',
  copyByHand: 'The link is selected: copy it with Ctrl+C.',
  seeForm: 'See the form',
  poster: 'Poster and text for local papers',
};

export const openingWords: Readonly<Record<Language, OpeningWords>> = { fr: french, en: english };
