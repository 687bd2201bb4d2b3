import { type Cents, cents } from '../../domain/values/money';
import {
  type Account,
  identified,
  netOf,
  type RawEntry,
  type Statement,
  type StatementProblem,
} from '../entries/entry';
import { foldedText } from '../entries/folding';
import { markOf, readAmount } from './amounts';
import { type BodyRow, endsInside } from './cutShort';
import { learnOrder, readDay } from './days';
import { type Cells, cellsOf, type Learnt } from './learnt';
import { providerEntries } from './providers';
import { type ChosenColumns, type Columns, columnsChosen, type Role } from './statementColumns';
import { readTable, type Table } from './statementTable';

/** A table whose headers say where things stand, or where a person says so. */
export function readCsv(text: string, chosen?: ChosenColumns): Statement {
  const table = readTable(text);
  const columns = chosen ? columnsChosen(chosen) : table.columns;
  const entries: readonly Entry[] = [];
  if (!columns) {
    const sample = table.rows.filter((row) => row.length > 1).slice(0, 12);
    return { layout: 'unknown', entries, sample, problems: [{ code: 'unknownLayout' }] };
  }
  const body = bodyOf(table, columns, chosen ? -1 : table.head);
  const dates = learnOrder(body.map(({ cells }) => cells[columns.date?.[0] ?? 0] ?? ''));
  const learnt = { columns, order: dates.order, mark: markOf(sumsIn(body, columns)) };
  const problems: StatementProblem[] =
    dates.isOpen && !isFrench(table) ? [{ code: 'ambiguousDates' }] : [];
  const isProvider = Boolean(columns.fee || columns.net || columns.state);
  const read: Reader = isProvider ? providerEntries : bankEntry;
  const isCut = table.isCut || endsInside(text, body, table, columns);
  // Of a row that was cut nothing is certain.
  const sound = isCut ? body.slice(0, -1) : body;
  const raw = sound.flatMap(({ cells, line }) => read(learnt, cells, line, problems));
  if (isCut) problems.push({ code: 'cutShort', line: body.at(-1)?.line ?? 1 });
  return {
    layout: isProvider ? 'provider' : 'csv',
    entries: identified(raw),
    problems,
    ...balances(table, learnt, sound, raw),
    ...accountIn(table, learnt, body),
  };
}

type Entry = Statement['entries'][number];
type Reader = (
  learnt: Learnt,
  cells: Cells,
  line: number,
  problems: StatementProblem[],
) => RawEntry[];

/** Rows below the headers that hold a sum or a day; totals and notes at the end hold neither. */
function bodyOf({ rows, lines }: Table, columns: Columns, head: number): BodyRow[] {
  const at = columns.date?.[0] ?? 0;
  return rows
    .map((cells, index) => ({ cells, line: lines[index] ?? 0 }))
    .slice(head + 1)
    .filter(({ cells }) => /\d/.test(cells[at] ?? ''));
}

const SUMS: readonly Role[] = ['amount', 'debit', 'credit', 'gross', 'net', 'fee', 'balance'];

function* sumsIn(body: readonly BodyRow[], columns: Columns): Iterable<string> {
  for (const { cells } of body)
    for (const role of SUMS) for (const at of columns[role] ?? []) yield cells[at] ?? '';
}

const isFrench = ({ rows, head }: Table): boolean =>
  /libelle|montant|debit|solde|avant commission|devise/.test(
    foldedText((rows[head] ?? []).join(' ')),
  );

function bankEntry(
  learnt: Learnt,
  cells: Cells,
  line: number,
  problems: StatementProblem[],
): RawEntry[] {
  const written = cellsOf(learnt, cells, 'date')[0] ?? '';
  const date = readDay(written, learnt.order);
  if (!date) {
    problems.push({ code: 'badDate', line, read: written });
    return [];
  }
  const amount = sumOf(learnt, cells, line, problems);
  if (amount === undefined) return [];
  const label = (learnt.columns.label ?? []).map((at) => cells[at] ?? '');
  const texts = label.flatMap((text) => text.split(/\r?\n/));
  const counterparty = cellsOf(learnt, cells, 'name').join(' ');
  return [{ date, cents: amount, texts, ...(counterparty ? { counterparty } : {}) }];
}

/** One signed amount, an amount and its side, or a debit and a credit of either sign. */
function sumOf(
  learnt: Learnt,
  cells: Cells,
  line: number,
  problems: StatementProblem[],
): Cents | undefined {
  const { mark } = learnt;
  const [debit] = cellsOf(learnt, cells, 'debit');
  const [credit] = cellsOf(learnt, cells, 'credit');
  const [written = credit ?? debit ?? ''] = cellsOf(learnt, cells, 'amount');
  const amount = readAmount(written, mark);
  if (!amount) {
    problems.push({ code: 'badAmount', line, read: written });
    return undefined;
  }
  if (amount.lost) problems.push({ code: 'thousandsLost', line, read: written });
  const isZero = amount.cents === 0 && credit !== undefined && debit !== undefined;
  const other = isZero ? readAmount(debit, mark) : undefined;
  if (other && other.cents !== 0) return cents(-Math.abs(other.cents));
  const isDebit = written === debit && credit === undefined;
  const [side = ''] = cellsOf(learnt, cells, 'side');
  return isDebit || /^d/i.test(side) ? cents(-Math.abs(amount.cents)) : amount.cents;
}

/** From a column of balances, or from what the preamble says of the end. */
function balances(
  table: Table,
  learnt: Learnt,
  body: readonly BodyRow[],
  raw: readonly RawEntry[],
): Pick<Statement, 'opening' | 'closing'> {
  const isReversed = (raw[0]?.date ?? '') > (raw.at(-1)?.date ?? '');
  const [first, last] = isReversed ? [body.at(-1), body[0]] : [body[0], body.at(-1)];
  const written = (row: BodyRow | undefined): string =>
    (row && cellsOf(learnt, row.cells, 'balance')[0]) ?? '';
  const mark = markOf(body.map(written));
  const at = (row: BodyRow | undefined): Cents | undefined => readAmount(written(row), mark)?.cents;
  const [begin, end] = [at(first), at(last)];
  const [firstEntry] = isReversed ? raw.slice(-1) : raw;
  if (end !== undefined) {
    // Some banks repeat the present balance on every row.
    const isConstant = begin === end && body.length > 1;
    const opening =
      isConstant || begin === undefined || !firstEntry
        ? undefined
        : cents(begin - netOf(firstEntry));
    return { closing: end, ...(opening === undefined ? {} : { opening }) };
  }
  const said = table.rows.slice(0, Math.max(0, table.head)).map((row) => row.join(' '));
  const line = said.find((one) => /solde/i.test(one) && !/franc/i.test(one)) ?? '';
  const closing = readAmount(/(-?[\d\s\u00a0\u202f]*\d[.,]\d\d)\D*$/.exec(line)?.[1] ?? '', ',');
  return closing ? { closing: closing.cents } : {};
}

function accountIn(table: Table, learnt: Learnt, body: readonly BodyRow[]): { account?: Account } {
  const [cell] = body[0] ? cellsOf(learnt, body[0].cells, 'account') : [];
  const said = table.rows.slice(0, Math.max(0, table.head)).map((row) => row.join(' '));
  const line = said.find((one) => /compte|ccp|cchq|iban/i.test(one) && /\d{6}/.test(one)) ?? '';
  const text = (cell ?? /[A-Z]{2}\d{2}[\dA-Z ]{10,30}|\d{8,}[A-Z]?/.exec(line)?.[0] ?? '').replace(
    /\s/g,
    '',
  );
  if (text === '') return {};
  return { account: /^[A-Z]{2}\d{2}/.test(text) ? { iban: text } : { number: text } };
}
