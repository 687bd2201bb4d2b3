import { type Cents, cents, sum } from '../../domain/values/money';
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
import { isAccountBalance, isBalance, isTotal } from './balanceLines';
import { bankEntries } from './bankEntries';
import { type BodyRow, endsInside } from './cutShort';
import { learnOrder } from './days';
import { type Cells, cellsOf, type Learnt } from './learnt';
import { providerEntries } from './providers';
import {
  type ChosenColumns,
  type Columns,
  columnsChosen,
  currencyIn,
  isOfService,
  type Role,
} from './statementColumns';
import { readTable, type Table } from './statementTable';

/** A table whose headers say where things stand, or where a person says so. */
export function readCsv(text: string, chosen?: ChosenColumns): Statement {
  const table = readTable(text);
  const columns = chosen ? columnsChosen(chosen, table.header) : table.columns;
  const entries: readonly Entry[] = [];
  if (!columns) {
    const sample = table.rows.filter((row) => row.length > 1).slice(0, 12);
    return { layout: 'unknown', entries, sample, problems: [{ code: 'unknownLayout' }] };
  }
  const body = bodyOf(table, columns, chosen ? -1 : table.head);
  const dates = learnOrder(body.map(({ cells }) => cells[columns.date?.[0] ?? 0] ?? ''));
  const learnt: Learnt = {
    columns,
    order: dates.order,
    mark: markOf(sumsIn(body, columns)),
    currency: currencyIn(table.header, columns),
  };
  const problems: StatementProblem[] =
    dates.isOpen && !isFrench(table) ? [{ code: 'ambiguousDates' }] : [];
  const isProvider = isOfService(columns);
  const read: Reader = isProvider ? providerEntries : bankEntries;
  const isCut = table.isCut || endsInside(text, body, table, columns);
  // Of a row that was cut nothing is certain.
  const sound = isCut ? body.slice(0, -1) : body;
  const byRow = sound.map(({ cells, line }) => read(learnt, cells, line, problems));
  const raw = byRow.flat();
  if (isCut) problems.push({ code: 'cutShort', line: body.at(-1)?.line ?? 1 });
  return {
    layout: isProvider ? 'provider' : 'csv',
    entries: identified(raw),
    problems,
    ...balances(table, learnt, sound, byRow),
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

/** Rows below the headers that hold a sum or a day, and are no balance or total. */
function bodyOf({ rows, lines }: Table, columns: Columns, head: number): BodyRow[] {
  const at = columns.date?.[0] ?? 0;
  const sums = MOVED.flatMap((role) => columns[role] ?? []);
  return rows
    .map((cells, index) => ({ cells, line: lines[index] ?? 0 }))
    .slice(head + 1)
    .filter(({ cells }) => {
      if (isAccountBalance(cells)) return false;
      if (/\d/.test(cells[at] ?? '')) return !isBalance(labelsOf(cells, columns));
      const isSum = sums.some((one) =>
        /^\D{0,4}\d[\d.,\s]*\D{0,4}$/.test((cells[one] ?? '').trim()),
      );
      return isSum && !cells.some(isTotal);
    });
}

const labelsOf = (cells: Cells, { label = [] }: Columns): string =>
  label.map((at) => cells[at] ?? '').join(' ');

const MOVED: readonly Role[] = ['amount', 'debit', 'credit', 'gross'];

const SUMS: readonly Role[] = ['amount', 'debit', 'credit', 'gross', 'net', 'fee', 'balance'];

function* sumsIn(body: readonly BodyRow[], columns: Columns): Iterable<string> {
  for (const { cells } of body)
    for (const role of SUMS) for (const at of columns[role] ?? []) yield cells[at] ?? '';
}

const isFrench = ({ rows, head }: Table): boolean =>
  /libelle|montant|debit|solde|avant commission|devise/.test(
    foldedText((rows[head] ?? []).join(' ')),
  );

/** From a column of balances, or from what the preamble says of the end. */
function balances(
  table: Table,
  learnt: Learnt,
  body: readonly BodyRow[],
  byRow: readonly (readonly RawEntry[])[],
): Pick<Statement, 'opening' | 'closing'> {
  const raw = byRow.flat();
  const isReversed = (raw[0]?.date ?? '') > (raw.at(-1)?.date ?? '');
  const [first, last] = isReversed ? [body.at(-1), body[0]] : [body[0], body.at(-1)];
  const written = (row: BodyRow | undefined): string =>
    (row && cellsOf(learnt, row.cells, 'balance')[0]) ?? '';
  const mark = markOf(body.map(written));
  const at = (row: BodyRow | undefined): Cents | undefined => readAmount(written(row), mark)?.cents;
  const [begin, end] = [at(first), at(last)];
  const moved = (isReversed ? byRow.at(-1) : byRow[0]) ?? [];
  if (end !== undefined) {
    // Some banks repeat the present balance on every row.
    const isConstant = begin === end && body.length > 1;
    const opening =
      isConstant || begin === undefined ? undefined : cents(begin - sum(moved.map(netOf)));
    return { closing: end, ...(opening === undefined ? {} : { opening }) };
  }
  const said = table.rows.slice(0, Math.max(0, table.head)).map((row) => row.join(' '));
  const line = said.find((one) => /solde/i.test(one) && !/franc/i.test(one)) ?? '';
  const amount = line.match(/-?\d[\d\s]{0,20}[.,]\d\d(?!\d)/g)?.at(-1);
  const closing = readAmount(amount ?? '', ',');
  return closing ? { closing: closing.cents } : {};
}

function accountIn(table: Table, learnt: Learnt, body: readonly BodyRow[]): { account?: Account } {
  const cells = body.map((row) => cellsOf(learnt, row.cells, 'account')[0]);
  // Numbers that change from row to row are those of the others.
  const cell = cells.every((one) => one === cells[0]) ? cells[0] : undefined;
  const said = table.rows.slice(0, Math.max(0, table.head)).map((row) => row.join(' '));
  const line = said.find((one) => /compte|ccp|cchq|iban/i.test(one) && /\d{6}/.test(one)) ?? '';
  const text = (cell ?? /[A-Z]{2}\d{2}[\dA-Z ]{10,30}|\d{8,}[A-Z]?/.exec(line)?.[0] ?? '').replace(
    /\s/g,
    '',
  );
  if (text === '') return {};
  return { account: /^[A-Z]{2}\d{2}/.test(text) ? { iban: text } : { number: text } };
}
