import * as z from 'zod/mini';
import type { DocumentContent, IssuedDocument } from '../../domain/accounting/document';
import { rowName, saysItsContent, sellersOf } from '../../domain/accounting/documentRows';
import { type NamedSeller, namedSeller } from '../../domain/accounting/sellerIds';
import type { documentsTab } from '../../tabs/accounting';
import type { RowOf } from '../../tabs/engine/tab';
import { calendarDay } from '../kernel/inputs';
import { readJson } from '../kernel/json';

const amount = z.int();
const party = z.looseObject({ name: z.string() });
const line = z.looseObject({
  ...{ sale: z.int(), basket: z.int(), ref: z.string(), title: z.string() },
  ...{ price: amount, amount, rate: amount },
});
/** What is counted by; the rest is words. */
const content = z.looseObject({
  ...{ seller: party, buyer: party, lines: z.array(line), day: calendarDay },
  regime: z.enum(['payer', 'exempt', 'flatRate']),
  corrects: z.exactOptional(z.array(z.int())),
});

/** As Factures keeps it; undefined where somebody changed it so that it cannot be counted. */
export const readDocument = (text: string | null): DocumentContent | undefined =>
  readJson(content, text ?? '') as DocumentContent | undefined;

type Row = RowOf<typeof documentsTab>;

/** With its number; undefined where a cell of the row cannot be counted. */
export function issuedIn({ number, kind, at, content, key }: Row): IssuedDocument | undefined {
  const read = readDocument(content);
  return read && number !== null && kind !== null && at !== null && key !== null
    ? { ...read, number, kind, at, key }
    : undefined;
}

/** Of each name that documents bear, the first that tells whose it is. */
export function namedSellers(rows: readonly Row[]): NamedSeller[] {
  const found = new Map<string, NamedSeller>();
  for (const row of rows) {
    const read = found.has(row.seller ?? '') ? undefined : issuedIn(row);
    const named = read && namedSeller(read);
    if (named && !found.has(named.name)) found.set(named.name, named);
  }
  return [...found.values()];
}

/** Those that can be read, a seller after the other; a row that somebody changed is told apart. */
export function readDocuments(rows: readonly Row[]): {
  readonly issued: IssuedDocument[];
  readonly unreadable: string[];
  readonly unsure: string[];
} {
  const series = new Map<string, IssuedDocument[]>();
  const unreadable: string[] = [];
  const unsure: string[] = [];
  for (const row of rows) {
    const read = issuedIn(row);
    if (!read || !saysItsContent(row, read)) {
      unreadable.push(rowName(row));
      unsure.push(...sellersOf(row));
    }
    if (!read) continue;
    const own = series.get(read.seller.name) ?? [];
    series.set(read.seller.name, own);
    own.push(read);
  }
  return {
    issued: [...series.values()].flatMap((own) => own.sort((a, b) => a.number - b.number)),
    ...{ unreadable, unsure },
  };
}
