import { orderNotes } from '../text/tabs/weekNotes';
import { choice, euros, moment, stored, text, tick, whole } from './engine/cellKinds';
import { computed, defineTab, technical, typed, whenUsed } from './engine/tab';
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
    number: computed(whole, 'N°', 'No.', 50),
    name: computed(text, 'Nom', 'Name', 180),
    time: computed(moment, 'Heure', 'Time', 150),
    basket: computed(whole, 'Panier', 'Basket', 70),
    state: computed(choice(orderStateNames), 'État', 'State', 130),
    amount: computed(euros, 'Montant', 'Amount', 90),
    content: computed(text, 'Contenu', 'Content', 320),
    why: computed(text, 'Pourquoi', 'Why', 260),
    email: computed(text, 'Adresse e-mail', 'E-mail address', 230),
    phone: computed(text, 'Téléphone', 'Phone', 120),
    comment: computed(text, 'Commentaire', 'Comment', 220),
    serveAnyway: whenUsed(
      typed(tick, 'Servir quand même', 'Serve anyway', 120, orderNotes.serveAnyway),
    ),
    fees: whenUsed(computed(euros, 'Frais', 'Fees', 80, orderNotes.fees)),
    source: whenUsed(computed(orderSources, 'Saisie', 'Entered', 90)),
    sentAs: whenUsed(technical(text, 'Adresse reçue', 'Address received')),
    lines: technical(stored, 'Lignes', 'Lines'),
    unread: whenUsed(technical(stored, 'Illisible', 'Unread')),
  },
});
