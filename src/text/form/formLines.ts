import type { Named } from '../../domain/values/locale';

/** What the form says around its questions. */
export const formLines = {
  email: {
    fr: 'La confirmation y arrive, avec le total et un lien pour modifier la commande.',
    en: 'The confirmation goes there, with the total and a link to change the order.',
  },
  name: { fr: 'Le panier est préparé à ce nom.', en: 'The basket is packed under this name.' },
  phone: {
    fr: 'En cas d’imprévu le jour du retrait.',
    en: 'In case something comes up on the day.',
  },
  tolerance: {
    fr: 'Certains produits s’achètent par colis entiers. De chacun, combien de plus prenez-vous s’il le faut pour remplir un colis ?',
    en: 'Some goods are bought by whole cases. How many more of each do you take, where that fills a case?',
  },
  comment: { fr: '', en: '' },
  aboutYou: { fr: 'Vous', en: 'You' },
  lastWords: { fr: 'Un mot pour nous ?', en: 'Anything to add?' },
  isNew: { fr: 'nouveau', en: 'new' },
  title: { fr: '{0} – commande pour le {1}', en: '{0} – order for {1}' },
  until: { fr: 'Commandez jusqu’au {0}.', en: 'Order until {0}.' },
  pickup: { fr: 'Retrait : {0}.', en: 'Pick-up: {0}.' },
  howTo: {
    fr: 'Choisissez une quantité pour ce qui vous tente, laissez le reste vide. Le total vous arrive par mail, avec un lien pour modifier ou annuler.',
    en: 'Choose a quantity for what you fancy, leave the rest blank. The total comes by mail, with a link to change or cancel.',
  },
  replaces: {
    fr: 'Une commande par adresse : si vous répondez de nouveau, la nouvelle réponse remplace la première. Pour ajouter, ouvrez le lien de votre confirmation.',
    en: 'One order an address: if you answer again, the new answer replaces the first. To add something, open the link in your confirmation.',
  },
  confirmation: {
    fr: 'Merci ! Votre commande est bien arrivée. La confirmation part par mail : elle dit ce qui vous est réservé et le total.',
    en: 'Thank you! Your order has arrived. A mail will confirm what is kept for you, and the total.',
  },
  closed: {
    fr: 'Les commandes pour le {0} sont closes. À la prochaine vente !',
    en: 'Orders for {0} are closed. See you at the next sale!',
  },
  calledOff: {
    fr: 'La vente du {0} est annulée. À la prochaine vente !',
    en: 'The sale of {0} is called off. See you at the next sale!',
  },
  notYet: { fr: 'Les commandes ouvrent {0}.', en: 'Orders open on {0}.' },
  moved: {
    fr: 'Cette vente est terminée. La vente en cours est ici : {0}',
    en: 'This sale is over. The current one is here: {0}',
  },
} satisfies Record<string, Named>;
