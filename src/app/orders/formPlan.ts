import {
  familyOf,
  type OfferedProduct,
  offeredQuantities,
  stepOf,
} from '../../domain/catalogue/product';
import type { Settings } from '../../domain/settings/settings';
import { wishes } from '../../tabs/orders';
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
import { type About, aboutText } from '../../text/values/toldParts';
import type { FormChange, FormItem, FormPlan } from '../kernel/ports';
import type { Offered } from '../records/offer';
import { hasWaitingList } from '../settings/mailSettings';
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

/** What is wished where something cannot be delivered; one choice or none. */
const wishItem = ({ askWish, language }: Settings): FormItem[] =>
  askWish === 'no'
    ? []
    : [
        {
          ...{ kind: 'choice', id: 'wish', title: buyerQuestions.wish[language] },
          help: formLines.wish[language],
          choices: wishes.options?.(language) ?? [],
        },
      ];

const section = (title: string, help = ''): FormItem => ({ kind: 'section', title, help });

type Asked = OfferedProduct & Pick<Offered, 'question'>;

/** The form of a sale: who you are, then a section a producer, one question a product. */
export function formPlan(
  occasion: Occasion,
  offered: readonly Asked[],
  settings: Settings,
  /** What producers tell of themselves, by their names. */
  abouts: ReadonlyMap<string, About> = new Map(),
): FormPlan {
  const { language } = settings;
  const items: FormItem[] = [
    section(formLines.aboutYou[language]),
    ...(['email', 'name', 'phone'] as const).map((id) => buyerItem(id, settings)),
  ];
  let producer: string | undefined;
  for (const product of offered) {
    if (product.question === '') continue;
    if (product.producer !== producer) {
      const about = abouts.get(product.producer);
      items.push(section(product.producer, about && aboutText(about)));
    }
    producer = product.producer;
    items.push(productItem(product, settings));
  }
  items.push(
    section(filled(formLines.lastWords, language)),
    ...wishItem(settings),
    buyerItem('comment', settings),
  );
  return {
    title: formTitle(occasion),
    description: formDescription(occasion, settings.answers),
    confirmation: filled(formLines.confirmation, language),
    items,
  };
}

/** The question about a product, with all that can be had of it. */
export function productItem(
  product: Asked,
  settings: Settings,
): Extract<FormItem, { kind: 'choice' }> {
  const quantities = offeredQuantities(product, product.stock, settings.atMost);
  return {
    kind: 'choice',
    id: product.ref,
    title: product.question,
    help: questionHelp(product, settings.language, countedLeft(product, product.stock, settings)),
    choices: quantities.map((quantity) => choiceOf(product, quantity, settings.language)),
  };
}

/** How much is left, where the form says it: with a waiting list, once that cuts its choices. */
export function countedLeft(
  product: OfferedProduct,
  left: number | undefined,
  settings: Settings,
): number | null {
  if (!hasWaitingList(settings) || left === undefined) return null;
  const most = offeredQuantities(product, undefined, settings.atMost).at(-1) ?? 0;
  return left < most ? Math.floor(left / stepOf(product)) * stepOf(product) : null;
}

const SOLD_OUT = 'soldOut';
/** How « Produits en vente » remembers up to which quantity the form offers a product. */
export const choicesSaid = (quantities: readonly number[], left: number | null = null): string =>
  left === null ? `upTo ${quantities[quantities.length - 1] ?? 0}` : `left ${left}`;
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
 * Marks what has just sold out, unmarks what came back, and offers what a stock that was changed
 * lets one have. Choices shrink only to what nobody holds, by family: a prefilled choice that
 * vanished would be lost; they grow by what somebody has from the desk. Beyond `most` the rest is for the next run, so that an answer that sells
 * out much is not slow; what sold out goes first.
 */
export function formUpdate(
  offered: readonly Offered[],
  left: ReadonlyMap<string, number>,
  held: ReadonlyMap<string, readonly number[]>,
  settings: Settings,
  most: number = Number.POSITIVE_INFINITY,
): FormUpdate {
  const all = allChanges(offered, left, held, settings);
  const isBack = ({ choices }: Change): boolean => !choices?.startsWith(SOLD_OUT);
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
  held: ReadonlyMap<string, readonly number[]>,
  settings: Settings,
): Change[] {
  const changes: Change[] = [];
  for (const product of offered) {
    if (product.item === null) continue;
    const rest = left.get(familyOf(product));
    const isSoldOut = offeredQuantities(product, rest, 1).length === 0;
    const asked = held.get(familyOf(product)) ?? [];
    const largest = Math.max(0, ...asked);
    const isCounted = rest !== undefined && hasWaitingList(settings);
    const reach = isCounted
      ? rest
      : isSoldOut
        ? largest
        : Math.max(largest, product.stock ?? Number.POSITIVE_INFINITY);
    const all = offeredQuantities(product, undefined, settings.atMost);
    const usual = all.filter((quantity, index) => index === 0 || quantity <= reach);
    const more = beyond(product, asked, usual);
    const kept = [...usual, ...more];
    const told = isSoldOut ? null : countedLeft(product, rest, settings);
    const choices = [isSoldOut ? SOLD_OUT : choicesSaid(usual, told), ...more].join(' ');
    // Of a sale that was opened without a note of it, the form says all that was on sale.
    const isUnsaid = product.choices === null && !isSoldOut && more.length === 0 && told === null;
    if (product.choices === choices || isUnsaid) continue;
    const change = {
      item: product.item,
      help: questionHelp(
        product,
        settings.language,
        isSoldOut ? (isCounted ? 'waiting' : 'soldOut') : told,
        product.question,
      ),
      choices: kept.map((quantity) => choiceOf(product, quantity, settings.language)),
    };
    changes.push({ ref: product.ref, choices, change });
  }
  return changes;
}

/** More than the form lets one choose, as somebody has it from the desk: their link must hold it. */
const beyond = (product: Offered, asked: readonly number[], usual: readonly number[]): number[] => {
  const last = usual[usual.length - 1] ?? 0;
  const most = product.maxPerBasket ?? Number.POSITIVE_INFINITY;
  return [...new Set(asked)]
    .filter((quantity) => quantity > last && quantity <= most && quantity % stepOf(product) === 0)
    .sort((a, b) => a - b);
};
