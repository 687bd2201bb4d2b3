import type { Locale } from '../../domain/values/locale';
import type { Problem } from '../../domain/values/problem';
import { furtherProblems } from './furtherProblems';
import { saleRefusals } from './saleRefusals';
import { problemText } from './sentences';
import { keyFaults } from './settingFaults';

/** What a problem is, whole; pages that carry few sentences take `problemText`. */
export const wholeSentence = (problem: Problem, locale: Locale): string =>
  problemText(
    problem,
    locale,
    problem.code === 'saleNotMoved' ? saleRefusals : keyFaults[problem.code],
    furtherProblems,
  );
