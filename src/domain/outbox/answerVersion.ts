import { readMailKey } from './mailKey';

/** The version of a mail that tells an order. */
export interface AnswerVersion {
  /** Of the answer in Commandes that it tells. */
  readonly answer: number;
  /** How many about that order came before; absent: it is about the answer alone. */
  readonly nth?: number;
  /** It tells that there is no order. */
  readonly isNone?: boolean;
}

export const answerVersion = ({ answer, nth, isNone }: AnswerVersion): string =>
  `${answer}${isNone ? NONE : ''}${nth === undefined ? '' : `-${nth}`}`;

const NONE = 'x';
/** As an earlier version wrote it. */
const CANCELLED = 'cancellation:';

/** Of a key, of an earlier version too, which said behind a dash why. */
export function readAnswerVersion(key: string): Omit<AnswerVersion, 'nth'> | undefined {
  const [, answer, none = key.startsWith(CANCELLED)] =
    /^(\d+)(x)?(?:-.*)?$/s.exec(readMailKey(key)?.version ?? '') ?? [];
  return answer === undefined ? undefined : { answer: Number(answer), isNone: Boolean(none) };
}

/** It tells that there is no order, or none any more. */
export const tellsNone = (key: string): boolean => readAnswerVersion(key)?.isNone === true;
