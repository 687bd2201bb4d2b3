const TRIES = 5;
const FIRST_PAUSE = 1_000;

/** Messages of Google's errors are translated: only the code of an advanced service tells. */
function codeOf(error: unknown): number | undefined {
  const { details } = error as { details?: { code?: unknown } };
  return typeof details?.code === 'number' ? details.code : undefined;
}

/** Deleted, or not ours. */
export const isOutOfReach = (error: unknown): boolean =>
  codeOf(error) === 403 || codeOf(error) === 404;

/** What a service of Google's throws when it says no; a bug of ours has another name. */
export const isServiceException = (error: unknown): boolean =>
  (error as { readonly name?: unknown }).name === 'Exception';

/** Google did nothing of what was asked, for what was asked. */
export const isRefused = (error: unknown): boolean => codeOf(error) === 400;

const isPassing = (code: number | undefined): boolean =>
  code === 429 || (code !== undefined && code >= 500);

/** Calls again, after growing pauses, what was refused for load or failed on Google's side. */
export function retried<T>(call: () => T): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return call();
    } catch (error) {
      if (attempt === TRIES || !isPassing(codeOf(error))) throw error;
      Utilities.sleep(FIRST_PAUSE * 2 ** (attempt - 1));
    }
  }
}
