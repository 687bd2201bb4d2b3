import { type Taxed, type VatLine, vatByRate } from '../../domain/accounting/vat';
import type { VatRegime } from '../../domain/accounting/vatRegime';
import { type BasisPoints, type Cents, cents, sum } from '../../domain/values/money';
import type { Day, Instant } from '../../domain/values/time';
import type { DocumentKind } from '../../tabs/accounting';
import type { BooksView } from './view';

export interface Party {
  readonly name: string;
  readonly company?: string;
  readonly address?: string;
  readonly siret?: string;
  readonly vatNumber?: string;
  readonly email?: string;
}

export interface DocumentLine {
  readonly sale: number;
  readonly basket: number;
  /** A product's reference, or what names a fee. */
  readonly ref: string;
  readonly title: string;
  /** Absent where an amount was corrected and not a quantity. */
  readonly quantity?: number;
  /** A piece where absent. */
  readonly unit?: 'kg' | 'L';
  readonly price: Cents;
  readonly amount: Cents;
  readonly rate: BasisPoints;
  /** Outside VAT. */
  readonly deposit?: true;
}

/** All that a document says, kept whole so that it reads the same for ever. */
export interface DocumentContent {
  readonly seller: Party;
  /** Who writes it in the seller's name; absent where the seller does. */
  readonly agent?: string;
  readonly buyer: Party;
  /** The drive's own fees: a service, not a sale. */
  readonly service?: true;
  readonly regime: VatRegime;
  readonly mention?: string;
  /** Of the supply; of a correction, the day on which it was made. */
  readonly day: Day;
  readonly lines: readonly DocumentLine[];
  /** Numbers of those that it corrects. */
  readonly corrects?: readonly number[];
}

export interface SalesDocument extends DocumentContent {
  readonly key: string;
  readonly kind: DocumentKind;
}

/** With its number, as Factures keeps it. */
export interface IssuedDocument extends SalesDocument {
  readonly number: number;
  readonly at: Instant;
}

export const documentTotal = ({ lines }: Pick<DocumentContent, 'lines'>): Cents =>
  sum(lines.map(({ amount }) => amount));

/** By rate, rounded once a document; deposits stay outside. */
export function documentVat({ lines }: Pick<DocumentContent, 'lines'>): VatLine[] {
  const taxed = new Map<BasisPoints, Cents>();
  for (const { amount, rate, deposit } of lines)
    if (!deposit) taxed.set(rate, cents((taxed.get(rate) ?? 0) + amount));
  return vatByRate(taxed satisfies Taxed);
}

export const vatOf = (document: Pick<DocumentContent, 'lines'>): Cents =>
  sum(documentVat(document).map(({ vat }) => vat));

/** Those that can be read; a row that somebody changed is told apart by `unreadable`. */
export function issuedDocuments({ documents }: BooksView): {
  readonly issued: IssuedDocument[];
  readonly unreadable: string[];
} {
  const issued: IssuedDocument[] = [];
  const unreadable: string[] = [];
  for (const { seller, number, kind, at, content, key } of documents) {
    const read = contentIn(content);
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

function contentIn(text: string | null): DocumentContent | undefined {
  try {
    const read = JSON.parse(text ?? '') as DocumentContent;
    return Array.isArray(read.lines) && typeof read.seller.name === 'string' ? read : undefined;
  } catch {
    return undefined;
  }
}

/** « DF-0012 »: a series of the drive's own beside those that a producer keeps elsewhere. */
export const numberText = (number: number): string => `DF-${String(number).padStart(4, '0')}`;
