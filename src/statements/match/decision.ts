import type { DueId } from '../../domain/money/reference';
import type { Entry } from '../entries/entry';

/** What a line is found to be. */
export type What =
  | 'payment'
  | 'partial'
  | 'topUp'
  | 'several'
  | 'double'
  | 'more'
  | 'refund'
  | 'payout'
  | 'payoutFile'
  | 'cards'
  | 'cheques'
  | 'cash'
  | 'bankFee'
  | 'providerFee'
  | 'providerPayout'
  | 'fromProvider'
  | 'noted'
  | 'known'
  | 'payoutKnown'
  | 'nothing'
  | 'unknown';

export type Reason =
  | 'reference'
  | 'numberAndName'
  | 'numberAndAmount'
  | 'numbersAndSum'
  | 'piecesAndSum'
  | 'nameAndAmount'
  | 'nameAndSum'
  | 'numberOnly'
  | 'numberElsewhere'
  | 'referenceElsewhere'
  | 'nameOnly'
  | 'familyName'
  | 'amountOnly'
  | 'equalCandidates'
  | 'namedDouble'
  | 'sumDiffers'
  | 'otherNameFits'
  | 'beforeSale'
  | 'longAfterSale'
  | 'tooLarge'
  | 'notedByHand'
  | 'alreadyRead'
  | 'perhapsRead'
  | 'depositTies'
  | 'depositSubset'
  | 'depositGap'
  | 'words'
  | 'partlyRead'
  | 'takenBack'
  | 'otherAccount'
  | 'providerCovers'
  | 'providerMissing'
  | 'zero'
  | 'credit'
  | 'noCredit'
  | 'ordered'
  | 'owed'
  | 'payoutDiffers'
  | 'alreadyPaid'
  | 'nothingFits';

/** One due that a line pays, or gives back from; without a basket it is somebody's credit. */
export interface Part extends DueId {
  readonly name: string;
  /** Whose credit, where there is no basket. */
  readonly email?: string;
  readonly cents: number;
}

export interface Paid {
  readonly sale: number;
  readonly producer: string;
}

/** Money that no due explains: it went to the bank, or was kept as a charge. */
export interface MatchedMove {
  readonly kind: 'deposit' | 'charge';
  /** Where it was before. */
  readonly means: 'transfer' | 'card' | 'cheque' | 'cash';
  readonly cents: number;
}

/** `apply` is certain, `propose` asks, `open` knows nothing to do, `none` has nothing to do. */
export type Verdict = 'apply' | 'propose' | 'open' | 'none';

export interface Decision {
  readonly entry: Entry;
  readonly verdict: Verdict;
  readonly what: What;
  readonly reason: Reason;
  /** 0 to 100. */
  readonly confidence: number;
  readonly parts: readonly Part[];
  /** Equal or likely dues, for whoever decides. */
  readonly choices: readonly Part[];
  readonly payouts: readonly Paid[];
  readonly moves: readonly MatchedMove[];
  /** Parts of it that were recorded and taken back: what it pays now is counted after them. */
  readonly before?: number;
}

type Rest = Partial<Pick<Decision, 'parts' | 'choices' | 'payouts' | 'moves'>>;

const SURE: Readonly<Record<Verdict, number>> = { apply: 95, propose: 60, open: 0, none: 90 };

/** As certain as its verdict, a little less where the reason is weaker. */
const LESS: Readonly<Partial<Record<Reason, number>>> = {
  reference: -5,
  nameAndAmount: 5,
  familyName: 5,
  nameOnly: 10,
  amountOnly: 20,
  equalCandidates: 30,
  otherNameFits: 30,
  beforeSale: 30,
  longAfterSale: 30,
  perhapsRead: 30,
  numberOnly: 25,
};

export const verdictOf = (
  entry: Entry,
  verdict: Verdict,
  what: What,
  reason: Reason,
  { parts = [], choices = [], payouts = [], moves = [] }: Rest = {},
): Decision => ({
  entry,
  verdict,
  what,
  reason,
  confidence: Math.max(0, SURE[verdict] - (verdict === 'open' ? 0 : (LESS[reason] ?? 0))),
  parts,
  choices,
  payouts,
  moves,
});

/** What was certain, and is asked about. */
export const inDoubt = (
  { entry, what, parts: choices, payouts, moves }: Decision,
  reason: Reason,
): Decision =>
  verdictOf(entry, choices.length + payouts.length > 0 ? 'propose' : 'open', what, reason, {
    choices,
    payouts,
    moves,
  });
