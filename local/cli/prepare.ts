import { COORDINATOR } from '../drive/coordinators';
import { instantOf, ZONE } from '../drive/time';
import { wallOf } from '../standin/base/zonedTime';
import { tables } from '../text/dataTables';
import { labels } from '../text/headers';
import type { InputProblem } from '../text/problemLine';
import type { CsvTable } from './input/csvTable';
import { type Delivery, readDeliveries } from './input/deliveries';
import { columnOf, type InputFolder } from './input/inputFolder';
import { type Answer, noOrder, readOrders, refsOf } from './input/orders';
import { type DatesReading, readDates } from './input/saleDates';
import { readEvents, type SaleEvent } from './input/saleEvents';

/** All that a run needs to know before the drive exists. */
export interface Plan {
  readonly answers: readonly Answer[];
  /** What is typed in Paniers from closing on. */
  readonly deliveries: readonly Delivery[];
  /** What happens to the sale besides the answers. */
  readonly events: readonly SaleEvent[];
  /** A sale is held, with orders or without. */
  readonly sells: boolean;
  readonly dates: DatesReading;
  /** When the drive is set up. */
  readonly startAt: number;
  /** The address of whoever works the menu, and owns the spreadsheet. */
  readonly coordinator: string;
}

export interface Prepared {
  readonly plan?: Plan;
  readonly problems: readonly InputProblem[];
}

/** The drive is set up a while before it opens. */
const LEAD_TIME = 90 * 60_000;

/** Judges what the folder says about orders and dates. No plan: there is nothing to sell. */
export function prepare(folder: InputFolder, now: number): Prepared {
  const { products, orders, settings } = folder.tables;
  if (folder.unusable || !products) return { problems: [] };
  const coordinator = settingOf(settings, labels.coordinator[0].toLowerCase()) ?? COORDINATOR;
  if (!orders) return { plan: withoutSale(settings, now, coordinator), problems: [] };
  const read = readOrders(orders, refsOf(products), ZONE);
  const problems = [...read.problems];
  if (orders.rows.length === 0)
    return { plan: withoutOrders(settings, now, coordinator), problems };
  const first = read.answers[0];
  const last = read.answers.at(-1);
  if (!first || !last) return { problems: [...problems, noOrder()] };
  const dates = readDates(settings, wallOf(first.at, ZONE), wallOf(last.at, ZONE));
  problems.push(...dates.problems);
  const typed = readDeliveries(folder.tables.deliveries, ZONE);
  problems.push(...typed.problems);
  const happening = readEvents(folder.tables.events, ZONE);
  problems.push(...happening.problems);
  const startAt = instantOf(dates.opening, ZONE) - LEAD_TIME;
  const { deliveries } = typed;
  const { events } = happening;
  return {
    plan: { answers: read.answers, deliveries, events, sells: true, dates, startAt, coordinator },
    problems,
  };
}

const nothing = { answers: [], deliveries: [], events: [] };

/** A sale that nobody ordered in: around now, where Réglages does not say when. */
function withoutOrders(settings: CsvTable | undefined, now: number, coordinator: string): Plan {
  const wall = wallOf(now, ZONE);
  const dates = readDates(settings, wall, wall);
  const startAt = instantOf(dates.opening, ZONE) - LEAD_TIME;
  return { ...nothing, sells: true, dates, startAt, coordinator };
}

/** A catalogue alone: the drive stands as of now, and its dates are for people to choose. */
function withoutSale(settings: CsvTable | undefined, now: number, coordinator: string): Plan {
  const wall = wallOf(now, ZONE);
  const dates = { ...readDates(settings, wall, wall), supplied: new Set<never>() };
  return { ...nothing, sells: false, dates, startAt: now, coordinator };
}

function settingOf(settings: CsvTable | undefined, label: string): string | undefined {
  if (!settings) return undefined;
  const [names, values] = tables.settings.needed.map((names) => columnOf(settings, names));
  const row = settings.rows.find(
    ({ cells }) => (cells[names ?? 0] ?? '').trim().toLowerCase() === label,
  );
  const value = row?.cells[values ?? 1]?.trim() ?? '';
  return /^[^\s@]+@[^\s@]+$/.test(value) ? value : undefined;
}
