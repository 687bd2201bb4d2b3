import type { Entry, Statement } from './entry';
import type { Books } from './match/books';
import type { Decision } from './match/decision';
import { matchEntries } from './match/match';
import { type Decoder, decodeStatement } from './read/decode';
import { readStatement } from './read/read';
import {
  inOrder,
  merged,
  type PayoutToMark,
  payoutsToMark,
  type ReceiptToRecord,
  receiptsOf,
} from './reconcile';
import { problemText, statementWords, verdictText, withText } from './words/words';

/** What the command line asks: it has files, answers of the drive, and wants words. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadFolder {
  readonly entries: readonly Entry[];
  /** What each file left open, as lines for people. */
  readonly told: readonly { readonly file: string; readonly text: string }[];
}

export function readFiles(files: readonly GivenFile[], decode: Decoder): ReadFolder {
  const read = files.map(({ name, bytes }): readonly [string, Statement] => [
    name,
    readStatement(decodeStatement(bytes, decode)),
  ]);
  return {
    entries: merged(read.map(([, statement]) => statement)),
    told: read.flatMap(([file, { problems }]) =>
      problems.map((problem) => ({ file, text: problemText(problem, statementWords.fr) })),
    ),
  };
}

/** One line of `releve.json`. */
export interface ToldEntry {
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

export const toldEntry = (decision: Decision, sale: number): ToldEntry => ({
  date: decision.entry.date,
  montantCents: decision.entry.cents,
  libelle: decision.entry.label,
  decision: verdictText(decision, statementWords.fr),
  avec: withText(decision, sale, statementWords.fr),
  raison: statementWords.fr.reasons[decision.reason],
  confiance: decision.confidence,
  ...(decision.entry.fee ? { commissionCents: decision.entry.fee } : {}),
});

export interface Steps {
  readonly decisions: readonly Decision[];
  readonly receipts: readonly ReceiptToRecord[];
  readonly payouts: readonly PayoutToMark[];
}

/** What is certain of a statement, in the order in which the drive is to record it. */
export function stepsFor(entries: readonly Entry[], books: Books, zone: string): Steps {
  const decisions = matchEntries(entries, books);
  const receipts = decisions.flatMap((one) =>
    one.verdict === 'apply' ? receiptsOf(one, one.parts, { sale: books.sale, zone }) : [],
  );
  return {
    decisions,
    receipts: inOrder(receipts),
    payouts: decisions.flatMap((one) => (one.verdict === 'apply' ? payoutsToMark(one) : [])),
  };
}
