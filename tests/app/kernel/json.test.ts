import * as z from 'zod/mini';
import { readJson } from '../../../src/app/kernel/json';

const stored = z.object({ name: z.string(), past: z.array(z.tuple([z.int(), z.int()])) });

test('what the drive wrote is read back, without what it did not ask for', () => {
  const kept = { name: 'Ferme du Bez', past: [[1, 2600]] };

  expect(readJson(stored, JSON.stringify({ ...kept, more: 1 }))).toEqual(kept);
});

test.each([
  ['a blank cell', ''],
  ['words', 'voir avec Paul'],
  ['JSON that was cut', '{"name":"Ferme du Bez","past":[[1,26'],
  ['JSON of another kind', '["Ferme du Bez"]'],
  ['half a number', '{"name":"Ferme du Bez","past":[[1,2600.5]]}'],
  ['nothing', 'null'],
])('%s is not what the drive wrote', (_, text) => {
  expect(readJson(stored, text)).toBeUndefined();
});
