import type { Locale } from '../../../domain/values/locale';
import { buyerQuestions } from '../../../text/form/buyerQuestions';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { remember } from '../../kernel/sideSteps';
import { type Answer, isUnreadable } from '../answer';
import { type Offered, wantedOf } from '../offer';
import type { OrderRow } from '../orderRows';
import type { Sale } from '../sale';
import { askedTitles, titleKey, titleMeaning } from './columns';

/** Without these nobody can be told whose order it is, or reached about it. */
const DEMANDED = ['email', 'name', 'phone'] as const;

interface GoneQuestions {
  readonly buyer: readonly (typeof DEMANDED)[number][];
  readonly products: readonly Offered[];
}

/** What somebody deleted in the form; made again under its title it counts (docs/rules.md O45). */
function goneFrom(
  ports: Ports,
  form: string,
  offered: readonly Offered[],
): GoneQuestions | undefined {
  const known = new Set(offered.map(({ item }) => item));
  const shown = ports.forms.items(form, (item) => !known.has(item));
  if (!shown) return undefined;
  const items = new Set<number | null>(shown.map(({ item }) => item));
  const asked = askedTitles(offered);
  const meant = new Set(shown.map(({ title }) => titleMeaning(title, asked)));
  return {
    buyer: DEMANDED.filter((id) => !meant.has(id)),
    products: offered.filter(
      (one) => isAsked(one) && !items.has(one.item) && !meant.has(titleKey(one.question)),
    ),
  };
}

const isAsked = ({ question, item }: Offered): boolean => question !== '' && item !== null;

/** What is no longer sold may go. */
const titlesOf = ({ buyer, products }: GoneQuestions, locale: Locale): string[] => [
  ...buyer.map((id) => buyerQuestions[id][locale]),
  ...products.filter(({ stock }) => stock !== 0).map(({ question }) => question),
];

export function goneTitles(
  ports: Ports,
  form: string,
  offered: readonly Offered[],
  locale: Locale,
): readonly string[] | undefined {
  const gone = goneFrom(ports, form, offered);
  return gone && titlesOf(gone, locale);
}

interface Read {
  readonly offered: readonly Offered[];
  readonly orders: readonly OrderRow[];
  /** In time order. */
  readonly answers: readonly Answer[];
}

interface OfSale {
  readonly sale: Sale;
  /** That is asked, where Ventes may not say. */
  readonly form?: string | undefined;
}

/**
 * Answers with what their senders have and the form cannot ask for (docs/rules.md O45). It is looked at only
 * where one of them shows a sign of it.
 */
export function withUnasked(
  ports: Ports,
  { place }: Reads,
  { sale, form = sale.form?.id }: OfSale,
  read: Read,
): { readonly answers: readonly Answer[]; readonly unasked?: readonly string[] } {
  const { answers, offered } = read;
  if (form === undefined || answers.length === 0) return { answers };
  const fallen = fallenIn(read);
  if (!answers.some(lacksDemanded) && areThere(ports, form, fallen, offered.filter(isAsked).length))
    return { answers };
  const gone = goneFrom(ports, form, offered);
  if (!gone) return { answers };
  const refs = new Set(gone.products.map(({ ref }) => ref));
  return {
    answers: fallen.some(({ ref }) => refs.has(ref)) ? kept(read, refs) : answers,
    unasked: titlesOf(gone, place.locale),
  };
}

const lacksDemanded = ({ typedEmail, name, phone }: Answer): boolean =>
  typedEmail === '' || name === '' || phone === '';

/** So many questions with choices as it was made with are all there: of several products that asks once. */
function areThere(
  ports: Ports,
  form: string,
  products: readonly Offered[],
  choices: number,
): boolean {
  const items = products.flatMap(({ item }) => item ?? []);
  if (items.length === 0 || (items.length > 1 && ports.forms.choiceQuestions(form) === choices))
    return true;
  return ports.forms.standing(form, items)?.length === items.length;
}

/** Products that somebody had, and that an answer has no more. */
function fallenIn({ offered, orders, answers }: Read): readonly Offered[] {
  const had = wantedBy(offered, orders);
  const fallen = new Set<string>();
  for (const answer of answers) {
    if (isUnreadable(answer)) continue;
    for (const ref of had.get(answer.email)?.keys() ?? [])
      if (!answer.asked.has(ref)) fallen.add(ref);
    had.set(answer.email, wantedIn(answer.asked));
  }
  return offered.filter((one) => isAsked(one) && fallen.has(one.ref));
}

function kept({ offered, orders, answers }: Read, gone: ReadonlySet<string>): readonly Answer[] {
  const had = wantedBy(offered, orders);
  return answers.map((answer) => {
    if (isUnreadable(answer)) return answer;
    const before = [...(had.get(answer.email) ?? [])];
    const unasked = before.filter(([ref]) => gone.has(ref) && !answer.asked.has(ref));
    const isEmptied = wantedIn(answer.asked).size === 0 && answer.unread.length === 0;
    // Who took out all that one can cancels.
    const isCancelled = isEmptied && before.length > unasked.length;
    const asked = new Map([...answer.asked, ...(isCancelled ? [] : unasked)]);
    had.set(answer.email, wantedIn(asked));
    return unasked.length > 0 && !isCancelled ? { ...answer, asked } : answer;
  });
}

const wantedIn = (asked: Answer['asked']): ReadonlyMap<string, number> =>
  new Map([...asked].filter(([, quantity]) => quantity > 0));

function wantedBy(
  offered: readonly Offered[],
  orders: readonly OrderRow[],
): Map<string, ReadonlyMap<string, number>> {
  const products = new Map(offered.map((one) => [one.ref, one]));
  return new Map(
    orders.flatMap(({ state, email, lines }) =>
      state === 'accepted' ? [[email, wantedOf(products, lines)] as const] : [],
    ),
  );
}

/** Told by every look until they are back. */
export function noteUnasked(
  ports: Ports,
  { form, number: sale }: Pick<Sale, 'form' | 'number'>,
  titles: readonly string[],
): void {
  if (form && titles.length > 0)
    remember(ports, [{ kind: 'unasked', form: form.id, sale, questions: titles.join(', ') }]);
}

/** The same of what it was just to say under them. */
export const noteGoneItems = (
  ports: Ports,
  sale: Pick<Sale, 'form' | 'number'>,
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
