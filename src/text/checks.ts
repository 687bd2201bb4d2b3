import type { Check, CheckRule } from '../domain/checks';
import type { Locale, Named } from '../domain/locale';
import { euros, unbreakable } from './format';

const rules: Readonly<Record<CheckRule, Named>> = {
  basketsEqualSplitAndFees: {
    fr: 'les paniers égalent la répartition et les frais',
    en: 'baskets equal producer split and fees',
  },
  splitServesBaskets: {
    fr: 'la répartition apporte ce que les paniers contiennent',
    en: 'the split brings what the baskets hold',
  },
  servedWithinStock: {
    fr: 'rien n’est servi au-delà du stock',
    en: 'nothing is served beyond stock',
  },
  basketsHaveOneAddress: { fr: 'un panier n’a qu’une adresse', en: 'a basket has one address' },
  ordersEqualBaskets: {
    fr: 'les commandes égalent leurs paniers',
    en: 'orders equal their baskets',
  },
  amountsMatch: {
    fr: 'les montants affichés sont ceux du calcul',
    en: 'amounts shown are those computed',
  },
};

const MOST_ROWS = 8;

/** What a check says, and where it does not hold. */
export function checkText({ rule, ok, gap, rows }: Check, locale: Locale): string {
  const name = rules[rule][locale];
  if (ok) return name;
  const where = rows.slice(0, MOST_ROWS).join(', ') + (rows.length > MOST_ROWS ? ' …' : '');
  const by = gap ? ` (${euros(gap, locale)})` : '';
  return locale === 'fr'
    ? unbreakable(`${name} : faux${by}, voir ${where}`)
    : `${name}: false${by}, see ${where}`;
}
