import { askDrive } from '../../../../local/cli/base/askDrive';
import type { World } from '../../../../local/standin/runtime/world';

const answering = (value: unknown) =>
  ({ run: () => Promise.resolve({ ok: true, value }) }) as unknown as World;

test('a command answers with a value, or says no in its own words', async () => {
  const refusals: string[] = [];
  const ask = (answer: object) =>
    askDrive(answering(JSON.stringify(answer)), refusals, 'booksView', {});
  expect(await ask({ ok: true, value: { sale: 3 } })).toEqual({ sale: 3 });
  expect(refusals).toEqual([]);
  expect(await ask({ ok: false, code: 'noSale', message: 'Pas de vente.' })).toBeUndefined();
  expect(refusals).toEqual(['Pas de vente.']);
});

test.each([undefined, '', 'null', '[]', '{"ok":false}', '{"ok":"yes","value":1}'])(
  'what is no answer of a command is a fault: %p',
  async (value) => {
    await expect(askDrive(answering(value), [], 'booksView', {})).rejects.toThrow();
  },
);
