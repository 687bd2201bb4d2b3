import fc from 'fast-check';
import * as zod from 'zod/mini';
import * as z from '../../src/domain/shape';

const ours = z.object({
  key: z.string().check(z.maxLength(5)),
  sale: z.optional(z.int()),
  day: z.optional(z.string().check(z.regex(/^\d+$/))),
  means: z.enum(['cash', 'card']),
  lines: z.array(z.object({ name: z.string() })),
  past: z.optional(z.array(z.tuple([z.int(), z.string(), z.optional(z.int())]))),
  words: z.optional(z.record(z.string())),
});
const theirs = zod.object({
  key: zod.string().check(zod.maxLength(5)),
  sale: zod.optional(zod.int()),
  day: zod.optional(zod.string().check(zod.regex(/^\d+$/))),
  means: zod.enum(['cash', 'card']),
  lines: zod.array(zod.object({ name: zod.string() })),
  past: zod.optional(zod.array(zod.tuple([zod.int(), zod.string(), zod.optional(zod.int())]))),
  words: zod.optional(zod.record(zod.string(), zod.string())),
});

const good = { key: 'abc', means: 'cash', lines: [{ name: 'x' }] };

test.each<[string, unknown, string[]]>([
  ['what is needed alone', good, []],
  ['what nobody asked for', { ...good, more: 1 }, []],
  ['a text that is too long', { ...good, key: 'abcdef' }, ['key']],
  ['half a number', { ...good, sale: 1.5 }, ['sale']],
  ['a word that is none of them', { ...good, means: 'gold' }, ['means']],
  ['a list that is none', { ...good, lines: 'x' }, ['lines']],
  ['a fault deep inside', { ...good, lines: [{ name: 'x' }, { name: 3 }] }, ['lines.1.name']],
  ['nothing', null, ['', 'key', 'means', 'lines']],
])('data with %s is judged place by place', (_, data, paths) => {
  const parsed = ours.safeParse(data);
  expect(parsed.success ? [] : parsed.paths).toEqual(paths);
});

test('whatever comes in, an independent library judges it alike and reads the same', () => {
  const item = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.constant(null), fc.boolean());
  const anything = fc.record(
    {
      key: fc.oneof(fc.string({ maxLength: 7 }), item),
      sale: fc.oneof(fc.integer(), item),
      day: fc.oneof(fc.nat().map(String), item),
      means: fc.constantFrom('cash', 'card', 'gold'),
      lines: fc.oneof(fc.array(fc.record({ name: item })), item),
      past: fc.oneof(
        fc.array(fc.array(item, { maxLength: 4 })),
        fc.array(fc.tuple(fc.nat(), fc.string())),
      ),
      words: fc.oneof(
        fc.dictionary(
          fc.string().filter((word) => word !== '__proto__'),
          item,
        ),
        item,
      ),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(anything, item, fc.array(item)), (data) => {
      const [own, other] = [ours.safeParse(data), theirs.safeParse(data)];
      expect(own.success).toBe(other.success);
      if (own.success && other.success) {
        const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
        expect(plain({ ...own.data, past: 0 })).toEqual(plain({ ...other.data, past: 0 }));
      }
    }),
    { numRuns: 500 },
  );
});
