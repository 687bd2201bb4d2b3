import { amountText } from '../../domain/values/number';
import { inert } from '../../formats/frenchCsv';
import { journals } from '../../text/results/frenchLaw';
import { auxiliariesOf } from '../books/auxiliaries';
import { booksOfPeriod } from '../books/numberedEntries';
import { dayIn } from '../view/entries';
import { lastDay } from '../view/period';
import type { BooksView } from '../view/view';

/** The columns of article A. 47 A-1 of the Livre des procédures fiscales, in their order. */
export const FEC_COLUMNS = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;

const compactDay = (day: string): string => day.replace(/-/g, '');

/** Nothing that would end a field or run as a formula, and no sign that the file's character set does not have. */
const cleaned = (text: string): string =>
  inert(
    text
      .replace(/[\t\r\n|]+/g, ' ')
      .replace(/[’‘]/g, "'")
      .replace(/[–—]/g, '-')
      .replace(/[\u00a0\u202f]/g, ' ')
      .trim(),
  );

/** The entries of the period out of those of all time: numbers and codes hang on all of them. */
export function fecText(view: BooksView): string {
  const auxiliaryOf = auxiliariesOf(view);
  const lines = booksOfPeriod(view).flatMap((entry) =>
    entry.lines.map((line) => {
      const { account, party, amount } = line;
      const auxiliary = party && auxiliaryOf(party);
      return [
        journals[entry.journal].number,
        journals[entry.journal].label,
        String(entry.number),
        compactDay(entry.day),
        account.number,
        account.label,
        auxiliary?.code ?? '',
        auxiliary?.name ?? '',
        entry.piece,
        compactDay(entry.pieceDay),
        entry.label,
        amountText(Math.max(0, amount), 'fr'),
        amountText(Math.max(0, -amount), 'fr'),
        '',
        '',
        compactDay(dayIn(entry.validatedAt, view)),
        '',
        '',
      ];
    }),
  );
  return [FEC_COLUMNS, ...lines].map((line) => `${line.map(cleaned).join('\t')}\r\n`).join('');
}

/** SIREN, « FEC » and the last day: what the tax office asks the file to be called. */
export function fecName({ settings, until }: BooksView): string {
  const siren = settings.siret.replace(/\D/g, '').slice(0, 9);
  return `${siren || 'SIREN'}FEC${compactDay(lastDay(until))}.txt`;
}

const LATIN_9: Readonly<Record<string, number>> = {
  '€': 0xa4,
  Š: 0xa6,
  š: 0xa8,
  Ž: 0xb4,
  ž: 0xb8,
  Œ: 0xbc,
  œ: 0xbd,
  Ÿ: 0xbe,
};

/** ISO 8859-15, one of the sets that the tax office takes; what it lacks loses its accent, or is « ? ». */
export function latin9(text: string): Uint8Array {
  const taken = new Set(Object.values(LATIN_9));
  const codeOf = (sign: string): number => {
    const code = sign.codePointAt(0) ?? 0;
    return LATIN_9[sign] ?? (code < 0x100 && !taken.has(code) ? code : -1);
  };
  const bytes: number[] = [];
  for (const sign of text.normalize('NFC')) {
    const code = codeOf(sign);
    const plain = code < 0 ? codeOf(sign.normalize('NFD').slice(0, 1)) : code;
    bytes.push(plain < 0 ? 0x3f : plain);
  }
  return Uint8Array.from(bytes);
}
