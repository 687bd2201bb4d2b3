import { fail, ok, type Result } from './result';

export type IbanFault = 'characters' | 'country' | 'length' | 'key';

/** Country and length of those that the ISO 13616 registry knows. */
const LENGTHS = new Map(
  (
    'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18' +
    'FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24' +
    'ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23' +
    'ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30'
  )
    .match(/.{4}/g)
    ?.map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

/** ISO 7064: the remainder by 97, letters read as 10 to 35. */
export function mod97(text: string): number {
  let rest = 0;
  for (const digit of text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55)))
    rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

/** The two check digits of what follows them in an IBAN or a reference. */
export const checkDigits = (prefix: string, body: string): string =>
  String(98 - mod97(`${body}${prefix}00`)).padStart(2, '0');

export const compact = (text: string): string =>
  text.replace(/[\s\u00a0\u202f.-]/g, '').toUpperCase();

/** « BE72…1616 »: enough to tell two apart, and no more. */
export const maskedIban = (iban: string): string => `${iban.slice(0, 4)}…${iban.slice(-4)}`;

/** Without spaces and in capitals, or what is wrong with it. */
export function readIban(text: string): Result<string, IbanFault> {
  const iban = compact(text).replace(/^IBAN:?/, '');
  if (!/^[A-Z]{2}\d{2}[A-Z\d]+$/.test(iban)) return fail('characters');
  const length = LENGTHS.get(iban.slice(0, 2));
  if (length === undefined) return fail('country');
  if (iban.length !== length) return fail('length');
  const key = Number(iban.slice(2, 4));
  const isRight = key > 1 && key < 99 && mod97(iban.slice(4) + iban.slice(0, 4)) === 1;
  return isRight ? ok(iban) : fail('key');
}

/** In groups of four, as it is printed. */
export const printedIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');
