import type { MailState } from '../domain/outbox/mailState';
import { mailKindNames } from '../text/mailKinds/mailKinds';
import { choice, moment, stored, text, whole } from './engine/cellKinds';
import { defineTab, state, technical, whenUsed } from './engine/tab';

export const mailKinds = choice(mailKindNames);

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
