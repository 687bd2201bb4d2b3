import type { Instant } from '../values/time';
import { readMailKey } from './mailKey';

/** The version of a mail that tells an order. */
export interface AnswerVersion {
  /** Of the answer in Commandes that it was decided on. */
  readonly answer: number;
  /** On what besides: a price, a minimum, an absence; blank of most. */
  readonly reason: string;
  /** How often the same was told of it before, and was not so any more in between. */
  readonly nth: number;
}

/** What was told since is not so, in the version of the mail that says it. */
export const UPHELD = 'upheld';

export const answerVersion = ({ answer, reason, nth }: AnswerVersion): string =>
  `${answer}-${reason}${nth > 0 ? `~${nth}` : ''}`;

/** Of the first mail that an answer makes by itself. */
export const firstVersion = (answer: number): string => String(answer);

/** The reason of a mail that goes to an address which was put right: when. It tells the order, no change. */
export const mendedReason = (at: Instant): string => String(at);
export const isMendedReason = (reason: string): boolean => /^\d+$/.test(reason);

export function readAnswerVersion(key: string): AnswerVersion | undefined {
  const [, answer, reason = '', nth = '0'] =
    /^(\d+)(?:-(.*?)(?:~(\d+))?)?$/s.exec(readMailKey(key)?.version ?? '') ?? [];
  return answer === undefined ? undefined : { answer: Number(answer), reason, nth: Number(nth) };
}
