/** The last answer sent is the order, in whatever order they are read (docs/rules.md S123). */
import { overtakenIn, type TakenAnswer } from '../../../src/domain/orders/overtaken';
import { at } from './answers';

const ANNE = 'anne@exemple.fr';
const lines = [{ ref: 'A', asked: 6, served: 6 }];
const taken = (time: string, more: Partial<TakenAnswer> = {}): TakenAnswer => ({
  ...{ email: ANNE, time: at(time), state: 'accepted', lines },
  ...more,
});
const sent = (time: string, quantity = 4, email = ANNE) => ({
  ...{ email, time: at(time), asked: new Map([['A', quantity]]) },
});

describe('where answers replace', () => {
  const isOvertaken = overtakenIn([taken('11:00')], 'replace');

  test('an answer that was sent before the one that stands leaves nothing of it', () => {
    expect(isOvertaken(sent('10:20'))).toBe(true);
    expect(isOvertaken(sent('11:30'))).toBe(false);
    expect(isOvertaken(sent('11:00'))).toBe(false);
  });

  test('nobody else’s does', () => {
    expect(isOvertaken(sent('10:20', 4, 'bruno@exemple.fr'))).toBe(false);
    expect(overtakenIn([taken('11:00', { email: '' })], 'replace')(sent('10:20', 4, ''))).toBe(
      false,
    );
  });

  test('the desk sees the order that stands, whatever the clocks say', () => {
    expect(isOvertaken({ ...sent('10:20'), source: 'desk' })).toBe(false);
  });

  test('nor does it bring back what was cancelled since', () => {
    const cancelled = overtakenIn([taken('11:00', { state: 'cancelled', lines: [] })], 'replace');
    expect(cancelled(sent('10:20'))).toBe(true);
  });

  test.each(['late', 'toFix', 'replaced'] as const)(
    'one that is « %s » counts for nothing',
    (state) => {
      expect(overtakenIn([taken('11:00', { state })], 'replace')(sent('10:20'))).toBe(false);
    },
  );
});

describe('where answers add', () => {
  test('an older one adds', () => {
    expect(overtakenIn([taken('11:00')], 'add')(sent('10:20'))).toBe(false);
  });

  test.each([
    ['the desk took the order anew', { source: 'desk' }],
    ['it was cancelled', { state: 'cancelled', lines: [] }],
  ] as const)('unless %s since', (_, more) => {
    expect(overtakenIn([taken('11:00', more)], 'add')(sent('10:20'))).toBe(true);
  });

  test('what closing or a producer took away is no cancellation', () => {
    const fallen = overtakenIn([taken('11:00', { state: 'cancelled' })], 'add');
    expect(fallen(sent('10:20'))).toBe(false);
  });

  test('an older cancellation takes nothing away that was confirmed after it', () => {
    expect(overtakenIn([taken('11:00')], 'add')(sent('10:20', 0))).toBe(true);
  });
});
