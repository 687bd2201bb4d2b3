import type { Survey } from '../../../../src/app/kernel/ports';
import { placeProblems } from '../../../../src/app/sale/checking/standingProblems';
import { faultName } from '../../../support/faultName';
import { snapshotOf } from '../../kernel/snapshots';

const problemsIn = (language: string, survey: Partial<Survey>): string[] => {
  const snapshot = snapshotOf({}, { settings: { language } });
  const moved = { ...snapshot, survey: { ...snapshot.survey, ...survey } };
  return placeProblems(moved).map((one) => `${faultName(one)} ${one.read}`);
};

// docs/rules.md V9
test.each([
  ['français', 'fr_FR', 'Europe/Paris', []],
  ['français', 'fr_BE', 'Europe/Brussels', []],
  ['français', 'fr_FR', 'Indian/Reunion', []],
  ['français', 'fr_FR', 'America/Guadeloupe', []],
  ['français', 'en_GB', 'Europe/Paris', ['region en_GB']],
  ['français', 'en_US', 'America/New_York', ['region en_US', 'zone America/New_York']],
  ['français', 'fr_FR', 'Etc/GMT', ['zone Etc/GMT']],
  ['français', 'fr', 'Europe/Paris', ['region fr']],
  ['English', 'en_GB', 'Europe/London', []],
  ['English', 'fr_FR', 'Europe/Paris', []],
  ['English', 'en_US', 'Europe/Dublin', ['region en_US']],
])('%s, %s, %s', (language, locale, zone, expected) => {
  expect(problemsIn(language, { locale, zone })).toEqual(expected);
});
