import { folded } from '../tabs/engine/cell';

export interface ListPrice {
  /** As the tab's own reader takes it. */
  readonly amount: string;
  /** What one such price buys, as written: « kg », « la botte », « les 500 g ». */
  readonly per: string;
}

export const EURO = '(?:€|eur(?:os?)?(?![a-z]))';
export const NUMBER = '\\d{1,3}(?: \\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?';
export const PER = '(?:\\s*ttc)?\\s*(\\/?\\s*(?:[\\d.,]+ ?)?[a-zà-ÿ][^€]*)?';

const WHOLE = new RegExp(`^(?:€\\s*)?(${NUMBER})\\s*${EURO}?${PER}$`, 'i');
/** « 3€50 ». */
const BETWEEN = new RegExp(`^(\\d+)\\s*€\\s*(\\d{2})${PER}$`, 'i');

/** Undefined where it is not surely a price. */
export function readPrice(text: string): ListPrice | undefined {
  const between = BETWEEN.exec(text);
  if (between) return { amount: `${between[1]}.${between[2]}`, per: perOf(between[3]) };
  const whole = WHOLE.exec(text);
  return whole ? { amount: whole[1] ?? '', per: perOf(whole[2]) } : undefined;
}

const perOf = (words: string | undefined): string => (words ?? '').replace(/^[\s/]+/, '').trim();

/** « 3,50 HT »: not what buyers pay. */
export const isNet = (text: string): boolean => /\b(ht|hors taxes?)\b/.test(folded(text));
