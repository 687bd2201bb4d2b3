import { NBSP } from '../../values/format';

export const several = {
  fr: (count: number, one: string, more: string): string =>
    `${count}${NBSP}${count > 1 ? more : one}`,
  en: (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`,
};

export const few = (items: readonly (string | number)[]): string =>
  items.slice(0, 5).join(', ') + (items.length > 5 ? '…' : '');
