import fc from 'fast-check';
import { onceClosed, saidOnceClosed } from '../../../src/domain/outbox/onceClosed';

const text = 'Bonjour,\n\nUn panier.\n\nModifier : https://a\n\nÀ bientôt\n';
const later = 'Bonjour,\n\nUn panier.\n\nÀ bientôt\n';

it('lines that it lacks then are all that is kept of it', () => {
  expect(onceClosed(text, later)).toEqual({ of: expect.any(String), cut: [[4, 2]] });
  expect(onceClosed(text, text)).toBeUndefined();
});

it('a link that was replaced meanwhile goes as well', () => {
  const closed = onceClosed(text, later);
  expect(saidOnceClosed(text.replace('https://a', 'https://b'), closed)).toBe(later);
});

it('words that somebody wrote stay', () => {
  const [cut, other] = [onceClosed(text, later), onceClosed(text, 'Trop tard.')];
  const theirs = text.replace('Un panier', 'Un grand panier');
  expect([saidOnceClosed(theirs, cut), saidOnceClosed(theirs, other)]).toEqual([theirs, theirs]);
  expect(saidOnceClosed(text, other)).toBe('Trop tard.');
});

it('whatever the two say, it leaves as it was to', () => {
  const lines = fc.array(fc.constantFrom('', 'a', 'b', 'c')).map((all) => all.join('\n'));
  fc.assert(
    fc.property(lines, lines, (now, then) => {
      expect(saidOnceClosed(now, onceClosed(now, then))).toBe(then);
    }),
  );
});
