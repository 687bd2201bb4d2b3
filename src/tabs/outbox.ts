import type { MailKind } from '../domain/outbox/mailKind';
import type { Named } from '../domain/values/locale';
import { choice, moment, stored, text, whole } from './engine/cellKinds';
import { computed, defineTab, technical, whenUsed } from './engine/tab';

export interface MailKindOf extends Named {
  /** What a mail of this kind must come before. */
  readonly before?: 'closing' | 'pickup';
  /** Decided once, when an answer is taken, and never again. */
  readonly answers?: true;
}

/**
 * Every kind of mail. The order is that of urgency: what somebody waits for, then what must come
 * before the pick-up, then the producers, then the rest.
 */
export const mailKindTable = {
  test: { fr: 'essai', en: 'test' },
  authorisation: { fr: 'autorisation', en: 'authorisation' },
  confirmation: { fr: 'confirmation', en: 'confirmation', answers: true },
  change: { fr: 'modification', en: 'change', answers: true },
  cancellation: { fr: 'annulation', en: 'cancellation', answers: true },
  toFix: { fr: 'à corriger', en: 'to fix', answers: true },
  late: { fr: 'hors délai', en: 'late', answers: true },
  payment: { fr: 'demande-paiement', en: 'payment-request', before: 'pickup' },
  missing: { fr: 'manquants', en: 'missing-goods' },
  dutyTomorrow: { fr: 'permanence-demain', en: 'duty-tomorrow', before: 'pickup' },
  duty: { fr: 'permanence', en: 'duty', before: 'pickup' },
  pickupReminder: { fr: 'rappel-retrait', en: 'pick-up-reminder', before: 'pickup' },
  producerOrder: { fr: 'commande-producteur', en: 'producer-order', before: 'pickup' },
  producerChange: { fr: 'changement-producteur', en: 'producer-change', before: 'pickup' },
  closingSoon: { fr: 'fermeture-proche', en: 'closing-soon', before: 'closing' },
  announcement: { fr: 'ouverture', en: 'opening', before: 'closing' },
  unpaid: { fr: 'impayé', en: 'unpaid' },
  creditLeft: { fr: 'avoir', en: 'credit' },
  payout: { fr: 'relevé-reversement', en: 'payout-statement' },
  eveningSummary: { fr: 'résumé-du-soir', en: 'evening-summary' },
  weeklyReport: { fr: 'bilan-semaine', en: 'weekly-report' },
} as const satisfies Readonly<Record<MailKind, MailKindOf>>;

export const mailKinds = choice(mailKindTable);

export const mailStates = choice({
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
  key: ['key'],
  columns: {
    kind: computed(mailKinds, 'Type', 'Kind', 150),
    recipient: computed(text, 'Destinataire', 'Recipient', 230),
    subject: computed(text, 'Objet', 'Subject', 320),
    dueAt: computed(moment, 'Prévu le', 'Due', 140),
    state: computed(mailStates, 'État', 'State', 150),
    sentAt: computed(moment, 'Envoyé le', 'Sent', 140),
    why: computed(text, 'Raison', 'Reason', 220),
    text: computed(text, 'Texte', 'Text', 400),
    attachment: whenUsed(computed(text, 'Pièce jointe', 'Attachment', 160)),
    codes: whenUsed(technical(stored, 'Codes QR', 'QR codes')),
    sale: computed(whole, 'Vente', 'Sale', 60),
    key: technical(text, 'Clé', 'Key'),
  },
});
