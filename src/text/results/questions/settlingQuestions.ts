import type { PayoutBasis } from '../../../domain/money/payout';
import type { Cents } from '../../../domain/values/money';
import { euros, filled } from '../../values/format';
import { about } from '../../values/quantities';
import type { Question, Speech } from '../preview';
import type { StillAwaited } from '../summaries';
import { summaryLines } from '../summaryLines';
import { awaitedWords } from '../words';

interface Amount {
  readonly producer: string;
  readonly cents: Cents;
}

/** What preparing payouts would do, and what is missing, with amounts. */
export interface PayoutsDetails {
  readonly sale: number;
  readonly basis: PayoutBasis;
  readonly producers: number;
  readonly cents: Cents;
  readonly received: Cents;
  readonly isNothingIn: boolean;
  readonly unweighed: StillAwaited;
  readonly unpaid: { readonly baskets: number; readonly cents: Cents };
  /** Rows of Encaissements and Retrait that do not count, as they cannot be read or fit nothing. */
  readonly unread: number;
  /** Where the first of them stand. */
  readonly unreadAt: string;
  readonly withoutIban: readonly Amount[];
  readonly otherIban: readonly Amount[];
  readonly withoutMandate: readonly Amount[];
  readonly overpaid: readonly Amount[];
  /** Of sales before, what goes with these payouts. */
  readonly carried: readonly { readonly sale: number; readonly cents: Cents }[];
  /** Whose the collecting account is, where that is no producer; blank where it is, or nobody's. */
  readonly holder: string;
  /** No file can be made without it. */
  readonly hasAccount: boolean;
}

const lines = {
  title: {
    fr: 'Préparer les reversements de la vente {0} ?',
    en: 'Prepare the payouts of sale {0}?',
  },
  due: {
    fr: 'D’après ce qui est dû : {0|producteur à payer|producteurs à payer}, {1}.',
    en: 'From what is due: {0|producer to pay|producers to pay}, {1}.',
  },
  received: {
    fr: 'D’après ce qui est reçu, {2} : {0|producteur à payer|producteurs à payer}, {1}.',
    en: 'From what is received, {2}: {0|producer to pay|producers to pay}, {1}.',
  },
  carried: {
    fr: 'Avec ce qui restait de la vente {0} : {1}.',
    en: 'With what was left of sale {0}: {1}.',
  },
  holder: {
    fr: 'Le compte d’encaissement est à « {0} », qui n’est pas un producteur : chacun est à payer.',
    en: 'The collecting account is that of “{0}”, who is no producer: each is to be paid.',
  },
  kept: {
    fr: 'Le retrait ne pourra plus être repris.',
    en: 'The pick-up can no longer be taken back.',
  },
  nothingMissing: { fr: 'Il ne manque rien.', en: 'Nothing is missing.' },
  missing: { fr: 'Il manque encore :', en: 'Still missing:' },
  unweighed: {
    fr: '– {0|panier attend|paniers attendent} {2} : {1} ne sont payés à personne avant ;',
    en: '– {0|basket waits|baskets wait} for {2}: {1} is paid to nobody before;',
  },
  unpaidReceived: {
    fr: '– {0|panier n’est pas payé|paniers ne sont pas payés} en entier : {1} ne comptent pas encore ;',
    en: '– {0|basket is not paid|baskets are not paid} in full: {1} does not count yet;',
  },
  nothingIn: {
    fr: '– aucun encaissement n’est noté pour cette vente ;',
    en: '– no receipt is noted for this sale;',
  },
  unread: {
    fr: '– {0|encaissement ne compte pas|encaissements ne comptent pas} : {1} ;',
    en: '– {0|receipt does not count|receipts do not count}: {1};',
  },
  withoutIban: {
    fr: '– un IBAN valable ou un titulaire lisible par la banque, à payer autrement : {0} ;',
    en: '– a usable IBAN or a holder that the bank reads, to be paid otherwise: {0};',
  },
  otherIban: {
    fr: '– un IBAN à confirmer, qui a changé depuis le dernier virement : {0} ;',
    en: '– an IBAN to confirm, which has changed since the last transfer: {0};',
  },
  withoutMandate: {
    fr: '– un mandat valable ce jour-là : {0} ;',
    en: '– a mandate valid on that day: {0};',
  },
  noAccount: {
    fr: '– l’IBAN du compte d’encaissement, dans Réglages, et son titulaire en lettres latines si ce n’est pas le nom du drive ;',
    en: '– the IBAN of the collecting account, in Settings, and its holder in Latin letters where that is not the drive’s name;',
  },
  follows: {
    fr: 'Le fichier pour la banque a ce qui est sûr ; le reste viendra dans un second.',
    en: 'The file for the bank has what is sure; the rest comes in a second one.',
  },
  overpaid: summaryLines.overpaid,
  endTitle: {
    fr: 'Le retrait de la vente {0} est fait ?',
    en: 'The pick-up of sale {0} is over?',
  },
  handed: {
    fr: '{0|panier remis|paniers remis} sur {1}, {2} en tout.',
    en: '{0|basket|baskets} of {1} handed over, {2} in all.',
  },
  nobodyTicked: {
    fr: '{0|panier|paniers}, {1} en tout ; aucun n’est coché comme remis.',
    en: '{0|basket|baskets}, {1} in all; none is ticked as handed over.',
  },
  notHanded: { fr: 'Pas cochés : {0}.', en: 'Not ticked: {0}.' },
  waiting: {
    fr: '{0|panier attend|paniers attendent} encore {2}, {1} : on pourra la noter après.',
    en: '{0|basket still waits|baskets still wait} for {2}, {1}: it may be noted afterwards.',
  },
  mayTakeBack: {
    fr: 'Vous pourrez revenir là-dessus tant que les reversements ne sont pas préparés.',
    en: 'You may take it back until payouts are prepared.',
  },
  resumeTitle: {
    fr: 'Reprendre le retrait de la vente {0} ?',
    en: 'Take up the pick-up of sale {0}?',
  },
  resumeText: {
    fr: 'La vente redevient « commandes closes », avec {0|panier|paniers}, {1} en tout. Le retrait durera jusqu’à ce que vous disiez qu’il est fait.',
    en: 'The sale is “orders closed” again, with {0|basket|baskets}, {1} in all. The pick-up lasts until you say that it is over.',
  },
} as const;

type LineName = keyof typeof lines;
type Say = (line: LineName, ...values: readonly (string | number)[]) => string;

const sayIn =
  ({ locale }: Speech): Say =>
  (line, ...values) =>
    filled(lines[line], locale, ...values);

/** Its sum is an estimate. */
const awaited = (
  line: 'unweighed' | 'waiting',
  { baskets, cents, awaits }: StillAwaited,
  speech: Speech,
): string[] => {
  const { locale } = speech;
  const sum = about[locale](euros(cents, locale));
  return baskets === 0 ? [] : [sayIn(speech)(line, baskets, sum, awaitedWords[awaits][locale])];
};

/** Points of a list, each of which ends as if another one followed. */
const endedList = (points: readonly string[]): string[] =>
  points.map((point, index) => (index < points.length - 1 ? point : point.replace(/\s?;$/, '.')));

/** Asked before payouts are prepared (docs/rules.md P3). */
export function payoutsQuestion(details: PayoutsDetails, speech: Speech): Question {
  const say = sayIn(speech);
  const shown = (amount: Cents): string => euros(amount, speech.locale);
  const named = (all: readonly Amount[]): string =>
    all.map(({ producer, cents }) => `${producer} (${shown(cents)})`).join(', ');
  const { basis, producers, unweighed, unpaid, unread } = details;
  const some = (line: LineName, all: readonly Amount[]): string[] =>
    all.length === 0 ? [] : [say(line, named(all))];
  const missing = [
    ...awaited('unweighed', unweighed, speech),
    ...(unpaid.baskets === 0 ? [] : [say('unpaidReceived', unpaid.baskets, shown(unpaid.cents))]),
    ...(details.isNothingIn ? [say('nothingIn')] : []),
    ...(unread === 0 ? [] : [say('unread', unread, details.unreadAt)]),
    ...some('withoutIban', details.withoutIban),
    ...some('otherIban', details.otherIban),
    ...some('withoutMandate', details.withoutMandate),
    ...(details.hasAccount ? [] : [say('noAccount')]),
  ];
  const text = [
    say(basis, producers, shown(details.cents), shown(details.received)),
    ...details.carried.map(({ sale, cents }) => say('carried', sale, shown(cents))),
    ...(details.holder === '' ? [] : [say('holder', details.holder)]),
    ...(missing.length === 0 ? [say('nothingMissing')] : [say('missing'), ...endedList(missing)]),
    ...some('overpaid', details.overpaid),
    ...(missing.length === 0 ? [] : ['', say('follows')]),
    '',
    say('kept'),
  ];
  return { title: say('title', details.sale), text: text.join('\n') };
}

export interface PickupDetails {
  readonly sale: number;
  readonly baskets: number;
  readonly cents: Cents;
  /** Undefined where nobody ticked any. */
  readonly handed: number | undefined;
  readonly missed: readonly { readonly basket: number; readonly name: string }[];
  readonly unweighed: StillAwaited;
}

/** « environ » while a basket in it waits. */
const sumOf = ({ cents, unweighed }: PickupDetails, { locale }: Speech): string => {
  const sum = euros(cents, locale);
  return unweighed.baskets > 0 ? about[locale](sum) : sum;
};

/** Asked before the pick-up is called over. */
export function pickupQuestion(details: PickupDetails, speech: Speech): Question {
  const say = sayIn(speech);
  const { sale, baskets, handed, missed, unweighed } = details;
  const all = sumOf(details, speech);
  const names = missed.map(({ basket, name }) => `${basket} (${name})`).join(', ');
  const text = [
    handed === undefined ? say('nobodyTicked', baskets, all) : say('handed', handed, baskets, all),
    ...(missed.length === 0 ? [] : [say('notHanded', names)]),
    ...awaited('waiting', unweighed, speech),
    say('mayTakeBack'),
  ];
  return { title: say('endTitle', sale), text: text.join('\n') };
}

/** Asked before the pick-up is taken up again. */
export function resumeQuestion(details: PickupDetails, speech: Speech): Question {
  const say = sayIn(speech);
  const text = say('resumeText', details.baskets, sumOf(details, speech));
  return { title: say('resumeTitle', details.sale), text };
}
