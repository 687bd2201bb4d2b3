import { refKey } from '../../drive/folded';
import { instantOf, wallFrom } from '../../drive/time';
import {
  addressExample,
  alreadyInAnswer,
  dateExample,
  noOrders,
  notADate,
  notAnAddress,
  notAQuantity,
  numberExample,
  ordersHeaders,
  referenceOf,
  unknownReference,
} from '../../text/dataFolder';
import { tables } from '../../text/dataTables';
import type { InputProblem } from '../../text/problemLine';
import type { CsvRow, CsvTable } from './csvTable';
import { columnOf } from './inputFolder';

export interface AnswerLine {
  readonly line: number;
  readonly ref: string;
  /** Pieces, kilos or litres, as the buyer reads them in a choice. */
  readonly quantity: number;
  readonly typed: string;
}

/** What one buyer sends with one press of the button. No line: an emptied answer. */
export interface Answer {
  readonly line: number;
  readonly at: number;
  readonly email: string;
  readonly name: string;
  /** What it takes where a case is not full, as typed; blank: exactly what it asks for. */
  readonly tolerance: string;
  readonly lines: readonly AnswerLine[];
}

export interface OrdersReading {
  /** In the order of their times, then of the file. */
  readonly answers: readonly Answer[];
  readonly problems: readonly InputProblem[];
}

const DATE_WANTED = dateExample;
const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/;

interface Columns {
  readonly time: number;
  readonly email: number;
  readonly name: number;
  readonly ref: number;
  readonly quantity: number;
  readonly tolerance: number;
}

interface Draft {
  line: number;
  at: number;
  email: string;
  name: string;
  tolerance: string;
  lines: Map<string, AnswerLine>;
  /** At least one of its lines could be read, so that it is an answer at all. */
  readable: boolean;
}

/** Lines of one address and one time are one answer. What cannot be read is left out, and said. */
export function readOrders(
  table: CsvTable,
  refs: ReadonlySet<string>,
  zone: string,
): OrdersReading {
  const reader = new OrdersReader(table, refs, zone);
  for (const row of table.rows) reader.take(row);
  return { answers: reader.answers(), problems: reader.problems };
}

class OrdersReader {
  readonly problems: InputProblem[] = [];
  private readonly drafts = new Map<string, Draft>();
  private readonly instants = new Map<string, number | undefined>();
  private readonly columns: Columns;

  constructor(
    private readonly table: CsvTable,
    private readonly refs: ReadonlySet<string>,
    private readonly zone: string,
  ) {
    const [time, email, ref, quantity] = tables.orders.needed.map((names) =>
      columnOf(table, names),
    );
    this.columns = {
      time: time ?? -1,
      email: email ?? -1,
      ref: ref ?? -1,
      quantity: quantity ?? -1,
      name: columnOf(table, ['Nom']),
      tolerance: columnOf(table, tables.orders.more[0]),
    };
  }

  take(row: CsvRow): void {
    const draft = this.draftOf(row);
    if (!draft) return;
    const line = this.lineOf(row);
    if (!line) return;
    draft.readable = true;
    if (line.quantity === 0) return;
    const before = draft.lines.get(refKey(line.ref));
    if (before) this.report(row, 'ref', alreadyInAnswer);
    const quantity = line.quantity + (before?.quantity ?? 0);
    draft.lines.set(refKey(line.ref), { ...line, quantity: Math.round(quantity * 1000) / 1000 });
  }

  answers(): readonly Answer[] {
    return [...this.drafts.values()]
      .filter((draft) => draft.readable)
      .sort((a, b) => a.at - b.at || a.line - b.line)
      .map(({ readable: _, lines, ...answer }) => ({ ...answer, lines: [...lines.values()] }));
  }

  private draftOf(row: CsvRow): Draft | undefined {
    const at = this.instant(this.cell(row, 'time'));
    const email = this.cell(row, 'email');
    if (at === undefined) this.report(row, 'time', notADate, DATE_WANTED);
    if (!EMAIL.test(email)) {
      this.report(row, 'email', notAnAddress, addressExample);
      return undefined;
    }
    if (at === undefined) return undefined;
    const key = `${at} ${email.toLowerCase()}`;
    let draft = this.drafts.get(key);
    if (!draft) {
      const name = this.cell(row, 'name') || (email.split('@')[0] ?? email);
      draft = { line: row.line, at, email, name, tolerance: '', lines: new Map(), readable: false };
      this.drafts.set(key, draft);
    }
    draft.tolerance ||= this.cell(row, 'tolerance');
    return draft;
  }

  private lineOf(row: CsvRow): AnswerLine | undefined {
    const ref = this.cell(row, 'ref');
    const typed = this.cell(row, 'quantity');
    if (ref === '' && typed === '') return undefined;
    const quantity = readQuantity(typed);
    if (!this.refs.has(refKey(ref))) {
      const expected = referenceOf(tables.products.file);
      this.report(row, 'ref', unknownReference, expected);
    }
    if (quantity === undefined) {
      const expected = numberExample;
      this.report(row, 'quantity', notAQuantity, expected);
    }
    if (quantity === undefined || !this.refs.has(refKey(ref))) return undefined;
    return { line: row.line, ref, quantity, typed };
  }

  private instant(text: string): number | undefined {
    if (!this.instants.has(text)) {
      const wall = wallFrom(text);
      this.instants.set(text, wall === undefined ? undefined : instantOf(wall, this.zone));
    }
    return this.instants.get(text);
  }

  private cell(row: CsvRow, column: keyof Columns): string {
    return (row.cells[this.columns[column]] ?? '').trim();
  }

  private report(row: CsvRow, column: keyof Columns, says: string, expected?: string): void {
    this.problems.push({
      file: this.table.file,
      line: row.line,
      column: this.table.headers[this.columns[column]] ?? '',
      read: this.cell(row, column),
      says,
      ...(expected === undefined ? {} : { expected }),
    });
  }
}

/** « 1 200 » is one number, « 2 20 » none. */
const QUANTITY = /^(?:\d{1,6}|[1-9]\d{0,2}\s\d{3})(?:[.,]\d{1,3})?$/;

/** Whole numbers and decimals with at most three places, zero or more. */
function readQuantity(text: string): number | undefined {
  if (!QUANTITY.test(text)) return undefined;
  return Number(text.replace(/\s/g, '').replace(',', '.'));
}

/** The references that products.csv knows, as they are compared. */
export function refsOf(products: CsvTable): ReadonlySet<string> {
  const column = columnOf(products, tables.products.needed[0]);
  return new Set(
    products.rows.map((row) => refKey(row.cells[column] ?? '')).filter((ref) => ref !== ''),
  );
}

export const noOrder = (): InputProblem => ({
  file: tables.orders.file,
  says: noOrders,
  expected: ordersHeaders,
});
