import { folded } from '../../domain/values/fold';
import type { Field, ListLine } from '../words/fields';

/** Programs of groups like ours, whose files are known by their headers. */
export type ForeignFormat = 'openFoodNetwork' | 'foodCoopShop' | 'cagette';

type Row = Readonly<Record<string, string>>;
type Words = { readonly [F in Field]?: string | undefined };

interface Foreign {
  /** All of these headers stand in its files. */
  readonly headers: readonly string[];
  /** Which of them are read, and as what. */
  readonly shown: Readonly<Record<string, Field>>;
  readonly words: (row: Row) => Words;
}

const joined = (...words: readonly (string | undefined)[]): string =>
  words.filter(Boolean).join(' ');

const formats: Readonly<Record<ForeignFormat, Foreign>> = {
  openFoodNetwork: {
    headers: ['producer', 'name', 'units', 'unit_type', 'price'],
    shown: {
      producer: 'producer',
      sku: 'ref',
      name: 'title',
      category: 'category',
      units: 'content',
      unit_type: 'unit',
      variant_unit_name: 'packaging',
      price: 'price',
      on_hand: 'stock',
    },
    words: (row) => ({
      ref: row.sku,
      producer: row.producer,
      category: row.category,
      title: joined(
        row.name,
        folded(row.display_name ?? '') === folded(row.name ?? '') ? '' : row.display_name,
      ),
      packaging: row.unit_type ? `${row.units} ${row.unit_type}` : row.variant_unit_name,
      content: row.units,
      unit: row.unit_type ? row.unit_type : 'piece',
      price: row.price,
      stock: /^(?:1|true|yes)$/i.test(row.on_demand ?? '') ? '' : row.on_hand,
    }),
  },
  foodCoopShop: {
    headers: ['name', 'einheit', 'bruttopreis', 'menge'],
    shown: {
      name: 'title',
      einheit: 'packaging',
      bruttopreis: 'price',
      steuersatz: 'vat',
      pfand: 'deposit',
      menge: 'stock',
      bestellnummer: 'ref',
    },
    words: (row) => ({
      ref: row.bestellnummer,
      title: row.name,
      packaging: (row.einheit ?? '').replace(/st(?:ü|ue?)ck\b/i, 'piece'),
      price: row.bruttopreis,
      vat: row.steuersatz,
      stock: row.menge,
      deposit: /^0(?:[.,]0*)?$/.test(row.pfand ?? '') ? '' : row.pfand,
    }),
  },
  cagette: {
    headers: ['productname', 'price', 'qt', 'unit'],
    shown: {
      productname: 'title',
      price: 'price',
      ref: 'ref',
      qt: 'content',
      unit: 'unit',
      vat: 'vat',
      stock: 'stock',
    },
    words: (row) => {
      const unit = row.unit ? row.unit : 'piece';
      return {
        ref: row.ref,
        title: row.productname,
        packaging: row.qt ? joined(row.qt, unit === 'piece' ? '' : unit) : '',
        content: row.qt || '1',
        unit,
        price: row.price,
        vat: row.vat,
        stock: row.stock,
        ...(row.floatqt && row.floatqt !== '0' ? { sale: 'vrac' } : {}),
      };
    },
  },
};

/** Which program wrote a header, if one of them did. */
export function foreignFormat(header: readonly string[]): ForeignFormat | null {
  const there = new Set(header.map(folded));
  const found = Object.entries(formats).find(([, { headers }]) =>
    headers.every((name) => there.has(name)),
  );
  return (found?.[0] as ForeignFormat | undefined) ?? null;
}

/** What a header of that program is read as. */
export const foreignField = (format: ForeignFormat, header: string): Field | null =>
  formats[format].shown[folded(header)] ?? null;

/** A row of that program in the words of Produits. */
export function foreignWords(
  format: ForeignFormat,
  header: readonly string[],
  cells: readonly string[],
): ListLine['fields'] {
  const row = Object.fromEntries(header.map((name, at) => [folded(name), cells[at] ?? '']));
  return Object.fromEntries(
    Object.entries(formats[format].words(row)).flatMap(([field, words]) =>
      words ? [[field, words]] : [],
    ),
  );
}
