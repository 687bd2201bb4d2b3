import type { Locale, Named } from '../../../domain/values/locale';
import { type Cents, cents } from '../../../domain/values/money';
import type { Instant } from '../../../domain/values/time';
import { moment } from '../../values/dates';
import { euros, filled, semicolon } from '../../values/format';
import { plain } from '../../values/plain';
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
const over = {
  fr: 'L’heure de fermeture, {0}, est passée, et le retrait aussi : son formulaire reste fermé, et elle ne se referme pas d’elle-même ; « Fermer les commandes » la referme.',
  en: 'Its hour of closing, {0}, is past, and so is its pick-up: its form stays closed, and it does not close by itself; “Close orders” closes it again.',
} satisfies Named;
const before = {
  fr: 'Redevient comme avant :',
  en: 'Becomes again what it was:',
} satisfies Named;
const upheld = {
  fr: '– Elle a lieu : elle n’est plus annulée.',
  en: '– It takes place: it is no longer called off.',
} satisfies Named;
const basketOf = { fr: '{0}, panier n° {1}', en: '{0}, basket no. {1}' } satisfies Named;
const others = {
  fr: '{0} et {1|autre|autres}',
  en: '{0} and {1|other|others}',
} satisfies Named;
const readers = {
  fr: '{0|personne a appris autre chose depuis : un mail lui|personnes ont appris autre chose depuis : un mail leur} dit ce qui est de nouveau vrai.',
  en: '{0|person was|people were} told something else since: a mail tells them what is true again.',
} satisfies Named;
const producers = {
  fr: '{0|producteur sait|producteurs savent} déjà quoi préparer : la prochaine clôture dit ce qui change.',
  en: '{0|producer knows|producers know} what to prepare already: the next closing tells what changes.',
} satisfies Named;
const received = {
  fr: 'Reçu pour cette vente depuis : {0}. Cela reste noté ; ce qu’aucun panier ne doit est un avoir.',
  en: 'Received for this sale since: {0}. It stays noted; what no basket owes is a credit.',
} satisfies Named;
const takenBack = {
  fr: 'Annulé de ce qui était reçu : {0}. Cela reste annulé.',
  en: 'Undone of what was received: {0}. It stays undone.',
} satisfies Named;
const refunded = {
  fr: 'Remboursé depuis : {0}. Cela reste noté.',
  en: 'Paid back since: {0}. It stays noted.',
} satisfies Named;
const refundUndone = {
  fr: 'Remboursement annulé depuis : {0}. Cela reste annulé.',
  en: 'Refunds undone since: {0}. It stays undone.',
} satisfies Named;
const paidOut = {
  fr: 'Demandé à la banque ou versé aux producteurs depuis : {0}. Cela reste noté.',
  en: 'Asked of the bank or paid to producers since: {0}. It stays noted.',
} satisfies Named;
const stays = {
  fr: 'Les mails partis le restent, et les paiements notés aussi. Cela ne se reprend pas.',
  en: 'Mails that left stay so, and payments that were noted too. This cannot be taken back.',
} satisfies Named;

/** What happened since beside what tabs say. */
export interface SinceThen {
  /** When and where it is again. */
  readonly lines: readonly string[];
  /** It was called off. */
  readonly isUpheld: boolean;
  /** Who hears what is true again, and who will by the next closing. */
  readonly readers: number;
  readonly producers: number;
  /** Below zero where more was undone. */
  readonly received: Cents;
  readonly refunded: Cents;
  readonly paidOut: Cents;
}

export interface Restoring {
  readonly since: SinceThen;
  readonly act: keyof typeof acts;
  readonly at: Instant;
  readonly sale: number;
  readonly changed: readonly { readonly title: string; readonly rows: number }[];
  /** When it was to close, where it would be open past that. */
  readonly pastHour: Instant | undefined;
  /** Its pick-up is over as well: nothing closes it but somebody. */
  readonly isLeftOpen: boolean;
}

/** Says what comes back and what is lost by it. */
export function restoreQuestion(
  { act, at, sale, changed, pastHour, isLeftOpen, since }: Restoring,
  { zone, locale }: { readonly zone: string; readonly locale: Locale },
): Question {
  const rows = changed
    .map(({ title: tab, rows }) => filled(rowsOf, locale, tab, rows))
    .join(`${semicolon[locale]} `);
  const lines = [...(since.isUpheld ? [upheld[locale]] : []), ...since.lines];
  return {
    title: title[locale],
    text: [
      filled(acts[act], locale, sale, moment(at, zone, locale)),
      ...(pastHour === undefined
        ? []
        : [filled(isLeftOpen ? over : past, locale, moment(pastHour, zone, locale))]),
      ...(rows ? [filled(lost, locale, rows)] : []),
      ...(lines.length > 0 ? [before[locale], ...lines] : []),
      ...(rows || lines.length > 0 ? [] : [nothing[locale]]),
      ...said(readers, since.readers, locale),
      ...said(producers, since.producers, locale),
      ...money(received, takenBack, since.received, locale),
      ...money(refunded, refundUndone, since.refunded, locale),
      ...money(paidOut, paidOut, since.paidOut, locale),
      stays[locale],
    ].join('\n'),
  };
}

const money = (more: Named, less: Named, amount: Cents, locale: Locale): string[] =>
  amount === 0
    ? []
    : [filled(amount > 0 ? more : less, locale, euros(cents(Math.abs(amount)), locale))];

const said = (words: Named, count: number, locale: Locale): string[] =>
  count > 0 ? [filled(words, locale, count)] : [];

/** So many are named. */
const FEW = 3;

/** Who or what stands in the way, and how many more. */
export function restoringNamed(
  all: readonly {
    readonly name: string;
    readonly email?: string;
    readonly basket?: number | null;
  }[],
  locale: Locale,
): string {
  const names = all.slice(0, FEW).map(({ name, email, basket }) => {
    const who = plain(name || email || '', 80);
    return basket ? filled(basketOf, locale, who, basket) : who;
  });
  const said = names.join(`${semicolon[locale]} `);
  return all.length > FEW ? filled(others, locale, said, all.length - FEW) : said;
}
