import type { World } from '../standin/runtime/world';
import { loadProgram } from './program';

/** The built part that makes the books of rows, as far as it is used here. */
interface Books {
  callsFor(view: unknown): readonly object[];
  filesOf(view: unknown): readonly {
    readonly name: string;
    readonly content: string | Uint8Array;
  }[];
}

type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

export interface Kept {
  readonly files: ReturnType<Books['filesOf']>;
  readonly refusals: readonly string[];
}

/** Numbers the documents of the sale's period, and gives the exports that the page of the books gives. */
export async function keepBooks(world: World, program: string): Promise<Kept> {
  const books = loadProgram<Books>(program, 'books');
  const refusals: string[] = [];
  const ask = async (name: string, input: object): Promise<unknown> => {
    const args = [name, JSON.stringify(input)];
    const run = await world.run('callCommand', { from: 'sidebar', args });
    const answer = JSON.parse(String(run.value)) as Answer;
    if (answer.ok) return answer.value;
    refusals.push(answer.message);
    return undefined;
  };
  const before = await ask('booksView', {});
  if (before === undefined) return { files: [], refusals };
  for (const call of books.callsFor(before)) await ask('issueDocuments', call);
  const after = await ask('booksView', {});
  return { files: after === undefined ? [] : books.filesOf(after), refusals };
}
