import { choiceOf } from '../../../src/app/settings/settingsView';
import { paris } from '../../tabs/sheets';

const french = { place: paris };
const english = { place: { ...paris, locale: 'en' as const } };

test('a setting of a few words offers them, the one that stands chosen however it was typed', () => {
  expect(choiceOf('unpaid', 'Gardé', french)).toEqual({
    ...{ options: ['remis', 'gardé'], chosen: 'gardé' },
  });
  expect(choiceOf('unpaid', 'gardé', english)).toEqual({
    ...{ options: ['handed over', 'kept'], chosen: 'kept' },
  });
  expect(choiceOf('payments', 'x', french)?.chosen).toBe('oui');
});

test('what nobody can choose stands first, as it was typed', () => {
  expect(choiceOf('unpaid', 'peut-être', french)).toEqual({
    ...{ options: ['peut-être', 'remis', 'gardé'], chosen: 'peut-être' },
  });
});

test('where anything may be typed there is nothing to choose', () => {
  expect(choiceOf('driveName', 'Drive', french)).toBeNull();
});
