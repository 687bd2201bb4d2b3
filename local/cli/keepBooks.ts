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
  /** For the summary: how many got a number, and how many lack something that they must say. */
  readonly documents: { readonly numerotes: number; readonly refuses: number };
  readonly refusals: readonly string[];
}

interface Numbered {
  readonly issued: number;
  readonly refused: readonly unknown[];
}

/** Numbers the documents of the sale's period, and gives the exports that the page of the books gives. */
export async function keepBooks(world: World, program: string): Promise<Kept> {
  const books = loadProgram<Books>(program, 'books');
  const refusals: string[] = [];
  const before = await askDrive(world, refusals, 'booksView', {});
  const documents = { numerotes: 0, refuses: 0 };
  if (before === undefined) return { files: [], documents, refusals };
  for (const call of books.callsFor(before)) {
    const done = await askDrive(world, refusals, 'issueDocuments', call);
    // As the page does: what comes after a refusal is not numbered.
    if (done === undefined) break;
    documents.numerotes += (done as Numbered).issued;
    documents.refuses += (done as Numbered).refused.length;
  }
  const after = await askDrive(world, refusals, 'booksView', {});
  const whole = await askDrive(world, refusals, 'booksView', { whole: true });
  const isRead = after !== undefined && whole !== undefined;
  return { files: isRead ? books.filesOf(after, whole) : [], documents, refusals };
}
