import fc from 'fast-check';
import * as zod from 'zod/mini';
import * as z from '../../src/domain/shape';

const ours = z.object({
  name: z.string(5),
  count: z.int(),
  kind: z.oneOf(['a', 'b']),
  note: z.optional(z.string()),
  list: z.optional(z.array(z.tuple([z.string(), z.int(), z.optional(z.int())]), 2)),
  map: z.record(z.string()),
});
const theirs = zod.object({
  name: zod.string().check(zod.maxLength(5)),
  count: zod.int(),
  kind: zod.enum(['a', 'b']),
  note: zod.optional(zod.string()),
  list: zod.optional(
    zod
      .array(zod.tuple([zod.string(), zod.int(), zod.optional(zod.int())]))
      .check(zod.maxLength(2)),
  ),
  map: zod.record(zod.string(), zod.string()),
});

const junk = fc.oneof(
  fc.constant(null),
  fc.constant(1.5),
  fc.constant([]),
  fc.constant('a'),
  fc.constant({}),
);
const orJunk = <T>(of: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: of, weight: 9 }, { arbitrary: junk, weight: 1 });

const given = fc.record(
  {
    name: orJunk(fc.string({ maxLength: 6 })),
    count: orJunk(fc.integer()),
    kind: orJunk(fc.constantFrom('a', 'b', 'c')),
    note: orJunk(fc.string()),
    list: orJunk(
      fc.array(
        fc.oneof(fc.tuple(fc.string(), fc.nat()), fc.tuple(fc.string(), fc.nat(), fc.nat())),
        { maxLength: 3 },
      ),
    ),
    map: orJunk(fc.dictionary(fc.constantFrom('x', 'y'), fc.string())),
    other: fc.string(),
  },
  { requiredKeys: ['count', 'map'] },
);

test('takes, refuses and leaves out what a schema library does', () => {
  fc.assert(
    fc.property(fc.oneof(given, junk), (value) => {
      const [own, oracle] = [ours.safeParse(value), theirs.safeParse(value)];
      expect(own.success).toBe(oracle.success);
      if (own.success) expect(own.data).toEqual(oracle.data);
    }),
    { numRuns: 500 },
  );
});

test('says where it is wrong, from the outside in', () => {
  const parsed = ours.safeParse({ name: 'x', count: 1, kind: 'z', map: {}, list: [['a', 0.5]] });
  const paths = parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
  expect(paths).toEqual(['kind', 'list.0.1']);
});
