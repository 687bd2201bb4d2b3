/** Rules that say no. `text/` has a sentence for each code. */
export type RefusalCode =
  | 'busy'
  | 'notInstalled'
  | 'saleAlreadyOpen'
  | 'notCollectedYet'
  | 'noProduct'
  | 'producerWithoutEmail'
  | 'closesBeforeOpening'
  | 'pickupBeforeClosing'
  | 'pickupEndsBeforeStart'
  | 'alreadyPast'
  | 'badInput'
  | 'noSale'
  | 'saleNotOpen'
  | 'noAnswersTab';

export interface Refusal {
  readonly code: RefusalCode;
  readonly detail?: string;
}

/** What an action did, for the person who asked. */
export type Summary =
  | { readonly code: 'installed'; readonly tabs: number; readonly repairs: number; readonly owner: string; readonly isOwner: boolean }
  | { readonly code: 'opened'; readonly sale: number; readonly link: string; readonly products: number; readonly leftOut: number }
  | { readonly code: 'prepared'; readonly sale: number; readonly link: string; readonly opensAt: number }
  | { readonly code: 'openingGoesOn'; readonly sale: number; readonly done: number; readonly of: number }
  | { readonly code: 'read'; readonly answers: number }
  | { readonly code: 'closed'; readonly sale: number; readonly baskets: number; readonly cents: number; readonly producers: number }
  | { readonly code: 'checked'; readonly problems: number; readonly failed: number }
  | { readonly code: 'tookOver'; readonly owner: string };
