import type { PayoutState } from '../../domain/money/payoutState';
import type { OrderState } from '../../domain/orders/order';
import type { Named } from '../../domain/values/locale';

/** What states are called, in cells and on pages alike. */
export const dueStateNames = {
  toPay: { fr: 'à payer', en: 'to pay' },
  partial: { fr: 'payé en partie', en: 'partly paid' },
  paid: { fr: 'payé', en: 'paid' },
  toWeigh: { fr: 'à peser', en: 'to weigh' },
  toConfirm: { fr: 'à confirmer', en: 'to confirm' },
  overpaid: { fr: 'trop payé', en: 'overpaid' },
  nothing: { fr: 'rien à payer', en: 'nothing to pay' },
} as const satisfies Readonly<Record<string, Named>>;
export type DueState = keyof typeof dueStateNames;

export const payoutStateNames: Readonly<Record<PayoutState, Named>> = {
  toPay: { fr: 'à payer', en: 'to pay' },
  inFile: { fr: 'virement demandé', en: 'transfer ordered' },
  paid: { fr: 'payé', en: 'paid' },
  nothing: { fr: 'rien à payer', en: 'nothing to pay' },
  overpaid: { fr: 'trop versé', en: 'paid too much' },
  waiting: { fr: 'pas encore sûr', en: 'not sure yet' },
  collector: { fr: 'encaisse lui-même', en: 'collects' },
  noIban: { fr: 'IBAN manquant', en: 'no IBAN' },
  badIban: { fr: 'IBAN faux', en: 'wrong IBAN' },
  ibanChanged: { fr: 'IBAN à confirmer', en: 'IBAN to confirm' },
  noHolder: { fr: 'titulaire illisible', en: 'unreadable holder' },
};

export const orderStateNames: Readonly<Record<OrderState, Named>> = {
  accepted: { fr: 'prise en compte', en: 'accepted' },
  replaced: { fr: 'remplacée', en: 'replaced' },
  cancelled: { fr: 'annulée', en: 'cancelled' },
  late: { fr: 'hors délai', en: 'late' },
  readLate: { fr: 'lue trop tard', en: 'read too late' },
  toFix: { fr: 'à corriger', en: 'to fix' },
};
