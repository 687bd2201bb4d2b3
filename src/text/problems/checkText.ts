import type { Check, CheckRule } from '../../domain/baskets/checks';
import type { Locale, Named } from '../../domain/values/locale';
import { euros, filled } from '../values/format';
import { checkRepairs, checkRules } from './checks';

const MOST_ROWS = 8;
/** Cells that the add-on alone computes: what differs was typed. */
const SHOWN: readonly CheckRule[] = ['pricesCarryFees', 'amountsMatch'];
const FEW_CENTS = 20;

/** What most probably explains a gap. */
function hint({ rule, gap, rows }: Check): Named | undefined {
  if (SHOWN.includes(rule))
    return { fr: 'sans doute une cellule retapée', en: 'probably a cell typed over' };
  const most = Math.min(FEW_CENTS, rows.length);
  if (!gap || Math.abs(gap) > most) return undefined;
  return { fr: 'sans doute un arrondi', en: 'probably rounding' };
}

/** `{0}` is what the check says, `{1}` by how much it fails and why, `{2}` where, `{3}` what mends it. */
const untrue: Named = {
  fr: '{0} : ne tombe pas juste{1}, voir {2} {3}',
  en: '{0}: does not tie{1}, see {2} {3}',
};

const held: Named = { fr: '« {0} », voir {1}', en: '“{0}”, see {1}' };

/** What a check says, and where it does not hold. */
export function checkText(check: Check, locale: Locale): string {
  const { rule, ok, gap, rows } = check;
  const name = checkRules[rule][locale];
  if (ok) return name;
  const where = rows.slice(0, MOST_ROWS).join(', ') + (rows.length > MOST_ROWS ? ' …' : '.');
  const why = [gap ? euros(gap, locale) : undefined, hint(check)?.[locale]].filter(Boolean);
  const by = why.length > 0 ? ` (${why.join(', ')})` : '';
  return filled(untrue, locale, name, by, where, checkRepairs[rule][locale]);
}

/** Which check holds money back, and where. */
export function heldText({ rule, rows }: Check, locale: Locale): string {
  const where = rows.slice(0, MOST_ROWS).join(', ') + (rows.length > MOST_ROWS ? ' …' : '');
  return filled(held, locale, checkRules[rule][locale], where);
}
