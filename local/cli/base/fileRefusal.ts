import { codeOf, isSystemError } from '../../standin/base/systemError';
import { refusedAs } from '../../text/keeping';

/** Why a file could not be read or written, in words; what is no refusal of the computer says it itself. */
export function refusalOf(error: unknown): string {
  if (isSystemError(error)) return refusedAs(codeOf(error));
  return error instanceof Error ? error.message : String(error);
}
