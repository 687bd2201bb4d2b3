import * as z from 'zod/mini';
import { readJson } from '../../standin/base/readJson';
import type { World } from '../../standin/runtime/world';

/**
 * What a command answers to whoever asks from the sidebar; undefined where it said no, and its words
 * are then kept. TypeError where it answered nothing of the kind.
 */
export async function askDrive(
  world: World,
  refusals: string[],
  command: string,
  input: unknown,
): Promise<unknown> {
  const args = [command, JSON.stringify(input)];
  const { value } = await world.run('callCommand', { from: 'sidebar', args });
  const answer = readAnswer(String(value));
  if (answer.ok) return answer.value;
  refusals.push(answer.message);
  return undefined;
}

const answerOf = z.union([
  z.object({ ok: z.literal(true), value: z.optional(z.unknown()) }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);

function readAnswer(text: string): z.infer<typeof answerOf> {
  const read = readJson(answerOf, text);
  if (!read) throw new TypeError(`No answer of a command: ${text}`);
  return read;
}
