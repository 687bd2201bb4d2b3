import { buyerNotes } from '../text/tabs/weekNotes';
import { email, moment, signedEuros, text, yesNo } from './engine/cellKinds';
import { siret } from './engine/identityKinds';
import { computed, defineTab, required, state, typed, whenUsed } from './engine/tab';

export const buyersTab = defineTab({
  id: 'buyers',
  title: { fr: 'Acheteurs', en: 'Buyers' },
  owner: 'people',
  inSight: 'name',
  key: ['email'],
  sumsHangOn: ['email'],
  columns: {
    name: typed(text, 'Nom', 'Name', 180),
    email: required(typed(email, 'Adresse e-mail', 'E-mail address', 230)),
    address: typed(text, 'Adresse', 'Address', 240),
    phone: typed(text, 'Téléphone', 'Phone', 120),
    subscribed: typed(yesNo, 'Abonné', 'Subscribed', 80, buyerNotes.subscribed),
    company: whenUsed(typed(text, 'Société', 'Company', 180)),
    siret: whenUsed(typed(siret, 'SIRET', 'SIRET', 140)),
    billing: whenUsed(typed(text, 'Adresse de facturation', 'Billing address', 240)),
    lastOrder: state(moment, 'Dernière commande', 'Last order', 150),
    balance: whenUsed(computed(signedEuros, 'Solde', 'Balance', 90, buyerNotes.balance)),
    requestedAt: whenUsed(state(moment, 'Demande du', 'Request of', 150)),
    toFix: whenUsed(computed(text, 'À corriger', 'To fix', 300)),
  },
});
