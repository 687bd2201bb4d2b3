import type { Drive } from './drive';

/** What a page asks, as it asks it: in two reads and a write at most. */
export async function ask<T>(drive: Drive, name: string, input: object = {}): Promise<T> {
  const { value, calls } = await drive.world.run('callCommand', {
    from: 'sidebar',
    args: [name, JSON.stringify(input)],
  });
  const answer = JSON.parse(String(value));
  if (!answer.ok) throw new Error(answer.message);
  const of = (method: string) => calls.filter((call) => call.method.startsWith(method)).length;
  expect([of('Spreadsheets.getByDataFilter') <= 2, of('Spreadsheets.batchUpdate') <= 1]).toEqual([
    true,
    true,
  ]);
  return answer.value;
}
