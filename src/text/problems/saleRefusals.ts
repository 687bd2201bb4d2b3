import type { Named } from '../../domain/values/locale';

/** Why a sale, or an order of it, cannot be changed so. */
export const saleRefusals = {
  noPlace: {
    fr: 'Dites où l’on vient chercher les paniers : le lieu de retrait n’est pas rempli.',
    en: 'Say where baskets are collected: the pick-up place is not filled in.',
  },
  noDriveName: {
    fr: 'Donnez un nom au drive : « Nom du drive » est vide dans Réglages.',
    en: 'Give the drive a name: “Name of the drive” is blank in Settings.',
  },
  pricesAsked: {
    fr: 'À vérifier avant d’ouvrir : {0} Corrigez dans Produits, ou confirmez dans le panneau (« À corriger »).',
    en: 'To be looked at before opening: {0} Correct it in Products, or confirm it in the panel (“To fix”).',
  },
  closesBeforeOpening: {
    fr: 'La fermeture doit venir après l’ouverture. Corrigez les dates.',
    en: 'Closing must come after opening. Correct the dates.',
  },
  pickupBeforeClosing: {
    fr: 'Le retrait doit venir après la fermeture. Corrigez les dates.',
    en: 'Pick-up must come after closing. Correct the dates.',
  },
  pickupEndsBeforeStart: {
    fr: 'Le retrait doit finir après avoir commencé. Corrigez l’horaire.',
    en: 'Pick-up must end after it starts. Correct the times.',
  },
  alreadyPast: {
    fr: 'La fermeture des commandes est déjà passée. Donnez une heure à venir.',
    en: 'The closing time has passed already. Give a time to come.',
  },
  closesBeforePickup: {
    fr: 'Deux ventes se suivent de trop près : la seconde ne peut pas fermer avant la fin du retrait de la première.',
    en: 'Two sales come too close: the second cannot close before the pick-up of the first is over.',
  },
  nextIsOpen: {
    fr: 'La vente {0} ne se rouvre plus : la suivante prend déjà des commandes. Changez les siennes une à une, par « Commandes ».',
    en: 'Sale {0} cannot be reopened: the next one takes orders already. Change its own one by one, by “Orders”.',
  },
  pickupOver: {
    fr: 'Le retrait est passé : cette vente ne change plus. Ce qui a été livré se corrige dans Paniers.',
    en: 'The pick-up is over: this sale no longer changes. What was delivered is corrected in Baskets.',
  },
  saleCalledOff: { fr: 'Cette vente est annulée.', en: 'This sale is called off.' },
  pickupPast: {
    fr: 'Ce retrait serait déjà passé. Donnez un jour et des heures à venir.',
    en: 'That pick-up would be over already. Give a day and hours to come.',
  },
  placeEmpty: {
    fr: 'Un retrait a besoin d’un lieu : l’ancien reste.',
    en: 'A pick-up needs a place: the former one stays.',
  },
  openingFixed: {
    fr: 'Les commandes sont déjà ouvertes : l’heure d’ouverture ne change plus.',
    en: 'Orders are open already: the time of opening no longer changes.',
  },
  closingFixed: {
    fr: 'Les commandes sont closes : pour en reprendre, « Rouvrir la vente ».',
    en: 'Orders are closed: to take more, “Reopen the sale”.',
  },
  nothingMoves: {
    fr: 'Ce sont déjà les dates et le lieu de la vente : rien ne change.',
    en: 'These are the dates and the place of the sale already: nothing changes.',
  },
  changedMeanwhile: {
    fr: 'Quelque chose a changé entre-temps : regardez de nouveau, puis confirmez. Rien n’a été fait.',
    en: 'Something changed meanwhile: look again, then confirm. Nothing was done.',
  },
  weightsLeft: {
    fr: 'Dans la vente précédente, des paniers sont à peser ou à confirmer : {0}. Voyez Paniers, ou ouvrez vous-même.',
    en: 'In the sale before, baskets are to be weighed or confirmed: {0}. See Baskets, or open it yourself.',
  },
  notOnSale: {
    fr: '« {0} » n’est pas dans cette vente.',
    en: '“{0}” is not in this sale.',
  },
  onSaleAlready: {
    fr: '« {0} » est déjà dans cette vente : changez son stock.',
    en: '“{0}” is in this sale already: change its stock.',
  },
  notSellable: {
    fr: '« {0} » ne peut pas être vendu : voyez sa ligne dans Produits.',
    en: '“{0}” cannot be sold: see its row in Products.',
  },
  badStock: {
    fr: '« {0} » n’est pas un stock : zéro ou plus, un nombre entier pour des pièces ; vide si c’est à la demande.',
    en: '“{0}” is no stock: zero or more, a whole number for pieces; blank if it is on demand.',
  },
  orderStands: {
    fr: 'Cette personne a déjà le panier {0} : cherchez-le, et changez-le.',
    en: 'This person has basket {0} already: find it, and change it.',
  },
  addressTaken: {
    fr: 'Cette adresse a déjà le panier {0}, et n’en a qu’un par vente. Si c’est lui qui a la mauvaise adresse, corrigez-la d’abord. Sinon, gardez une adresse à chacun.',
    en: 'This address has basket {0} already, and has only one a sale. If that one has the wrong address, correct it first. Else keep an address for each.',
  },
  addressEmptied: {
    fr: 'L’adresse e-mail est vide : écrivez la bonne. Si personne ne la connaît encore, laissez celle d’avant.',
    en: 'The e-mail address is blank: type the right one. While nobody knows it, leave the one before.',
  },
  nothingOrdered: {
    fr: 'Il n’y a rien dans cette commande.',
    en: 'There is nothing in this order.',
  },
  nobodyNamed: {
    fr: 'Sans adresse e-mail, il faut un nom.',
    en: 'Without an e-mail address, a name is needed.',
  },
  notAnAddress: {
    fr: '« {0} » n’est pas une adresse e-mail. Laissez-la vide si la personne n’en a pas.',
    en: '“{0}” is no e-mail address. Leave it blank if the person has none.',
  },
  badQuantity: {
    fr: 'La quantité de « {0} » ne va pas : des pièces entières, ou des pas entiers pour le vrac.',
    en: 'The quantity of “{0}” does not fit: whole pieces, or whole steps of what is loose.',
  },
  basketHandedOver: {
    fr: 'Le panier {0} est déjà remis : ce qui a été livré se corrige dans Paniers.',
    en: 'Basket {0} is handed over already: what was delivered is corrected in Baskets.',
  },
  basketsHandedOver: {
    fr: 'Des paniers sont déjà remis ou facturés (n° {0}) : la vente ne s’annule plus. Dites plutôt quels producteurs ne viennent pas : ces paniers-là ne changeront pas.',
    en: 'Baskets are handed over or invoiced already (no. {0}): the sale is not called off any more. Say instead which producers do not come: these baskets will not change.',
  },
  formNotReached: {
    fr: 'Le formulaire de la vente ne répond pas : il a été supprimé, ou n’est pas partagé avec vous. Rien n’a été changé.',
    en: 'The form of the sale cannot be reached: it was deleted, or is not shared with you. Nothing was changed.',
  },
  openingRefused: {
    fr: 'Google a refusé de préparer la vente : « {0} ». Rien n’est perdu, le drive réessaie chaque heure, et « Continuer l’ouverture » tout de suite. Un formulaire supprimé se sort de la corbeille de Google Drive. Si cela dure, ouvrez Google Forms avec le même compte, ou demandez à qui administre votre domaine de le permettre.',
    en: 'Google refused to prepare the sale: “{0}”. Nothing is lost, the drive tries again every hour, and “Go on opening” at once. A form that was deleted is taken out of the trash of Google Drive. If it lasts, open Google Forms with the same account, or ask whoever administers your domain to allow it.',
  },
} satisfies Record<string, Named>;
