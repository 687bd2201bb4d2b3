import type { Task, TaskCode } from '../../../domain/sale/tasks';
import type { Locale, Named } from '../../../domain/values/locale';
import { cents } from '../../../domain/values/money';
import * as actNames from '../../values/actNames';
import { counted, euros } from '../../values/format';
import { about } from '../../values/quantities';

/** A task with its sum as people read it. */
type SaidTask = Task & { readonly sum: string };

type TaskWords = Readonly<Record<Locale, (task: SaidTask) => string>>;

const actOf = ({ fr, en }: Named): TaskWords => ({ fr: () => fr, en: () => en });

/** What a bank reads none of. */
const unreadHolder = {
  fr: (names: readonly string[]) =>
    `Titulaire à écrire en lettres latines\u00a0: ${names.join(', ')}`,
  en: (names: readonly string[]) => `Account holder to write in Latin letters: ${names.join(', ')}`,
};

/** Those of them of which there is any. */
const both = (...parts: readonly (readonly [said: string, count: number])[]): string =>
  parts.flatMap(([said, count]) => (count > 0 ? [said] : [])).join(' · ');

/** What stands in the day's list, by the task: what to do, or what is done. */
const taskWords = {
  close: actOf(actNames.closing),
  print: actOf(actNames.dayPack),
  late: {
    fr: ({ count = 0, readLate = 0, isDone }: SaidTask) => {
      const read = counted(readLate, 'fr', 'réponse lue', 'réponses lues');
      const sent = counted(count - readLate, 'fr', 'réponse hors', 'réponses hors');
      return `${both([`${sent} délai`, count - readLate], [`${read} trop tard`, readLate])}${isDone ? `, plus servie${count > 1 ? 's' : ''}` : ''}`;
    },
    en: ({ count = 0, readLate = 0, isDone }: SaidTask) => {
      const read = counted(readLate, 'en', 'answer', 'answers');
      const sent = counted(count - readLate, 'en', 'late answer', 'late answers');
      return `${both([sent, count - readLate], [`${read} read too late`, readLate])}${isDone ? ', no longer served' : ''}`;
    },
  },
  shift: {
    fr: ({ count = 0 }: SaidTask) =>
      count === 0
        ? 'Permanence complète'
        : `${counted(count, 'fr', 'place', 'places')} de permanence à prendre`,
    en: ({ count = 0 }: SaidTask) =>
      count === 0
        ? 'Duty complete'
        : counted(count, 'en', 'duty place to take', 'duty places to take'),
  },
  weights: {
    fr: ({ count = 0 }: SaidTask) =>
      count === 0 ? 'Tout est pesé' : counted(count, 'fr', 'pesée à noter', 'pesées à noter'),
    en: ({ count = 0 }: SaidTask) =>
      count === 0 ? 'All is weighed' : counted(count, 'en', 'weight to note', 'weights to note'),
  },
  confirm: {
    fr: ({ count = 0 }: SaidTask) => `${count} à confirmer dans Paniers`,
    en: ({ count = 0 }: SaidTask) => `${count} to confirm in Baskets`,
  },
  mails: {
    // « 28 mails partiront demain à 9 h »
    fr: ({ names = [] }: SaidTask) => names.join(),
    en: ({ names = [] }: SaidTask) => names.join(),
  },
  endPickup: actOf(actNames.pickupOver),
  account: {
    fr: ({ names = [] }: SaidTask) =>
      names.length > 0 ? unreadHolder.fr(names) : 'Un IBAN manque pour encaisser',
    en: ({ names = [] }: SaidTask) =>
      names.length > 0 ? unreadHolder.en(names) : 'An IBAN is missing to be paid',
  },
  iban: {
    fr: ({ names = [] }: SaidTask) => `IBAN à compléter\u00a0: ${names.join(', ')}`,
    en: ({ names = [] }: SaidTask) => `IBAN to complete: ${names.join(', ')}`,
  },
  holder: {
    fr: ({ names = [] }: SaidTask) => unreadHolder.fr(names),
    en: ({ names = [] }: SaidTask) => unreadHolder.en(names),
  },
  ibanChanged: {
    fr: ({ names = [] }: SaidTask) => `IBAN à confirmer\u00a0: ${names.join(', ')}`,
    en: ({ names = [] }: SaidTask) => `IBAN to confirm: ${names.join(', ')}`,
  },
  held: actOf({
    fr: 'Argent en attente\u00a0: voyez «\u00a0À corriger\u00a0»',
    en: 'Money waits: see “To fix”',
  }),
  settle: actOf(actNames.settling),
  transfers: {
    fr: ({ count = 0 }: SaidTask) =>
      counted(count, 'fr', 'virement à faire ou à confirmer', 'virements à faire ou à confirmer'),
    en: ({ count = 0 }: SaidTask) =>
      counted(count, 'en', 'transfer to make or confirm', 'transfers to make or confirm'),
  },
  leftBehind: {
    fr: ({ sum }: SaidTask) => `Reverser ${sum} des ventes précédentes`,
    en: ({ sum }: SaidTask) => `Pay out ${sum} of earlier sales`,
  },
  unpaid: {
    fr: ({ count = 0, isDone, sum }: SaidTask) =>
      isDone
        ? 'Tout est payé'
        : count === 0
          ? 'Payé à l’estimation, à revoir après la pesée'
          : `${counted(count, 'fr', 'acheteur doit', 'acheteurs doivent')} ${sum}`,
    en: ({ count = 0, isDone, sum }: SaidTask) =>
      isDone
        ? 'All is paid'
        : count === 0
          ? 'Paid by the estimate, to see to after weighing'
          : `${counted(count, 'en', 'buyer owes', 'buyers owe')} ${sum}`,
  },
  openNext: actOf(actNames.opening),
} satisfies Readonly<Record<TaskCode, TaskWords>>;

const said = (task: Task, locale: Locale): string => {
  const sum = euros(task.cents ?? cents(0), locale);
  return taskWords[task.code][locale]({ ...task, sum: task.isEstimate ? about[locale](sum) : sum });
};

export const taskText: Readonly<Record<Locale, (task: Task) => string>> = {
  fr: (task) => said(task, 'fr'),
  en: (task) => said(task, 'en'),
};
