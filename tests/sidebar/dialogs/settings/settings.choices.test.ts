import { choiceOf } from '../../../../sidebar/dialogs/settings/settings/settingFields';
import { paris } from '../../../tabs/sheets';

const french = paris;
const english = { ...paris, locale: 'en' as const };

test('a setting of a few words offers them, the one that stands chosen however it was typed', () => {
  expect(choiceOf('driveVat', 'Redevable', french)).toEqual({
    ...{ options: ['redevable', 'franchise en base'], chosen: 'redevable' },
  });
  expect(choiceOf('driveVat', 'redevable', english)).toEqual({
    ...{ options: ['VAT payer', 'exempt'], chosen: 'VAT payer' },
  });
  expect(choiceOf('payments', 'x', french)?.chosen).toBe('oui');
});

test('what nobody can choose stands first, as it was typed', () => {
  expect(choiceOf('driveVat', 'peut-être', french)).toEqual({
    ...{ options: ['peut-être', 'redevable', 'franchise en base'], chosen: 'peut-être' },
  });
});

test('where anything may be typed there is nothing to choose', () => {
  expect(choiceOf('driveName', 'Drive', french)).toBeNull();
});
