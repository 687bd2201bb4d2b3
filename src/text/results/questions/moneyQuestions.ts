import type { Locale } from '../../../domain/values/locale';
import type { Cents } from '../../../domain/values/money';
import { type Instant, localTime } from '../../../domain/values/time';
import { date, moment } from '../../values/dates';
import { euros, filled, sentences } from '../../values/format';
import type { Question, Speech } from '../preview';

const lines = {
  notedTitle: {
    fr: 'Les paiements du retrait de la vente {0} sont tous notés ?',
    en: 'All payments of the pick-up of sale {0} are noted?',
  },
  remindersLate: {
    fr: '{0|rappel d’impayé|rappels d’impayés} à envoyer {1}, pour {2} en tout : {3}.',
    en: '{0|reminder of dues|reminders of dues} to send {1}, for {2} in all: {3}.',
  },
  reminders: {
    fr: '{0|rappel d’impayé partira|rappels d’impayés partiront} {1}, pour {2} en tout : {3}.',
    en: '{0|reminder of dues leaves|reminders of dues leave} {1}, for {2} in all: {3}.',
  },
  afterwards: { fr: 'ensuite', en: 'afterwards' },
  atOnce: { fr: 'dans l’heure', en: 'within the hour' },
  noReminder: {
    fr: 'Aucun rappel d’impayé n’est à envoyer.',
    en: 'No reminder of dues is to leave.',
  },
  toCall: {
    fr: 'Sans adresse e-mail, et donc sans rappel, à appeler : {0}.',
    en: 'Without an e-mail address, and so without a reminder, to be rung up: {0}.',
  },
  untilTheyLeave: {
    fr: 'Vous pourrez revenir là-dessus tant qu’ils ne sont pas partis.',
    en: 'You may take it back until they have left.',
  },
  paidTitle: {
    fr: 'Les virements de la vente {0} sont faits ?',
    en: 'The transfers of sale {0} are made?',
  },
  ordered: {
    fr: '– {0} : {1}, au fichier du {2}',
    en: '– {0}: {1}, in the file of {2}',
  },
  marked: {
    fr: '{0|producteur sera noté comme payé|producteurs seront notés comme payés} le {1}, de {2} en tout.',
    en: '{0|producer is noted as paid|producers are noted as paid} on {1}, {2} in all.',
  },
  statements: {
    fr: 'Chacun recevra son relevé par mail.',
    en: 'Each gets a statement by mail.',
  },
  oneByOne: {
    fr: '« Annuler le versement » pourra le reprendre, un producteur à la fois.',
    en: '“Take the payout back” can undo it, a producer at a time.',
  },
} as const;

/** What is let go once all payments of the pick-up are said to be noted. */
export interface NotedDetails {
  readonly sale: number;
  /** Undefined where reminders leave at once. */
  readonly leaveAt: Instant | undefined;
  /** Why none of them leaves yet. */
  readonly held: string | undefined;
  /** What becomes of them where the quota makes some late. */
  readonly late: string;
  readonly reminded: readonly { readonly name: string; readonly left: Cents }[];
  /** Whom none reaches. */
  readonly toCall: readonly Called[];
}

/** Somebody who owes and is to be rung up; blank where no telephone is known. */
export interface Called {
  readonly name: string;
  readonly left: Cents;
  readonly phone: string;
}

/** « 4,84 €, 06 11 22 33 44 » */
export const owedBy = ({ name, left, phone }: Called, locale: Locale): string =>
  [euros(left, locale), ...(phone && phone !== name ? [phone] : [])].join(', ');

export function allNotedQuestion(details: NotedDetails, { locale, zone }: Speech): Question {
  const { sale, leaveAt, held, late, reminded, toCall } = details;
  const names = reminded.map(({ name, left }) => `${name} (${euros(left, locale)})`).join(', ');
  const all = reminded.reduce((sum, { left }) => sum + left, 0) as Cents;
  const soon = leaveAt === undefined ? lines.atOnce[locale] : moment(leaveAt, zone, locale);
  const when = held === undefined ? soon : lines.afterwards[locale];
  const called = toCall.map((one) => `${one.name} (${owedBy(one, locale)})`).join(', ');
  const text = [
    ...(reminded.length === 0
      ? [filled(lines.noReminder, locale)]
      : [
          ...(held === undefined ? [] : [held]),
          sentences(
            filled(
              late === '' ? lines.reminders : lines.remindersLate,
              locale,
              ...[reminded.length, when, euros(all, locale), names],
            ),
            late,
          ),
          filled(lines.untilTheyLeave, locale),
        ]),
    ...(toCall.length === 0 ? [] : [filled(lines.toCall, locale, called)]),
  ];
  return { title: filled(lines.notedTitle, locale, sale), text: text.join('\n') };
}

/** What a bank was asked to pay, and is now said to have paid. */
export interface CarriedOutDetails {
  readonly sale: number;
  readonly now: Instant;
  readonly transfers: readonly {
    readonly producer: string;
    readonly cents: Cents;
    readonly orderedAt: Instant;
  }[];
  readonly sendsStatements: boolean;
}

export function carriedOutQuestion(
  { sale, now, transfers, sendsStatements }: CarriedOutDetails,
  { locale, zone }: Speech,
): Question {
  const dayOf = (at: Instant): string => date(localTime(at, zone).day, locale);
  const all = transfers.reduce((sum, { cents }) => sum + cents, 0) as Cents;
  const text = [
    filled(lines.marked, locale, transfers.length, dayOf(now), euros(all, locale)),
    ...transfers.map(({ producer, cents, orderedAt }) =>
      filled(lines.ordered, locale, producer, euros(cents, locale), dayOf(orderedAt)),
    ),
    ...(sendsStatements ? [filled(lines.statements, locale)] : []),
    filled(lines.oneByOne, locale),
  ];
  return { title: filled(lines.paidTitle, locale, sale), text: text.join('\n') };
}
