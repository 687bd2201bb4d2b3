import type { Named } from '../../../domain/values/locale';
import type { Cents } from '../../../domain/values/money';
import type { Instant } from '../../../domain/values/time';
import { moment } from '../../values/dates';
import { euros, filled, sentences } from '../../values/format';
import { about } from '../../values/quantities';
import type { Question, Speech } from '../preview';
import { type AcceptedLate, acceptLateLines } from './acceptLateLines';

const lines = {
  moveTitle: { fr: 'Changer la vente {0} ?', en: 'Change sale {0}?' },
  form: {
    fr: 'Le formulaire et les rappels qui attendent le diront aussitôt.',
    en: 'The form, and the reminders that wait, say so at once.',
  },
  reminders: {
    fr: 'Les rappels qui attendent le diront.',
    en: 'The reminders that wait will say so.',
  },
  reopenTitle: { fr: 'Rouvrir la vente {0} ?', en: 'Reopen sale {0}?' },
  reopens: { fr: 'Les commandes rouvrent jusqu’au {0}.', en: 'Orders are taken again until {0}.' },
  stays: {
    fr: '{0|panier|paniers}, {1} en tout : numéros, paiements et coches restent.',
    en: '{0|basket|baskets}, {1} in all: numbers, payments and ticks stay.',
  },
  producersTold: {
    fr: '{0|producteur a déjà sa commande|producteurs ont déjà leur commande} : à la nouvelle fermeture vient la différence.',
    en: '{0|producer has|producers have} the order already: the difference comes at the new closing.',
  },
  demandsSent: {
    fr: '{0|demande de paiement est partie|demandes de paiement sont parties} : si la somme change, un mail dira l’ancienne et la nouvelle.',
    en: '{0|demand|demands} for payment left: where a sum changes, a mail says the former and the new one.',
  },
  withdrawn: {
    fr: '{0|rappel attendra|rappels attendront} la nouvelle fermeture.',
    en: '{0|reminder waits|reminders wait} for the new closing.',
  },
  unheard: {
    fr: 'N’est plus dans Producteurs, prévenez-le vous-même : {0}.',
    en: 'No longer in Producers, to be told by you: {0}.',
  },
  callOffTitle: { fr: 'Annuler la vente {0} ?', en: 'Call sale {0} off?' },
  orders: {
    fr: '{0|commande est annulée|commandes sont annulées}, {1} en tout ; le formulaire le dit.',
    en: '{0|order is|orders are} cancelled, {1} in all; the form says so.',
  },
  paid: {
    fr: 'Ce qui est déjà payé devient un avoir, à rendre ou à déduire de la prochaine vente.',
    en: 'What is paid already becomes a credit, to be paid back or taken off the next sale.',
  },
  paidToProducers: {
    fr: 'Ce qui est déjà payé, chaque producteur le rend : les mails le disent aux deux.',
    en: 'What is paid already, each producer gives back: the mails tell both.',
  },
  final: {
    fr: 'Une vente annulée ne se rouvre pas : on en ouvre une autre.',
    en: 'A sale that was called off is not reopened: another one is opened.',
  },
  nobody: { fr: 'Personne n’est prévenu par mail.', en: 'Nobody is told by mail.' },
  told: { fr: 'Prévenus par mail : {0}.', en: 'Told by mail: {0}.' },
  buyers: { fr: '{0|acheteur|acheteurs}', en: '{0|buyer|buyers}' },
  team: { fr: '{0} de l’équipe', en: '{0} of the team' },
  subscribers: { fr: '{0|abonné|abonnés}', en: '{0|subscriber|subscribers}' },
} as const satisfies Record<string, Named>;

type Line = keyof typeof lines;
type Say = (line: Line, ...values: readonly (string | number)[]) => string;

const sayIn =
  ({ locale }: Speech): Say =>
  (line, ...values) =>
    filled(lines[line], locale, ...values);

/** « environ » while a line of it waits (docs/rules.md B3). */
const sumOf = (
  { cents, estimated }: Pick<CallOffDetails, 'cents' | 'estimated'>,
  { locale }: Speech,
): string => (estimated ? about[locale] : String)(euros(cents as Cents, locale));

/** How many are written to, by what they are to the sale. */
export interface NotifiedCounts {
  readonly buyers: number;
  /** Producers, and people on duty. */
  readonly team: number;
  readonly subscribers: number;
  /** What becomes of their mails where some are late. */
  readonly late: string;
}

function toldLine({ buyers, team, subscribers, late }: NotifiedCounts, say: Say): string {
  const counts = [
    ...(buyers > 0 ? [say('buyers', buyers)] : []),
    ...(team > 0 ? [say('team', team)] : []),
    ...(subscribers > 0 ? [say('subscribers', subscribers)] : []),
  ];
  return counts.length > 0 ? sentences(say('told', counts.join(', ')), late) : say('nobody');
}

export interface MoveDetails extends NotifiedCounts {
  readonly sale: number;
  readonly lines: readonly string[];
  readonly isOpen: boolean;
  /** Who was told when and where it is, and is not told now. */
}

/** Asked before a sale moves. */
export function moveQuestion(details: MoveDetails, speech: Speech): Question {
  const say = sayIn(speech);
  const { sale, lines: moves, isOpen } = details;
  const text = [...moves, '', toldLine(details, say), say(isOpen ? 'form' : 'reminders')];
  return { title: say('moveTitle', sale), text: text.join('\n') };
}

export interface CallOffDetails extends NotifiedCounts {
  readonly sale: number;
  readonly orders: number;
  readonly cents: number;
  readonly estimated: boolean;
  /** Buyers pay each producer. */
  readonly isDirect: boolean;
  /** Who sell in it and cannot be told. */
  readonly unheard: readonly string[];
}

/** Asked before a sale is called off. */
export function callOffQuestion(details: CallOffDetails, speech: Speech): Question {
  const say = sayIn(speech);
  const text = [
    say('orders', details.orders, sumOf(details, speech)),
    say(details.isDirect ? 'paidToProducers' : 'paid'),
    toldLine(details, say),
    ...(details.unheard.length > 0 ? [say('unheard', details.unheard.join(', '))] : []),
    '',
    say('final'),
  ];
  return { title: say('callOffTitle', details.sale), text: text.join('\n') };
}

export interface ReopenDetails extends NotifiedCounts {
  readonly sale: number;
  readonly closesAt: Instant;
  readonly baskets: number;
  readonly cents: number;
  readonly estimated: boolean;
  /** Who was told what already. */
  readonly producers: number;
  readonly demands: number;
  /** Mails that wait, and are taken back. */
  readonly waiting: number;
  readonly acceptedLate: AcceptedLate;
}

/** Asked before a closed sale takes orders again. */
export function reopenQuestion(details: ReopenDetails, speech: Speech): Question {
  const say = sayIn(speech);
  const { sale, closesAt, baskets, producers, demands, waiting } = details;
  const counted = (line: Line, count: number): string[] => (count > 0 ? [say(line, count)] : []);
  const text = [
    say('reopens', moment(closesAt, speech.zone, speech.locale)),
    say('stays', baskets, sumOf(details, speech)),
    ...counted('producersTold', producers),
    ...counted('demandsSent', demands),
    ...counted('withdrawn', waiting),
    ...acceptLateLines(details.acceptedLate, speech),
    '',
    toldLine(details, say),
  ];
  return { title: say('reopenTitle', sale), text: text.join('\n') };
}
