import type { PayoutBasis } from '../../domain/money/payout';
import type { DocumentKind } from '../../tabs/accounting';
import type { PurchaseState } from '../exports/resaleTables';

/** What the exports and the documents say. */
export interface BooksWords {
  readonly ledgerHeader: readonly string[];
  readonly depositOf: (product: string) => string;
  readonly priceGap: string;
  readonly priceCorrected: (title: string) => string;
  readonly vatNumber: string;
  readonly basketOfSale: (sale: number, basket: number) => string;
  readonly suppliedOn: (day: string) => string;
  readonly issuedOn: (day: string) => string;
  readonly corrects: (numbers: string) => string;
  readonly outsideVat: string;
  readonly columns: Readonly<
    Record<'item' | 'quantity' | 'netPrice' | 'unitPrice' | 'vat' | 'amount', string>
  >;
  readonly vatColumns: readonly string[];
  readonly total: string;
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  readonly seller: string;
  readonly provider: string;
  readonly buyer: string;
  readonly onBehalf: (agent: string, seller: string) => string;
  readonly documentHeader: readonly string[];
  readonly vatHeader: readonly string[];
  readonly regimes: Readonly<Record<'payer' | 'exempt' | 'flatRate', string>>;
  readonly allDocuments: string;
  readonly mandateHeader: readonly string[];
  readonly mandateStates: Readonly<Record<'valid' | 'none' | 'ended' | 'later', string>>;
  readonly purchaseHeader: readonly string[];
  readonly purchaseStates: Readonly<Record<PurchaseState, string>>;
  readonly receptionHeader: readonly string[];
  readonly marginHeader: readonly string[];
  readonly collected: {
    readonly title: string;
    readonly header: readonly string[];
    readonly from: Readonly<Record<PayoutBasis, string>>;
    readonly fees: string;
    readonly own: (name: string) => string;
    readonly belongsTo: (name: string) => string;
    readonly others: string;
    readonly proof: (collector: string, sum: string, basis: PayoutBasis) => string;
    readonly signature: string;
  };
}
