import type { MailKind } from '../domain/outbox/mailKind';
import type { MailState } from '../domain/outbox/mailState';
import type { Named } from '../domain/values/locale';
import { choice, moment, stored, text, whole } from './engine/cellKinds';
import { defineTab, state, technical, whenUsed } from './engine/tab';

/** What each kind is called; `also`, what became of it in this version is called in the one before. */
export const mailKindTable: Readonly<
  Record<MailKind, Named & { readonly also?: readonly string[] }>
> = {
  test: { fr: 'essai', en: 'test' },
  coordinator: {
    ...{ fr: 'coordination', en: 'coordination' },
    also: [
      ...['autorisation', 'vente-suivante', 'résumé-du-soir', 'bilan-semaine'],
      ...['authorisation', 'next-sale', 'evening-summary', 'weekly-report'],
    ],
  },
  producerOrder: {
    ...{ fr: 'commande-producteur', en: 'producer-order' },
    also: ['changement-producteur', 'producer-change'],
  },
  confirmation: { fr: 'confirmation', en: 'confirmation' },
  change: { fr: 'modification', en: 'change', also: ['annulation', 'cancellation'] },
  toFix: { fr: 'à corriger', en: 'to fix' },
  late: { fr: 'hors délai', en: 'late', also: ['lue trop tard', 'read too late'] },
  saleCalledOff: { fr: 'vente-annulée', en: 'sale-called-off' },
  saleMoved: { fr: 'vente-changée', en: 'sale-changed' },
  payment: {
    ...{ fr: 'panier', en: 'basket' },
    also: ['demande-paiement', 'payment-request', 'manquants', 'missing-goods'],
  },
  duty: {
    ...{ fr: 'permanence', en: 'duty' },
    also: [
      ...['permanence-demain', 'permanence-remplacée', 'duty-tomorrow', 'duty-taken'],
      ...['appel-permanence', 'duty-call'],
    ],
  },
  pickupReminder: { fr: 'rappel-retrait', en: 'pick-up-reminder' },
  message: { fr: 'message', en: 'message' },
  closingSoon: { fr: 'fermeture-proche', en: 'closing-soon' },
  announcement: { fr: 'ouverture', en: 'opening' },
  account: { fr: 'compte', en: 'account', also: ['impayé', 'unpaid', 'avoir', 'credit'] },
  document: {
    ...{ fr: 'document', en: 'document' },
    also: [
      ...['relevé-reversement', 'facture', 'factures-producteur'],
      ...['payout-statement', 'invoice', 'producer-invoices'],
    ],
  },
};

export const mailKinds = choice(mailKindTable);

export const mailStates = choice<MailState>({
  toSend: { fr: 'à envoyer', en: 'to send' },
  waiting: { fr: 'en attente du quota', en: 'waiting for quota' },
  sending: { fr: 'en cours', en: 'sending' },
  sent: { fr: 'envoyé', en: 'sent' },
  failed: { fr: 'échec', en: 'failed' },
  maybeSent: { fr: 'peut-être parti', en: 'maybe sent' },
  cancelled: { fr: 'annulé', en: 'cancelled' },
  held: { fr: 'mis de côté', en: 'held back' },
});

/** Nothing leaves that is not a row here. */
export const outboxTab = defineTab({
  id: 'outbox',
  title: { fr: 'Rappels', en: 'Outbox' },
  owner: 'addOn',
  firstDay: true,
  hidden: true,
  key: ['key'],
  columns: {
    kind: state(mailKinds, 'Type', 'Kind', 150),
    recipient: state(text, 'Destinataire', 'Recipient', 230),
    subject: state(text, 'Objet', 'Subject', 320),
    dueAt: state(moment, 'Prévu le', 'Due', 140),
    state: state(mailStates, 'État', 'State', 150),
    sentAt: state(moment, 'Envoyé le', 'Sent', 140),
    why: state(text, 'Raison', 'Reason', 220),
    text: state(text, 'Texte', 'Text', 400),
    attachment: whenUsed(state(text, 'Pièce jointe', 'Attachment', 160)),
    codes: whenUsed(technical(stored, 'Codes QR', 'QR codes')),
    sale: state(whole, 'Vente', 'Sale', 60),
    key: technical(text, 'Clé', 'Key'),
    told: whenUsed(technical(stored, 'Commande dite', 'Order told')),
  },
});
