import type { Locale } from '../../domain/values/locale';
import type { Cents } from '../../domain/values/money';
import { inLargeUnit, type Measure } from '../../domain/values/quantity';
import type { Table } from '../../formats/table';

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
  const rows = lines.map(({ ref, title, packaging, quantity, total, price, amount }) => [
    ref,
    title,
    packaging,
    quantity,
    ...inUnits(total, locale),
    price / 100,
    amount / 100,
  ]);
  return { header: HEADERS[locale], rows };
}

function inUnits(total: Measure, locale: Locale): [number, string] {
  const { value, unit } = inLargeUnit(total);
  return [value, unit === 'piece' && locale === 'fr' ? 'pièce' : unit];
}

export interface PackedLine
  extends Pick<ProducerOrderLine, 'title' | 'packaging' | 'quantity' | 'total'> {
  readonly basket: number;
  /** Blank where producers do not see names. */
  readonly name: string;
}

/** What goes in which basket, in the same columns as what to bring. */
export function packingTable(lines: readonly PackedLine[], locale: Locale): Table {
  const header = [{ fr: 'Panier', en: 'Basket' }[locale], ...HEADERS[locale].slice(1, 6)];
  const isNamed = lines.some(({ name }) => name !== '');
  const rows = lines.map(({ basket, title, packaging, quantity, total, name }) => [
    basket,
    title,
    packaging,
    quantity,
    ...inUnits(total, locale),
    ...(isNamed ? [name] : []),
  ]);
  return { header: [...header, ...(isNamed ? [{ fr: 'Nom', en: 'Name' }[locale]] : [])], rows };
}

const LONGEST_NAME = 40;

/** « commande-Ferme-du-Haut-vente-3.csv »: what every computer and every mail program takes. */
export function producerFileName(producer: string, sale: number, locale: Locale): string {
  const whose = producer
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, '');
  const [order, saleWord] = locale === 'fr' ? ['commande', 'vente'] : ['order', 'sale'];
  return `${[order, whose, saleWord, sale].filter(Boolean).join('-')}.csv`;
}
