import type { Ordinal } from '../../domain/sale/cycle';
import type { Breaks, DateAnswer, Repeat } from '../../domain/sale/nextSale';
import { folded } from '../../domain/values/fold';
import type { Locale, Named } from '../../domain/values/locale';
import type { Weekday } from '../../domain/values/time';
import { days, numericDate, weekdays } from '../values/dates';
import { weeksIn } from './absenceWords';

/** What is expected where a repetition, a break or an answer about a date cannot be read. */
export const repeatExamples = {
  repeat: {
    fr: '« chaque semaine », « une semaine sur deux », « le premier vendredi du mois » ou « non »',
    en: '“every week”, “every second week”, “the first friday of the month” or “no”',
  },
  breaks: {
    fr: '« du 01/08/2026 au 22/08/2026 ; 24/12/2026 », la fin après le début, un an au plus ; ou « 15/08/2026 maintenue », « sautée », « reportée au 16/08/2026 »',
    en: '“from 01/08/2026 to 22/08/2026; 24/12/2026”, the end after the start, a year at most; or “15/08/2026 kept”, “skipped”, “moved to 16/08/2026”',
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

const kinds: readonly (readonly [DateAnswer['kind'], Named, RegExp])[] = [
  ['kept', { fr: 'maintenue', en: 'kept' }, /^(?:maintenue?|gardee?|kept)$/],
  ['skipped', { fr: 'sautée', en: 'skipped' }, /^(?:sautee?|supprimee?|skipped)$/],
  [
    'moved',
    { fr: 'reportée au', en: 'moved to' },
    /^(?:reportee?|deplacee?|moved) (?:au|to) (.+)$/,
  ],
];

/** « 15/08/2026 maintenue » in its parts, dates as typed; undefined for anything else. */
export function saidAnswer(
  typed: string,
): { readonly kind: DateAnswer['kind']; readonly day: string; readonly to: string } | undefined {
  const [first = '', ...rest] = folded(typed).split(' ');
  const day = first.replace(/:$/, '');
  const words = rest.join(' ').replace(/^: /, '');
  for (const [kind, , pattern] of kinds) {
    const found = pattern.exec(words);
    if (found) return { kind, day, to: found[1] ?? '' };
  }
  return undefined;
}

/** As it stands in Réglages. */
export const breaksText = ({ spans, answers }: Breaks, locale: Locale): string =>
  [
    ...spans.map(({ from, until }) =>
      from === until ? numericDate(from) : days[locale](numericDate(from), numericDate(until)),
    ),
    ...(answers.length > 0 ? [answersText(answers, locale)] : []),
  ].join(' ; ');

export const answersText = (answers: readonly DateAnswer[], locale: Locale): string =>
  answers
    .map((answer) => {
      const words = kinds.find(([kind]) => kind === answer.kind)?.[1][locale] ?? '';
      const to = answer.kind === 'moved' ? ` ${numericDate(answer.to)}` : '';
      return `${numericDate(answer.day)} ${words}${to}`;
    })
    .join(' ; ');
