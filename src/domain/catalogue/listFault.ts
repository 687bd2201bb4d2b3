import type { ProblemCode } from '../values/problem';

/** What keeps a line of a pasted list from being taken as it stands; `text/` has a sentence for each. */
export type ListFaultCode =
  | 'notText'
  | 'oneOfEach'
  | 'otherSeparator'
  | 'packagingUnread'
  | 'perUnread'
  | 'columnUnread'
  | 'headingUnsure'
  | 'tooLong'
  | 'tooManyLines'
  | 'netPrice'
  | 'twoPrices'
  | 'priceUnlikely'
  | 'priceStrange'
  | 'packOrPiece'
  | 'priceWords'
  | 'priceUnsure'
  | 'unitUnsaid'
  | 'numberUnsure'
  | 'notGoods'
  | 'besideUnsure'
  | 'producerAbove'
  | 'disagrees'
  | 'whichProduct'
  | 'aboveHeader'
  | 'soldOut'
  | 'severalPrices'
  | 'otherPrice'
  | 'otherStock'
  | 'emailTaken'
  | 'otherEmail'
  | 'changedMeanwhile';

/** Something typed in a page that does not pass, as data: the page has the sentences. */
export interface TypedFault {
  readonly code: ListFaultCode | ProblemCode;
  readonly read: string;
  readonly detail?: string;
}
