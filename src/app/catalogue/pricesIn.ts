import { pricedPer } from '../../domain/catalogue/product';
import { type SaleKind, saleKindOf } from '../../domain/catalogue/saleKind';
import { measureOf, type Unit } from '../../domain/values/quantity';
import { priceUnit } from '../../text/values/quantities';
import { columnBehind, type Relaid } from '../kernel/arranged';
import type { RowCell } from '../kernel/plan';
import type { Reads } from '../kernel/reads';

interface PricedRow {
  readonly sale: SaleKind | null;
  readonly unit: Unit | null;
}

/** « €/kg » for a row of Produits whose price is not a piece's, whatever else the row lacks. */
export const priceInOf = ({ sale, unit }: PricedRow): string | null => {
  const content = unit ? measureOf(1, unit) : undefined;
  return content ? priceUnit(pricedPer({ sale: saleKindOf(sale), content })) : null;
};

/** What stands beside the prices of Produits, where that changes (docs/rules.md C26). */
export const pricesIn = ({ tabs }: Reads<'products'>): RowCell[] =>
  tabs.products.rows.flatMap(({ at, values }) => {
    const value = priceInOf(values);
    return value === values.priceIn ? [] : [{ tab: 'products', at, column: 'priceIn', value }];
  });

/** The drive with its column close behind the prices of Produits, from the first row that needs it on. */
export function withPricesIn<S extends Reads<'products'>>(
  snapshot: S,
  /** Rows that the same write adds. */
  added: readonly PricedRow[] = [],
): Relaid<S> {
  const all = [...snapshot.tabs.products.rows.map(({ values }) => values), ...added];
  return all.some((row) => priceInOf(row) !== null)
    ? columnBehind(snapshot, 'products', 'priceIn', 'price')
    : { snapshot, layout: [] };
}
