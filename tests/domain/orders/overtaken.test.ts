/** The last answer sent is the order, in whatever order they are read (docs/rules.md S123). */
import { overtakenIn, type TakenAnswer } from '../../../src/domain/orders/overtaken';
import { at } from './answers';

const ANNE = 'anne@exemple.fr';
const taken = (time: string, more: Partial<TakenAnswer> = {}): TakenAnswer => ({
  ...{ email: ANNE, time: at(time), state: 'accepted' },
  ...more,
});
const sent = (time: string, email = ANNE) => ({ email, time: at(time) });

const isOvertaken = overtakenIn([taken('11:00')]);

test('an answer that was sent before the one that stands leaves nothing of it', () => {
  expect(isOvertaken(sent('10:20'))).toBe(true);
  expect(isOvertaken(sent('11:30'))).toBe(false);
  expect(isOvertaken(sent('11:00'))).toBe(false);
});

test('nobody else’s does', () => {
  expect(isOvertaken(sent('10:20', 'bruno@exemple.fr'))).toBe(false);
  expect(overtakenIn([taken('11:00', { email: '' })])(sent('10:20', ''))).toBe(false);
});

test('the desk sees the order that stands, whatever the clocks say', () => {
  expect(isOvertaken({ ...sent('10:20'), source: 'desk' })).toBe(false);
});

test('nor does it bring back what was cancelled since', () => {
  const cancelled = overtakenIn([taken('11:00', { state: 'cancelled' })]);
  expect(cancelled(sent('10:20'))).toBe(true);
});

test.each(['late', 'toFix', 'replaced'] as const)(
  'one that is « %s » counts for nothing',
  (state) => {
    expect(overtakenIn([taken('11:00', { state })])(sent('10:20'))).toBe(false);
  },
);
