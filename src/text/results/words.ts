import type { AwaitedInAll } from '../../domain/baskets/waiting';
import type { Named } from '../../domain/values/locale';
import { NBSP, unbreakable } from '../values/format';

/** Beside a line of Paniers that Retrait says is short. */
export const missingNoted = {
  fr: 'manque, noté dans Retrait',
  en: 'missing, noted in Pick-up',
} as const;

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

/** In Retrait, in place of what is left to pay or before it. */
export const pickupSums = {
  fr: {
    recount: 'à recompter',
    weight: 'à peser d’abord',
    confirmation: 'à confirmer d’abord',
    about: 'environ ',
    colon: unbreakable(' : '),
    euros: ['', ',', `${NBSP}€`],
  },
  en: {
    recount: 'to recount',
    weight: 'weigh first',
    confirmation: 'confirm first',
    about: 'about ',
    colon: ': ',
    euros: ['€', '.', ''],
  },
} as const;

export const testMark: Named = { fr: '[Essai]', en: '[Test]' };

/** In a mail whose file Google refuses, above what it says. */
export const fileRefused: Named = {
  fr: unbreakable(
    'Google a refusé le fichier : il n’a pas pu être joint. Voici ce qu’il contient :',
  ),
  en: 'Google refused the file: it could not be attached. This is what it says:',
};

export const rowWord: Named = { fr: 'ligne', en: 'row' };
export const columnWord: Named = { fr: 'colonne', en: 'column' };

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
