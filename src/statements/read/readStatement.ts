import { sum } from '../../domain/values/money';
import { type Layout, netOf, type Statement, type StatementProblem } from '../entries/entry';
import { readCamt } from './camt';
import { readCfonb } from './cfonb';
import { readCsv } from './csv';
import { readOfx } from './ofx';
import type { ChosenColumns } from './statementColumns';

/** A bank statement or an export of a payment service, whatever it looks like. */
export function readStatement(text: string, chosen?: ChosenColumns): Statement {
  if (text.trim() === '') return refused({ code: 'empty' });
  if (text.length > MOST_SIGNS)
    return refused({ code: 'tooLong', read: String(Math.ceil(text.length / 1_000_000)) });
  const program = PROGRAMS.find(([start]) => text.startsWith(start));
  if (program) return refused({ code: 'notText', read: program[1] });
  const statement = READERS[layoutOf(text)](text, chosen);
  if (statement.layout === 'unknown' && !hasColumns(text, statement))
    return refused({ code: 'notStatement' });
  return { ...statement, problems: [...statement.problems, ...doubts(text, statement)] };
}

/** Twenty million signs are years of lines. */
export const MOST_SIGNS = 20_000_000;

const refused = (problem: StatementProblem): Statement => ({
  layout: 'unknown',
  entries: [],
  problems: [problem],
});

/** How files begin that only a program reads, and what people call them. */
const PROGRAMS: readonly (readonly [start: string, name: string])[] = [
  ['%PDF', 'PDF'],
  ['PK\u0003\u0004', 'Excel, ODS, ZIP'],
  ['\u00d0\u00cf\u0011\u00e0', 'Excel'],
];

const OF_TEXT = '\t\n\v\f\r\u001a';

/** Which somebody could name: not those of a picture. */
const hasColumns = (text: string, { sample = [] }: Statement): boolean =>
  sample.length > 0 && ![...text.slice(0, 4000)].some((c) => c < ' ' && !OF_TEXT.includes(c));

const READERS = {
  ofx: readOfx,
  camt: readCamt,
  cfonb: readCfonb,
  csv: readCsv,
};

function layoutOf(text: string): Exclude<Layout, 'provider' | 'unknown'> {
  const start = text.slice(0, 4000);
  if (/<OFX>|^\s*OFXHEADER/i.test(start)) return 'ofx';
  if (/<(\w+:)?(Document|BkToCstmr)/.test(start)) return 'camt';
  return /^0[1457]\d{5}.{4}\S*/.test(start) && !/[;\t]/.test(start.slice(0, 120)) ? 'cfonb' : 'csv';
}

/** What only the whole shows. */
function doubts(text: string, { entries, opening, closing }: Statement): StatementProblem[] {
  const problems: StatementProblem[] = [];
  if (text.includes('\ufffd')) problems.push({ code: 'lostCharacters' });
  if (opening === undefined || closing === undefined) return problems;
  const gap = closing - opening - sum(entries.map(netOf));
  return gap === 0 ? problems : [...problems, { code: 'balanceGap', read: String(gap) }];
}
