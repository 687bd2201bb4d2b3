import { sum } from '../../domain/values/money';
import { type Layout, netOf, type Statement, type StatementProblem } from '../entries/entry';
import { readCamt } from './camt';
import { readCfonb } from './cfonb';
import { readCsv } from './csv';
import { readOfx } from './ofx';
import type { ChosenColumns } from './statementColumns';

/** A bank statement or an export of a payment service, whatever it looks like. */
export function readStatement(text: string, chosen?: ChosenColumns): Statement {
  if (text.trim() === '') return { layout: 'unknown', entries: [], problems: [{ code: 'empty' }] };
  const program = PROGRAMS.find(([start]) => text.startsWith(start));
  if (program)
    return {
      layout: 'unknown',
      entries: [],
      problems: [{ code: 'notText', read: program[1] }],
    };
  const statement = READERS[layoutOf(text)](text, chosen);
  return { ...statement, problems: [...statement.problems, ...doubts(text, statement)] };
}

/** How files begin that only a program reads, and what people call them. */
const PROGRAMS: readonly (readonly [start: string, name: string])[] = [
  ['%PDF', 'PDF'],
  ['PK\u0003\u0004', 'Excel, ODS, ZIP'],
  ['\u00d0\u00cf\u0011\u00e0', 'Excel'],
];

const READERS = { ofx: readOfx, camt: readCamt, cfonb: readCfonb, csv: readCsv };

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
