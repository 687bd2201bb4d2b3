import type { Fate } from '../../domain/baskets/fate';
import { type Cents, cents } from '../../domain/values/money';
import { HOUR, type Instant } from '../../domain/values/time';
import { time } from '../values/dates';
import { decimal, euros, filled, labelled } from '../values/format';
import { plain } from '../values/plain';
import type { DriveDetails, Gap } from './mailDetails';

export type MorningMeans = 'cash' | 'cheque' | 'card' | 'transfer';

interface Named {
  readonly basket: number;
  readonly name: string;
}

/** What a pick-up came to, as it is told when it is over: plain JSON. */
export interface MorningDetails {
  readonly baskets: number;
  /** Null where nobody ticked any. */
  readonly handed: number | null;
  /** Nobody came for these; of those that somebody ticked, none. */
  readonly left: readonly (Named & {
    readonly amount: Cents;
    readonly fate: Fate | null;
  })[];
  readonly gaps: readonly Gap[];
  readonly replaced: readonly (Named & { readonly words: string })[];
  /** What came in for the sale, by way of payment: money that went back taken off. */
  readonly means: readonly {
    readonly means: MorningMeans;
    readonly count: number;
    readonly amount: Cents;
  }[];
  /** Null where the drive takes neither cash nor cheques. */
  readonly till:
    | {
        readonly [K in 'cash' | 'cheques']: {
          readonly noted: Cents;
          readonly counted: Cents | null;
        };
      }
    | null;
  readonly empties: { readonly count: number; readonly amount: Cents };
  readonly bags: number;
  /** Null where the drive keeps no roster. */
  readonly duties:
    | readonly { readonly name: string; readonly from: Instant; readonly until: Instant }[]
    | null;
}

const words = {
  handed: {
    fr: '{0|panier remis|paniers remis} sur {1}.',
    en: '{0|basket|baskets} of {1} handed over.',
  },
  nobodyTicked: {
    fr: '{0|panier|paniers} ; aucun n’est coché comme remis.',
    en: '{0|basket|baskets}; none is ticked as handed over.',
  },
  left: { fr: 'Pas venus', en: 'Did not come' },
  basket: { fr: 'panier {0}, {1}, {2}', en: 'basket {0}, {1}, {2}' },
  fates: {
    kept: { fr: 'gardé', en: 'kept' },
    carried: { fr: 'porté chez lui', en: 'brought home' },
    given: { fr: 'donné', en: 'given away' },
    returned: { fr: 'repris', en: 'taken back' },
    none: { fr: 'à décider', en: 'to be decided' },
  },
  replaced: { fr: 'Remplacé', en: 'Replaced' },
  received: { fr: 'Reçu pour cette vente', en: 'Received for this sale' },
  means: {
    cash: { fr: 'espèces', en: 'cash' },
    cheque: { fr: 'chèques', en: 'cheques' },
    card: { fr: 'cartes', en: 'cards' },
    transfer: { fr: 'virements', en: 'transfers' },
  },
  times: { fr: '{1} ({0|fois|fois})', en: '{1} ({0|time|times})' },
  till: { fr: 'Caisse, {0}', en: 'Till, {0}' },
  notCounted: { fr: '{0} notés, pas comptés', en: '{0} noted, not counted' },
  even: { fr: '{0} notés, comptés aussi', en: '{0} noted, and counted' },
  gap: { fr: '{0} notés, {1} comptés, écart {2}', en: '{0} noted, {1} counted, difference {2}' },
  empties: { fr: 'Consignes rendues', en: 'Empties given back' },
  emptiesSum: { fr: '{0}, {1}', en: '{0}, {1}' },
  bags: { fr: 'Sacs rendus', en: 'Bags given back' },
  duties: { fr: 'Permanence', en: 'On duty' },
  hours: { fr: '{0} h en tout', en: '{0} h in all' },
} as const;

export interface MorningLine {
  readonly title: string;
  /** One line below another. */
  readonly items: readonly string[];
}

const TILL = { cash: 'cash', cheques: 'cheque' } as const;

/** How the morning went, for its page. */
export function morningLines(
  details: MorningDetails,
  { locale, zone }: DriveDetails,
): { readonly lead: string; readonly lines: readonly MorningLine[] } {
  const money = (amount: Cents): string => euros(amount, locale);
  const { baskets, handed, left, replaced, means, till, empties, bags, duties } = details;
  const lead =
    handed === null
      ? filled(words.nobodyTicked, locale, baskets)
      : filled(words.handed, locale, handed, baskets);
  const lines: MorningLine[] = [
    {
      title: words.left[locale],
      items: left.map(({ basket, name, amount, fate }) =>
        labelled(
          filled(words.basket, locale, basket, plain(name, 60), money(amount)),
          words.fates[fate ?? 'none'][locale],
          locale,
        ),
      ),
    },
    {
      title: words.replaced[locale],
      items: replaced.map(({ basket, name, words: said }) =>
        filled(words.basket, locale, basket, plain(name, 60), plain(said)),
      ),
    },
    {
      title: words.received[locale],
      items: means.map(({ means: by, count, amount }) =>
        labelled(
          words.means[by][locale],
          filled(words.times, locale, count, money(amount)),
          locale,
        ),
      ),
    },
    ...(['cash', 'cheques'] as const).map((of) => ({
      title: filled(words.till, locale, words.means[TILL[of]][locale]),
      items: till && !isIdle(till[of]) ? [tillText(till[of], money, locale)] : [],
    })),
    {
      title: words.empties[locale],
      items:
        empties.count > 0
          ? [filled(words.emptiesSum, locale, empties.count, money(empties.amount))]
          : [],
    },
    { title: words.bags[locale], items: bags > 0 ? [String(bags)] : [] },
    { title: words.duties[locale], items: dutyItems(duties ?? [], zone, locale) },
  ];
  return { lead, lines: lines.filter(({ items }) => items.length > 0) };
}

type Side = NonNullable<MorningDetails['till']>['cash'];

const isIdle = ({ noted, counted }: Side): boolean => noted === 0 && counted === null;

function tillText(
  { noted, counted }: Side,
  money: (amount: Cents) => string,
  locale: DriveDetails['locale'],
): string {
  if (counted === null) return filled(words.notCounted, locale, money(noted));
  if (counted === noted) return filled(words.even, locale, money(noted));
  const gap = money(cents(counted - noted));
  return filled(words.gap, locale, money(noted), money(counted), gap);
}

function dutyItems(
  duties: NonNullable<MorningDetails['duties']>,
  zone: string,
  locale: DriveDetails['locale'],
): string[] {
  if (duties.length === 0) return [];
  const hours = duties.reduce((all, { from, until }) => all + (until - from), 0) / HOUR;
  const people = duties.map(
    ({ name, from, until }) =>
      `${plain(name, 60)}, ${time(from, zone, locale)} – ${time(until, zone, locale)}`,
  );
  return [...people, filled(words.hours, locale, decimal(Math.round(hours * 10), 1, locale))];
}
