import type { AwaitedInAll } from '../../domain/baskets/waiting';
import type { Named } from '../../domain/values/locale';
import { unbreakable } from '../values/format';

export const removedFromOrder: Named = {
  fr: 'retiré de la commande',
  en: 'taken out of the order',
};

/** Beside a line of Paniers whose sum is not known yet. */
export const weighingWords = {
  fr: { weight: 'à peser', confirmation: 'à confirmer' },
  en: { weight: 'to weigh', confirmation: 'to confirm' },
} as const;

/** What baskets wait for, in a sentence. */
export const awaitedWords = {
  weight: { fr: 'une pesée', en: 'a weight' },
  confirmation: { fr: 'une confirmation', en: 'a confirmation' },
  both: { fr: 'une pesée ou une confirmation', en: 'a weight or a confirmation' },
} as const satisfies Readonly<Record<AwaitedInAll, Named>>;

/** Beside a sum that hangs on something not weighed yet, or on a yes alone. */
export const estimateWord: Named = { fr: 'environ', en: 'about' };
export const askedWord: Named = { fr: 'environ, à confirmer', en: 'about, to confirm' };

/** Why a reminder does not leave. */
export const saidInDemand: Named = {
  fr: 'dit dans la demande de paiement',
  en: 'said in the demand for payment',
};

export const quotaReached: Named = {
  fr: unbreakable('quota du jour atteint : partira dès demain'),
  en: 'today’s quota is used up: goes from tomorrow on',
};

export const quotaKept: Named = {
  fr: unbreakable('le quota du jour est gardé pour de plus urgents : partira dès demain'),
  en: 'today’s quota is kept for more urgent ones: goes from tomorrow on',
};

export const cameTooLate: Named = {
  fr: unbreakable('trop tard pour être utile : n’est pas parti'),
  en: 'too late to be of use: not sent',
};

/** Whether a row of Rappels says so, in either language. */
export const saysTooLate = (why: string): boolean => [cameTooLate.fr, cameTooLate.en].includes(why);

export const noLongerTrue: Named = {
  fr: unbreakable('plus d’actualité : n’est pas parti'),
  en: 'no longer true: not sent',
};

export const cannotBeSent: Named = {
  fr: unbreakable('pas d’adresse e-mail valable, ou rien à dire : corrigez la ligne'),
  en: 'no valid e-mail address, or nothing to say: correct the row',
};

export const testMark: Named = { fr: '[Essai]', en: '[Test]' };

export const notTaken: Named = {
  fr: unbreakable('Google ne l’a pas pris : nouvel essai à l’heure suivante ({0})'),
  en: 'Google did not take it: tried again in an hour ({0})',
};

/** In a mail whose file Google refuses, above what it says. */
export const fileRefused: Named = {
  fr: unbreakable(
    'Google a refusé le fichier : il n’a pas pu être joint. Voici ce qu’il contient :',
  ),
  en: 'Google refused the file: it could not be attached. This is what it says:',
};

/** Whether a row of Rappels says so, in either language. */
export const saysNotTaken = (why: string): boolean =>
  [notTaken.fr, notTaken.en].some((text) => why.startsWith(text.split('{0}')[0] ?? text));

export const unknownOutcome: Named = {
  fr: unbreakable('l’envoi a été interrompu : impossible de savoir si le mail est parti'),
  en: 'sending was cut off: whether the mail left is not known',
};

export const rowWord: Named = { fr: 'ligne', en: 'row' };
export const columnWord: Named = { fr: 'colonne', en: 'column' };

/** What a form of Google's says of an answer where nobody gave it words. */
export const saidByGoogle = {
  fr: ['Votre réponse a bien été enregistrée.', 'Votre réponse a été enregistrée.'],
  en: ['Your response has been recorded.'],
} as const;

/** Of the tab of a sale's answers. */
export const answersTitle = {
  fr: (sale: number): string => `Réponses vente ${sale}`,
  en: (sale: number): string => `Answers sale ${sale}`,
} as const;

/** What a producer reads on its bank statement. */
export const payoutLabel = {
  fr: (drive: string, sale: number): string => `${drive}, vente ${sale}`,
  en: (drive: string, sale: number): string => `${drive}, sale ${sale}`,
} as const;

/** Of a drive that buys and sells, as a fee that nobody typed. */
export const marginName: Named = { fr: 'Marge', en: 'Margin' };
