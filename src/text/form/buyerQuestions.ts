import { folded } from '../../domain/values/fold';
import type { Locale, Named } from '../../domain/values/locale';

/** The questions about the buyer; their titles are the headers of the form's own tab. */
export const buyerQuestions = {
  email: { fr: 'Adresse e-mail', en: 'E-mail address' },
  name: { fr: 'Prénom et nom', en: 'First and last name' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  /** Asked only where something is bought by cases. */
  tolerance: { fr: 'Si un colis n’est pas plein', en: 'If a case is not full' },
  comment: { fr: 'Commentaire', en: 'Comment' },
} as const satisfies Record<string, Named>;

export type BuyerQuestion = keyof typeof buyerQuestions;
export const buyerQuestionIds = Object.keys(buyerQuestions) as BuyerQuestion[];

/** What one may answer about cases: so many steps more of each product. */
const tolerances: readonly (Named & { readonly more: number })[] = [
  { more: 0, fr: 'exactement ce que j’ai demandé', en: 'exactly what I asked for' },
  { more: 1, fr: '1 de plus', en: '1 more' },
  { more: 2, fr: '2 de plus', en: '2 more' },
  { more: Number.POSITIVE_INFINITY, fr: 'ce qu’il faut', en: 'whatever it takes' },
];

export const toleranceChoices = (locale: Locale): string[] => tolerances.map((one) => one[locale]);

/** Blank for none: so is the answer of who leaves it blank. */
export const toleranceText = (more: number, locale: Locale): string =>
  tolerances.find((one) => more > 0 && one.more === more)?.[locale] ?? '';

/** Of words that are none of the choices, exactly. */
export const readTolerance = (text: string): number =>
  tolerances.find(({ fr, en }) => [fr, en].some((words) => folded(words) === folded(text)))?.more ??
  0;

/** Google's own, of the column before theirs. */
export const timeTitle = { fr: 'Horodateur', en: 'Timestamp' } satisfies Named;
