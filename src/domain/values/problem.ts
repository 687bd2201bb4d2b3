/** What can be wrong with something people typed; `text/` has a sentence for each code. */
export type ProblemCode =
  | 'missing'
  | 'unfit'
  | 'typedOver'
  | 'moved'
  | 'formulaError'
  | 'tooLarge'
  | 'duplicateProduct'
  | 'duplicateKey'
  | 'withoutEmail'
  | 'sellerGone'
  | 'toMake'
  | 'toBring'
  | 'settingsGone'
  | 'lost'
  | 'tabCopied'
  | 'columnTwice'
  | 'toRetry'
  | 'formClosed'
  | 'formGone'
  | 'formLacks'
  | 'automationStopped'
  | 'permissionLacks'
  | 'answerEdited'
  | 'answerUnreadable'
  | 'quantityUnreadable'
  | 'unknownQuestion'
  | 'questionTwice'
  | 'answersTabMissing'
  | 'numbersGone'
  | 'titlesGone'
  | 'neverServed'
  | 'mailFailed'
  | 'mailMaybeSent'
  | 'mailsStopped'
  | 'ordersKeptBack'
  | 'checkFailed'
  | 'moneyCheckFailed'
  | 'ibanChanged'
  | 'emailOfBoth'
  | 'driveNamesake'
  | 'noMandate'
  | 'ledgerUnreadable'
  | 'pastChanged'
  | 'receiptChanged'
  | 'receiptsLost'
  | 'dueUnreached'
  | 'demandsHeld'
  | 'leftUnweighed'
  | 'receiptTwice'
  | 'arrivedShort'
  | 'misspelt'
  | 'badTemplate'
  | 'asked'
  | 'weightOfPiece'
  | 'saleNotMoved'
  | 'leftOpen'
  | 'contrary'
  | 'countsAfter'
  | ReceiptFault;

/** A fact about one place in the spreadsheet that people can put right. Never thrown. */
export interface Problem {
  readonly code: ProblemCode;
  /** Tab identity, see `tabs/`. */
  readonly tab: string;
  /** As people count: the header is row 1. */
  readonly row?: number;
  /** Column identity in that tab. */
  readonly column?: string;
  /** What stands in the cell. */
  readonly read?: string;
  /** What the sentence needs besides: allowed values, another row, an amount. */
  readonly detail?: string;
}
export type ReceiptFault =
  | 'unknownDue'
  | 'dueChanged'
  | 'notAnAmount'
  | 'nothingToUndo'
  | 'nothingDue';

/** What a cell is expected to hold; `text/` has the words. */
export type Expectation =
  | 'number'
  | 'price'
  | 'whole'
  | 'caseSize'
  | 'threshold'
  | 'zeroOrMore'
  | 'received'
  | 'percent'
  | 'email'
  | 'phone'
  | 'moment'
  | 'weekly'
  | 'time'
  | 'span'
  | 'hours'
  | 'count'
  | 'shifts'
  | 'season'
  | 'image'
  | 'site'
  | 'link'
  | 'absence'
  | 'ref'
  | 'producer'
  | 'content'
  | 'category'
  | 'bearer'
  | 'vatRegime'
  | 'notDate'
  | 'holder'
  | 'region'
  | 'zone'
  | 'payee'
  | 'noPayee'
  | 'noSum'
  | 'weight'
  | 'volume'
  | 'pickupNote'
  | 'replaced'
  | 'notTransfer'
  | 'likelySum'
  | 'wholeStep'
  | 'backedLabel'
  | 'shorter'
  | 'freeDay'
  | 'present'
  | 'iban'
  | 'siret'
  | 'vatNumber';

/** What was typed is not what is expected there: a kind of value, or one of some words. */
export const expected = (
  what: Expectation | (string & {}),
): { readonly code: 'unfit'; readonly detail: string } => ({ code: 'unfit', detail: what });

/** What is asked back from the version history; `text/` says what holds until then. */
export type ToBring = 'order' | 'document';

export const toBring = (
  what: ToBring,
  read: string,
): { readonly code: 'toBring'; readonly read: string; readonly detail: ToBring } => ({
  ...{ code: 'toBring', read },
  detail: what,
});
