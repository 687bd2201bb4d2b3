import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folded } from '../../drive/folded';
import { isSystemError } from '../../standin/base/systemError';
import {
  columnMissing,
  columnTwice,
  fileMissingIn,
  noRows,
  notAFolder,
  theHeaders,
  unknownFile,
  unreadable,
} from '../../text/dataFolder';
import { type TableKind, type TableName, tableNames, tables } from '../../text/dataTables';
import { quoted } from '../../text/french';
import type { InputProblem } from '../../text/problemLine';
import { refusalOf } from '../base/fileRefusal';
import { type CsvTable, readCsv } from './csvTable';

export interface InputFolder {
  readonly tables: Partial<Record<TableName, CsvTable>>;
  /** Bank statements, whatever their layout. */
  readonly statements: readonly string[];
  readonly problems: readonly InputProblem[];
  /** Something without which no sale can be run is not there. */
  readonly unusable: boolean;
}

/** Reads what a data folder holds. Nothing here is judged but the shape of its files. */
export function readInputFolder(
  folder: string,
  { ordersNeeded }: { readonly ordersNeeded: boolean },
): InputFolder {
  const names = filesOf(folder);
  if (!names) {
    const says = notAFolder;
    return { tables: {}, statements: [], problems: [{ file: folder, says }], unusable: true };
  }
  const problems: InputProblem[] = unknownFiles(names);
  const found: Partial<Record<TableName, CsvTable>> = {};
  let unusable = false;
  for (const name of tableNames) {
    const kind: TableKind = tables[name];
    if (!names.includes(kind.file)) {
      if (kind.optional || (name === 'orders' && !ordersNeeded)) continue;
      problems.push({ file: kind.file, says: fileMissingIn(folder) });
      unusable = true;
      continue;
    }
    const table = readTable(folder, kind, problems);
    if (table) found[name] = table;
    else if (!kind.optional) unusable = true;
  }
  return { tables: found, statements: names.filter(isStatement), problems, unusable };
}

/** « banque.csv », « banque-avril.ofx ». */
const isStatement = (name: string): boolean => /^banque[^/]*\.\w+$/i.test(name);

function filesOf(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder)
      .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile())
      .map((name) => name.normalize('NFC'))
      .sort();
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

function unknownFiles(names: readonly string[]): InputProblem[] {
  const known = new Set<string>(tableNames.map((name) => tables[name].file));
  return names
    .filter((name) => name.toLowerCase().endsWith('.csv') && !known.has(name) && !isStatement(name))
    .map((file) => ({
      file,
      says: unknownFile,
      expected: [...known, 'banque.csv'].join(', '),
    }));
}

function readTable(
  folder: string,
  kind: TableKind,
  problems: InputProblem[],
): CsvTable | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(folder, kind.file));
  } catch (error) {
    const says = unreadable(refusalOf(error));
    problems.push({ file: kind.file, says });
    return undefined;
  }
  const reading = readCsv(kind.file, bytes);
  problems.push(...reading.problems);
  const { table } = reading;
  if (!table) return undefined;
  const here = { file: kind.file, line: table.headerLine };
  const missing = kind.needed.filter((names) => columnOf(table, names) < 0);
  for (const [column = ''] of missing) {
    problems.push({ ...here, column, says: columnMissing, expected: header(kind) });
  }
  for (const column of kind.wished ?? []) {
    if (columnOf(table, [column]) < 0) problems.push({ ...here, column, says: columnMissing });
  }
  for (const column of twice(table.headers)) {
    problems.push({ ...here, column, says: columnTwice });
  }
  if (missing.length > 0) return undefined;
  // Without a line it is a sale in which nobody ordered; no other file may be so.
  if (table.rows.length === 0 && kind !== tables.orders) {
    problems.push({ file: kind.file, says: noRows });
    return undefined;
  }
  return table;
}

const header = (kind: TableKind): string =>
  theHeaders(kind.needed.map(([name = '']) => quoted(name)).join(', '));

/** The first column with one of these headers, or -1. */
export function columnOf(table: CsvTable, names: readonly string[]): number {
  const wanted = names.map(folded);
  return table.headers.findIndex((title) => wanted.includes(folded(title)));
}

function twice(headers: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return headers.filter((title) => {
    const key = folded(title);
    if (key === '') return false;
    const again = seen.has(key);
    seen.add(key);
    return again;
  });
}
