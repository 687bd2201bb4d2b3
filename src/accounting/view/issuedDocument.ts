import type {
  DocumentContent,
  DocumentKind,
  GivenDocument,
} from '../../domain/accounting/document';
import { readDocument } from '../../domain/accounting/readDocument';
import type { BooksView } from './view';

export interface SalesDocument extends DocumentContent {
  readonly key: string;
  readonly kind: DocumentKind;
}

/** With its number, as Factures keeps it. */
export type IssuedDocument = SalesDocument & GivenDocument;

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
