import { folded } from '../../domain/values/fold';

const MONTHS =
  /\b(?:(jan)|(fev|feb)|(mars?\b|march)|(avr|apr)|(mai\b|may)|(juin|june?\b)|(juil|jul)|(aou|aug)|(sep)|(oct)|(nov)|(dec))[a-z]*\.?/g;
/** One month or two, `|` each, with what stands around and between them. */
const SPAN =
  /^(?:(?:de|du|des|le|from|en|in|debut|mi|fin) )*(?:d')?\|(?: ?(?:[-–]|a|au|to|until|jusqu'a) ?(?:(?:debut|mi|fin|la) )*\|)?$/;
const ALWAYS = /^(?:toute l'annee|all year(?: round)?)$/;

/**
 * The months (1 to 12) of « juin à septembre », « mai, oct. », « novembre-février », « toute l’année »;
 * undefined where it says anything else.
 */
export function monthsIn(typed: string): ReadonlySet<number> | undefined {
  const months = new Set<number>();
  const words = folded(typed);
  if (ALWAYS.test(words)) return new Set(Array.from({ length: 12 }, (_, nth) => nth + 1));
  for (const part of words.split(/[,;/+&]| (?:et|and|puis) /)) {
    const found = [...part.matchAll(MONTHS)].map((one) => one.slice(1).findIndex(Boolean));
    const [from, to = from] = found;
    if (from === undefined || to === undefined) return undefined;
    if (!SPAN.test(part.replace(/\bmi-/g, 'mi ').replace(MONTHS, '|').trim())) return undefined;
    for (let month = from; ; month = (month + 1) % 12) {
      months.add(month + 1);
      if (month === to) break;
    }
  }
  return months;
}
