import * as z from '../../../src/app/kernel/shape';

const shape = z.object({
  key: z.string(z.atMost(5)),
  sale: z.optional(z.int()),
  day: z.optional(z.string(z.matches(/^\d+$/))),
  means: z.enum(['cash', 'card']),
  lines: z.array(z.object({ name: z.string() })),
  past: z.optional(z.array(z.tuple([z.int(), z.string(), z.optional(z.int())]))),
  words: z.optional(z.record()),
});
const good = { key: 'abc', means: 'cash', lines: [{ name: 'x' }] };

test.each<[string, unknown, string[]]>([
  ['what is needed alone', good, []],
  ['a text that is too long', { ...good, key: 'abcdef' }, ['key']],
  ['half a number', { ...good, sale: 1.5 }, ['sale']],
  ['a number that is no longer exact', { ...good, sale: 2 ** 53 }, ['sale']],
  ['a text that is not like it', { ...good, day: 'x1' }, ['day']],
  ['a word that is not one of them', { ...good, means: 'gold' }, ['means']],
  ['a line without its name', { ...good, lines: [{}] }, ['lines.0.name']],
  ['a row with its optional end', { ...good, past: [[1, 'a', 2]] }, []],
  ['a row without its optional end', { ...good, past: [[1, 'a']] }, []],
  ['a row that is too short', { ...good, past: [[1]] }, ['past.0']],
  ['a word that is a number', { ...good, words: { a: 1 } }, ['words']],
  ['nothing at all', null, ['']],
])('%s is told by where it stands', (_, value, expected) => {
  const { error } = z.safeParse(shape, value);
  const paths = new Set((error?.issues ?? []).map(({ path }) => path.join('.')));

  expect([...paths]).toEqual(expected);
});

test('what nobody asked for is left out', () => {
  expect(z.safeParse(shape, { ...good, more: 1 }).data).toEqual(good);
});
