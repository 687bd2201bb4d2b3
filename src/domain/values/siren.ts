import { mod97 } from './iban';
import { fail, ok, type Result } from './result';

export type SirenFault = 'characters' | 'length' | 'key';

const SIREN = 9;
const SIRET = 14;
const LA_POSTE = '356000000';

const bare = (text: string): string => text.replace(/[\s\u00a0\u202f.-]/g, '');

/** Luhn: every second digit from the right counts twice, and its digits are added. */
function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const counted = at % 2 === 1 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

/** La Poste has more places than Luhn's keys: theirs is the sum of digits, a multiple of five. */
const isOfLaPoste = (siret: string): boolean =>
  siret.startsWith(LA_POSTE) && [...siret].reduce((all, digit) => all + Number(digit), 0) % 5 === 0;

/** A SIREN of nine digits or a SIRET of fourteen, without spaces, or what is wrong with it. */
export function readSiret(text: string): Result<string, SirenFault> {
  const digits = bare(text).replace(/^(SIRET|SIREN):?/i, '');
  if (!/^\d+$/.test(digits)) return fail('characters');
  if (digits.length !== SIREN && digits.length !== SIRET) return fail('length');
  const isRight = isLuhn(digits.slice(0, SIREN)) && (digits.length === SIREN || isLuhn(digits));
  return isRight || (digits.length === SIRET && isOfLaPoste(digits)) ? ok(digits) : fail('key');
}

export const sirenOf = (siret: string): string => bare(siret).slice(0, SIREN);

/** « 732 829 320 00074 ». */
export const printedSiret = (siret: string): string =>
  bare(siret).replace(/^(\d{3})(\d{3})(\d{3})(\d*)$/, (_, a, b, c, nic) =>
    [a, b, c, nic].filter(Boolean).join(' '),
  );

/** A French one has a key over its SIREN; keys with letters, and other countries', are taken as they are. */
export function readVatNumber(text: string): Result<string, SirenFault> {
  const number = bare(text).toUpperCase();
  if (!/^[A-Z]{2}[A-Z\d]+$/.test(number)) return fail('characters');
  if (!number.startsWith('FR')) return /^.{4,14}$/.test(number) ? ok(number) : fail('length');
  const [, key = '', siren = ''] = /^FR([A-Z\d]{2})(\d*)$/.exec(number) ?? [];
  if (siren.length !== SIREN) return fail('length');
  const isKey = /^\d+$/.test(key) ? Number(key) === (12 + 3 * mod97(siren)) % 97 : true;
  return isKey && isLuhn(siren) ? ok(number) : fail('key');
}
