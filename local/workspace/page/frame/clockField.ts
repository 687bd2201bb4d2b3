import { ZONE } from '../../../drive/time';
import { wallOf } from '../../../standin/base/zonedTime';

/** The moment that a date field of the page means: in the drive's zone, not in the computer's. */
export function instantOfField(text: string): number | undefined {
  const wanted = Date.parse(`${text}Z`);
  if (Number.isNaN(wanted)) return undefined;
  const guess = wanted - (wallOf(wanted, ZONE) - wanted);
  return wanted - (wallOf(guess, ZONE) - guess);
}
