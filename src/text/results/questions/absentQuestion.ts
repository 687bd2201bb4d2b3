import type { Remedy } from '../../../domain/orders/instead';
import type { Named } from '../../../domain/values/locale';
import type { Cents } from '../../../domain/values/money';
import { euros, filled } from '../../values/format';
import type { Question, Speech } from '../preview';

const lines = {
  absentTitle: { fr: '{0} ne vient pas ?', en: '{0} does not come?' },
  absentInPart: { fr: '{0} n’apporte pas tout ?', en: '{0} does not bring everything?' },
  absentServed: {
    fr: '{0|produit n’est plus servi|produits ne sont plus servis} à personne.',
    en: '{0|product is|products are} served to nobody any more.',
  },
  absentProducts: {
    fr: '{0|produit n’est plus servi à personne, et le formulaire le dit épuisé|produits ne sont plus servis à personne, et le formulaire les dit épuisés}.',
    en: '{0|product is served to nobody any more; the form says that it is|products are served to nobody any more; the form says that they are} sold out.',
  },
  absentBuyers: {
    fr: '{0|panier perd des lignes|paniers perdent des lignes}, {1} en tout ; chacun le reçoit par mail avec sa nouvelle somme.',
    en: '{0|basket loses|baskets lose} lines, {1} in all; each is told by mail, with the new sum.',
  },
  gone: {
    fr: '{0|panier déjà remis ou facturé reste tel quel|paniers déjà remis ou facturés restent tels quels} (n° {1}) : ce qui y manque se note dans Retrait ou dans Paniers.',
    en: '{0|basket that is handed over or invoiced stays as it is|baskets that are handed over or invoiced stay as they are} (no. {1}): what is missing there is noted in Pick-up or in Baskets.',
  },
  dearer: {
    fr: 'Ce qui est plus cher leur coûte {0} de plus en tout.',
    en: 'What is dearer costs them {0} more in all.',
  },
  credit: {
    fr: 'Ce qui en est déjà payé devient un avoir.',
    en: 'What is paid for it already becomes credit.',
  },
  refund: {
    fr: 'Ce qui en est déjà payé devient un avoir à rembourser : À corriger dit à qui, jusqu’à ce que ce soit noté.',
    en: 'What is paid for it already becomes a credit to be paid back: To fix says to whom, until that is noted.',
  },
  nextTime: {
    fr: 'Ce qui en est déjà payé reste en avoir, et chacun lit qu’il peut le recommander à la prochaine vente.',
    en: 'What is paid for it already stays as credit, and each reads that it can be ordered again at the next sale.',
  },
  replace: {
    fr: 'À la place : {0}, à {1}, dans l’ordre des commandes et selon ce qui reste.',
    en: 'Instead: {0}, at {1}, in the order of arrival and as far as there is any left.',
  },
  replaceShort: {
    fr: '{0|panier n’en aura|paniers n’en auront} pas autant que ce qui manque : le reste devient un avoir.',
    en: '{0|basket gets|baskets get} less of it than what is missing: the rest becomes credit.',
  },
  givenBack: {
    fr: 'Ce qui en est déjà payé, le producteur le rend : chacun le lit par mail.',
    en: 'What is paid for it already, the producer gives back: each reads it by mail.',
  },
  refundGivenBack: {
    fr: 'Ce qui en est déjà payé, le producteur le rend : À corriger dit à qui, jusqu’à ce que ce soit noté.',
    en: 'What is paid for it already, the producer gives back: To fix says to whom, until that is noted.',
  },
  nextTimeGivenBack: {
    fr: 'Ce qui en est déjà payé, le producteur le rend, et chacun lit qu’il peut le recommander à la prochaine vente.',
    en: 'What is paid for it already, the producer gives back, and each reads that it can be ordered again at the next sale.',
  },
  replaceShortGivenBack: {
    fr: '{0|panier n’en aura|paniers n’en auront} pas autant que ce qui manque : le producteur rend le reste.',
    en: '{0|basket gets|baskets get} less of it than what is missing: the producer gives the rest back.',
  },
  unmet: {
    fr: '{0|panier souhaite|paniers souhaitent} un autre produit, et aucun n’est choisi.',
    en: '{0|basket would|baskets would} like another product, and none is chosen.',
  },
  baskets: { fr: '– {0|panier|paniers} : {1}', en: '– {0|basket|baskets}: {1}' },
  absentNoted: {
    fr: 'Le producteur reçoit par mail que c’est noté.',
    en: 'The producer is told by mail that it is noted.',
  },
  absentTold: {
    fr: 'Le producteur, qui a déjà sa commande, reçoit ce qui change.',
    en: 'The producer, who has the order already, is told what changes.',
  },
} as const satisfies Record<string, Named>;

/** What some of the baskets get, where others get something else. */
const shortWays: Readonly<Record<Remedy, Named>> = {
  replace: {
    fr: 'l’autre produit ; ce qui est payé de trop devient un avoir',
    en: 'the other product; what is paid too much becomes credit',
  },
  refund: {
    fr: 'un avoir à rembourser, qu’À corriger rappelle',
    en: 'a credit to be paid back, which To fix recalls',
  },
  credit: { fr: 'un avoir', en: 'credit' },
  nextTime: { fr: 'un avoir, et la prochaine fois', en: 'credit, and next time' },
};

/** The same where buyers pay each producer, who gives it back (docs/rules.md E65). */
const shortWaysDirect: typeof shortWays = {
  replace: {
    fr: 'l’autre produit ; le producteur rend ce qui est payé de trop',
    en: 'the other product; the producer gives back what is paid too much',
  },
  refund: {
    fr: 'rendu par le producteur, ce qu’À corriger rappelle',
    en: 'given back by the producer, which To fix recalls',
  },
  credit: { fr: 'rendu par le producteur', en: 'given back by the producer' },
  nextTime: {
    fr: 'rendu par le producteur, et la prochaine fois',
    en: 'given back by the producer, and next time',
  },
};

const paid = {
  replace: 'credit',
  refund: 'refund',
  credit: 'credit',
  nextTime: 'nextTime',
} as const;
const paidDirect = {
  replace: 'givenBack',
  refund: 'refundGivenBack',
  credit: 'givenBack',
  nextTime: 'nextTimeGivenBack',
} as const;

export interface AbsentDetails {
  readonly producer: string;
  /** Something of it is to come still. */
  readonly isInPart: boolean;
  readonly products: number;
  readonly buyers: number;
  readonly cents: number;
  /** What the other product costs them more. */
  readonly dearer: number;
  readonly isOpen: boolean;
  /** Buyers pay each producer. */
  readonly isDirect: boolean;
  /** Baskets that had it and stay as they are: they left already. */
  readonly kept: readonly number[];
  /** Baskets by what they get; none where nobody ordered it. */
  readonly ways: ReadonlyMap<Remedy, number>;
  /** Who would like another product, and none is chosen. */
  readonly unmet: number;
  readonly other?: {
    readonly title: string;
    readonly prices: readonly Cents[];
    /** Baskets that get less of it than they lose. */
    readonly short: number;
  };
}

/** Asked before a producer is said not to come. */
export function absentQuestion(details: AbsentDetails, speech: Speech): Question {
  const say = (line: keyof typeof lines, ...values: readonly (string | number)[]): string =>
    filled(lines[line], speech.locale, ...values);
  const { producer, products, buyers, cents, dearer, isOpen, isDirect, kept } = details;
  const { ways, unmet, other, isInPart } = details;
  const shown = (amount: number): string => euros(amount as Cents, speech.locale);
  const prices = [...new Set((other?.prices ?? []).map(shown))].join(' / ');
  const text = [
    say(isOpen ? 'absentProducts' : 'absentServed', products),
    ...(buyers > 0 ? [say('absentBuyers', buyers, shown(cents))] : []),
    ...(kept.length > 0 ? [say('gone', kept.length, kept.join(', '))] : []),
    ...(other ? [say('replace', other.title, prices)] : []),
    ...(other?.short
      ? [say(isDirect ? 'replaceShortGivenBack' : 'replaceShort', other.short)]
      : []),
    ...(dearer > 0 ? [say('dearer', shown(dearer))] : []),
    say(isOpen ? 'absentNoted' : 'absentTold'),
    ...(unmet > 0 ? [say('unmet', unmet)] : []),
    ...[...ways].map(([way, count]) =>
      ways.size > 1
        ? say('baskets', count, (isDirect ? shortWaysDirect : shortWays)[way][speech.locale])
        : say((isDirect ? paidDirect : paid)[way]),
    ),
  ];
  return { title: say(isInPart ? 'absentInPart' : 'absentTitle', producer), text: text.join('\n') };
}
