import { choice, moment, text, whole } from './kinds';
import { computed, defineTab, technical, whenUsed } from './tab';

export const mailKinds = choice({
  announcement: { fr: 'ouverture', en: 'opening' },
  confirmation: { fr: 'confirmation', en: 'confirmation' },
  change: { fr: 'modification', en: 'change' },
  cancellation: { fr: 'annulation', en: 'cancellation' },
  late: { fr: 'hors délai', en: 'late' },
  toFix: { fr: 'à corriger', en: 'to fix' },
  producerOrder: { fr: 'commande-producteur', en: 'producer-order' },
  pickupReminder: { fr: 'rappel-retrait', en: 'pick-up-reminder' },
  authorisation: { fr: 'autorisation', en: 'authorisation' },
});

const mailStates = choice({
  toSend: { fr: 'à envoyer', en: 'to send' },
  waiting: { fr: 'en attente du quota', en: 'waiting for quota' },
  sending: { fr: 'en cours', en: 'sending' },
  sent: { fr: 'envoyé', en: 'sent' },
  failed: { fr: 'échec', en: 'failed' },
  maybeSent: { fr: 'peut-être parti', en: 'maybe sent' },
  cancelled: { fr: 'annulé', en: 'cancelled' },
});

/** Nothing leaves that is not a row here. */
export const outboxTab = defineTab({
  id: 'outbox',
  title: { fr: 'Rappels', en: 'Outbox' },
  about: {
    fr: 'Tous les mails du drive : ceux qui partiront et ceux qui sont partis.',
    en: 'Every mail of the drive: those to come and those gone.',
  },
  owner: 'addOn',
  firstDay: true,
  key: ['key'],
  columns: {
    kind: computed(mailKinds, 'Type', 'Kind', { width: 150 }),
    recipient: computed(text, 'Destinataire', 'Recipient', { width: 230 }),
    subject: computed(text, 'Objet', 'Subject', { width: 320 }),
    dueAt: computed(moment, 'Prévu le', 'Due', { width: 140 }),
    state: computed(mailStates, 'État', 'State', { width: 150 }),
    sentAt: computed(moment, 'Envoyé le', 'Sent', { width: 140 }),
    why: computed(text, 'Raison', 'Reason', { width: 220 }),
    text: computed(text, 'Texte', 'Text', { width: 400 }),
    attachment: whenUsed(computed(text, 'Pièce jointe', 'Attachment', { width: 160 })),
    sale: computed(whole, 'Vente', 'Sale', { width: 60 }),
    key: technical(text, 'Clé', 'Key'),
  },
});
