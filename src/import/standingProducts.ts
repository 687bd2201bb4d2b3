import { folded } from '../domain/values/fold';
import type { Locale } from '../domain/values/locale';
import { cents } from '../domain/values/money';
import { measureOf, type Unit } from '../domain/values/quantity';
import type { ReadRow } from '../tabs/engine/readTab';
import type { productsTab } from '../tabs/products';
import { nameKey } from '../tabs/readCatalogue';
import { decimal, euros } from '../text/values/format';
import type { ListFault } from './words/fields';

/** A row of Produits, as far as a list is held against it. */
export interface StandingProduct {
  readonly ref: string;
  readonly producer: string;
  readonly title: string;
  readonly packaging: string;
  readonly cents: number | null;
  readonly content: number | null;
  readonly unit: Unit | null;
  readonly stock: number | null;
}

type Values = ReadRow<typeof productsTab>['values'];

/** What a list says otherwise of a product that stands: to be accepted line by line. */
export interface Update {
  readonly ref: string;
  readonly changes: readonly Change[];
  readonly faults: readonly ListFault[];
}

export interface Change {
  readonly field: 'price' | 'stock';
  /** In cents, or in the stock's own unit; null for a blank. */
  readonly was: number | null;
  readonly now: number;
}

/** The catalogue, by what a list may call its products. */
export class StandingProducts {
  private readonly byName = new Map<string, StandingProduct>();
  private readonly byContent = new Map<string, StandingProduct[]>();

  /** A product that the list names by its very words is no other line's. */
  constructor(products: readonly StandingProduct[], keys: readonly string[]) {
    const named = new Set(keys);
    for (const product of products) {
      const { producer, title, packaging } = product;
      const key = nameKey(producer, title, packaging);
      this.byName.set(key, product);
      const content = contentKey(product);
      if (content !== undefined && !named.has(key))
        this.byContent.set(content, [...(this.byContent.get(content) ?? []), product]);
    }
  }

  /** By its name and packaging; or by its name and what it holds, where one product alone is that. */
  find(key: string, values: Values | undefined): StandingProduct | undefined {
    const exact = this.byName.get(key);
    if (exact || !values) return exact;
    const { producer, title, content, unit } = values;
    const same = contentKey({ producer: producer ?? '', title: title ?? '', content, unit });
    const found = (same !== undefined && this.byContent.get(same)) || [];
    return found.length === 1 ? found[0] : undefined;
  }
}

/** « Pot de 500 g » and « 500 g » hold the same; a piece says too little to go by. */
function contentKey({
  producer,
  title,
  content,
  unit,
}: Pick<StandingProduct, 'producer' | 'title' | 'content' | 'unit'>): string | undefined {
  const held = content !== null && unit !== null ? measureOf(content, unit) : undefined;
  if (!held || (held.dimension === 'piece' && held.amount === 1)) return undefined;
  return [folded(producer), folded(title), held.dimension, held.amount].join('|');
}

/** Price and stock as they stand and as the list says them, where both are read. */
export function updateOf(
  stands: StandingProduct,
  values: Values | undefined,
  locale: Locale,
): Update {
  const changes: Change[] = [];
  const faults: ListFault[] = [];
  const price = values?.price ?? null;
  if (price !== null && stands.cents !== null && price !== stands.cents) {
    changes.push({ field: 'price', was: stands.cents, now: price });
    const [read, detail] = [euros(price, locale), euros(cents(stands.cents), locale)];
    faults.push({ code: 'otherPrice', field: 'price', read, detail });
  }
  const stock = values?.stock ?? null;
  if (stock !== null && stock !== stands.stock) {
    changes.push({ field: 'stock', was: stands.stock, now: stock });
    const told = (count: number | null): string =>
      count === null ? '–' : decimal(Math.round(count * 1000), 3, locale);
    faults.push({
      code: 'otherStock',
      field: 'stock',
      read: told(stock),
      detail: told(stands.stock),
    });
  }
  return { ref: stands.ref, changes, faults };
}
