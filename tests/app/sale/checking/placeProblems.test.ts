import type { Survey } from '../../../../src/app/kernel/ports';
import { placeProblems } from '../../../../src/app/sale/checking/placeProblems';
import { snapshotOf } from '../../kernel/snapshots';

const problemsIn = (language: string, survey: Partial<Survey>): string[] => {
  const snapshot = snapshotOf({}, { settings: { language } });
  const moved = { ...snapshot, survey: { ...snapshot.survey, ...survey } };
  return placeProblems(moved).map(({ code, read }) => `${code} ${read}`);
};

// docs/rules.md V9
test.each([
  ['français', 'fr_FR', 'Europe/Paris', []],
  ['français', 'fr_BE', 'Europe/Brussels', []],
  ['français', 'fr_FR', 'Indian/Reunion', []],
  ['français', 'fr_FR', 'America/Guadeloupe', []],
  ['français', 'en_GB', 'Europe/Paris', ['wrongLocale en_GB']],
  [
    'français',
    'en_US',
    'America/New_York',
    ['wrongLocale en_US', 'wrongTimeZone America/New_York'],
  ],
  ['français', 'fr_FR', 'Etc/GMT', ['wrongTimeZone Etc/GMT']],
  ['français', 'fr', 'Europe/Paris', ['wrongLocale fr']],
  ['English', 'en_GB', 'Europe/London', []],
  ['English', 'fr_FR', 'Europe/Paris', []],
  ['English', 'en_US', 'Europe/Dublin', ['wrongLocale en_US']],
])('%s, %s, %s', (language, locale, zone, expected) => {
  expect(problemsIn(language, { locale, zone })).toEqual(expected);
});
