import type { Named } from '../../../domain/values/locale';
import type { Cents } from '../../../domain/values/money';
import { euros, filled } from '../../values/format';
import type { Question, Speech } from '../preview';

const lines = {
  title: { fr: '{0} ne vient pas ?', en: '{0} does not come?' },
  served: {
    fr: '{0|produit n’est plus servi|produits ne sont plus servis} à personne.',
    en: '{0|product is|products are} served to nobody any more.',
  },
  products: {
    fr: '{0|produit n’est plus servi à personne, et le formulaire le dit épuisé|produits ne sont plus servis à personne, et le formulaire les dit épuisés}.',
    en: '{0|product is served to nobody any more; the form says that it is|products are served to nobody any more; the form says that they are} sold out.',
  },
  buyers: {
    fr: '{0|panier perd des lignes|paniers perdent des lignes}, {1} en tout ; chacun le reçoit par mail avec sa nouvelle somme.',
    en: '{0|basket loses|baskets lose} lines, {1} in all; each is told by mail, with the new sum.',
  },
  gone: {
    fr: '{0|panier déjà remis ou facturé reste tel quel|paniers déjà remis ou facturés restent tels quels} (n° {1}) : ce qui y manque se note dans Retrait ou dans Paniers.',
    en: '{0|basket that is handed over or invoiced stays as it is|baskets that are handed over or invoiced stay as they are} (no. {1}): what is missing there is noted in Pick-up or in Baskets.',
  },
  credit: {
    fr: 'Ce qui en est déjà payé devient un avoir.',
    en: 'What is paid for it already becomes credit.',
  },
  givenBack: {
    fr: 'Ce qui en est déjà payé, le producteur le rend : chacun le lit par mail.',
    en: 'What is paid for it already, the producer gives back: each reads it by mail.',
  },
  noted: {
    fr: 'Le producteur reçoit par mail que c’est noté.',
    en: 'The producer is told by mail that it is noted.',
  },
  told: {
    fr: 'Le producteur, qui a déjà sa commande, reçoit ce qui change.',
    en: 'The producer, who has the order already, is told what changes.',
  },
} as const satisfies Record<string, Named>;

export interface AbsentDetails {
  readonly producer: string;
  readonly products: number;
  readonly buyers: number;
  readonly cents: number;
  readonly isOpen: boolean;
  /** Buyers pay each producer, who gives it back (docs/rules.md E65). */
  readonly isDirect: boolean;
  /** Baskets that had it and stay as they are: they left already. */
  readonly kept: readonly number[];
}

/** Asked before a producer is said not to come. */
export function absentQuestion(details: AbsentDetails, speech: Speech): Question {
  const say = (line: keyof typeof lines, ...values: readonly (string | number)[]): string =>
    filled(lines[line], speech.locale, ...values);
  const { producer, products, buyers, cents, isOpen, isDirect, kept } = details;
  const text = [
    say(isOpen ? 'products' : 'served', products),
    ...(buyers > 0 ? [say('buyers', buyers, euros(cents as Cents, speech.locale))] : []),
    ...(kept.length > 0 ? [say('gone', kept.length, kept.join(', '))] : []),
    say(isOpen ? 'noted' : 'told'),
    ...(buyers > 0 ? [say(isDirect ? 'givenBack' : 'credit')] : []),
  ];
  return { title: say('title', producer), text: text.join('\n') };
}
