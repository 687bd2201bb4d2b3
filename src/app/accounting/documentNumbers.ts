import * as z from 'zod/mini';
import { type DocumentRow, documentFaults } from '../../domain/accounting/documentRows';
import { countOf, type GivenNumbers } from '../../domain/accounting/givenNumbers';
import type { Problem } from '../../domain/values/problem';
import { readJson } from '../kernel/json';
import { type Lost, lostProblems } from '../kernel/lost';
import type { Ports } from '../kernel/ports';
import type { Reads, ReadsColumns } from '../kernel/reads';
import { problemKey } from '../kernel/toFix';

/** Kept beside the tab: a number whose row is gone is not given again. */
const NUMBERS = 'documents.numbers';
/** A seller may have any name; the first is 1 but where the series began under another name. */
const storedNumbers = z.array(
  z.union([z.tuple([z.string(), z.int()]), z.tuple([z.string(), z.int(), z.int()])]),
);
/** One that cannot be read is a fault: a number that was given could be given again. */
export function givenNumbers(ports: Ports): Map<string, GivenNumbers> {
  const kept = ports.memory.get(NUMBERS);
  if (kept === null) return new Map();
  const numbers = readJson(storedNumbers, kept);
  if (!numbers) throw new Error(`${NUMBERS} cannot be read: ${kept}`);
  return new Map(numbers.map(([name, last, first = 1]) => [name, { first, last }]));
}

export const keepNumbers = (ports: Ports, numbers: ReadonlyMap<string, GivenNumbers>): void =>
  ports.memory.set(
    NUMBERS,
    JSON.stringify(
      [...numbers].map(([name, { first, last }]) =>
        first === 1 ? [name, last] : [name, last, first],
      ),
    ),
  );

/** Factures without a tab, or without any of several rows: what it held would be numbered again. */
export function lostDocuments(
  { tabs }: ReadsColumns<'documents', 'key'>,
  numbers: ReadonlyMap<string, GivenNumbers>,
): Lost[] {
  const { stands, rows } = tabs.documents;
  if (rows.length > 0) return [];
  return countOf(numbers) > (stands ? 1 : 0) ? [{ tab: 'documents' }] : [];
}

type ReadsRows = Reads<'toFix'> & ReadsColumns<'documents', keyof DocumentRow>;

/** What is wrong with Factures; that it is gone is looked for when somebody asks, and stays told. */
export function documentProblems(ports: Ports, snapshot: ReadsRows, isAsked: boolean): Problem[] {
  const { documents, toFix } = snapshot.tabs;
  if (documents.rows.length > 0) return documentFaults(documents.rows, snapshot.now);
  const [problem] = lostProblems([{ tab: 'documents' }]);
  const isTold = toFix.rows.some(({ key }) => problem && key === problemKey(problem));
  if (isTold) return problem ? [problem] : [];
  return isAsked ? lostProblems(lostDocuments(snapshot, givenNumbers(ports))) : [];
}
