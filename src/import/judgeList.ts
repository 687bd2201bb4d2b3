import type { TypedFault } from '../domain/catalogue/listFault';
import { pricedPer } from '../domain/catalogue/product';
import { isPricedByMeasure, saleKindOf } from '../domain/catalogue/saleKind';
import { folded } from '../domain/values/fold';
import type { Locale } from '../domain/values/locale';
import { measureOf, type Unit } from '../domain/values/quantity';
import { productsTab } from '../tabs/products';
import { listFaultText } from '../text/problems/listFaults';
import { decimal, euros, isSingular, NBSP } from '../text/values/format';
import { unitPrice } from '../text/values/quantities';
import type { Cells, LineState } from './draft';
import { type JudgedLine, judgeLines, type Shop } from './judge';
import { ofPrices } from './likely';
import type { Update } from './standingProducts';
import { type Field, type ListLine, placeKey } from './words/fields';
import { Sellers } from './words/sellers';

/** The lines of a pasted list, as they were cut or as people have mended them. */
export interface ListInput {
  readonly lines: readonly ListLine[];
  /** Of every line that names none. */
  readonly producer?: string | undefined;
  /** Producers to be made on the way. */
  readonly create?: readonly string[] | undefined;
}

export interface ShownLine extends ListLine {
  readonly state: LineState;
  /** What stands in Produits once it is added. */
  readonly ref: string;
  readonly holds: string;
  /** « 9,80 €/kg », « 2,40 € »: as buyers would pay it. */
  readonly priced: string;
  /** What else was read and the fields of the table do not show, in the words of Produits. */
  readonly more: readonly { readonly field: Field; readonly text: string }[];
  readonly cells: Cells;
  readonly update?: Update;
  readonly proposal: JudgedLine['proposal'];
  readonly faults: readonly { readonly field: Field; readonly message: string }[];
  /** « 350,00 €, botte », where only such a price is asked about and a word settles it; '' elsewhere. */
  readonly asked: string;
}

export interface ReadList {
  readonly lines: readonly ShownLine[];
  /** Producers that the list names and Producteurs does not. */
  readonly unknown: readonly string[];
  /** Of these, by the folded name, the producer that is probably meant. */
  readonly alike: ReadonlyMap<string, string>;
}

/** How a list would be taken, line by line, beside what stands in the tabs. */
export function judgeList({ lines, producer, create = [] }: ListInput, shop: Shop): ReadList {
  const producers = [...shop.producers, ...create.map((name) => ({ name }))];
  const sellers = new Sellers(producers.map(({ name }) => name));
  // Spelt as in Producteurs, so that two spellings do not make two products of one.
  const spelt = (name: string): string => sellers.find(name) ?? name;
  const named = lines.map((one) => {
    const seller = one.fields.producer || producer;
    return seller ? { ...one, fields: { ...one.fields, producer: spelt(seller) } } : one;
  });
  const judged = judgeLines(named, { ...shop, producers });
  const unknown = judged.flatMap(({ faults, fields }) =>
    faults.some(({ code }) => code === 'unknownProducer') ? [(fields.producer ?? '').trim()] : [],
  );
  const names = [...new Map(unknown.map((name) => [folded(name), name])).values()];
  const alike = new Map(
    names.flatMap((name) => {
      const meant = sellers.nearly(name);
      return meant === undefined ? [] : [[folded(name), meant] as const];
    }),
  );
  return {
    lines: judged.map((one) => shownLine(asked(one, alike), shop.locale)),
    unknown: names,
    alike,
  };
}

/** A letter too many is no other producer yet. */
const asked = (line: JudgedLine, alike: ReadList['alike']): JudgedLine => ({
  ...line,
  faults: line.faults.map((fault) => {
    const meant = alike.get(folded((line.fields.producer ?? '').trim()));
    const isAsked = fault.code === 'unknownProducer' && meant !== undefined;
    return isAsked ? { ...fault, code: 'producerNearly', detail: meant } : fault;
  }),
});

/** What was refused where it was to be written, told beside its line. */
export const withRefusals = (
  { lines, ...read }: ReadList,
  refused: readonly (TypedFault & { readonly at: string; readonly column: string })[],
  locale: Shop['locale'],
): ReadList => ({
  ...read,
  lines: lines.map((one) => ({
    ...one,
    faults: [
      ...one.faults,
      ...refused.flatMap((fault) =>
        fault.at === placeKey(one)
          ? [{ field: fault.column as Field, message: listFaultText(fault, locale) }]
          : [],
      ),
    ],
  })),
});

const shownLine = (
  { faults, row, cells = {}, ...line }: JudgedLine,
  locale: Locale,
): ShownLine => ({
  ...line,
  ref: row?.ref ?? '',
  holds: row ? contentText(row.content ?? 0, row.unit ?? 'piece', locale) : '',
  priced: row ? pricedText(row, locale) : '',
  more: row ? moreOf(row, locale) : [],
  cells,
  asked: askedOf(line, faults, locale),
  faults: faults.map((fault) => ({ field: fault.field, message: listFaultText(fault, locale) })),
});

function askedOf(
  { proposal, state }: Pick<JudgedLine, 'proposal' | 'state'>,
  faults: JudgedLine['faults'],
  locale: Locale,
): string {
  const price = proposal?.price ?? null;
  const isAsked = state === 'doubtful' && faults.every(({ code }) => ofPrices.has(code));
  return isAsked && price !== null
    ? [euros(price, locale), proposal?.packaging].filter(Boolean).join(', ')
    : '';
}

type Values = NonNullable<JudgedLine['row']>;

/** A chicken of about 1.8 kg at 9.80 €/kg does not cost 9.80 €. */
function pricedText({ price, content, unit, sale }: Values, locale: Locale): string {
  const held = content !== null && unit !== null ? measureOf(content, unit) : undefined;
  const per = held && pricedPer({ sale: saleKindOf(sale), content: held });
  return price === null ? '' : unitPrice(price, per, locale);
}

function moreOf({ category, stock, sale }: Values, locale: Locale): ShownLine['more'] {
  const { columns } = productsTab;
  const isBy = sale !== null && isPricedByMeasure({ sale });
  return [
    ...(category ? [{ field: 'category' as const, text: category }] : []),
    ...(isBy
      ? [
          {
            field: 'sale' as const,
            text: String(columns.sale.kind.write(sale, { zone: 'UTC', locale })),
          },
        ]
      : []),
    ...(stock === null
      ? []
      : [{ field: 'stock' as const, text: decimal(Math.round(stock * 1000), 3, locale) }]),
  ];
}

/** « 6 pièces », « 1,2 kg ». */
function contentText(content: number, unit: Unit, locale: Locale): string {
  const word = String(productsTab.columns.unit.kind.write(unit, { zone: 'UTC', locale }));
  const many = unit === 'piece' && !isSingular(content, locale) ? 's' : '';
  return `${decimal(Math.round(content * 1000), 3, locale)}${NBSP}${word}${many}`;
}
