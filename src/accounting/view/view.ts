import type { WrongIdentity } from '../../domain/accounting/lacks';
import type { BasketLine } from '../../domain/baskets/basket';
import type { FeeTerms } from '../../domain/catalogue/fee';
import type { OfferedProduct } from '../../domain/catalogue/product';
import type { PayoutBasis } from '../../domain/money/payout';
import type { CycleState } from '../../domain/sale/cycle';
import type { Mode } from '../../domain/settings/mode';
import type { Locale } from '../../domain/values/locale';
import type { Instant } from '../../domain/values/time';
import type { RowOf } from '../../tabs/engine/tab';
import type { Tabs } from '../../tabs/tabs';

type Rows<K extends keyof Tabs> = readonly RowOf<Tabs[K]>[];

interface Lost {
  readonly series: string;
  readonly number: number;
}

/** A sale of the period, with what its tabs hold. */
export interface BookedSale {
  readonly number: number;
  readonly state: CycleState;
  readonly pickupStart: Instant;
  readonly pickupEnd: Instant;
  readonly endsByHand?: boolean;
  readonly terms: FeeTerms;
  /** What producers are paid by. */
  readonly basis: PayoutBasis;
  readonly hours: number | null;
  readonly offered: readonly OfferedProduct[];
  readonly lines: readonly BasketLine[];
  readonly split: Rows<'producerSplit'>;
}

/** The rows that the books of a period are made of, as the drive gives them: plain JSON. */
export interface BooksView {
  readonly language: Locale;
  readonly zone: string;
  readonly now: number;
  /** Days, both included; the last one may be past the end of its month. */
  readonly from: string;
  readonly until: string;
  readonly settings: {
    readonly driveName: string;
    readonly mode: Mode;
    readonly driveVat: 'payer' | 'exempt';
    readonly invoicesPer: 'basket' | 'month';
    readonly legalName: string;
    readonly siret: string;
    readonly legalAddress: string;
    readonly vatNumber: string;
    readonly legalForm: string;
    readonly register: string;
    readonly vatOnDebits: 'yes' | 'no';
    readonly dueDays: number;
    readonly collectorHolder: string;
  };
  /** Columns for the legal identity stand, so documents are asked for it; the register of mandates too. */
  readonly isPrepared: boolean;
  /** Identifiers that were typed and are none. */
  readonly wrong: readonly WrongIdentity[];
  /** The producer who collects for all; empty where it is nobody's account. */
  readonly collector: string;
  readonly producers: Rows<'producers'>;
  readonly buyers: Rows<'buyers'>;
  readonly mandates: Rows<'mandates'>;
  /** As they stand, and as the books have them. */
  readonly supplierInvoices: Rows<'supplierInvoices'>;
  readonly purchases: Rows<'purchases'>;
  readonly documents: Rows<'documents'>;
  /** Numbers of rows that somebody took out of Écritures, Journal des achats and Factures, ever. */
  readonly lostEntries: readonly Lost[];
  readonly lostPurchases: readonly Lost[];
  readonly lostDocuments: readonly Lost[];
  readonly ledger: Rows<'ledger'>;
  readonly sales: readonly BookedSale[];
}
