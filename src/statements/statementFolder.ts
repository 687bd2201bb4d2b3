import { type Decoder, decodeText } from '../formats/decodeText';
import { statementLines } from '../text/results/statementLines';
import { wordsIn } from '../text/values/pairs';
import type { Entry, Statement } from './entries/entry';
import type { Books } from './match/books';
import type { Decision } from './match/decision';
import { matchEntries } from './match/match';
import { readStatement } from './read/readStatement';
import {
  inOrder,
  isAccount,
  merged,
  type PayoutToMark,
  payoutsToMark,
  type ReceiptToRecord,
  receiptsOf,
} from './reconcile';
import { lineOf, looking, recording } from './recording';
import { problemText, verdictText, withText } from './verdictText';

/** The command line speaks French. */
const french = wordsIn(statementLines, 'fr');

/** What the command line asks: it has files, answers of the drive, and wants words. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadFolder {
  readonly entries: readonly Entry[];
  /** Ids of lines that only statements of other accounts have. */
  readonly foreign: readonly string[];
  /** What each file left open, as lines for people. */
  readonly problems: readonly { readonly file: string; readonly text: string }[];
}

export function readFiles(files: readonly GivenFile[], decode: Decoder, iban: string): ReadFolder {
  const read = files.map(({ name, bytes }): readonly [string, Statement] => {
    const statement = readStatement(decodeText(bytes, decode));
    const { account, problems } = statement;
    if (isAccount(account, iban)) return [name, statement];
    const other = { code: 'otherAccount', read: account?.iban ?? account?.number ?? '' } as const;
    return [name, { ...statement, problems: [...problems, other] }];
  });
  const own = new Set(
    read.flatMap(([, { account, entries }]) =>
      isAccount(account, iban) ? entries.map(({ id }) => id) : [],
    ),
  );
  const entries = merged(read.map(([, statement]) => statement));
  return {
    entries,
    foreign: entries.flatMap(({ id }) => (own.has(id) ? [] : [id])),
    problems: read.flatMap(([file, { problems }]) =>
      problems.map((problem) => ({ file, text: problemText(problem, french) })),
    ),
  };
}

/** One line of `releve.json`. */
export interface StatementLine {
  readonly date: string;
  readonly montantCents: number;
  readonly libelle: string;
  readonly decision: string;
  readonly avec: string;
  readonly raison: string;
  readonly confiance: number;
  /** What a payment service kept of it. */
  readonly commissionCents?: number;
}

export const statementLineOf = (decision: Decision, sale: number): StatementLine => ({
  date: decision.entry.date,
  montantCents: decision.entry.cents,
  libelle: decision.entry.label,
  decision: verdictText(decision, french),
  avec: withText(decision, sale, french),
  raison: french.reasons[decision.reason],
  confiance: decision.confidence,
  ...(decision.entry.fee ? { commissionCents: decision.entry.fee } : {}),
});

export interface Steps {
  readonly decisions: readonly Decision[];
  readonly receipts: readonly ReceiptToRecord[];
  readonly payouts: readonly PayoutToMark[];
}

/** Of another account nothing is certain: what it would be is proposed. */
const asked = (decision: Decision): Decision =>
  decision.verdict === 'apply'
    ? { ...decision, verdict: 'propose', reason: 'otherAccount', confidence: 0 }
    : decision;

/** What is certain of a statement, in the order in which the drive is to record it. */
export function stepsFor(
  entries: readonly Entry[],
  books: Books,
  zone: string,
  foreign: readonly string[] = [],
): Steps {
  const others = new Set(foreign);
  const decisions = matchEntries(entries, books).map((one) =>
    others.has(one.entry.id) ? asked(one) : one,
  );
  const receipts = decisions.flatMap((one) =>
    one.verdict === 'apply' ? receiptsOf(one, one.parts, { sale: books.sale, zone }) : [],
  );
  return {
    decisions,
    receipts: inOrder(receipts),
    payouts: decisions.flatMap((one) => (one.verdict === 'apply' ? payoutsToMark(one) : [])),
  };
}

/** What the page goes through when it matches a statement, for the command line to go through too. */
export const sequence = { looking, recording, lineOf };
