import { isSoldAsWeighed } from '../../domain/catalogue/saleKind';
import type { Locale, Named } from '../../domain/values/locale';
import type { Cents } from '../../domain/values/money';
import { euros } from '../values/format';
import { about, count, type Sold } from '../values/quantities';

/**
 * One choice of the form. It starts with the quantity, so that a person and `readChoice` read
 * the same: « 2 · 4,80 € », « 2 · environ 35,30 € », « 1,5 kg · 3,53 € ».
 */
export const choiceLabel = (
  sold: Sold,
  quantity: number,
  amount: Cents,
  locale: Locale,
): string => {
  const price = euros(amount, locale);
  const said = isSoldAsWeighed(sold) ? about[locale](price) : price;
  return `${count(sold, quantity, locale)} · ${said}`;
};

/** The one choice of a question of which nobody can have any: it orders nothing. */
export const noChoice: Named = { fr: 'Épuisé', en: 'Sold out' };

const isNoChoice = (label: string): boolean => Object.values(noChoice).includes(label.trim());

/** Pieces, grams or millilitres in one of the unit. */
const sizes = { '': 1, g: 1, ml: 1, cl: 10, kg: 1000, l: 1000 } as const;

const choice = /^(\d{1,6})(?:[.,](\d{1,3}))?\s?(kg|g|ml|cl|l)?\s?(?:[:·].*)?$/is;

/**
 * The quantity that a choice stands for, in pieces, grams or millilitres, in either language.
 * `undefined` when it is not a choice that the form could have had.
 */
export const readChoice = (label: string): number | undefined => {
  if (isNoChoice(label)) return 0;
  const [, whole, part = '', unit = ''] = choice.exec(label.trim()) ?? [];
  if (whole === undefined) return undefined;
  const size = sizes[unit.toLowerCase() as keyof typeof sizes];
  // Counted in whole thousandths, so that 1,1 kg is 1100 g and no float.
  const thousandths = Number(whole + part.padEnd(3, '0')) * size;
  return thousandths % 1000 === 0 ? thousandths / 1000 : undefined;
};
