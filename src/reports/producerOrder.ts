import type { Locale } from '../domain/locale';
import type { Cents } from '../domain/money';
import { inLargeUnit, type Measure } from '../domain/quantity';
import type { Table } from './table';

export interface ProducerOrderLine {
  readonly ref: string;
  readonly title: string;
  readonly packaging: string;
  /** As people count: pieces, or kg / L when loose. */
  readonly quantity: number;
  readonly total: Measure;
  readonly price: Cents;
  readonly amount: Cents;
}

const HEADERS: Readonly<Record<Locale, readonly string[]>> = {
  fr: [
    'Réf.',
    'Produit',
    'Conditionnement',
    'Quantité',
    'Total',
    'Unité',
    'Prix unitaire',
    'Montant',
  ],
  en: ['Ref.', 'Product', 'Packaging', 'Quantity', 'Total', 'Unit', 'Unit price', 'Amount'],
};

/** What a producer brings: always units and kilos side by side. */
export function producerOrderTable(lines: readonly ProducerOrderLine[], locale: Locale): Table {
  const rows = lines.map(({ ref, title, packaging, quantity, total, price, amount }) => {
    const { value, unit } = inLargeUnit(total);
    const unitName = unit === 'piece' && locale === 'fr' ? 'pièce' : unit;
    return [ref, title, packaging, quantity, value, unitName, price / 100, amount / 100];
  });
  return { header: HEADERS[locale], rows };
}
