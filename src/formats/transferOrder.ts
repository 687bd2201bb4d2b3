import { withoutAccents } from './accents';

export interface Account {
  readonly name: string;
  readonly iban: string;
}

export interface TransferLine {
  /** Who is paid; the account holder in full, for banks verify the payee. */
  readonly to: Account;
  /** Whole cents. */
  readonly amount: number;
  /** Up to 35 characters, without a leading or trailing slash. */
  readonly id: string;
  readonly label: string;
}

export interface TransferOrder {
  readonly id: string;
  /** `2026-04-13T09:00:00`. */
  readonly createdAt: string;
  /** `2026-04-13`. */
  readonly executedOn: string;
  readonly from: Account;
  readonly lines: readonly TransferLine[];
}

const SPELT: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  '&': '+',
  '’': "'",
  '‘': "'",
  '`': "'",
  '–': '-',
  '—': '-',
  _: '-',
  '@': '(at)',
  '€': 'EUR',
  '"': "'",
  ';': ',',
};

/** Only what every SEPA bank takes: accents off, what has no other spelling becomes a space. */
export function sepaText(text: string, longest: number): string {
  const spelt = [...text.replace(/«\s?|\s?»/g, "'")].map((letter) => SPELT[letter] ?? letter);
  const plain = withoutAccents(spelt.join(''))
    .replace(/[^A-Za-z0-9/?:().,'+ -]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return plain.slice(0, longest).trim();
}
