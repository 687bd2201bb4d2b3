/** What keeps a line of a pasted list from being taken as it stands; `text/` has a sentence for each. */
export type ListFaultCode =
  | 'notText'
  | 'oneOfEach'
  | 'otherSeparator'
  | 'packagingUnread'
  | 'netPrice'
  | 'pricedByMeasure'
  | 'severalPrices'
  | 'otherPrice'
  | 'emailTaken'
  | 'otherEmail'
  | 'changedMeanwhile';
