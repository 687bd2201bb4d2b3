import type { World } from '../standin/runtime/world';
import { askDrive } from './askDrive';
import { loadProgram } from './program';

/** The built part that makes the books of rows, as far as it is used here. */
interface Books {
  callsFor(view: unknown): readonly object[];
  filesOf(
    view: unknown,
    whole: unknown,
  ): readonly {
    readonly name: string;
    readonly content: string | Uint8Array;
  }[];
}

export interface Kept {
  readonly files: ReturnType<Books['filesOf']>;
  readonly refusals: readonly string[];
}

/** Numbers the documents of the sale's period, and gives the exports that the page of the books gives. */
export async function keepBooks(world: World, program: string): Promise<Kept> {
  const books = loadProgram<Books>(program, 'books');
  const refusals: string[] = [];
  const before = await askDrive(world, refusals, 'booksView', {});
  if (before === undefined) return { files: [], refusals };
  // As the page does: what comes after a refusal is not numbered.
  for (const call of books.callsFor(before))
    if ((await askDrive(world, refusals, 'issueDocuments', call)) === undefined) break;
  const after = await askDrive(world, refusals, 'booksView', {});
  const whole = await askDrive(world, refusals, 'booksView', { whole: true });
  const isRead = after !== undefined && whole !== undefined;
  return { files: isRead ? books.filesOf(after, whole) : [], refusals };
}
