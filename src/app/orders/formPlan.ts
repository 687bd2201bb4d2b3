import { familyOf, type OfferedProduct, offeredQuantities } from '../../domain/catalogue/product';
import type { Settings } from '../../domain/settings/settings';
import {
  type BuyerQuestion,
  buyerQuestions,
  formDescription,
  formTitle,
  questionHelp,
  questionTitle,
} from '../../text/form/form';
import { formLines } from '../../text/form/formLines';
import type { Occasion } from '../../text/mails/mailDetails';
import { filled } from '../../text/values/format';
import type { FormChange, FormItem, FormPlan } from '../kernel/ports';
import type { Offered } from '../records/offer';
import { choiceOf } from './changeLink';

/** Questions need titles of their own: their columns are known by nothing else. */
export function uniqueTitles(
  products: readonly OfferedProduct[],
  settings: Settings,
): Map<string, string> {
  const titles = new Map<string, string>();
  const taken = new Set<string>(Object.values(buyerQuestions).flatMap(({ fr, en }) => [fr, en]));
  for (const product of products) {
    const title = questionTitle(product, settings.language);
    const candidates = [title, `${title} (${product.producer})`, `${title} (${product.ref})`];
    const chosen =
      candidates.find((candidate) => !taken.has(candidate)) ?? `${title} (${product.ref})`;
    taken.add(chosen);
    titles.set(product.ref, chosen);
  }
  return titles;
}

const buyerItem = (id: BuyerQuestion, { language }: Settings): FormItem => ({
  kind: id === 'email' ? 'email' : id === 'comment' ? 'paragraph' : 'line',
  id,
  title: buyerQuestions[id][language],
  help: formLines[id][language],
  required: id !== 'comment',
});

const section = (title: string): FormItem => ({ kind: 'section', title, help: '' });

type Asked = OfferedProduct & Pick<Offered, 'question'>;

/** The form of a sale: who you are, then a section a producer, one question a product. */
export function formPlan(
  occasion: Occasion,
  offered: readonly Asked[],
  settings: Settings,
): FormPlan {
  const { language } = settings;
  const items: FormItem[] = [
    section(formLines.aboutYou[language]),
    ...(['email', 'name', 'phone'] as const).map((id) => buyerItem(id, settings)),
  ];
  let producer: string | undefined;
  for (const product of offered) {
    if (product.question === '') continue;
    if (product.producer !== producer) items.push(section(product.producer));
    producer = product.producer;
    items.push(productItem(product, settings));
  }
  items.push(section(filled(formLines.lastWords, language)), buyerItem('comment', settings));
  return {
    title: formTitle(occasion),
    description: formDescription(occasion),
    confirmation: filled(formLines.confirmation, language),
    items,
  };
}

function productItem(product: Asked, settings: Settings): FormItem {
  const quantities = offeredQuantities(product, product.stock, settings.atMost);
  return {
    kind: 'choice',
    id: product.ref,
    title: product.question,
    help: questionHelp(product, settings.language, false),
    choices: quantities.map((quantity) => choiceOf(product, quantity, settings.language)),
  };
}

const SOLD_OUT = 'soldOut';
/** Noted before the form is changed: what it says is not known until the change is noted too. */
export const CHANGING = 'changing';

interface Said {
  readonly ref: string;
  readonly choices: string | null;
}

export interface FormUpdate {
  readonly changes: readonly FormChange[];
  /** How « Produits en vente » remembers what the form says, before the change and after it. */
  readonly before: readonly Said[];
  readonly after: readonly Said[];
}

interface Change extends Said {
  readonly change: FormChange;
}

/**
 * Marks what has just sold out and unmarks what came back. Choices shrink only to what nobody
 * holds, by family: a prefilled choice that vanished would be lost. Beyond `most` the rest is for the next
 * run, so that an answer that sells out much is not slow; what sold out goes first.
 */
export function formUpdate(
  offered: readonly Offered[],
  left: ReadonlyMap<string, number>,
  largestHeld: ReadonlyMap<string, number>,
  settings: Settings,
  most: number = Number.POSITIVE_INFINITY,
): FormUpdate {
  const all = allChanges(offered, left, largestHeld, settings);
  const isBack = ({ choices }: Change): boolean => choices === null;
  const chosen = [...all.filter((one) => !isBack(one)), ...all.filter(isBack)].slice(0, most);
  return {
    changes: chosen.map(({ change }) => change),
    before: chosen.map(({ ref }) => ({ ref, choices: CHANGING })),
    after: chosen.map(({ ref, choices }) => ({ ref, choices })),
  };
}

function allChanges(
  offered: readonly Offered[],
  left: ReadonlyMap<string, number>,
  largestHeld: ReadonlyMap<string, number>,
  settings: Settings,
): Change[] {
  const changes: Change[] = [];
  for (const product of offered) {
    const rest = left.get(familyOf(product));
    // On demand, a question changes only with its price.
    const isStale = rest !== undefined || product.choices === CHANGING;
    if (product.item === null || !isStale) continue;
    const isSoldOut = offeredQuantities(product, rest, 1).length === 0;
    const choices = isSoldOut ? SOLD_OUT : null;
    if (product.choices === choices) continue;
    const reach = isSoldOut ? (largestHeld.get(familyOf(product)) ?? 0) : product.stock;
    const all = offeredQuantities(product, product.stock, settings.atMost);
    const kept = all.filter(
      (quantity, index) => index === 0 || reach === undefined || quantity <= reach,
    );
    const change = {
      item: product.item,
      help: questionHelp(product, settings.language, isSoldOut, product.question),
      choices: kept.map((quantity) => choiceOf(product, quantity, settings.language)),
    };
    changes.push({ ref: product.ref, choices, change });
  }
  return changes;
}
