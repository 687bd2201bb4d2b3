import type { Named } from '../../domain/values/locale';

/** The questions about the buyer; their titles are the headers of the form's own tab. */
export const buyerQuestions = {
  email: { fr: 'Adresse e-mail', en: 'E-mail address' },
  name: { fr: 'Prénom et nom', en: 'First and last name' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  comment: { fr: 'Commentaire', en: 'Comment' },
} as const satisfies Record<string, Named>;

export type BuyerQuestion = keyof typeof buyerQuestions;
export const buyerQuestionIds = Object.keys(buyerQuestions) as BuyerQuestion[];

/** Google's own, of the column before theirs. */
export const timeTitle = { fr: 'Horodateur', en: 'Timestamp' } satisfies Named;
