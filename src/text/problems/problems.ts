import type { Named } from '../../domain/values/locale';
import type { ProblemCode } from '../../domain/values/problem';
import type { FurtherProblem } from './furtherProblems';

/** `{0}` was read, and what is expected, for a coordinator; where it stands is said beside. */
export const problems: Readonly<Record<Exclude<ProblemCode, FurtherProblem>, Named>> = {
  missing: {
    fr: 'La cellule est vide ; une valeur est attendue ici.',
    en: 'The cell is blank; a value is expected here.',
  },
  unfit: {
    fr: '« {0} » ne va pas ici ; attendu : {1}.',
    en: '“{0}” does not fit here; expected: {1}.',
  },
  tooLarge: {
    fr: '« {0} » est hors de l’ordinaire ; vérifiez la valeur et son unité.',
    en: '“{0}” is out of the ordinary; check the value and its unit.',
  },
  duplicateProduct: {
    fr: '« {0} » est donné à plusieurs produits ; attendu : une référence par produit, et par producteur des noms ou conditionnements différents. Aucun d’eux n’est vendu.',
    en: '“{0}” is given to several products; expected: one reference each, and of a producer different names or packagings. None of them is sold.',
  },
};
