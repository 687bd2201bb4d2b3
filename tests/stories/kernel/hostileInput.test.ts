/** What a page never sends is refused by name, and is no fault. */
import { opened } from '../support/market';
import { ask } from '../support/sums/money';

const blank = { subject: '', text: '' };

test.each([
  ['saveMailText', { kind: '__proto__', ...blank, was: blank }],
  ['saveMailText', { kind: 'toString', ...blank, was: blank }],
  ['draftErasure', { email: `${'a'.repeat(20_000)}@exemple.fr` }],
  ['personRows', { email: 'a'.repeat(20_000) }],
])('%s', async (name, input) => {
  expect(await ask(await opened(), name, input)).toBe('badInput');
});
