import type { FileWritten } from '../../app/kernel/services/producerSheetPort';

/** Pauses after which a call is tried again, in milliseconds. */
const FIRST_PAUSE = 1_000;
const PAUSES = [FIRST_PAUSE, 2_000, 4_000, 8_000];
/** What was refused for load is tried for longer: counts a minute begin anew. */
const LOAD_PAUSES = [...PAUSES, 16_000, 32_000, 32_000];

/** Messages of Google's errors are translated: only the code of an advanced service tells. */
function codeOf(error: unknown): number | undefined {
  const { details } = error as { details?: { code?: unknown } };
  return typeof details?.code === 'number' ? details.code : undefined;
}

export const isForbidden = (error: unknown): boolean => codeOf(error) === 403;

const isGone = (error: unknown): boolean => codeOf(error) === 404;

/** What a service of Google's throws when it says no; a bug of ours has another name. */
export const isServiceException = (error: unknown): boolean =>
  (error as { readonly name?: unknown }).name === 'Exception';

/** What a service does not give is told as what it refuses. */
export const asRefused = (message: string): Error =>
  Object.assign(new Error(message), { name: 'Exception' });

/** The same of any service, the advanced ones too. */
const isServiceError = (error: unknown): boolean =>
  isServiceException(error) || codeOf(error) !== undefined;

/** What Google said when it refused; undefined: a bug of ours. */
export const refusalIn = (error: unknown): string | undefined =>
  isServiceError(error) ? (error instanceof Error ? error.message : String(error)) : undefined;

const last = { said: '' };

export function beginRefusals(): void {
  last.said = '';
}

/** What was said by the refusal that this run met last, and went on without. */
export const lastRefusal = (): string => last.said;

function noteRefusal(error: unknown): void {
  last.said = refusalIn(error) ?? '';
  console.warn(last.said);
}

/** A second try of what may be done twice: most errors of Google's services pass. */
export function twice<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (!isServiceException(error)) throw error;
    Utilities.sleep(FIRST_PAUSE);
    return call();
  }
}

/** What a domain's policy may refuse: undefined then. */
export function allowed<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch (error) {
    if (!isServiceException(error)) throw error;
    noteRefusal(error);
    return undefined;
  }
}

/** The same of what may be done twice, and gives nothing. */
export const isAllowed = (call: () => void): boolean =>
  allowed(() => {
    twice(call);
    return true;
  }) ?? false;

/** Google did nothing of what was asked, for what was asked. */
export const isRefused = (error: unknown): boolean => codeOf(error) === 400;

/** Refused for load: nothing was done. */
const isLoad = (error: unknown): boolean => codeOf(error) === 429;

/** It may have been done all the same. */
const isOutage = (error: unknown): boolean => (codeOf(error) ?? 0) >= 500;

const isPassing = (error: unknown): boolean => isLoad(error) || isOutage(error);

function pauseAfter(attempt: number, error: unknown): number | undefined {
  return (isLoad(error) ? LOAD_PAUSES : PAUSES)[attempt - 1];
}

/** Calls again, after growing pauses, what was refused for load or failed on Google's side. */
export function retried<T>(call: () => T, mayRepeat: (error: unknown) => boolean = isPassing): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return call();
    } catch (error) {
      const pause = pauseAfter(attempt, error);
      if (pause === undefined || !mayRepeat(error)) throw error;
      Utilities.sleep(pause);
    }
  }
}

/** What would be done twice is tried again only where it was surely not done. */
export const retriedUndone = <T>(call: () => T): T => retried(call, isLoad);

/**
 * The same for what cannot be done twice. When it is refused after an outage, the first try may have
 * been carried out and its answer lost: `found` gives the answer then, or nothing.
 */
export function retriedOnce<T>(call: () => T, found: () => T | undefined): T {
  let mayBeDone = false;
  return retried(() => {
    try {
      return call();
    } catch (error) {
      if (isRefused(error) && mayBeDone) {
        const answer = found();
        if (answer !== undefined) return answer;
      }
      mayBeDone ||= isOutage(error);
      throw error;
    }
  });
}

/** The answer about a file besides the drive's own, or why there is none; a bug of ours is thrown. */
export function reached<T>(work: () => T): {
  readonly answer?: T;
  readonly failure?: Exclude<FileWritten, 'done'>;
} {
  try {
    return { answer: retried(work) };
  } catch (error) {
    if (!isServiceError(error)) throw error;
    noteRefusal(error);
    if (isGone(error)) return { failure: 'gone' };
    return { failure: isForbidden(error) ? 'refused' : 'failed' };
  }
}
