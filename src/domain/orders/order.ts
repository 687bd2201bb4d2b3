import { folded, inPlainLetters } from '../values/fold';
import type { Instant } from '../values/time';

export interface OrderRequest {
  readonly time: Instant;
  /** Normalised. */
  readonly email: string;
  /** Quantity a reference: pieces, or g / ml when sold loose. */
  readonly asked: ReadonlyMap<string, number>;
  /** The whole order, whatever a new answer else does to the former one. */
  readonly isWhole?: true;
}

export type OrderState = 'accepted' | 'replaced' | 'cancelled' | 'late' | 'toFix';

/** Addresses that differ by case or spaces around them are one (docs/rules.md O1). */
export function normaliseEmail(text: string): string {
  return text.trim().toLowerCase();
}

const LONGEST_EMAIL = 254;
const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/i;

/** Plain ASCII addresses only: the others bounce more often than they are meant. */
export function isEmail(text: string): boolean {
  return text.length <= LONGEST_EMAIL && EMAIL.test(text);
}

/** What stands for the address of somebody who has none: it can reach nobody (RFC 2606). */
const NOWHERE = '@sans-adresse.invalid';

/** An address that mails can be sent to. */
export const isReachable = (email: string): boolean => !email.endsWith(NOWHERE);

/** Somebody without an address, told from others by their telephone, else by their name. */
export function standInAddress(name: string, phone: string): string {
  const digits = phone.replace(/\D/g, '');
  const word = digits.length >= 6 ? digits : inPlainLetters(folded(name));
  const known = (word.match(/[a-z\d]+/g) ?? ['x']).join('-');
  return `${known.slice(0, 60)}${NOWHERE}`;
}
