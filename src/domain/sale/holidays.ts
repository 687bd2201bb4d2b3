import { addDays, type Day, day, daysBetween } from '../values/time';

/** French public holidays (Code du travail, L3133-1). */
const SAME_DATE_EVERY_YEAR = {
  '01-01': 'newYear',
  '05-01': 'labourDay',
  '05-08': 'victoryDay',
  '07-14': 'bastilleDay',
  '08-15': 'assumption',
  '11-01': 'allSaints',
  '11-11': 'armistice',
  '12-25': 'christmas',
} as const;

const DAYS_AFTER_EASTER = { 1: 'easterMonday', 39: 'ascension', 50: 'whitMonday' } as const;

type Dated = typeof SAME_DATE_EVERY_YEAR;
type Counted = typeof DAYS_AFTER_EASTER;
export type Holiday = Dated[keyof Dated] | Counted[keyof Counted];

/** A code that the text layer names; undefined on other days. */
export function holidayName(date: Day): Holiday | undefined {
  const dated: Readonly<Record<string, Holiday>> = SAME_DATE_EVERY_YEAR;
  const counted: Readonly<Record<number, Holiday>> = DAYS_AFTER_EASTER;
  return dated[date.slice(5)] ?? counted[daysBetween(easter(Number(date.slice(0, 4))), date)];
}

/** Easter Sunday of the Gregorian calendar, after Meeus, Jones and Butcher. */
function easter(year: number): Day {
  const century = Math.floor(year / 100);
  const moon = year % 19;
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * moon + century - Math.floor(century / 4) - skipped + 15) % 30;
  const leap = 2 * (century % 4) + 2 * Math.floor((year % 100) / 4);
  const toSunday = (32 + leap - epact - (year % 4)) % 7;
  const late = Math.floor((moon + 11 * epact + 22 * toSunday) / 451);
  return addDays(day(`${String(year).padStart(4, '0')}-03-22`), epact + toSunday - 7 * late);
}
