import { inPlainLetters } from '../../../domain/values/fold';
import type { Locale, Named } from '../../../domain/values/locale';
import type { Cents } from '../../../domain/values/money';
import { inLargeUnit, type Measure } from '../../../domain/values/quantity';
import type { Table } from '../../../formats/table';
import { estimateWord } from '../words';

export interface ProducerOrderLine {
  readonly ref: string;
  readonly title: string;
  readonly packaging: string;
  /** As people count: pieces, or kg / L when loose. */
  readonly quantity: number;
  readonly total: Measure;
  readonly price: Cents;
  readonly amount: Cents;
  /** « 2 colis de 12 »; blank for what is none. */
  readonly cases?: string;
  /** Hangs on something that is not weighed yet. */
  readonly estimated?: boolean;
}

const columns: readonly Named[] = [
  { fr: 'Réf.', en: 'Ref.' },
  { fr: 'Produit', en: 'Product' },
  { fr: 'Conditionnement', en: 'Packaging' },
  { fr: 'Quantité', en: 'Quantity' },
  { fr: 'Total', en: 'Total' },
  { fr: 'Unité', en: 'Unit' },
  { fr: 'Prix unitaire', en: 'Unit price' },
  { fr: 'Montant', en: 'Amount' },
];
/** Only where something is brought by cases. */
const casesColumn: Named = { fr: 'Colis', en: 'Cases' };
/** Only where something is not weighed yet. */
const estimateColumn: Named = { fr: 'Pesée', en: 'Weighing' };
const basketColumn: Named = { fr: 'Panier', en: 'Basket' };
const nameColumn: Named = { fr: 'Nom', en: 'Name' };
const pieceUnit: Named = { fr: 'pièce', en: 'piece' };

/** Where those columns stand: an estimate is of the weight as of the sum. */
const MORE_AT = 6;

/** What a producer brings: always units and kilos side by side. */
export function producerOrderTable(lines: readonly ProducerOrderLine[], locale: Locale): Table {
  const hasCases = lines.some(({ cases }) => cases);
  const hasEstimates = lines.some(({ estimated }) => estimated);
  const withMore = <T>(cells: readonly T[], cases: T, estimate: T): T[] => [
    ...cells.slice(0, MORE_AT),
    ...(hasCases ? [cases] : []),
    ...(hasEstimates ? [estimate] : []),
    ...cells.slice(MORE_AT),
  ];
  const rows = lines.map((line) => {
    const { ref, title, packaging, quantity, total, price, amount, estimated, cases = '' } = line;
    const units = inUnits(total, locale);
    const cells = [ref, title, packaging, quantity, ...units, price / 100, amount / 100];
    return withMore(cells, cases, estimated ? estimateWord[locale] : '');
  });
  const header = withMore(columns, casesColumn, estimateColumn);
  return { header: header.map((title) => title[locale]), rows };
}

function inUnits(total: Measure, locale: Locale): [number, string] {
  const { value, unit } = inLargeUnit(total);
  return [value, unit === 'piece' ? pieceUnit[locale] : unit];
}

export interface PackedLine
  extends Pick<ProducerOrderLine, 'title' | 'packaging' | 'quantity' | 'total'> {
  readonly basket: number;
  /** Blank where producers do not see names. */
  readonly name: string;
}

/** What goes in which basket, in the same columns as what to bring. */
export function packingTable(lines: readonly PackedLine[], locale: Locale): Table {
  const isNamed = lines.some(({ name }) => name !== '');
  const header = [basketColumn, ...columns.slice(1, 6), ...(isNamed ? [nameColumn] : [])];
  const rows = lines.map(({ basket, title, packaging, quantity, total, name }) => [
    basket,
    title,
    packaging,
    quantity,
    ...inUnits(total, locale),
    ...(isNamed ? [name] : []),
  ]);
  return { header: header.map((title) => title[locale]), rows };
}

const LONGEST_NAME = 40;

const fileName = {
  fr: (whose: string, sale: number): string => `commande${whose}-vente-${sale}.csv`,
  en: (whose: string, sale: number): string => `order${whose}-sale-${sale}.csv`,
};

/** « commande-Ferme-du-Haut-vente-3.csv »: what every computer and every mail program takes. */
export function producerFileName(producer: string, sale: number, locale: Locale): string {
  const whose = inPlainLetters(producer)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, '');
  return fileName[locale](whose && `-${whose}`, sale);
}
