import { cutTo } from '../../../domain/values/cutTo';
import type { Locale } from '../../../domain/values/locale';
import { buyerQuestions } from '../../../text/form/buyerQuestions';
import type { Ports } from '../../kernel/ports';
import { keepTrying } from '../../kernel/steps/toRetry';
import type { Offered } from '../offer';
import type { Sale } from '../sale';
import { askedTitles, titleKey, titleMeaning } from './columns';

/** Without these nobody can be told whose order it is, or reached about it. */
const DEMANDED = ['email', 'name', 'phone'] as const;

/**
 * Questions that somebody deleted in the form, but for those of what is no longer sold; made again under
 * its title one is there (docs/rules.md O45). Undefined: the form cannot be reached.
 */
export function goneTitles(
  ports: Ports,
  form: string,
  offered: readonly Offered[],
  locale: Locale,
): readonly string[] | undefined {
  const known = new Set(offered.map(({ item }) => item));
  const shown = ports.forms.items(form, (item) => !known.has(item));
  if (!shown) return undefined;
  const items = new Set<number | null>(shown.map(({ item }) => item));
  const asked = askedTitles(offered);
  const meant = new Set(shown.map(({ title }) => titleMeaning(title, asked)));
  const isGone = ({ question, item, stock }: Offered): boolean =>
    question !== '' &&
    item !== null &&
    stock !== 0 &&
    !items.has(item) &&
    !meant.has(titleKey(question));
  return [
    ...DEMANDED.filter((id) => !meant.has(id)).map((id) => buyerQuestions[id][locale]),
    ...offered.filter(isGone).map(({ question }) => question),
  ];
}

/** A property holds 9 KB. */
const LONGEST = 600;

/** Told by every look until they are back. */
export function noteUnasked(
  ports: Ports,
  { form }: Pick<Sale, 'form'>,
  titles: readonly string[],
): void {
  if (form && titles.length > 0)
    keepTrying(ports, 'formQuestions', form.id, cutTo(titles.join(', '), LONGEST));
}

/** The same of what it was just to say under them. */
export const noteGoneItems = (
  ports: Ports,
  sale: Pick<Sale, 'form'>,
  offered: readonly Offered[],
  items: readonly number[],
): void =>
  noteUnasked(
    ports,
    sale,
    offered.flatMap(({ item, question }) =>
      item !== null && items.includes(item) ? [question] : [],
    ),
  );
