import type { Instant } from '../values/time';

export interface OrderRequest {
  readonly time: Instant;
  /** Normalised. */
  readonly email: string;
  /** Quantity a reference: pieces, or g / ml when sold loose. */
  readonly asked: ReadonlyMap<string, number>;
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
