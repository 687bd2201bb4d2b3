import {
  type DocumentContent,
  type DocumentKind,
  readDocument,
} from '../../domain/accounting/document';
import type { Instant } from '../../domain/values/time';
import type { BooksView } from './view';

export interface SalesDocument extends DocumentContent {
  readonly key: string;
  readonly kind: DocumentKind;
}

/** With its number, as Factures keeps it. */
export interface IssuedDocument extends SalesDocument {
  readonly number: number;
  readonly at: Instant;
}

/** Those that can be read; a row that somebody changed is told apart by `unreadable`. */
export function issuedDocuments({ documents }: BooksView): {
  readonly issued: IssuedDocument[];
  readonly unreadable: string[];
} {
  const issued: IssuedDocument[] = [];
  const unreadable: string[] = [];
  for (const { seller, number, kind, at, content, key } of documents) {
    const read = readDocument(content);
    if (read && number !== null && kind !== null && at !== null && key !== null)
      issued.push({ ...read, number, kind, at, key });
    else unreadable.push(`${seller ?? ''} ${number ?? ''}`.trim());
  }
  const sellers = [...new Set(issued.map(({ seller }) => seller.name))];
  const bySeller = sellers.flatMap((name) =>
    issued.filter(({ seller }) => seller.name === name).sort((a, b) => a.number - b.number),
  );
  return { issued: bySeller, unreadable };
}

/** « DF-0012 »: a series of the drive's own beside those that a producer keeps elsewhere. */
export const numberText = (number: number): string => `DF-${String(number).padStart(4, '0')}`;
