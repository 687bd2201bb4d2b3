import { orderNotes } from '../text/tabs/weekNotes';
import { choice, euros, moment, stored, text, tick, whole } from './engine/cellKinds';
import { appended, computed, defineTab, state, technical, typed, whenUsed } from './engine/tab';
import { orderStateNames } from './words/stateNames';

/** Where an order came from; blank is the form. */
const orderSources = choice({ desk: { fr: 'bureau', en: 'desk' } });

export const ordersTab = defineTab({
  id: 'orders',
  title: { fr: 'Commandes', en: 'Orders' },
  owner: 'addOn',
  firstDay: true,
  inSight: 'name',
  key: ['number'],
  sumsHangOn: ['basket', 'state', 'lines'],
  // One that was called off or came late may have none.
  counts: ({ state, basket, lines }) =>
    state === 'accepted' || (state === null && (basket ?? lines) !== null),
  columns: {
    number: appended(whole, 'N°', 'No.', 50),
    name: appended(text, 'Nom', 'Name', 180),
    time: appended(moment, 'Heure', 'Time', 150),
    basket: appended(whole, 'Panier', 'Basket', 70),
    state: state(choice(orderStateNames), 'État', 'State', 130),
    amount: computed(euros, 'Montant', 'Amount', 90),
    content: computed(text, 'Contenu', 'Content', 320),
    why: computed(text, 'Pourquoi', 'Why', 260),
    email: appended(text, 'Adresse e-mail', 'E-mail address', 230),
    phone: appended(text, 'Téléphone', 'Phone', 120),
    comment: appended(text, 'Commentaire', 'Comment', 220),
    serveAnyway: whenUsed(
      typed(tick, 'Servir quand même', 'Serve anyway', 120, orderNotes.serveAnyway),
    ),
    fees: whenUsed(computed(euros, 'Frais', 'Fees', 80, orderNotes.fees)),
    source: whenUsed(appended(orderSources, 'Saisie', 'Entered', 90)),
    sentAs: whenUsed(technical(text, 'Adresse reçue', 'Address received')),
    lines: technical(stored, 'Lignes', 'Lines'),
    unread: whenUsed(technical(stored, 'Illisible', 'Unread')),
  },
});
