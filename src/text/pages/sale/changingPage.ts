import * as actNames from '../../values/actNames';
import * as common from '../../values/commonWords';
import { sentences } from '../../values/format';
import type { WordsOf } from '../../values/pairs';

export const changingPage = {
  saleTitle: {
    fr: (number: number) => `Changer la vente n°\u00a0${number}`,
    en: (number: number) => `Change sale no.\u00a0${number}`,
  },
  lead: {
    fr: 'Vous voyez d’abord ce qui change et qui est prévenu.',
    en: 'You see first what changes, and who is told.',
  },
  failed: { fr: 'La vente n’a pas pu être lue.', en: 'The sale could not be read.' },
  parts: {
    moments: { fr: 'Dates et lieu', en: 'Dates and place' },
    products: { fr: 'Produits', en: 'Products' },
    absent: { fr: 'Un producteur ne vient pas', en: 'A producer cannot come' },
    reopen: actNames.reopening,
    end: common.callOff,
  },
  nothing: {
    fr: 'Le retrait est passé ou la vente est annulée\u00a0: il n’y a plus rien à changer ici.',
    en: 'The pick-up is over, or the sale is called off: there is nothing left to change here.',
  },
  fields: {
    opens: common.ordersOpen,
    closes: common.ordersClose,
    pickup: { fr: 'Retrait', en: 'Pick-up' },
  },
  day: { fr: 'le', en: 'on' },
  at: { fr: 'à', en: 'at' },
  from: { fr: 'de', en: 'from' },
  until: { fr: 'à', en: 'to' },
  place: { fr: 'Lieu du retrait', en: 'Place of pick-up' },
  tell: {
    fr: 'Prévenir par mail ceux que cela concerne',
    en: 'Tell those whom it concerns by mail',
  },
  see: common.seeChanges,
  change: actNames.changing,
  moved: common.doneTold,
  working: { fr: 'La vente change…', en: 'The sale is changing…' },
  notChanged: { fr: 'La vente n’a pas changé.', en: 'The sale has not changed.' },
  productsLead: {
    fr: 'Qui a déjà commandé garde ce qu’il a\u00a0; le formulaire suit aussitôt.',
    en: 'Whoever has ordered keeps what they have; the form follows at once.',
  },
  search: { fr: 'Chercher un produit', en: 'Find a product' },
  product: { fr: 'Produit', en: 'Product' },
  ordered: { fr: 'Servi', en: 'Served' },
  stock: { fr: 'Stock', en: 'Stock' },
  stockOf: {
    fr: (label: string) => `Stock de ${label}`,
    en: (label: string) => `Stock of ${label}`,
  },
  onDemand: common.onDemand,
  set: { fr: 'Changer le stock', en: 'Change the stock' },
  takeOff: { fr: 'Retirer', en: 'Take off' },
  takeOffOf: {
    fr: (label: string) => `Retirer ${label} de la vente`,
    en: (label: string) => `Take ${label} off the sale`,
  },
  stockTitle: {
    fr: (label: string) => `Changer le stock de ${label}\u00a0?`,
    en: (label: string) => `Change the stock of ${label}?`,
  },
  stockText: {
    fr: (from: string, to: string, served: string) =>
      `De ${from} à ${to}\u00a0; ${served} déjà servis, que personne ne perd. Personne n’est prévenu par mail\u00a0; le formulaire suit.`,
    en: (from: string, to: string, served: string) =>
      `From ${from} to ${to}; ${served} served already, which nobody loses. Nobody is told by mail; the form follows.`,
  },
  takeOffTitle: {
    fr: (label: string) => `Retirer ${label} de la vente\u00a0?`,
    en: (label: string) => `Take ${label} off the sale?`,
  },
  takeOffText: {
    fr: (served: string) =>
      `Le formulaire le dit épuisé. ${served} déjà servis\u00a0: qui en a les garde. Si le producteur ne peut pas venir, ce n’est pas ici\u00a0: «\u00a0Un producteur ne vient pas\u00a0».`,
    en: (served: string) =>
      `The form says that it is sold out. ${served} served already: whoever has some keeps it. A producer who cannot come is told elsewhere: “A producer cannot come”.`,
  },
  stockDone: {
    fr: (title: string) => `${title}\u00a0: le stock est changé, le formulaire aussi.`,
    en: (title: string) => `${title}: the stock is changed, and so is the form.`,
  },
  addTitle: { fr: 'Ajouter un produit', en: 'Add a product' },
  addLead: {
    fr: 'De l’onglet Produits, au prix d’aujourd’hui et aux frais de la vente. La question s’ajoute au formulaire\u00a0; personne n’est prévenu par mail.',
    en: 'From the Products tab, at today’s price and the fees of the sale. The question is added to the form; nobody is told by mail.',
  },
  addQuestion: {
    fr: (label: string) => `Ajouter ${label} à la vente\u00a0?`,
    en: (label: string) => `Add ${label} to the sale?`,
  },
  addText: {
    fr: (stock: string) =>
      `Stock\u00a0: ${stock}. Le formulaire le propose à la suite du producteur\u00a0; personne n’est prévenu par mail.`,
    en: (stock: string) =>
      `Stock: ${stock}. The form offers it after the producer’s others; nobody is told by mail.`,
  },
  allOnSale: {
    fr: 'Tout ce que Produits peut vendre est déjà dans cette vente.',
    en: 'All that Products can sell is in this sale already.',
  },
  choose: { fr: 'Choisir…', en: 'Choose…' },
  add: { fr: 'Ajouter à la vente', en: 'Add to the sale' },
  added: {
    fr: (title: string) => `${title} est dans la vente et dans le formulaire.`,
    en: (title: string) => `${title} is in the sale and in the form.`,
  },
  absentLead: {
    fr: 'Ses produits ne sont servis à personne\u00a0; acheteurs et producteur sont prévenus, les sommes suivent.',
    en: 'Its products are served to nobody; buyers and the producer are told, sums follow.',
  },
  producer: { fr: 'Producteur', en: 'Producer' },
  absent: { fr: 'Ne vient pas', en: 'Does not come' },
  absentDone: {
    fr: (producer: string, told: string) => sentences(`C’est noté pour ${producer}.`, told),
    en: (producer: string, told: string) => sentences(`Noted for ${producer}.`, told),
  },
  reopenLead: {
    fr: 'Les commandes sont reprises sur le même formulaire, puis closes de nouveau. Producteurs et acheteurs ne reçoivent alors que ce qui change.',
    en: 'Orders are taken again by the same form, then closed again. Producers and buyers are then told only what changes.',
  },
  reopen: actNames.reopening,
  reopened: {
    fr: (told: string) => sentences('Les commandes sont rouvertes.', told),
    en: (told: string) => sentences('Orders are open again.', told),
  },
  endLead: {
    fr: 'La vente n’a pas lieu\u00a0: les commandes tombent, personne n’a rien à payer ni à apporter.',
    en: 'The sale is not held: orders fall, nobody has anything to pay or to bring.',
  },
  word: { fr: 'Un mot pour dire pourquoi', en: 'A word to say why' },
  seeEnd: { fr: 'Voir ce que cela fait', en: 'See what it does' },
  callOff: common.callOff,
  calledOff: {
    fr: (told: string) => sentences('La vente est annulée.', told),
    en: (told: string) => sentences('The sale is called off.', told),
  },
};

export type ChangingWords = WordsOf<typeof changingPage>;
