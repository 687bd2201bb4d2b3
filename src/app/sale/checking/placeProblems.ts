import { expected, type Problem } from '../../../domain/values/problem';
import type { Reads } from '../../kernel/reads';

/** « 3,50 » is a number there, and a day comes before its month. */
const FRENCH = ['fr_FR', 'fr_BE', 'fr_LU'];
/** Amounts have a point there, as they do in English. */
const ENGLISH = ['en_GB', 'en_IE'];

/** Of France, and of who has the same money or language beside it. */
const ZONES = [
  ...['Europe/Paris', 'Europe/Brussels', 'Europe/Luxembourg', 'Europe/Monaco'],
  ...['Indian/Reunion', 'Indian/Mayotte', 'America/Guadeloupe', 'America/Martinique'],
  ...['America/Cayenne', 'America/Miquelon', 'America/Marigot', 'America/St_Barthelemy'],
];
const ENGLISH_ZONES = ['Europe/London', 'Europe/Dublin'];

/** Amounts must be numbers, and 8 h must be 8 h here (docs/rules.md V9). */
export function placeProblems({ survey, settings }: Reads): Problem[] {
  const problems: Problem[] = [];
  const isEnglish = settings.language === 'en';
  if (![...FRENCH, ...(isEnglish ? ENGLISH : [])].includes(survey.locale))
    problems.push({ ...expected('region'), tab: 'settings', read: survey.locale });
  if (![...ZONES, ...(isEnglish ? ENGLISH_ZONES : [])].includes(survey.zone))
    problems.push({ ...expected('zone'), tab: 'settings', read: survey.zone });
  return problems;
}
