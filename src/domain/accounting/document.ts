import { isNamedFeeRef } from '../catalogue/feeRef';
import type { Mode } from '../settings/mode';
import { type BasisPoints, type Cents, cents, sum } from '../values/money';
import type { Day, Instant } from '../values/time';
import { type Taxed, type VatLine, vatByRate } from './vat';
import type { VatRegime } from './vatRegime';

export const documentKinds = ['invoice', 'receipt', 'credit'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export type OperationNature = 'goods' | 'service' | 'both';

export interface Party {
  readonly name: string;
  readonly company?: string;
  /** Of the person or firm, where it is called otherwise. */
  readonly legalName?: string;
  /** « SARL », « entreprise individuelle ». */
  readonly legalForm?: string;
  /** Where it is registered: « RCS Romans ». */
  readonly register?: string;
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
  /** That service is to a producer, who bears its fees: the buyer is one of Producteurs. */
  readonly toProducer?: true;
  readonly regime: VatRegime;
  readonly mention?: string;
  /** What electronic invoicing asks for: goods, a service, or both. */
  readonly nature?: OperationNature;
  /** Where the goods are handed over. */
  readonly delivery?: string;
  /** VAT of a service is due when it is invoiced, not when it is paid. */
  readonly onDebits?: true;
  /** The day by which it is to be paid. */
  readonly dueOn?: Day;
  /** Of the supply; of a correction, the day on which it was made. */
  readonly day: Day;
  /** Of a correction; those of earlier versions do not say it. */
  readonly suppliedOn?: Day;
  readonly lines: readonly DocumentLine[];
  /** Numbers of those that it corrects. */
  readonly corrects?: readonly number[];
}

/** Fees are a service, all else is goods. */
export function natureOf({ lines, service }: Lined & { readonly service?: true }): OperationNature {
  const fees = lines.filter(({ ref }) => isNamedFeeRef(ref)).length;
  if (service === true || fees === lines.length) return 'service';
  return fees === 0 ? 'goods' : 'both';
}

/** With the number that it was given. */
export interface GivenDocument extends DocumentContent {
  readonly kind: DocumentKind;
  readonly number: number;
  readonly at: Instant;
}

/** Without one yet: what it is about and how often is its key (documentKey.ts). */
export interface SalesDocument extends DocumentContent {
  readonly key: string;
  readonly kind: DocumentKind;
}

/** As Factures keeps it. */
export type IssuedDocument = SalesDocument & GivenDocument;

type Lined = Pick<DocumentContent, 'lines'>;

export const documentTotal = ({ lines }: Lined): Cents => sum(lines.map(({ amount }) => amount));

/** As people read them: what a producer bears is kept basket by basket, and told as one sum a fee. */
export function printedLines({ lines, toProducer }: DocumentContent): readonly DocumentLine[] {
  if (!toProducer) return lines;
  const sums = new Map<string, DocumentLine>();
  for (const { quantity: _, ...line } of lines) {
    const key = [line.sale, line.title, line.rate].join('|');
    const amount = cents(line.amount + (sums.get(key)?.amount ?? 0));
    sums.set(key, { ...line, amount, price: amount });
  }
  return [...sums.values()];
}

/** By rate, rounded once a document; deposits stay outside. */
export function documentVat({ lines }: Lined): VatLine[] {
  const taxed = new Map<BasisPoints, Cents>();
  for (const { amount, rate, deposit } of lines)
    if (!deposit) taxed.set(rate, cents((taxed.get(rate) ?? 0) + amount));
  return vatByRate(taxed satisfies Taxed);
}

export const vatOf = (document: Lined): Cents => sum(documentVat(document).map(({ vat }) => vat));

/**
 * What a document says of each basket, as Factures keeps it: « 1:12:420 1:13:99 ». What a producer owes
 * is no basket's: « 1:0:99 ».
 */
export function basketsOf({
  lines,
  toProducer,
}: Lined & Pick<DocumentContent, 'toProducer'>): string {
  const baskets = new Map<string, number>();
  for (const { sale, basket, amount } of lines) {
    const id = `${sale}:${toProducer ? 0 : basket}`;
    baskets.set(id, (baskets.get(id) ?? 0) + amount);
  }
  return [...baskets].map(([id, amount]) => `${id}:${amount}`).join(' ');
}

export interface DocumentBasket {
  readonly sale: number;
  readonly basket: number;
  readonly amount: number;
}

/** As {@link basketsOf} wrote it; what somebody changed so that it cannot be counted is no number. */
export const readBaskets = (text: string | null): DocumentBasket[] =>
  (text ?? '').split(' ').map((part) => {
    const [sale, basket, amount] = part.split(':');
    return { sale: counted(sale), basket: counted(basket), amount: counted(amount) };
  });

const counted = (text = ''): number => (/^-?\d+$/.test(text) ? Number(text) : Number.NaN);

/** Where the buyer pays each producer, and for the drive's own service to a buyer, a receipt is enough. */
export function kindOf(
  mode: Mode,
  document: Lined & Pick<DocumentContent, 'service' | 'toProducer'>,
): DocumentKind {
  if (documentTotal(document) < 0) return 'credit';
  if (document.toProducer) return 'invoice';
  return mode === 'direct' || document.service === true ? 'receipt' : 'invoice';
}
