import type { Named } from '../domain/locale';

export const removedFromOrder: Named = { fr: 'retiré de la commande', en: 'taken out of the order' };

export const quotaReached: Named = {
  fr: 'quota du jour atteint : partira dès demain',
  en: 'today’s quota is used up: goes from tomorrow on',
};

export const unknownOutcome: Named = {
  fr: 'l’envoi a été interrompu : impossible de savoir si le mail est parti',
  en: 'sending was cut off: whether the mail left is not known',
};

export const rowWord: Named = { fr: 'ligne', en: 'row' };
