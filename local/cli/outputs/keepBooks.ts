import type { World } from '../../standin/runtime/world';
import { askDrive } from '../base/askDrive';
import { loadProgram } from '../base/program';

/** The built part that makes the books of rows, as far as it is used here. */
export interface Books {
  callsFor(view: unknown): readonly object[];
  unnumberedOf(view: unknown, refused: readonly unknown[]): readonly Unnumbered[];
  heldBy(view: unknown): number;
  filesOf(
    view: unknown,
    whole: unknown,
  ): readonly {
    readonly name: string;
    readonly content: string | Uint8Array;
  }[];
}

/** A document without a number: whose, for whom, how much, and what it lacks. */
interface Unnumbered {
  readonly vendeur: string;
  readonly acheteur: string;
  readonly paniers: readonly number[];
  readonly montantCents: number;
  readonly manque: readonly string[];
  /** The same in a sentence. */
  readonly dit: string;
}

/** What came of the documents, for the summary. */
export interface Documents {
  readonly documents: {
    readonly numerotes: number;
    /** Those that lack something that they must say. */
    readonly refuses: number;
    /** Those that wait for a weight. */
    readonly attendent: number;
  };
  readonly documentsRefuses: readonly Omit<Unnumbered, 'dit'>[];
}

export interface Kept {
  readonly files: ReturnType<Books['filesOf']>;
  readonly documents: Documents;
  /** A sentence for each document that got no number. */
  readonly unnumbered: readonly string[];
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
  let numerotes = 0;
  const refused: unknown[] = [];
  for (const call of before === undefined ? [] : books.callsFor(before)) {
    const done = await askDrive(world, refusals, 'issueDocuments', call);
    // As the page does: what comes after a refusal is not numbered.
    if (done === undefined) break;
    numerotes += (done as Numbered).issued;
    refused.push(...(done as Numbered).refused);
  }
  const after = await askDrive(world, refusals, 'booksView', {});
  const whole = await askDrive(world, refusals, 'bookEntries', {});
  const isRead = after !== undefined && whole !== undefined;
  const unnumbered = isRead ? books.unnumberedOf(after, refused) : [];
  const attendent = isRead ? books.heldBy(after) : 0;
  return {
    files: isRead ? books.filesOf(after, whole) : [],
    documents: {
      documents: { numerotes, refuses: refused.length, attendent },
      documentsRefuses: unnumbered.map(({ dit: _, ...one }) => one),
    },
    unnumbered: unnumbered.map(({ dit }) => dit),
    refusals,
  };
}
