import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ZONE } from '../drive/time';
import type { World } from '../standin/runtime/world';
import type { InputProblem } from '../text/problemLine';
import { askDrive } from './base/askDrive';
import { decode } from './base/decode';
import { loadProgram } from './base/program';

/** The built reader and matcher of statements, as far as it is used here. */
interface Statements {
  readFiles(
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
    decode: (bytes: Uint8Array, encoding: string, strict: boolean) => string | undefined,
    iban: string,
  ): {
    readonly entries: readonly unknown[];
    readonly foreign: readonly string[];
    readonly problems: readonly { readonly file: string; readonly text: string }[];
  };
  stepsFor(
    entries: readonly unknown[],
    books: unknown,
    zone: string,
    foreign: readonly string[],
  ): Steps;
  /** What the page goes through. */
  readonly sequence: {
    looking(): Sequence<Books | undefined>;
    recording(taken: {
      readonly receipts: readonly Receipt[];
      readonly dues: Books['dues'];
      readonly payouts: (view: Books | undefined) => readonly object[];
    }): Sequence<readonly Refused[]>;
    lineOf(receipt: string): string;
  };
  statementLineOf(decision: Decision, sale: number): Record<string, string | number>;
}

/** What is asked of the drive, step by step, and what that comes to. */
type Sequence<T> = Generator<{ readonly command: string; readonly input: unknown }, T, unknown>;

interface Refused {
  readonly id: string;
  readonly code: string;
}

interface Decision {
  readonly verdict: string;
  readonly entry: { readonly id: string };
}

interface Steps {
  readonly decisions: readonly Decision[];
  readonly receipts: readonly Receipt[];
  readonly payouts: readonly object[];
}

interface Receipt {
  readonly id: string;
}

interface Books {
  readonly sale: number;
  readonly zone: string;
  readonly iban: string;
  readonly dues: readonly object[];
}

/** A drive without a sale: every line is then somebody else's. */
const NO_BOOKS = {
  sale: 0,
  zone: ZONE,
  iban: '',
  openings: {},
  dues: [],
  receipts: [],
  payouts: [],
};

export interface Reconciled {
  /** Every line of the statements, in booking order. */
  readonly lines: readonly Readonly<Record<string, string | number>>[];
  readonly problems: readonly InputProblem[];
  readonly refusals: readonly string[];
}

/** Reads the statements of a data folder and records in a drive with a sale what is certain. */
export async function reconcile(
  world: World | undefined,
  program: string,
  folder: string,
  files: readonly string[],
): Promise<Reconciled> {
  const statements = loadProgram<Statements>(program, 'statements');
  const given = files.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  const drive = new Asked(world);
  const before = (await drive.through(statements.sequence.looking())) ?? NO_BOOKS;
  const { entries, foreign, problems: unread } = statements.readFiles(given, decode, before.iban);
  const stepsOf = (books: Books): Steps => statements.stepsFor(entries, books, books.zone, foreign);
  const first = stepsOf(before);
  let second = first;
  const refused = await drive.through(
    statements.sequence.recording({
      receipts: first.receipts,
      dues: before.dues,
      payouts: (after) => {
        second = stepsOf(after ?? NO_BOOKS);
        return second.payouts;
      },
    }),
  );
  const recorded = new Set(first.receipts.map(({ id }) => statements.sequence.lineOf(id)));
  const lines = first.decisions.map((decision, at) => {
    const isRecorded = recorded.has(decision.entry.id);
    return statements.statementLineOf(
      isRecorded ? decision : (second.decisions[at] ?? decision),
      before.sale,
    );
  });
  const problems = unread.map(({ file, text }): InputProblem => ({ file, says: text }));
  return {
    lines,
    problems,
    refusals: [
      ...new Set([...drive.refusals, ...refused.map(({ id, code }) => `${id} : ${code}`)]),
    ],
  };
}

/** The drive as it is asked by its own commands. */
class Asked {
  readonly refusals: string[] = [];

  constructor(private readonly world: World | undefined) {}

  /** Goes through a sequence as the page does, with the drive's answers. */
  async through<T>(sequence: Sequence<T>): Promise<T> {
    let step = sequence.next();
    while (!step.done) step = sequence.next(await this.ask(step.value.command, step.value.input));
    return step.value;
  }

  private async ask(name: string, input: unknown): Promise<unknown> {
    return this.world && askDrive(this.world, this.refusals, name, input);
  }
}
