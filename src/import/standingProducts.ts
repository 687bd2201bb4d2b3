import { isOnePiece } from '../domain/catalogue/kinds/containers';
import { folded } from '../domain/values/fold';
import type { Locale } from '../domain/values/locale';
import { cents } from '../domain/values/money';
import { measureOf, type Unit } from '../domain/values/quantity';
import type { ReadRow } from '../tabs/engine/readTab';
import type { productsTab } from '../tabs/products';
import { nameKey } from '../tabs/readCatalogue';
import type { StandingProduct } from '../tabs/standingProduct';
import { decimal, euros } from '../text/values/format';
import type { ListFault } from './words/fields';
import { packIn } from './words/packWords';

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

/** A product, by what a list may call it. */
interface Called {
  readonly producer: string | null;
  readonly title: string | null;
  readonly packaging: string | null;
  readonly content: number | null;
  readonly unit: Unit | null;
}

/** « Œuf » and « oeufs » are one product. */
const plainTitle = (title: string): string =>
  folded(title)
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/[sx]$/, ''))
    .join(' ')
    .trim();

/** Whose, what, and how much of it: « pot de 500 g » and « 500 g » hold the same. */
export function contentKey({ producer, title, content, unit }: Called): string | undefined {
  const held = content !== null && unit !== null ? measureOf(content, unit) : undefined;
  if (!held) return undefined;
  return [folded(producer ?? ''), plainTitle(title ?? ''), held.dimension, held.amount].join('|');
}

/** What a packaging names as its container; a piece is whatever one likes to call it. */
function containerOf({ packaging, content, unit }: Called): string {
  const { container, isSure, isUnit } = packIn(packaging ?? '');
  if (!isSure) return folded(packaging ?? '');
  // « 2 €/L » drawn, and the bottle that holds one.
  if (isUnit) return 'unit';
  const isOne = content === 1 && unit === 'piece';
  return isOnePiece(container) || (container === '' && isOne) ? (isOne ? 'piece' : '') : container;
}

/** Two that hold as much are one product, unless each is packed in a thing of its own. */
export function isSameProduct(one: Called, other: Called): boolean {
  const [a, b] = [containerOf(one), containerOf(other)];
  return a === b || a === '' || b === '';
}

/** The catalogue, by what a list may call its products. */
export class StandingProducts {
  private readonly byName = new Map<string, StandingProduct>();
  private readonly byContent = new Map<string, StandingProduct[]>();

  constructor(products: readonly StandingProduct[]) {
    for (const product of products) {
      const { producer, title, packaging } = product;
      this.byName.set(nameKey(producer, title, packaging), product);
      const content = contentKey(product);
      if (content !== undefined)
        this.byContent.set(content, [...(this.byContent.get(content) ?? []), product]);
    }
  }

  /** By its name and packaging; else all that are called so and hold as much. */
  find(key: string, values: Values | undefined): readonly StandingProduct[] {
    const exact = this.byName.get(key);
    if (exact) return [exact];
    const same = values && contentKey(values);
    const found = (same !== undefined && this.byContent.get(same)) || [];
    return found.filter((product) => values && isSameProduct(product, values));
  }
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
    const textOf = (count: number | null): string =>
      count === null ? '–' : decimal(Math.round(count * 1000), 3, locale);
    faults.push({
      code: 'otherStock',
      field: 'stock',
      read: textOf(stock),
      detail: textOf(stands.stock),
    });
  }
  return { ref: stands.ref, changes, faults };
}
