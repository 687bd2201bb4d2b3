import { folded } from '../../domain/values/fold';
import type { Locale } from '../../domain/values/locale';
import type { Measure } from '../../domain/values/quantity';
import { measure, titled } from './quantities';

export interface Titled {
  readonly title: string;
  readonly producer: string;
  readonly packaging: string;
  readonly content: Measure;
}

/** A product's name; « Tomme (400 g) » where another of that name stands among these (docs/rules.md C27). */
export function titleAmong(product: Titled, others: readonly Titled[], locale: Locale): string {
  const { title, producer, packaging, content } = product;
  const alike = others.filter((one) => one !== product && folded(one.title) === folded(title));
  if (alike.length === 0) return title;
  const own = alike.filter((one) => folded(one.producer) === folded(producer));
  const isPacked =
    titled(title, packaging) !== title &&
    own.every((one) => folded(one.packaging) !== folded(packaging));
  const size = isPacked ? packaging : measure(content, locale);
  const said = [
    ...(own.length === 0 ? [] : [size]),
    ...(own.length === alike.length ? [] : [producer]),
  ];
  return `${title} (${said.join(', ')})`;
}

/** The names of some of these products, each once: one stands for its sizes where they are all meant. */
export const titlesAmong = <P extends Titled>(
  all: readonly P[],
  isMeant: (one: P) => boolean,
  locale: Locale,
): string[] => {
  const others = all.filter((one) => !isMeant(one));
  return [...new Set(all.filter(isMeant).map((one) => titleAmong(one, others, locale)))];
};
