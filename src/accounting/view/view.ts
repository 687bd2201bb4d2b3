import type { BilledSale, Billing } from '../../domain/accounting/billing';
import type { ShownDraft } from '../../domain/accounting/shownDraft';
import type { ProducerRegimes } from '../../domain/accounting/vatRegime';
import type { Held } from '../../domain/accounting/wanted';
import type { PayoutBasis } from '../../domain/money/payout';
import type { Locale } from '../../domain/values/locale';
import type { RowOf } from '../../tabs/engine/tab';
import type { Tabs } from '../../tabs/tabs';

type Rows<K extends keyof Tabs> = readonly RowOf<Tabs[K]>[];

interface Lost {
  readonly series: string;
  readonly number: number;
}

/** A sale of the period, with what its tabs hold. */
export interface BookedSale extends BilledSale {
  /** What producers are paid by. */
  readonly basis: PayoutBasis;
  /** Who had what came in of it; absent where it is whoever collects now. */
  readonly collector?: string;
  readonly split: Rows<'producerSplit'>;
}

/** The rows that the books of a period are made of, as the drive gives them: plain JSON. */
export interface BooksView extends Billing {
  readonly language: Locale;
  readonly settings: Billing['settings'] & { readonly collectorHolder: string };
  /** Columns for the legal identity stand, so documents are asked for it; the register of mandates too. */
  readonly isPrepared: boolean;
  /** The producer who collects for all; empty where it is nobody's account. */
  readonly collector: string;
  readonly producers: readonly (RowOf<Tabs['producers']> & ProducerRegimes)[];
  readonly buyers: Rows<'buyers'>;
  /** What is still to be numbered; of all time nothing is drafted. */
  readonly drafts: readonly ShownDraft[];
  /** Documents that wait for a weight. */
  readonly held: readonly Held[];
  /** Documents whose rows somebody changed: they count for nothing. */
  readonly unreadable: readonly string[];
  /** Numbers of rows that somebody took out of Écritures and Factures, ever. */
  readonly lostEntries: readonly Lost[];
  readonly lostDocuments: readonly Lost[];
  readonly ledger: Rows<'ledger'>;
  readonly sales: readonly BookedSale[];
}
