import { type Cents, cents } from '../../domain/values/money';
import { identified, type RawEntry, type Statement, type StatementProblem } from '../entries/entry';
import { markOf, readAmount } from './amounts';
import { isBalance } from './balanceLines';
import { learnOrder, readDay } from './days';

/** Quicken's QIF: a letter a field, « ^ » after each movement. It names neither account nor balance. */
export function readQif(text: string): Statement {
  const problems: StatementProblem[] = [];
  const { records, accounts, isCut } = recordsIn(text);
  if (isCut) problems.push({ code: 'cutShort', line: text.split('\n').length });
  if (accounts > 1) problems.push({ code: 'severalAccounts' });
  const dates = learnOrder(records.map((one) => slashedDate(one.fields.get('D') ?? '')));
  if (dates.isOpen) problems.push({ code: 'ambiguousDates' });
  const mark = markOf(records.map((one) => amountIn(one)));
  const raw = records.flatMap(({ fields, line }): RawEntry[] => {
    const [written, amount] = [fields.get('D') ?? '', amountIn({ fields })];
    const texts = [fields.get('P') ?? '', fields.get('M') ?? ''];
    if (texts.some(isBalance)) return [];
    const date = readDay(slashedDate(written), dates.order);
    const sum = sumOf(amount, mark);
    if (sum === undefined || !date) {
      const code = sum === undefined ? 'badAmount' : written === '' ? 'noDate' : 'badDate';
      problems.push({ code, line, read: code === 'badDate' ? written : amount });
      return [];
    }
    return [{ date, cents: sum, texts }];
  });
  return { layout: 'qif', entries: identified(raw), problems };
}

const sumOf = (written: string, mark: ReturnType<typeof markOf>): Cents | undefined => {
  const read = readAmount(written, mark);
  return read && cents(read.cents);
};

interface QifRecord {
  readonly fields: ReadonlyMap<string, string>;
  /** On which it begins. */
  readonly line: number;
}

const amountIn = ({ fields }: Pick<QifRecord, 'fields'>): string =>
  fields.get('T') ?? fields.get('U') ?? '';

/** « 4/15'26 », « 15.04.2026 », « 4- 5-26 »: with slashes. */
const slashedDate = (text: string): string => text.replace(/\s/g, '').replace(/['.-]/g, '/');

/** Movements of accounts that hold money; lists of categories, shares and the like are passed over. */
function recordsIn(text: string): {
  records: QifRecord[];
  accounts: number;
  isCut: boolean;
} {
  const records: QifRecord[] = [];
  let [fields, line, accounts] = [new Map<string, string>(), 0, 0];
  let isMoney = false;
  for (const [index, written] of text.split(/\r\n?|\n/).entries()) {
    const [letter, said] = [written.charAt(0), written.slice(1).trim()];
    if (letter === '!') {
      isMoney = /^Type:(Bank|CCard|Cash|Oth [AL])$/i.test(said);
      if (isMoney) accounts += 1;
      fields = new Map();
    } else if (letter === '^') {
      if (isMoney && fields.size > 0) records.push({ fields, line });
      fields = new Map();
    } else if (isMoney && letter.trim() !== '' && !fields.has(letter)) {
      if (fields.size === 0) line = index + 1;
      fields.set(letter, said);
    }
  }
  return { records, accounts, isCut: isMoney && fields.size > 0 };
}
