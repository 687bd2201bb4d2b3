import type { CycleDates } from '../domain/cycle';
import type { Holiday } from '../domain/holidays';
import type { Locale, Named } from '../domain/locale';
import type { Cents } from '../domain/money';
import type { Instant } from '../domain/time';
import { moment, span } from './dates';
import { euros, labelled, unbreakable } from './format';

/** A question before something is done: its title and what will happen. */
export interface Question {
  readonly title: string;
  readonly text: string;
}

export type PriceChange =
  | { readonly kind: 'new' | 'gone'; readonly title: string }
  | { readonly kind: 'price'; readonly title: string; readonly from: Cents; readonly to: Cents }
  | {
      readonly kind: 'packaging';
      readonly title: string;
      readonly from: string;
      readonly to: string;
    };

export type OpeningFacts =
  | { readonly goesOn: number }
  | {
      readonly number: number;
      readonly dates: CycleDates;
      readonly place: string;
      readonly products: number;
      readonly leftOut: number;
      readonly changes: readonly PriceChange[];
      readonly holiday?: Holiday;
    };

const holidays: Readonly<Record<Holiday, Named>> = {
  newYear: { fr: 'le jour de l’An', en: 'New Year’s Day' },
  easterMonday: { fr: 'le lundi de Pâques', en: 'Easter Monday' },
  labourDay: { fr: 'la fête du Travail', en: 'Labour Day' },
  victoryDay: { fr: 'le 8 mai', en: 'Victory Day' },
  ascension: { fr: 'l’Ascension', en: 'Ascension Day' },
  whitMonday: { fr: 'le lundi de Pentecôte', en: 'Whit Monday' },
  bastilleDay: { fr: 'le 14 juillet', en: 'Bastille Day' },
  assumption: { fr: 'l’Assomption', en: 'Assumption' },
  allSaints: { fr: 'la Toussaint', en: 'All Saints’ Day' },
  armistice: { fr: 'le 11 novembre', en: 'Armistice Day' },
  christmas: { fr: 'Noël', en: 'Christmas' },
};

export const holidayText = (holiday: Holiday, locale: Locale): string => holidays[holiday][locale];

const MOST_CHANGES = 12;

function changeLine(change: PriceChange, locale: Locale): string {
  const french = locale === 'fr';
  const words = {
    new: french ? 'nouveau' : 'new',
    gone: french ? 'n’est plus en vente' : 'no longer sold',
  };
  const none = french ? 'sans conditionnement' : 'no packaging';
  const what =
    change.kind === 'price'
      ? `${euros(change.from, locale)} → ${euros(change.to, locale)}`
      : change.kind === 'packaging'
        ? `${change.from || none} → ${change.to || none}`
        : words[change.kind];
  return `– ${labelled(change.title, what, locale)}`;
}

function changeLines(changes: readonly PriceChange[], locale: Locale): string[] {
  if (changes.length === 0) return [];
  const title = locale === 'fr' ? 'Depuis la dernière vente :' : 'Since the last sale:';
  const shown = changes.slice(0, MOST_CHANGES).map((change) => changeLine(change, locale));
  const rest = changes.length - shown.length;
  const more =
    rest > 0
      ? [locale === 'fr' ? `… et ${rest} autres changements` : `… and ${rest} more changes`]
      : [];
  return ['', title, ...shown, ...more];
}

const asShown = ({ title, text }: Question, locale: Locale): Question =>
  locale === 'fr' ? { title: unbreakable(title), text: unbreakable(text) } : { title, text };

export function previewOpeningText(facts: OpeningFacts, zone: string, locale: Locale): Question {
  if ('goesOn' in facts) return asShown(goesOnText(facts.goesOn, locale), locale);
  const lines = locale === 'fr' ? frenchOpening(facts, zone) : englishOpening(facts, zone);
  const text = [...lines, ...changeLines(facts.changes, locale)].join('\n');
  const title =
    locale === 'fr' ? `Ouvrir la vente n° ${facts.number} ?` : `Open sale no. ${facts.number}?`;
  return asShown({ title, text }, locale);
}

const goesOnText = (sale: number, locale: Locale): Question =>
  locale === 'fr'
    ? {
        title: `Continuer l’ouverture de la vente ${sale}`,
        text: 'La préparation reprend où elle s’était arrêtée.',
      }
    : { title: `Go on opening sale ${sale}`, text: 'Preparation goes on where it stopped.' };

type NewOpening = Exclude<OpeningFacts, { readonly goesOn: number }>;

function frenchOpening(facts: NewOpening, zone: string): string[] {
  const { dates, place, products, leftOut, holiday } = facts;
  const left =
    leftOut > 0
      ? ` (${leftOut} ${leftOut > 1 ? 'laissés' : 'laissé'} de côté, voir « À corriger » et les stocks à zéro)`
      : '';
  return [
    `Commandes : du ${moment(dates.opensAt, zone, 'fr')} au ${moment(dates.closesAt, zone, 'fr')}`,
    `Retrait : ${span(dates.pickupStart, dates.pickupEnd, zone, 'fr')}${place ? `, ${place}` : ''}`,
    ...(holiday ? [`Attention : ce jour de retrait est ${holidays[holiday].fr}.`] : []),
    `Produits : ${products}${left}`,
  ];
}

function englishOpening(facts: NewOpening, zone: string): string[] {
  const { dates, place, products, leftOut, holiday } = facts;
  const left = leftOut > 0 ? ` (${leftOut} left out, see “To fix” and stocks at zero)` : '';
  return [
    `Orders: from ${moment(dates.opensAt, zone, 'en')} to ${moment(dates.closesAt, zone, 'en')}`,
    `Pick-up: ${span(dates.pickupStart, dates.pickupEnd, zone, 'en')}${place ? `, ${place}` : ''}`,
    ...(holiday ? [`Mind: that pick-up day is ${holidays[holiday].en}.`] : []),
    `Products: ${products}${left}`,
  ];
}

export interface ClosingFacts {
  readonly number: number;
  readonly closesAt: Instant;
  readonly isEarly: boolean;
  readonly orders: number;
  readonly unread: number;
}

export function previewClosingText(
  { number, closesAt, isEarly, orders, unread }: ClosingFacts,
  zone: string,
  locale: Locale,
): Question {
  if (locale === 'fr') {
    const lines = [
      `Commandes prises en compte : ${orders}`,
      ...(unread > 0 ? [`Réponses encore à lire : ${unread}`] : []),
      ...(isEarly ? [`La fermeture était prévue ${moment(closesAt, zone, locale)}.`] : []),
      'Le formulaire se ferme, les paniers et la répartition sont faits, les producteurs reçoivent leur commande.',
    ];
    const title = `Fermer les commandes de la vente n° ${number} ?`;
    return asShown({ title, text: lines.join('\n') }, locale);
  }
  return {
    title: `Close the orders of sale no. ${number}?`,
    text: [
      `Orders accepted: ${orders}`,
      ...(unread > 0 ? [`Answers still to read: ${unread}`] : []),
      ...(isEarly ? [`Closing was planned for ${moment(closesAt, zone, locale)}.`] : []),
      'The form closes, baskets and split are made, producers get their orders.',
    ].join('\n'),
  };
}
