import { spaced } from '../../text/french';
import {
  cellTextTooLong,
  endOfSheet,
  lastRowOrColumn,
  lastVisibleTab,
  notDone,
  protectedPart,
  tabNameTaken,
  tabNameTooLong,
  tabNeedsName,
  valueRefused,
  workbookTooLarge,
} from '../../text/gestures';

/** Google's refusals as a French spreadsheet says them; a validation's own message stays. */
const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/coordinates of the range are outside|exceeds grid limits/, endOfSheet],
  [/remove all the sheets/, lastVisibleTab],
  [/hide all the sheets/, lastVisibleTab],
  [/protected cell or object/, protectedPart],
  [/delete all the (rows|columns)|all non-frozen/, lastRowOrColumn],
  [/Sheet name cannot be empty/, tabNeedsName],
  [/Sheet name cannot exceed/, tabNameTooLong],
  [/already exists/, tabNameTaken],
  [/50000 characters/, cellTextTooLong],
  [/10000000 cells/, workbookTooLarge],
  [/violates the data validation/, valueRefused],
];

export function inPlainFrench(message: string): string {
  const known = FRENCH.find(([pattern]) => pattern.test(message));
  if (!known && message.startsWith('API call failed')) return notDone;
  return known ? spaced(known[1]) : message;
}
