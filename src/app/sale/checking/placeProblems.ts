import type { Problem } from '../../../domain/values/problem';
import type { Reads } from '../../kernel/reads';

export const DRIVE_ZONE = 'Europe/Paris';
const FRENCH = 'fr_FR';

/** « 3,50 » must be a number, and 8 h must be 8 h here. */
export function placeProblems({ survey }: Reads): Problem[] {
  const problems: Problem[] = [];
  if (survey.locale !== FRENCH)
    problems.push({ code: 'wrongLocale', tab: 'settings', read: survey.locale });
  if (survey.zone !== DRIVE_ZONE)
    problems.push({ code: 'wrongTimeZone', tab: 'settings', read: survey.zone });
  return problems;
}
