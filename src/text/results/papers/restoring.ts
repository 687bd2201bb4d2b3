import type { Locale, Named } from '../../../domain/values/locale';
import type { Instant } from '../../../domain/values/time';
import { moment } from '../../values/dates';
import { filled } from '../../values/format';
import type { Question } from '../preview';

const title = { fr: 'Revenir en arrière ?', en: 'Go back?' } satisfies Named;
const acts = {
  close: {
    fr: 'La vente {0} redevient ce qu’elle était juste avant sa clôture, {1}.',
    en: 'Sale {0} becomes again what it was just before it closed, {1}.',
  },
  reopen: {
    fr: 'La vente {0} redevient ce qu’elle était juste avant d’être rouverte, {1}.',
    en: 'Sale {0} becomes again what it was just before it was reopened, {1}.',
  },
  settle: {
    fr: 'La vente {0} redevient ce qu’elle était juste avant que ses reversements soient préparés, {1}.',
    en: 'Sale {0} becomes again what it was just before its payouts were prepared, {1}.',
  },
} as const satisfies Readonly<Record<string, Named>>;
const lost = {
  fr: 'Ce qui a été écrit depuis est perdu : {0}.',
  en: 'What was written since is lost: {0}.',
} satisfies Named;
const rowsOf = { fr: '{0}, {1|ligne|lignes}', en: '{0}, {1|row|rows}' } satisfies Named;
const nothing = {
  fr: 'Rien d’autre n’a changé depuis dans ses onglets.',
  en: 'Nothing else of its tabs has changed since.',
} satisfies Named;
const past = {
  fr: 'L’heure de fermeture, {0}, est passée : son formulaire reste fermé, et elle se referme dans l’heure. Pour reprendre des commandes, donnez-lui d’abord une autre heure dans « Changer la vente ».',
  en: 'Its hour of closing, {0}, is past: its form stays closed, and it closes again within the hour. To take orders again, give it another hour first in “Change the sale”.',
} satisfies Named;
const stays = {
  fr: 'Les mails partis le restent, et les paiements notés aussi. Cela ne se reprend pas.',
  en: 'Mails that left stay so, and payments that were noted too. This cannot be taken back.',
} satisfies Named;

export interface Restoring {
  readonly act: keyof typeof acts;
  readonly at: Instant;
  readonly sale: number;
  readonly changed: readonly { readonly title: string; readonly rows: number }[];
  /** When it was to close, where it would be open past that. */
  readonly pastHour: Instant | undefined;
}

/** Says what comes back and what is lost by it. */
export function restoreQuestion(
  { act, at, sale, changed, pastHour }: Restoring,
  { zone, locale }: { readonly zone: string; readonly locale: Locale },
): Question {
  const since = changed
    .map(({ title: tab, rows }) => filled(rowsOf, locale, tab, rows))
    .join(' ; ');
  return {
    title: title[locale],
    text: [
      filled(acts[act], locale, sale, moment(at, zone, locale)),
      ...(pastHour === undefined ? [] : [filled(past, locale, moment(pastHour, zone, locale))]),
      since ? filled(lost, locale, since) : nothing[locale],
      stays[locale],
    ].join('\n'),
  };
}
