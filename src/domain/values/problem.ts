/** What can be wrong with something people typed; `text/` has a sentence for each code. */
export type ProblemCode =
  | 'missing'
  | 'refundDue'
  | 'notNumber'
  | 'notPrice'
  | 'notWhole'
  | 'negative'
  | 'notPercent'
  | 'looksLikeDate'
  | 'formulaError'
  | 'unknownChoice'
  | 'notEmail'
  | 'notMoment'
  | 'notWeekly'
  | 'notTime'
  | 'notSpan'
  | 'notHours'
  | 'tooLarge'
  | 'notCount'
  | 'badRef'
  | 'duplicateRef'
  | 'duplicateTitle'
  | 'duplicateKey'
  | 'unknownProducer'
  | 'producerWithoutEmail'
  | 'dutyWithoutEmail'
  | 'dutyWhileAway'
  | 'notAbsence'
  | 'notShifts'
  | 'breakCoversAll'
  | 'repeatOtherDay'
  | 'contentMismatch'
  | 'stepMissing'
  | 'marginNotBuyers'
  | 'amountDiffers'
  | 'cellDiffers'
  | 'tabMissing'
  | 'tabCopied'
  | 'columnMissing'
  | 'columnTwice'
  | 'headerMissing'
  | 'notGoogleAccount'
  | 'fileNotMade'
  | 'fileUnreachable'
  | 'fileNotWritten'
  | 'fileNotShared'
  | 'accessLeft'
  | 'formNotShared'
  | 'archiveNotShared'
  | 'workbookFull'
  | 'formUnreachable'
  | 'formNotFollowed'
  | 'formWordsRefused'
  | 'formClosed'
  | 'formGone'
  | 'formLacks'
  | 'openingRefused'
  | 'automationStopped'
  | 'productGone'
  | 'answerEdited'
  | 'answerUnreadable'
  | 'quantityUnreadable'
  | 'unknownQuestion'
  | 'answersTabMissing'
  | 'rowsMoved'
  | 'looksRefused'
  | 'orderUnreadable'
  | 'mailFailed'
  | 'mailNotTaken'
  | 'mailMaybeSent'
  | 'wrongLocale'
  | 'wrongTimeZone'
  | 'checkFailed'
  | 'badIban'
  | 'badHolder'
  | 'badSiret'
  | 'badVatNumber'
  | 'badBic'
  | 'noMandate'
  | 'ledgerUnreadable'
  | 'receiptChanged'
  | 'receiptsLost'
  | 'remindersHeld'
  | 'demandsHeld'
  | 'leftUnweighed'
  | 'receiptTwice'
  | 'receiptAhead'
  | 'undoneGone'
  | 'nothingLeft'
  | 'sumForSeveral'
  | 'arrivedShort'
  | 'requestRefused'
  | 'misspelt'
  | 'addressShared'
  | 'personTwice'
  | 'badTemplate'
  | 'weightAsked'
  | 'weightUnreadable'
  | 'volumeUnreadable'
  | 'weightOfPiece'
  | 'deliveredAsked'
  | 'saleNotMoved'
  | 'offerUnasked'
  | 'offerTyped'
  | 'stateTyped'
  | 'numberTyped'
  | 'questionGone'
  | PickupFault
  | ReceiptFault
  | ToldFault;

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
/** Of what is noted in Retrait. */
export type PickupFault = 'pickupNote' | 'replacedUnread' | 'replacedMissing' | 'paidTwoWays';

export type ReceiptFault =
  | 'unknownDue'
  | 'alreadyPaid'
  | 'noCredit'
  | 'notAnAmount'
  | 'hugeAmount'
  | 'nothingToUndo'
  | 'tooMuchRounded'
  | 'nothingDue'
  | 'noDueToRound'
  | 'unknownBuyer';

/** Of what a product tells beside its price, and a producer of themselves. */
export type ToldFault =
  | 'unknownAllergen'
  | 'notSeason'
  | 'notHttps'
  | 'notSite'
  | 'labelUnbacked'
  | 'toldTooLong';
