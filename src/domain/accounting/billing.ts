import type { BasketLine } from '../baskets/basket';
import type { FeeTerms } from '../catalogue/fee';
import type { OfferedProduct } from '../catalogue/product';
import type { CycleState } from '../sale/cycle';
import type { Mode } from '../settings/mode';
import type { Instant } from '../values/time';
import type { IssuedDocument } from './document';
import type { NamedSeller } from './sellerIds';
import type { ProducerRegimes } from './vatRegime';

/** A sale with what its baskets hold. */
export interface BilledSale {
  readonly number: number;
  readonly state: CycleState;
  readonly pickupStart: Instant;
  readonly pickupEnd: Instant;
  readonly endsByHand?: boolean;
  readonly terms: FeeTerms;
  readonly offered: readonly OfferedProduct[];
  readonly lines: readonly BasketLine[];
}

type Typed<K extends string> = { readonly [I in K]: string | null };

type BilledProducer = ProducerRegimes &
  Typed<'name' | 'address' | 'siret' | 'vatNumber' | 'legalName' | 'legalForm' | 'register'>;

/** What the documents of a period are made of. */
export interface Billing {
  readonly zone: string;
  readonly now: number;
  /** Days, both included; the last one may be past the end of its month. */
  readonly from: string;
  readonly until: string;
  readonly settings: {
    readonly [K in
      | 'driveName'
      | 'legalName'
      | 'siret'
      | 'legalAddress'
      | 'vatNumber'
      | 'mentions']: string;
  } & { readonly mode: Mode; readonly driveVat: 'payer' | 'exempt' };
  readonly producers: readonly BilledProducer[];
  readonly buyers: readonly Typed<'name' | 'email' | 'company' | 'siret' | 'billing' | 'address'>[];
  /** A seller after the other, each by number. */
  readonly issued: readonly IssuedDocument[];
  /** Whose rows of Factures are no longer what was numbered. */
  readonly unsure: readonly string[];
  /** By each name that a document bears, ever. */
  readonly sellers: readonly NamedSeller[];
  readonly sales: readonly BilledSale[];
}
