import type { Check, CheckRule } from '../domain/checks';
import type { Locale, Named } from '../domain/locale';
import { euros, unbreakable } from './format';
import type { Sentences } from './sentences';

const MOST_ROWS = 8;
/** Cells that the add-on alone computes: what differs was typed. */
const SHOWN: readonly CheckRule[] = ['amountsMatch', 'paymentsMatch', 'payoutsMatch'];
const FEW_CENTS = 20;

/** What most probably explains a gap. */
function hint({ rule, gap, rows }: Check): Named | undefined {
  if (SHOWN.includes(rule))
    return { fr: 'sans doute une cellule retapée', en: 'probably a cell typed over' };
  const most = Math.min(FEW_CENTS, rows.length);
  if (!gap || Math.abs(gap) > most) return undefined;
  return { fr: 'sans doute un arrondi', en: 'probably rounding' };
}

/** What a check says, and where it does not hold. */
export function checkText(
  check: Check,
  locale: Locale,
  { checkRules }: Pick<Sentences, 'checkRules'>,
): string {
  const { rule, ok, gap, rows } = check;
  const name = checkRules[rule][locale];
  if (ok) return name;
  const where = rows.slice(0, MOST_ROWS).join(', ') + (rows.length > MOST_ROWS ? ' …' : '');
  const why = [gap ? euros(gap, locale) : undefined, hint(check)?.[locale]].filter(Boolean);
  const by = why.length > 0 ? ` (${why.join(', ')})` : '';
  return locale === 'fr'
    ? unbreakable(`${name} : faux${by}, voir ${where}`)
    : `${name}: false${by}, see ${where}`;
}
