import type { World } from '../../standin/runtime/world';

/**
 * What a command answers to whoever asks from the sidebar; undefined where it said no, and its words
 * are then kept. SyntaxError or TypeError where it answered nothing of the kind.
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

type Answer =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly message: string };

const isAnswer = (read: Partial<Record<string, unknown>> | null): boolean =>
  read?.ok === true || (read?.ok === false && typeof read.message === 'string');

function readAnswer(text: string): Answer {
  const read = JSON.parse(text) as Answer | null;
  if (!read || !isAnswer(read)) throw new TypeError(`No answer of a command: ${text}`);
  return read;
}
