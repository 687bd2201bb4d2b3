import type { Entry } from './entries/entry';
import { dueKey, type KnownDue } from './match/books';
import type { Decision, Part, What } from './match/decision';

/** What somebody decided about a line. */
export interface Choice {
  readonly isTaken: boolean;
  readonly parts?: readonly Part[];
}

export type LineGroup = 'certain' | 'doubtful' | 'open' | 'done';

/** A line, what it was found to be, and what was decided about it. */
export interface ReviewedLine {
  readonly decision: Decision;
  readonly group: LineGroup;
  /** What it would pay; empty where that is still to be said. */
  readonly parts: readonly Part[];
  readonly isTaken: boolean;
  /** Whether it is known what it pays. */
  readonly hasUse: boolean;
  /** Nobody can take it: it is noted, or nothing of the drive's. */
  readonly isFixed: boolean;
}

const DONE: readonly What[] = ['known', 'noted', 'payoutKnown'];

/** Only what is certain is taken by itself; what is proposed only where it is the whole line. */
export function reviewedLine(decision: Decision, choice: Choice | undefined): ReviewedLine {
  const { verdict, what, entry, choices, payouts, moves } = decision;
  const isFixed = verdict === 'none';
  const found = verdict === 'apply' ? decision.parts : verdict === 'propose' ? choices : [];
  const parts = isFixed ? [] : (choice?.parts ?? (isWhole(entry, found) ? found : []));
  const isCharge = what === 'bankFee' || what === 'providerFee';
  const hasUse =
    !isFixed &&
    (parts.length > 0 ||
      (moves.length > 0 && (verdict === 'apply' || isCharge)) ||
      (payouts.length > 0 && verdict !== 'open'));
  return {
    decision,
    group: isFixed && DONE.includes(what) ? 'done' : groupOf(decision),
    parts,
    hasUse,
    isTaken: hasUse && (choice?.isTaken ?? verdict === 'apply'),
    isFixed,
  };
}

const groupOf = ({ verdict }: Decision): LineGroup =>
  verdict === 'apply' ? 'certain' : verdict === 'propose' ? 'doubtful' : 'open';

const total = (parts: readonly Part[]): number => parts.reduce((all, { cents }) => all + cents, 0);

const isWhole = ({ cents }: Entry, parts: readonly Part[]): boolean =>
  total(parts) === Math.abs(cents);

/** Baskets of which one is meant: each would be the whole line. */
export function alternativesOf({ decision, parts }: ReviewedLine): readonly Part[] {
  const { entry, verdict, choices } = decision;
  const isOneOf = choices.length > 1 && choices.every((one) => isWhole(entry, [one]));
  return verdict === 'propose' && parts.length === 0 && isOneOf ? choices : [];
}

/** What a part is known by: its due, or whose credit it is. */
export const partKey = (part: Part): string =>
  part.email ? creditKey({ email: part.email }) : dueKey(part);
export const creditKey = ({ email }: { readonly email: string }): string => `credit:${email}`;

/** These parts are the whole line, and none stands twice. */
export const fillsLine = (entry: Entry, parts: readonly Part[]): boolean =>
  isWhole(entry, parts) && new Set(parts.map(partKey)).size === parts.length;

/** What came pays any due; what left went back to whoever has that much credit. */
const canTake =
  ({ cents }: Entry) =>
  ({ credit }: { readonly credit: number }): boolean =>
    cents > 0 || credit >= -cents;

export const duesFor = <D extends Pick<KnownDue, 'credit'>>(
  decision: Decision,
  dues: readonly D[],
): readonly D[] => (canPay(decision) ? dues.filter(canTake(decision.entry)) : []);

/** Whose credit a line without a basket may be, by the same rule. */
export const creditorsFor = <B extends { readonly credit: number }>(
  decision: Decision,
  buyers: readonly B[],
): readonly B[] => (canPay(decision) ? buyers.filter(canTake(decision.entry)) : []);

const canPay = ({ entry: { cents, kind }, payouts }: Decision): boolean =>
  payouts.length === 0 && kind !== 'providerPayout' && cents !== 0;

/** Somebody may say what it pays; of a deposit that is explained nothing is paid anew. */
export const isAssignable = ({ decision, parts, isFixed }: ReviewedLine): boolean =>
  !isFixed &&
  !(decision.verdict === 'apply' && parts.length === 0) &&
  decision.reason !== 'partlyRead';

/** What the lines taken bring and what they take; what a deposit moves was counted when it was noted. */
export const sumsOf = (lines: readonly ReviewedLine[]) => ({
  came: lines.reduce(
    (all, { decision, parts }) => all + (decision.entry.cents > 0 ? total(parts) : 0),
    0,
  ),
  left: lines.reduce((all, { decision }) => all + Math.max(0, -decision.entry.cents), 0),
});
