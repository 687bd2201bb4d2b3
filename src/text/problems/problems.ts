import type { Named } from '../../domain/values/locale';
import type { ProblemCode } from '../../domain/values/problem';
import type { FurtherProblem } from './furtherProblems';

/** `{0}` was read, and what is expected, for a coordinator; where it stands is said beside. */
export const problems: Readonly<Record<Exclude<ProblemCode, FurtherProblem>, Named>> = {
  missing: {
    fr: 'La cellule est vide ; une valeur est attendue ici.',
    en: 'The cell is blank; a value is expected here.',
  },
  notNumber: {
    fr: '« {0} » n’est pas un nombre ; attendu : un nombre comme 3 ou 1,5, sans unité.',
    en: '“{0}” is not a number; expected: a number such as 3 or 1.5, without unit.',
  },
  notPrice: {
    fr: '« {0} » n’est pas un prix ; attendu : un montant en euros comme 3,50.',
    en: '“{0}” is not a price; expected: an amount in euros such as 3.50.',
  },
  notWhole: {
    fr: '« {0} » n’est pas un nombre entier ; attendu : un nombre entier comme 12.',
    en: '“{0}” is not a whole number; expected: a whole number such as 12.',
  },
  negative: {
    fr: '« {0} » est négatif ; attendu : zéro ou plus.',
    en: '“{0}” is negative; expected: zero or more.',
  },
  notPercent: {
    fr: '« {0} » n’est pas un taux ; attendu : un pourcentage entre 0 et 100, comme 5,5.',
    en: '“{0}” is not a rate; expected: a percentage from 0 to 100, such as 5.5.',
  },
  unknownChoice: {
    fr: '« {0} » n’est pas connu ici ; attendu : {1}.',
    en: '“{0}” is not known here; expected: {1}.',
  },
  notEmail: {
    fr: '« {0} » n’est pas une adresse e-mail ; attendu : une seule adresse, sans espace, comme nom@exemple.fr.',
    en: '“{0}” is not an e-mail address; expected: one address, no space, such as name@example.org.',
  },
  notMoment: {
    fr: '« {0} » n’est pas une date ; attendu : « 07/04/2026 08:00 », ou pour chaque semaine « mardi 8:00 ».',
    en: '“{0}” is not a date; expected: “07/04/2026 08:00”, or for every week “tuesday 8:00”.',
  },
  notWeekly: {
    fr: '« {0} » a un jour, mais pas d’heure qui existe ; attendu : « mardi 18:00 », de 0:00 à 23:59.',
    en: '“{0}” has a day, but no hour that exists; expected: “tuesday 18:00”, from 0:00 to 23:59.',
  },
  notSpan: {
    fr: '« {0} » n’est pas un créneau ; attendu : « samedi 8:00-12:00 » ou « 11/04/2026 08:00-12:00 ».',
    en: '“{0}” is not a time slot; expected: “saturday 8:00-12:00” or “11/04/2026 08:00-12:00”.',
  },
  tooLarge: {
    fr: '« {0} » est hors de l’ordinaire ; vérifiez la valeur et son unité.',
    en: '“{0}” is out of the ordinary; check the value and its unit.',
  },
  badRef: {
    fr: '« {0} » n’est pas une référence connue ; attendu : un code court sans espace, comme FTB05, qui soit dans la vente.',
    en: '“{0}” is not a known reference; expected: a short code without space, such as FTB05, that is on sale.',
  },
  duplicateRef: {
    fr: 'La référence « {0} » est donnée à plusieurs produits ; attendu : une référence par produit. Aucun d’eux n’est vendu.',
    en: 'Several products have the reference “{0}”; expected: one each. None of them is sold.',
  },
  duplicateTitle: {
    fr: '« {0} » porte le même nom qu’un autre produit du même producteur ; attendu : des noms ou conditionnements différents. Aucun d’eux n’est vendu.',
    en: '“{0}” has the same name as another product of that producer; expected: different names or packagings. None of them is sold.',
  },
  unknownProducer: {
    fr: '« {0} » n’est pas dans l’onglet Producteurs ; attendu : le même nom qu’une de ses lignes.',
    en: '“{0}” is not in the Producers tab; expected: the same name as one of its rows.',
  },
  contentMismatch: {
    fr: '« {0} » ne va pas : le contenu d’une pièce, dans l’unité d’à côté, doit être plus grand que zéro, au plus 100 kg ou 100 L, et faire des grammes, des millilitres ou des pièces entiers ; au poids ou en vrac, l’unité est un poids ou un volume.',
    en: '“{0}” does not fit: what one piece holds, in the unit beside, must be more than zero, at most 100 kg or 100 L, and come to whole grams, millilitres or pieces; by weight or loose, the unit is a weight or a volume.',
  },
  stepMissing: {
    fr: 'Un produit vendu en vrac demande un pas ; attendu : en kg ou L, comme 0,5.',
    en: 'A product sold loose needs a step; expected: in kg or L, such as 0.5.',
  },
};
