import type { TypedFault } from '../domain/catalogue/listFault';
import { pricedPer } from '../domain/catalogue/product';
import { isPricedByMeasure, saleKindOf } from '../domain/catalogue/saleKind';
import { folded } from '../domain/values/fold';
import type { Locale } from '../domain/values/locale';
import { measureOf } from '../domain/values/quantity';
import { productsTab } from '../tabs/products';
import { listFaultText } from '../text/problems/listFaults';
import { decimal, euros, isSingular, labelled, NBSP } from '../text/values/format';
import { unitPrice } from '../text/values/quantities';
import { ofPrices } from './checkPrice';
import type { Field, ListLine } from './fields';
import { type JudgedLine, judgeLines, type Row, type Shop } from './judge';
import { Sellers } from './sellers';

/** The lines of a pasted list, as they were cut or as people have mended them. */
export interface ListInput {
  readonly lines: readonly ListLine[];
  /** Of every line that names none. */
  readonly producer?: string | undefined;
  /** Producers to be made on the way. */
  readonly create?: readonly string[] | undefined;
}

export interface ShownLine extends Omit<JudgedLine, 'faults'> {
  readonly faults: readonly { readonly field: Field; readonly message: string }[];
  /** Its reference, what it holds, what buyers pay (« 9,80 €/kg ») and what else was read, once it is certain. */
  readonly reading: readonly string[];
  /** « 350,00 €, botte », where only such a price is asked about and a word settles it; '' elsewhere. */
  readonly asked: string;
}

export interface ReadList {
  readonly lines: readonly ShownLine[];
  /** Producers that the list names and Producteurs does not. */
  readonly unknown: readonly string[];
}

/** How a list would be taken, line by line, beside what stands in the tabs. */
export function judgeList({ lines, producer, create = [] }: ListInput, shop: Shop): ReadList {
  const producers = [...shop.producers, ...create.map((name) => ({ name }))];
  const sellers = new Sellers(producers.map(({ name }) => name));
  const named = lines.map((one) => {
    const seller = one.fields.producer || producer;
    // Spelt as in Producteurs, so that two spellings do not make two products of one.
    const spelt = seller && (sellers.find(seller) ?? seller);
    return spelt ? { ...one, fields: { ...one.fields, producer: spelt } } : one;
  });
  const judged = judgeLines(named, { ...shop, producers });
  const unknown = judged.flatMap(({ faults, fields }) =>
    faults.some(({ detail }) => detail === 'producer') ? [(fields.producer ?? '').trim()] : [],
  );
  const names = [...new Map(unknown.map((name) => [folded(name), name])).values()];
  return { lines: judged.map((one) => shownLine(one, shop.locale)), unknown: names };
}

/** What was refused where it was to be written, told beside its line. */
export const withRefusals = (
  { lines, ...read }: ReadList,
  refused: readonly (TypedFault & { readonly line: number; readonly column: string })[],
  locale: Locale,
): ReadList => ({
  ...read,
  lines: lines.map((one) => {
    const own = refused.filter(({ line }) => line === one.line);
    const told = own.map((fault) => ({
      ...{ field: fault.column as Field, message: listFaultText(fault, locale) },
    }));
    return { ...one, faults: [...one.faults, ...told] };
  }),
});

function shownLine(line: JudgedLine, locale: Locale): ShownLine {
  const { faults, proposal, state, cells } = line;
  const price = proposal?.price ?? null;
  const isAsked = state === 'doubtful' && faults.every(({ code }) => ofPrices.has(code));
  return {
    ...line,
    reading: state === 'new' && proposal ? [cells.ref ?? '', ...readingOf(proposal, locale)] : [],
    asked:
      isAsked && price !== null
        ? [euros(price, locale), cells.packaging].filter(Boolean).join(', ')
        : '',
    faults: faults.map((fault) => ({
      field: fault.field,
      message: listFaultText(fault, locale),
    })),
  };
}

/** « 6 pièces », « 2,40 € », « Stock : 0 ». */
function readingOf({ price, content, unit, category, stock, sale }: Row, locale: Locale): string[] {
  const { columns } = productsTab;
  const place = { zone: 'UTC', locale };
  const held = content !== null && unit !== null ? measureOf(content, unit) : undefined;
  // A chicken of about 1.8 kg at 9.80 €/kg does not cost 9.80 €.
  const per = held && pricedPer({ sale: saleKindOf(sale), content: held });
  const number = (value: number): string => decimal(Math.round(value * 1000), 3, locale);
  const many = unit === 'piece' && !isSingular(content ?? 0, locale) ? 's' : '';
  const isBy = sale !== null && isPricedByMeasure({ sale });
  const more = {
    category: category ?? '',
    sale: isBy ? String(columns.sale.kind.write(sale, place)) : '',
    stock: stock === null ? '' : number(stock),
  };
  return [
    `${number(content ?? 0)}${NBSP}${columns.unit.kind.write(unit ?? 'piece', place)}${many}`,
    price === null ? '' : unitPrice(price, per, locale),
    ...Object.entries(more).map(
      ([field, text]) =>
        text && labelled(columns[field as keyof typeof more].header[locale], text, locale),
    ),
  ].filter(Boolean);
}
