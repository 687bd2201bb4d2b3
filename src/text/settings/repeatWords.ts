import type { Ordinal } from '../../domain/sale/cycle';
import type { Repeat } from '../../domain/sale/nextSale';
import { folded } from '../../domain/values/fold';
import type { Named } from '../../domain/values/locale';
import type { Weekday } from '../../domain/values/time';
import { weekdays } from '../values/dates';
import { weeksIn } from './absenceWords';

/** What is expected where a repetition or a break cannot be read. */
export const repeatExamples = {
  repeat: {
    fr: '« chaque semaine », « une semaine sur deux », « le premier vendredi du mois » ou « non »',
    en: '“every week”, “every second week”, “the first friday of the month” or “no”',
  },
  breaks: {
    fr: '« du 01/08/2026 au 22/08/2026 ; 24/12/2026 », la fin après le début, un an au plus',
    en: '“from 01/08/2026 to 22/08/2026; 24/12/2026”, the end after the start, a year at most',
  },
} as const satisfies Record<string, Named>;

const everyWeek = /^(?:chaque semaine|toutes les semaines|hebdomadaire|every week|weekly)$/;
const everyWeeks = /^(?:(?:une|1) semaine sur|toutes les|every) (\S+)(?: (?:semaines|weeks?))?$/;
const fortnight = /^tous les (?:quinze|15) jours$/;

function weeksSaid(words: string): number {
  if (everyWeek.test(words)) return 1;
  return fortnight.test(words) ? 2 : weeksIn(everyWeeks.exec(words)?.[1] ?? '');
}

const ordinals: readonly (readonly [Ordinal, RegExp])[] = [
  [1, /^(?:premiers?|1ers?|first|1st)$/],
  [2, /^(?:deuxiemes?|seconds?|2e|2eme|2nd)$/],
  [3, /^(?:troisiemes?|3e|3eme|third|3rd)$/],
  [4, /^(?:quatriemes?|4e|4eme|fourth|4th)$/],
  [-1, /^(?:derniers?|last)$/],
];

/** « chaque semaine », « les premier et troisième samedis du mois »; undefined for anything else. */
export function saidRepeat(typed: string): Repeat | undefined {
  const words = folded(typed);
  const every = weeksSaid(words);
  if (!Number.isNaN(every)) return { kind: 'weeks', every };
  const [, listed = ''] =
    /^(.*?)(?: du| de chaque| of the| of every| of each) (?:mois|month)$/.exec(words) ?? [];
  const parts = listed.split(/[ ,]+/).filter((word) => !/^(?:le|les|the|et|and|&|)$/.test(word));
  const weekday = weekdays.findIndex((names) =>
    [names.fr, names.en].some((name) => folded(name) === parts.at(-1)?.replace(/s$/, '')),
  );
  const which = parts.slice(0, -1).map((word) => ordinals.find(([, one]) => one.test(word))?.[0]);
  return weekday < 0 || which.length === 0 || which.includes(undefined)
    ? undefined
    : { kind: 'month', which: which as Ordinal[], weekday: (weekday + 1) as Weekday };
}

/** What an earlier version wrote there of single days: « 15/08/2026 maintenue »; a day left out is a break. */
export const withoutAnswers = (typed: string): string =>
  typed
    .replace(/ (?:sautée|skipped)/gi, '')
    .replace(/[^;,]* (?:maintenue|kept|(?:reportée au|moved to) [^;,]*)/gi, '');
