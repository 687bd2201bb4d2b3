import type { Locale } from '../../domain/values/locale';

/** A sentence in both languages, or what makes one of its arguments. */
interface Pair {
  readonly fr: unknown;
  readonly en: unknown;
}

/** A table of pairs as it reads in one language. Half a pair is nothing that a page could show. */
export type WordsOf<T> = T extends Pair
  ? T['fr'] | T['en']
  : T extends Pick<Pair, 'fr'> | Pick<Pair, 'en'>
    ? symbol
    : { readonly [K in keyof T]: WordsOf<T[K]> };

type Halves = Partial<Record<Locale, unknown>>;

/** A page asks at each drawing: the same words again, not a copy of them. */
const known = new WeakMap<object, Halves>();

const isPair = (value: object): value is Pair => 'fr' in value && 'en' in value;

function half(value: unknown, locale: Locale): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isPair(value)) return value[locale];
  if (Array.isArray(value)) return value.map((one) => half(one, locale));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, half(one, locale)] as const),
  );
}

/** The words of one language out of a table that holds both side by side. */
export function wordsIn<T extends object>(table: T, locale: Locale): WordsOf<T> {
  const halves = known.get(table) ?? {};
  known.set(table, halves);
  halves[locale] ??= half(table, locale);
  return halves[locale] as WordsOf<T>;
}
