import type { Product } from '../../domain/catalogue/product';
import { isOrderedByMeasure } from '../../domain/catalogue/saleKind';
import { folded } from '../../domain/values/fold';
import { scaledOf } from '../../domain/values/number';
import type { Threshold } from '../../domain/values/threshold';
import { thresholdUnits } from '../../text/tabs/thresholdUnits';

const PLACES = { euros: 2, kilos: 3, pieces: 0 } as const;
/** In euros, kilos or pieces: a date that was typed for a figure is far above (docs/rules.md C38). */
const MOST = 10_000;

/** A figure with its unit, or of `bare` without one; undefined: none. */
export function readThreshold(text: string, bare: Threshold['of']): Threshold | undefined {
  const [, figure = '', word = ''] = /^([\d\s.,]*)(.*)$/u.exec(text.trim()) ?? [];
  const of = word === '' ? bare : thresholdUnits.get(folded(word));
  const amount = of && scaledOf(figure.trim(), PLACES[of]);
  return !of || amount === undefined || amount > MOST * 10 ** PLACES[of]
    ? undefined
    : { of, amount };
}

/** As a cell keeps it, whatever its language. */
export function writtenThreshold({ of, amount }: Threshold): string {
  const unit = { euros: '€', kilos: 'kg', pieces: 'p' }[of];
  return `${amount / 10 ** PLACES[of]} ${unit}`;
}

/** A figure alone is of the product's quantity. */
export function minimumIn(
  said: string | null,
  sold: Pick<Product, 'sale'>,
): Pick<Product, 'minimum'> {
  const minimum = readThreshold(said ?? '', isOrderedByMeasure(sold) ? 'kilos' : 'pieces');
  return minimum ? { minimum } : {};
}
