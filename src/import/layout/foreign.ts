import { folded } from '../../domain/values/fold';
import type { Field, ListLine } from '../words/fields';

/** Programs of groups like ours, whose files are known by their headers. */
export type ForeignFormat = 'openFoodNetwork' | 'foodCoopShop' | 'cagette';

type Row = Readonly<Record<string, string>>;
type Words = { readonly [F in Field]?: string | undefined };

interface Foreign {
  /** All of the headers of one of these stand in its files. */
  readonly headers: readonly (readonly string[])[];
  /** Which of them are read, and as what. */
  readonly shown: Readonly<Record<string, Field>>;
  readonly words: (row: Row) => Words;
}

const joined = (...words: readonly (string | undefined)[]): string =>
  words.filter(Boolean).join(' ');

const isYes = (cell = ''): boolean => cell !== '' && !/^(?:0|false|no|non)$/i.test(cell);

const unitsOf = (row: Row): Words => ({
  packaging: row.unit_type ? `${row.units} ${row.unit_type}` : row.variant_unit_name,
  content: row.units,
  unit: row.unit_type ? row.unit_type : 'piece',
});

/** Nobody sells less by the unit that is shown, nor more. */
const [LEAST_SHOWN, MOST_SHOWN] = [0.05, 5000];

/** Grams and litres, whatever unit they are shown in: 2000 at a scale of 1000 are 2 kg. */
function baseUnitsOf(row: Row): Words {
  const { variant_unit: kind = '', variant_unit_name: name, unit_value: value = '' } = row;
  if (kind !== 'weight' && kind !== 'volume')
    return { packaging: name, content: value || '1', unit: 'piece' };
  const unit = kind === 'weight' ? 'g' : 'L';
  const shown = Number(value) / Number(row.variant_unit_scale || '1');
  const isLikely = shown >= LEAST_SHOWN && shown <= MOST_SHOWN;
  // What it would be shown as is no packaging: people are asked.
  return isLikely
    ? { packaging: joined(value, unit, row.unit_description), content: value, unit }
    : { packaging: `${value} ${kind}` };
}

const formats: Readonly<Record<ForeignFormat, Foreign>> = {
  openFoodNetwork: {
    headers: [
      ['producer', 'name', 'units', 'unit_type', 'price'],
      ['name', 'price', 'variant_unit', 'unit_value'],
    ],
    shown: {
      producer: 'producer',
      sku: 'ref',
      name: 'title',
      category: 'category',
      supplier: 'producer',
      units: 'content',
      unit_type: 'unit',
      unit_value: 'content',
      variant_unit: 'unit',
      variant_unit_name: 'packaging',
      price: 'price',
      on_hand: 'stock',
    },
    words: (row) => ({
      ref: row.sku,
      producer: row.producer || row.supplier,
      category: row.category,
      title: joined(
        row.name,
        folded(row.display_name ?? '') === folded(row.name ?? '') ? '' : row.display_name,
      ),
      ...(row.variant_unit === undefined ? unitsOf(row) : baseUnitsOf(row)),
      price: row.price,
      stock: /^(?:1|true|yes)$/i.test(row.on_demand ?? '') ? '' : row.on_hand,
    }),
  },
  foodCoopShop: {
    headers: [['name', 'einheit', 'bruttopreis', 'menge']],
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
    headers: [
      ['productname', 'price', 'qt', 'unit'],
      ['name', 'price', 'qt', 'unittype'],
    ],
    shown: {
      productname: 'title',
      price: 'price',
      ref: 'ref',
      name: 'title',
      vendor: 'producer',
      category: 'category',
      qt: 'content',
      unit: 'unit',
      unittype: 'unit',
      vat: 'vat',
      stock: 'stock',
    },
    words: (row) => {
      const unit = row.unit || row.unittype || 'piece';
      const isPiece = folded(unit) === 'piece';
      return {
        ref: row.ref,
        producer: row.vendor,
        category: row.category,
        title: row.productname || row.name,
        packaging: isPiece ? (row.qt ?? '').replace(/^1$/, '') : joined(row.qt, unit),
        content: row.qt || '1',
        unit,
        // Of a piece that is weighed later: people say what it is for.
        price: isYes(row.variableprice) ? joined(row.price, 'prix variable') : row.price,
        vat: row.vat,
        stock: row.stock,
        ...(isYes(row.floatqt) ? { sale: 'vrac' } : {}),
      };
    },
  },
};

/** Which program wrote a header, if one of them did. */
export function foreignFormat(header: readonly string[]): ForeignFormat | null {
  const there = new Set(header.map(folded));
  const found = Object.entries(formats).find(([, { headers }]) =>
    headers.some((all) => all.every((name) => there.has(name))),
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
