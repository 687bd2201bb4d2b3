import type { Named } from '../../../domain/values/locale';
import type { Cents } from '../../../domain/values/money';
import { euros, filled, sentences } from '../../values/format';
import { plain } from '../../values/plain';
import { about } from '../../values/quantities';
import type { Question, Speech } from '../preview';

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
  callOffTitle: { fr: 'Annuler la vente {0} ?', en: 'Call sale {0} off?' },
  orders: {
    fr: '{0|commande est annulée|commandes sont annulées}, {1} en tout ; le formulaire le dit.',
    en: '{0|order is|orders are} cancelled, {1} in all; the form says so.',
  },
  final: {
    fr: 'Une vente annulée ne se rouvre pas : on en ouvre une autre.',
    en: 'A sale that was called off is not reopened: another one is opened.',
  },
  absentTitle: { fr: '{0} ne vient pas ?', en: '{0} does not come?' },
  absent: {
    fr: '{0|produit n’est plus servi|produits ne sont plus servis} à personne.',
    en: '{0|product is|products are} served to nobody any more.',
  },
  absentAtForm: {
    fr: '{0|produit n’est plus servi à personne, et le formulaire le dit épuisé|produits ne sont plus servis à personne, et le formulaire les dit épuisés}.',
    en: '{0|product is served to nobody any more; the form says that it is|products are served to nobody any more; the form says that they are} sold out.',
  },
  gone: {
    fr: '{0|panier déjà remis ou facturé reste tel quel|paniers déjà remis ou facturés restent tels quels} (n° {1}) : ce qui y manque se note dans Retrait ou dans Paniers.',
    en: '{0|basket that is handed over or invoiced stays as it is|baskets that are handed over or invoiced stay as they are} (no. {1}): what is missing there is noted in Pick-up or in Baskets.',
  },
  deskTitle: { fr: 'Changer la commande de {0} ?', en: 'Change the order of {0}?' },
  deskNewTitle: { fr: 'Prendre la commande de {0} ?', en: 'Take the order of {0}?' },
  short: { fr: '– {0} : {1}', en: '– {0}: {1}' },
  basket: { fr: '– Panier {0}, {1} : {3} au lieu de {2}', en: '– Basket {0}, {1}: {3}, not {2}' },
  newBasket: { fr: '– Panier {0}, {1} : {2}', en: '– Basket {0}, {1}: {2}' },
  baskets: {
    fr: '{0|panier change|paniers changent}, {1} en tout.',
    en: '{0|basket changes|baskets change}, {1} in all.',
  },
  dues: {
    fr: 'Le trop-payé devient un avoir, à rendre ou à déduire ; le reste est demandé.',
    en: 'What was paid too much becomes credit, to be paid back or taken off; the rest is asked for.',
  },
  duesDirect: {
    fr: 'Ce qui est déjà payé, le producteur le rend : chacun le lit par mail.',
    en: 'What is paid already, the producer gives back: each reads it by mail.',
  },
  nobody: { fr: 'Personne n’est prévenu par mail.', en: 'Nobody is told by mail.' },
  told: { fr: 'Prévenus par mail : {0}.', en: 'Told by mail: {0}.' },
  buyers: { fr: '{0|acheteur|acheteurs}', en: '{0|buyer|buyers}' },
  team: { fr: '{0} de l’équipe', en: '{0} of the team' },
  subscribers: { fr: '{0|abonné|abonnés}', en: '{0|subscriber|subscribers}' },
} as const satisfies Record<string, Named>;

type Line = keyof typeof lines;
type Values = readonly (string | number | undefined)[];

/** What a basket comes to without an act, and with it. */
export interface ChangedBasket {
  readonly basket: number;
  readonly name: string;
  readonly before: Cents;
  readonly after: Cents;
  /** Something of it waits for a weight (docs/rules.md B3). */
  readonly estimated: boolean;
}

/** What follows from any act on a sale. */
export interface Consequences {
  readonly baskets: readonly ChangedBasket[];
  /** Buyers pay each producer, who gives back (docs/rules.md E65). */
  readonly isDirect: boolean;
  /** How many are written to, by what they are to the sale. */
  readonly buyers: number;
  /** Producers, and people on duty. */
  readonly team: number;
  readonly subscribers: number;
  /** What becomes of their mails where some are late. */
  readonly late: string;
}

/** What an act says of itself, in the words of its question. */
export interface AsksFirst {
  readonly title: readonly [Line, ...Values];
  /** Sentences as they are, or lines with their values; undefined says nothing. */
  readonly says: readonly (string | readonly [Line, ...Values] | undefined)[];
  readonly input?: object;
}

/** So many baskets are named. */
const NAMED = 8;

/** Before an act on a sale: what it does, then which baskets change, what of it is paid, and who is told. */
export function saleQuestion(
  { title, says, input }: AsksFirst,
  { baskets, isDirect, buyers, team, subscribers, late }: Consequences,
  { locale }: Speech,
): Question {
  const say = (line: Line, ...values: Values): string => filled(lines[line], locale, ...values);
  const sum = (cents: number, estimated = false): string =>
    (estimated ? about[locale] : String)(euros(cents as Cents, locale));
  const named = baskets.map(({ basket, name, before, after, estimated }) => {
    const who = [basket, plain(name, 80)] as const;
    return before === 0
      ? say('newBasket', ...who, sum(after, estimated))
      : say('basket', ...who, sum(before, estimated), sum(after, estimated));
  });
  const difference = baskets.reduce((all, { before, after }) => all + after - before, 0);
  const counts = [
    ...(buyers > 0 ? [say('buyers', buyers)] : []),
    ...(team > 0 ? [say('team', team)] : []),
    ...(subscribers > 0 ? [say('subscribers', subscribers)] : []),
  ];
  const text = [
    ...says.flatMap((one) => (typeof one === 'string' ? one : one ? say(...one) : [])),
    ...(baskets.length > 1 ? [say('baskets', baskets.length, sum(difference))] : []),
    ...(named.length > NAMED ? [] : named),
    ...(baskets.length > 0 ? [say(isDirect ? 'duesDirect' : 'dues')] : []),
    counts.length > 0 ? sentences(say('told', counts.join(', ')), late) : say('nobody'),
  ];
  return { title: say(...title), text: text.join('\n'), ...(input ? { input } : {}) };
}

/** « environ » while a line of it waits (docs/rules.md B3). */
export const sumSaid = (
  { cents, estimated }: { readonly cents: number; readonly estimated: boolean },
  { locale }: Speech,
): string => (estimated ? about[locale] : String)(euros(cents as Cents, locale));
