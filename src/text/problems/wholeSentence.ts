import type { Locale } from '../../domain/values/locale';
import type { Problem } from '../../domain/values/problem';
import { furtherProblems } from './furtherProblems';
import { keyFaults } from './ofTabs/identityFaults';
import { saleRefusals } from './saleRefusals';
import { problemText } from './sentences';

/** What a problem is, whole; pages that carry few sentences take `problemText`. */
export const wholeSentence = (problem: Problem, locale: Locale): string =>
  problemText(
    problem,
    locale,
    problem.code === 'saleNotMoved' ? saleRefusals : (keyFaults[problem.code] ?? {}),
    furtherProblems,
  );
