import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ZONE } from '../drive/time';
import type { World } from '../standin/runtime/world';
import type { InputProblem } from '../text/problemLine';
import { loadProgram } from './program';

/** The built reader and matcher of statements, as far as it is used here. */
interface Statements {
  readFiles(
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
    decode: (bytes: Uint8Array, encoding: string, strict: boolean) => string | undefined,
    iban: string,
  ): {
    readonly entries: readonly unknown[];
    readonly foreign: readonly string[];
    readonly told: readonly { readonly file: string; readonly text: string }[];
  };
  stepsFor(
    entries: readonly unknown[],
    books: unknown,
    zone: string,
    foreign: readonly string[],
  ): Steps;
  toldEntry(decision: Decision, sale: number): Record<string, string | number>;
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
}

type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

/** A drive without a sale: every line is then somebody else's. */
const NO_BOOKS = { sale: 0, zone: ZONE, iban: '', opensAt: 0, dues: [], receipts: [], payouts: [] };

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
  const before = (await drive.view()) ?? NO_BOOKS;
  const { entries, foreign, told } = statements.readFiles(given, decode, before.iban);
  const first = statements.stepsFor(entries, before, before.zone, foreign);
  const refused = await drive.record(first.receipts);
  // What producers are owed follows from what came in: it is looked at again before they are paid.
  const after = (await drive.view()) ?? NO_BOOKS;
  const second = statements.stepsFor(entries, after, after.zone, foreign);
  for (const payout of second.payouts) await drive.ask('markPaid', payout);
  const recorded = new Set(first.receipts.map(({ id }) => id.replace(/-m?\d+$/, '')));
  const lines = first.decisions.map((decision, at) => {
    const isRecorded = recorded.has(decision.entry.id);
    return statements.toldEntry(
      isRecorded ? decision : (second.decisions[at] ?? decision),
      before.sale,
    );
  });
  const problems = told.map(({ file, text }): InputProblem => ({ file, says: text }));
  return { lines, problems, refusals: [...new Set([...drive.refusals, ...refused])] };
}

/** Receipts of one call: Google takes long over more. */
const AT_ONCE = 100;

/** The drive as it is asked by its own commands. */
class Asked {
  readonly refusals: string[] = [];

  constructor(private readonly world: World | undefined) {}

  async ask<T>(name: string, input: unknown = {}): Promise<T | undefined> {
    if (!this.world) return undefined;
    const args = [name, JSON.stringify(input)];
    const run = await this.world.run('callCommand', { from: 'sidebar', args });
    const answer = JSON.parse(String(run.value)) as Answer<T>;
    if (!answer.ok) this.refusals.push(answer.message);
    return answer.ok ? answer.value : undefined;
  }

  view = (): Promise<Books | undefined> => this.ask('moneyView');

  /** What the drive would not take, a code each. */
  async record(receipts: readonly Receipt[]): Promise<string[]> {
    const refused: string[] = [];
    for (let at = 0; at < receipts.length; at += AT_ONCE) {
      const done = await this.ask<{ refused: { id: string; code: string }[] }>(
        'recordReceipts',
        receipts.slice(at, at + AT_ONCE),
      );
      for (const { id, code } of done?.refused ?? []) refused.push(`${id} : ${code}`);
    }
    return refused;
  }
}

function decode(bytes: Uint8Array, encoding: string, strict: boolean): string | undefined {
  // Node's decoder of Windows-1252 is that of Latin-1, and the reader mends what differs.
  const decoder = new TextDecoder(encoding, { fatal: strict });
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
