import { choiceOf } from '../../../src/app/settings/settingsView';
import { paris } from '../../tabs/sheets';

const french = { place: paris };
const english = { place: { ...paris, locale: 'en' as const } };

test('a setting of a few words offers them, the one that stands chosen however it was typed', () => {
  expect(choiceOf('belowMinimum', 'Gardé', french)).toEqual({
    ...{ options: ['annulé', 'gardé'], chosen: 'gardé' },
  });
  expect(choiceOf('belowMinimum', 'gardé', english)).toEqual({
    ...{ options: ['cancelled', 'kept'], chosen: 'kept' },
  });
  expect(choiceOf('payments', 'x', french)?.chosen).toBe('oui');
});

test('what nobody can choose stands first, as it was typed', () => {
  expect(choiceOf('belowMinimum', 'peut-être', french)).toEqual({
    ...{ options: ['peut-être', 'annulé', 'gardé'], chosen: 'peut-être' },
  });
});

test('where anything may be typed there is nothing to choose', () => {
  expect(choiceOf('driveName', 'Drive', french)).toBeNull();
});
