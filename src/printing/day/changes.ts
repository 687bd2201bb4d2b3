import {
  type BasketChange,
  changesSince,
  type PrintedBasket,
} from '../../domain/baskets/printedBaskets';
import { fingerprint } from '../../domain/values/fingerprint';
import type { DayBasket, DayDetails, DayLine } from '../../text/pages/panel/dayDetails';
import { moment } from '../../text/values/dates';
import { semicolon } from '../../text/values/format';
import { count } from '../../text/values/quantities';
import { escaped } from '../paper/page';
import { tableHtml } from '../paper/tableHtml';
import { nameOf, type Pack } from './pack';

/** Baskets as they stand on the paper that is printed now. */
export const printedBaskets = ({ baskets }: Pick<DayDetails, 'baskets'>): PrintedBasket[] =>
  baskets.map(({ basket, name, comment, amount, payment, left, lines }) => ({
    basket,
    words: fingerprint(JSON.stringify([name, comment, ...lines.flatMap(replacement)])),
    money: [amount, payment, left].join(),
    lines: lines.map(({ ref, quantity, grams = 0 }) => [ref, quantity, grams]),
  }));

/** What a slip says of what is given instead. */
const replacement = ({ ref, replacedBy }: DayLine): string[] =>
  replacedBy === undefined ? [] : [ref, replacedBy];

/** Since the last print of this sale; nothing before one. */
export const changesIn = (details: DayDetails): BasketChange[] =>
  details.printed ? changesSince(details.printed.baskets, printedBaskets(details)) : [];

/** The baskets whose slip must be printed again. */
export function changedBaskets(
  { baskets }: DayDetails,
  changes: readonly BasketChange[],
): DayBasket[] {
  const numbers = new Set(changes.map(({ basket }) => basket));
  return baskets.filter(({ basket }) => numbers.has(basket));
}

/** The producers that bring more or less than their sheet says. */
export const changedProducers = (
  { products }: Pack,
  changes: readonly BasketChange[],
): ReadonlySet<string> =>
  new Set(
    changes.flatMap(({ lines }) => lines).flatMap(({ ref }) => products.get(ref)?.producer ?? []),
  );

/** What changed, basket by basket, in words. */
export function changesHtml(pack: Pack, changes: readonly BasketChange[]): string {
  const { words, details, locale } = pack;
  const { printed, drive } = details;
  const when = printed ? words.since(moment(printed.at, drive.zone, locale)) : '';
  if (changes.length === 0) return `<p>${escaped(`${when}. ${words.nothingChanged}`)}</p>`;
  const names = new Map(details.baskets.map((one) => [one.basket, nameOf(one)]));
  const columns = [
    { title: words.basket, kind: 'number' as const },
    { title: words.name },
    { title: words.parts.changes },
  ];
  const rows = changes.map((one) => [
    String(one.basket),
    names.get(one.basket) ?? '',
    changeText(pack, one),
  ]);
  return `<p>${escaped(`${when}. ${words.toReplace}`)}</p>${tableHtml(columns, rows)}`;
}

function changeText(pack: Pack, change: BasketChange): string {
  const { words, products, locale } = pack;
  const { change: said } = words;
  if (change.kind !== 'changed') return said[change.kind];
  const lines = change.lines.map(({ ref, before, now }) => {
    const product = products.get(ref);
    const shown = (quantity: number) =>
      product ? count(product, quantity, locale) : String(quantity);
    return words.insteadOf(product?.title ?? ref, shown(now), shown(before));
  });
  const weighed = change.weighed.map(
    (ref) => `${products.get(ref)?.title ?? ref} (${said.weighed})`,
  );
  return [
    ...lines,
    ...weighed,
    ...(change.hasOtherWords ? [said.words] : []),
    ...(change.hasOtherMoney ? [said.money] : []),
  ].join(`${semicolon[locale]} `);
}
