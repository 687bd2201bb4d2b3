import { type Cents, cents } from '../../domain/values/money';
import {
  type Account,
  identified,
  type RawEntry,
  type Statement,
  type StatementProblem,
} from '../entries/entry';
import { readDay } from './days';

const WIDTH = 120;
/** The last digit of an amount carries its sign: A to I are 1 to 9, J to R the same below zero. */
const POSITIVE = '{ABCDEFGHI';
const NEGATIVE = '}JKLMNOPQR';

/** CFONB 120: balance before (01), movements (04), what completes them (05), balance after (07). */
export function readCfonb(text: string): Statement {
  const problems: StatementProblem[] = [];
  const raw: { entry: RawEntry; texts: string[] }[] = [];
  let [opening, closing]: [Cents | undefined, Cents | undefined] = [undefined, undefined];
  let account: Account | undefined;
  let isWhole = false;
  for (const [index, record] of recordsIn(text).entries()) {
    const code = record.slice(0, 2);
    const line = index + 1;
    if (code === '04') {
      const entry = movement(record, line, problems);
      if (entry) raw.push({ entry, texts: [...entry.texts] });
      isWhole = false;
    } else if (code === '05') complete(raw.at(-1), record);
    else if (code === '01' || code === '07') {
      const amount = amountOf(record.slice(90, 104), decimalsOf(record));
      const number = record.slice(21, 32).trim();
      if (account && account.number !== number) problems.push({ code: 'severalAccounts', line });
      account ??= { number };
      if (code === '01') opening ??= amount;
      else closing = amount;
      isWhole = code === '07';
    }
  }
  if (!isWhole) {
    problems.push({ code: 'cutShort', line: recordsIn(text).length });
    // What completes the last movement may be missing.
    raw.pop();
  }
  return {
    layout: 'cfonb',
    entries: identified(raw.map(({ entry, texts }) => ({ ...entry, texts }))),
    problems,
    ...(account ? { account } : {}),
    ...(opening === undefined ? {} : { opening }),
    ...(closing === undefined ? {} : { closing }),
  };
}

/** Line ends are usual and not required. */
function recordsIn(text: string): string[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length > 1) return lines;
  return lines[0]?.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? [];
}

const decimalsOf = (record: string): number => Number(/\d/.exec(record.charAt(19))?.[0] ?? 2);

function amountOf(field: string, decimals: number): Cents | undefined {
  const sign = field.slice(-1);
  const [up, down] = [POSITIVE.indexOf(sign), NEGATIVE.indexOf(sign)];
  const last = Math.max(up, down);
  const body = field.slice(0, -1).trim();
  if (last < 0 || !/^\d*$/.test(body) || decimals > 4) return undefined;
  const scaled = (Number(body) * 10 + last) * 10 ** (2 - decimals);
  return Number.isSafeInteger(scaled) ? cents(down >= 0 ? -scaled : scaled) : undefined;
}

function movement(
  record: string,
  line: number,
  problems: StatementProblem[],
): RawEntry | undefined {
  const written = record.slice(34, 40);
  const date = readDay(written.replace(/(\d\d)(?=\d)/g, '$1/'));
  const amount = amountOf(record.slice(90, 104), decimalsOf(record));
  if (!date || amount === undefined) {
    if (record.length >= 104)
      problems.push({
        code: date ? 'badAmount' : 'badDate',
        line,
        read: date ? record.slice(90, 104) : written,
      });
    return undefined;
  }
  const currency = record.slice(16, 19).trim();
  if (currency !== '' && currency !== 'EUR') {
    problems.push({ code: 'foreignCurrency', line, read: currency });
    return undefined;
  }
  const reference = record.slice(104, 120).trim();
  return {
    date,
    cents: amount,
    texts: [record.slice(48, 79)],
    ...(reference ? { reference } : {}),
  };
}

/** NPY and NBE name the other side, LIB and LCC carry what was written; RCN is a reference. */
function complete(last: { entry: RawEntry; texts: string[] } | undefined, record: string): void {
  const said = record.slice(48, 118).trim();
  if (last && said !== '' && /^(LIB|LC|NPY|NBE|RCN)/.test(record.slice(45, 48)))
    last.texts.push(said);
}
