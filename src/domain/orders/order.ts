import { folded, inPlainLetters } from '../values/fold';
import type { Instant } from '../values/time';

export interface OrderRequest {
  readonly time: Instant;
  /** Normalised. */
  readonly email: string;
  /** Quantity a reference: pieces, or g / ml when sold loose. */
  readonly asked: ReadonlyMap<string, number>;
}

/** `readLate`: sent in time, and read only once orders were closed. */
export type OrderState = 'accepted' | 'replaced' | 'cancelled' | 'late' | 'readLate' | 'toFix';

/** Addresses that differ by case or spaces around them are one (docs/rules.md O1). */
export function normaliseEmail(text: string): string {
  return text.trim().toLowerCase();
}

export const LONGEST_EMAIL = 254;
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

/** « Mme Roux » and « Lucie Roux » may be one person. */
const CIVILITY = /^(?:m|mr|mme|mlle|monsieur|madame|mademoiselle|mrs|ms|miss)$/;

const namesIn = (name: string): string[] =>
  folded(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !CIVILITY.test(word));

/** « Lucie » is « Mme Lucie Roux », and « Paul Roux » is not. */
function mayBeOne(a: string, b: string): boolean {
  const [few = [], many = []] = [namesIn(a), namesIn(b)].sort((x, y) => x.length - y.length);
  return few.every((word) => many.includes(word));
}

const wordIn = (text: string): string =>
  (inPlainLetters(folded(text)).match(/[a-z\d]+/g) ?? ['x']).join('-').slice(0, 60);

/**
 * Somebody without an address, told from others by their telephone, else by their name. Of two people
 * with one telephone the later one is known by the name as well (docs/rules.md O14); `known` are the
 * names of those who were met before.
 */
export function standInAddress(
  name: string,
  phone: string,
  known: ReadonlyMap<string, string> = new Map(),
): string {
  const digits = phone.replace(/\D/g, '');
  const isPhone = digits.length >= 6;
  const word = isPhone ? digits.slice(0, 60) : wordIn(name);
  const isThem = (who: string): boolean =>
    isPhone ? mayBeOne(who, name) : folded(who) === folded(name);
  const first = `${word}${NOWHERE}`;
  const them = [...known].find(
    ([email, who]) =>
      (email === first || (email.startsWith(`${word}-`) && isPhone)) &&
      email.endsWith(NOWHERE) &&
      isThem(who),
  );
  if (them) return them[0];
  const others = isPhone ? [`${word}-${wordIn(name)}`.slice(0, 64)] : [];
  for (let nth = 2; nth <= known.size + 2; nth += 1) others.push(`${word}-${nth}`);
  const free = others.map((other) => `${other}${NOWHERE}`).find((email) => !known.has(email));
  return known.has(first) ? (free ?? first) : first;
}
