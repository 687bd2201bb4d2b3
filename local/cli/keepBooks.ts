import type { World } from '../runtime/world';
import { loadProgram } from './program';

/** The built part that makes the books of rows, as far as it is used here. */
interface Books {
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

/** The exports of the sale's period, as the page of the books gives them. */
export async function keepBooks(world: World, program: string): Promise<Kept> {
  const books = loadProgram<Books>(program, 'books');
  const run = await world.run('callCommand', { from: 'sidebar', args: ['booksView', '{}'] });
  const answer = JSON.parse(String(run.value)) as Answer;
  if (!answer.ok) return { files: [], refusals: [answer.message] };
  return { files: books.filesOf(answer.value), refusals: [] };
}
