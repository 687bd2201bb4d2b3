import { NBSP } from '../../values/format';

export const several = {
  fr: (count: number, one: string, more: string): string =>
    `${count}${NBSP}${count > 1 ? more : one}`,
  en: (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`,
};

type Items = readonly (string | number)[];
const MOST = 5;

const fewOf = (items: Items, others: (count: number) => string): string =>
  items.length > MOST + 1
    ? `${items.slice(0, MOST).join(', ')} ${others(items.length - MOST)}`
    : items.join(', ');

/** « 1, 2, 3, 4, 5 et 12 autres ». */
export const few = {
  fr: (items: Items): string => fewOf(items, (count) => `et ${count} autres`),
  en: (items: Items): string => fewOf(items, (count) => `and ${count} others`),
};
