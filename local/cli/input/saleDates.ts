import { folded } from '../../drive/folded';
import { DAY, dayOf, HOUR, wallFrom, weekdayOf } from '../../drive/time';
import type { Wall } from '../../standin/base/zonedTime';
import { dateAndHour, dateWithHours, noDateOrdersUsed, valueColumn } from '../../text/dataFolder';
import { tables } from '../../text/dataTables';
import { HOURS_END } from '../../text/dates';
import { labels, WEEKDAYS } from '../../text/headers';
import type { InputProblem } from '../../text/problemLine';
import type { CsvRow, CsvTable } from './csvTable';
import { columnOf } from './inputFolder';

export const dateSettings = {
  opening: labels.opening,
  closing: labels.closing,
  pickup: labels.pickup,
} as const;

export interface SaleDates {
  readonly opening: Wall;
  readonly closing: Wall;
  readonly pickup: Wall;
}

export interface DatesReading extends SaleDates {
  /** Which of them the data did not say, or not readably: they are typed into Réglages. */
  readonly supplied: ReadonlySet<keyof SaleDates>;
  readonly problems: readonly InputProblem[];
}

type Spoken = { readonly wall: Wall } | { readonly weekday: number; readonly time: number };

/** From Réglages where they stand there; else an hour around the answers and the Saturday after. */
export function readDates(settings: CsvTable | undefined, first: Wall, last: Wall): DatesReading {
  const problems: InputProblem[] = [];
  const supplied = new Set<keyof SaleDates>();
  const said = (which: keyof SaleDates): Spoken | undefined => {
    const row = settings && rowOf(settings, dateSettings[which]);
    const text = row ? settingText(settings, row) : '';
    const spoken = spokenDate(which === 'pickup' ? startOfSpan(text) : text);
    if (row && text !== '' && !spoken) problems.push(unreadable(settings, row, which, text));
    if (!spoken) supplied.add(which);
    return spoken;
  };
  const openingSaid = said('opening');
  const closingSaid = said('closing');
  const pickupSaid = said('pickup');
  const opening = openingSaid ? lastUntil(openingSaid, first) : first - HOUR;
  const closing = closingSaid ? nextAfter(closingSaid, opening) : last + HOUR;
  const pickup = pickupSaid ? nextAfter(pickupSaid, closing) : saturdayAfter(closing);
  return { opening, closing, pickup, supplied, problems };
}

/** As a coordinator types it in Réglages. */
export const pickupHours = { from: 8 * HOUR, until: '12:00' } as const;

const saturdayAfter = (wall: Wall): Wall => nextAfter({ weekday: 6, time: pickupHours.from }, wall);

function lastUntil(spoken: Spoken, wall: Wall): Wall {
  if ('wall' in spoken) return spoken.wall;
  const back = (weekdayOf(wall) - spoken.weekday + 7) % 7;
  const at = dayOf(wall) - back * DAY + spoken.time;
  return at <= wall ? at : at - 7 * DAY;
}

function nextAfter(spoken: Spoken, wall: Wall): Wall {
  if ('wall' in spoken) return spoken.wall;
  const on = (spoken.weekday - weekdayOf(wall) + 7) % 7;
  const at = dayOf(wall) + on * DAY + spoken.time;
  return at > wall ? at : at + 7 * DAY;
}

/** « samedi 8:00 » of « samedi 8:00-12:00 » or « samedi de 8 h à 12 h ». */
function startOfSpan(text: string): string {
  const [start = '', end] = text.split(/[-–—]/);
  if (end !== undefined) return start.trimEnd();
  const span = HOURS_END.exec(text);
  return span ? text.slice(0, span.index + (span[1]?.length ?? 0)) : text;
}

function spokenDate(text: string): Spoken | undefined {
  const wall = wallFrom(text);
  if (wall !== undefined) return { wall };
  const match = /^([a-z]+)(?: (?:a|de|at|from))? (\d{1,2})(?: ?[h:] ?(\d{2})?)?$/.exec(
    folded(text),
  );
  const weekday = WEEKDAYS.findIndex((names) => names.includes(match?.[1] ?? '')) + 1;
  const hour = Number(match?.[2] ?? Number.NaN);
  const minute = Number(match?.[3] ?? 0);
  if (weekday === 0 || !(hour < 24) || minute > 59) return undefined;
  return { weekday, time: hour * HOUR + minute * 60_000 };
}

function rowOf(settings: CsvTable, names: readonly string[]): CsvRow | undefined {
  const column = columnOf(settings, tables.settings.needed[0]);
  const wanted = names.map(folded);
  return settings.rows.find((row) => wanted.includes(folded(row.cells[column] ?? '')));
}

const settingText = (settings: CsvTable, row: CsvRow): string =>
  (row.cells[columnOf(settings, tables.settings.needed[1])] ?? '').trim();

function unreadable(
  settings: CsvTable,
  row: CsvRow,
  which: keyof SaleDates,
  read: string,
): InputProblem {
  const expected = which === 'pickup' ? dateWithHours : dateAndHour;
  const column = settings.headers[columnOf(settings, tables.settings.needed[1])] ?? valueColumn;
  const says = noDateOrdersUsed;
  return { file: settings.file, line: row.line, column, read, says, expected };
}
