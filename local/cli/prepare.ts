import type { CsvTable } from './csv';
import { type DatesReading, readDates } from './dates';
import type { InputProblem } from './french';
import { columnOf, type InputFolder } from './inputFolder';
import { type Answer, noOrder, readOrders, refsOf } from './orders';
import { tables } from './tables';
import { wallOf } from './time';

export const ZONE = 'Europe/Paris';
const COORDINATOR = 'coordination@exemple.test';

/** All that a run needs to know before the drive exists. */
export interface Plan {
  readonly answers: readonly Answer[];
  readonly dates: DatesReading;
  /** The address of whoever works the menu, and owns the spreadsheet. */
  readonly coordinator: string;
}

export interface Prepared {
  readonly plan?: Plan;
  readonly problems: readonly InputProblem[];
}

/** Judges what the folder says about orders and dates. No plan: there is nothing to sell. */
export function prepare(folder: InputFolder): Prepared {
  const { products, orders, settings } = folder.tables;
  if (folder.unusable || !products || !orders) return { problems: [] };
  const read = readOrders(orders, refsOf(products), ZONE);
  const problems = [...read.problems];
  const first = read.answers[0];
  const last = read.answers.at(-1);
  if (!first || !last) return { problems: [...problems, noOrder()] };
  const dates = readDates(settings, wallOf(first.at, ZONE), wallOf(last.at, ZONE));
  problems.push(...dates.problems);
  const coordinator = settingOf(settings, 'e-mail du coordinateur') ?? COORDINATOR;
  return { plan: { answers: read.answers, dates, coordinator }, problems };
}

function settingOf(settings: CsvTable | undefined, label: string): string | undefined {
  if (!settings) return undefined;
  const [labels, values] = tables.settings.needed.map((names) => columnOf(settings, names));
  const row = settings.rows.find(
    ({ cells }) => (cells[labels ?? 0] ?? '').trim().toLowerCase() === label,
  );
  const value = row?.cells[values ?? 1]?.trim() ?? '';
  return /^[^\s@]+@[^\s@]+$/.test(value) ? value : undefined;
}
