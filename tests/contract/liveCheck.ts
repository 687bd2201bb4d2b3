import type { Fact } from '../../local/standin/base/whatIf';
import { World } from '../../local/standin/runtime/world';
import { oneThread } from '../support/oneThread';

export interface Row {
  readonly fact: string;
  readonly expected: string;
  readonly seen: string;
  readonly confirmed: boolean;
}

export const MORNING = Date.parse('2026-04-07T08:00:00+02:00');

/** A fresh spreadsheet with the script of the live check; its settings are those that it asks for. */
export const withLiveCheck = (
  startAt = MORNING,
  whatIf: readonly Fact[] = [],
  settings: { readonly locale?: string; readonly timeZone?: string } = {},
): World =>
  World.create({
    ...{ startAt, timeZone: 'Europe/Paris', locale: 'fr_FR', owner: 'moi@exemple.fr' },
    ...{ bundle: 'dist/live-check', deployment: 'bound', worker: oneThread, whatIf },
    ...settings,
  });

/** The tab *Vérification*. */
export function cellsOf({ spreadsheet }: World): string[][] {
  const lines = spreadsheet.sheetByTitle('Vérification')?.fields.rows ?? [];
  return lines.map((row) => row?.map((cell) => String(cell?.value ?? '')) ?? []);
}

export const named = (cells: readonly string[][], first: string): string[] =>
  cells.filter(([name]) => name === first).map(([, text = '']) => text);

export const rowsOf = (cells: readonly string[][]): Row[] =>
  readRows(named(cells, 'Résultat')[0] ?? '{}').map((row) => ({
    ...row,
    confirmed: row.seen === row.expected,
  }));

const readRows = (text: string): Omit<Row, 'confirmed'>[] => JSON.parse(text).rows ?? [];
