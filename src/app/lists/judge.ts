import type { ListFaultCode } from '../../domain/listFault';
import { emptyCell, plainCell } from '../../tabs/cell';
import type { Place } from '../../tabs/kinds';
import type { producersTab } from '../../tabs/producers';
import { productsTab } from '../../tabs/products';
import { type ReadRow, type ReadTab, readTab } from '../../tabs/read';
import { emptySheet } from '../book';
import { nameKey, readCatalogue } from '../catalogue';
import { type Draft, draftOf, type LineState, type ListFault } from './draft';
import { type Field, fields, type ListLine } from './fields';
import { Refs } from './refs';

export interface JudgedLine extends ListLine {
  readonly state: LineState;
  readonly faults: readonly ListFault[];
  /** As it would stand in Produits. */
  readonly row?: ReadRow<typeof productsTab>['values'];
}

export interface Shop {
  readonly products: ReadTab<typeof productsTab>;
  readonly producers: ReadTab<typeof producersTab>;
  readonly place: Place;
}

/** Judges each line by the tabs' own readers: what is certain, what is known, what is doubtful. */
export function judgeLines(lines: readonly ListLine[], shop: Shop): JudgedLine[] {
  const drafts = lines.map(draftOf);
  compare(drafts, shop);
  giveRefs(drafts, shop);
  const first = readDrafts(drafts, shop);
  drafts.forEach((draft, at) => {
    draft.faults.push(...(first[at]?.faults ?? []));
    if (draft.state === 'new' && draft.faults.length > 0) draft.state = 'doubtful';
  });
  // Numbers without holes, now that it is clear who gets one.
  giveRefs(drafts, shop);
  const final = readDrafts(drafts, shop);
  return drafts.map(({ line, fields: words, state, faults }, at) => {
    const row = state === 'new' ? final[at]?.row : undefined;
    return { line, fields: words, state, faults, ...(row ? { row } : {}) };
  });
}

const keyOf = ({ cells }: Draft): string =>
  nameKey(...[cells.producer, cells.title, cells.packaging].map((cell) => cell?.text ?? ''));

/** Twice the same is said once; twice the same at two prices is for people to decide. */
function compare(drafts: readonly Draft[], { products }: Shop): void {
  const standing = new Map(
    products.rows.map(({ values, cells }) => {
      const key = nameKey(values.producer ?? '', values.title ?? '', values.packaging ?? '');
      return [key, { price: values.price, cells }] as const;
    }),
  );
  const before = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    const stands = standing.get(key);
    const price = priceOf(draft);
    const earlier = before.get(key);
    if (stands) {
      draft.state = 'known';
      draft.faults.length = 0;
      if (stands.price !== null && price !== null && stands.price !== price)
        draft.faults.push(otherPrice(draft, 'otherPrice', String(stands.price / 100)));
    } else if (earlier && draft.fields.title) {
      const isSame =
        price === null ? earlier.fields.price === draft.fields.price : priceOf(earlier) === price;
      if (isSame) draft.state = 'known';
      else
        for (const [one, other] of [
          [draft, earlier],
          [earlier, draft],
        ] as const) {
          one.state = 'doubtful';
          one.faults.push(otherPrice(one, 'severalPrices', String(other.line)));
        }
    } else before.set(key, draft);
  }
}

const otherPrice = (draft: Draft, code: ListFaultCode, detail: string): ListFault => ({
  code,
  field: 'price',
  read: draft.fields.price ?? '',
  detail,
});

function priceOf({ cells }: Draft): number | null {
  const read = productsTab.columns.price.kind.read(cells.price ?? emptyCell, {
    zone: 'UTC',
    locale: 'fr',
  });
  return read.ok ? read.value : null;
}

function giveRefs(drafts: readonly Draft[], { products }: Shop): void {
  const given = drafts.filter(({ fields: words }) => words.ref);
  const refs = new Refs([
    ...products.rows.map(({ values }) => ({
      ref: values.ref ?? '',
      producer: values.producer ?? '',
    })),
    ...given.map(({ fields: words }) => ({ ref: words.ref ?? '', producer: words.producer ?? '' })),
  ]);
  for (const { fields: words, cells, state } of drafts)
    if (state === 'new' && !words.ref) cells.ref = plainCell(refs.next(words.producer ?? ''));
}

interface ReadDraft {
  readonly row: ReadRow<typeof productsTab>['values'] | undefined;
  readonly faults: readonly ListFault[];
}

/** The lines that may be added, read as rows below those of Produits. */
function readDrafts(drafts: readonly Draft[], { products, producers, place }: Shop): ReadDraft[] {
  const sheet = emptySheet('products', place.locale);
  const header = fields.map((field) => plainCell(productsTab.columns[field].header[place.locale]));
  const standing = products.rows.map(({ cells }) =>
    fields.map((field) => cells[products.columns.get(field) ?? -1] ?? emptyCell),
  );
  const added = drafts.map(({ cells, state }) =>
    state === 'known' ? [] : fields.map((field) => cells[field] ?? emptyCell),
  );
  const rows = [...standing, ...added];
  const read = readTab(productsTab, { ...sheet, header, columnIds: [...fields], rows }, place);
  const offset = standing.length + 2;
  const problems = [...read.problems, ...readCatalogue(read, producers).problems];
  const byRow = new Map(read.rows.map((row) => [row.at + 1 - offset, row]));
  return drafts.map(({ cells, faults, state }, at) => {
    // What another fault of the line asks for already.
    const isSaid = (field: Field): boolean =>
      (field === 'ref' && state !== 'new') ||
      faults.some((fault) => fault.field === field || fault.code === 'otherSeparator') ||
      (faults.length > 0 && (field === 'content' || field === 'unit'));
    return {
      row: byRow.get(at)?.values,
      faults: problems.flatMap(
        ({ tab, row, column, code, read: seen = '', detail }): ListFault[] => {
          if (tab !== 'products' || row !== at + offset) return [];
          const field = column as Field;
          if (code === 'duplicateTitle' || (code === 'missing' && isSaid(field))) return [];
          return [
            {
              code,
              field,
              read: seen || (cells[field]?.text ?? ''),
              ...(detail ? { detail } : {}),
            },
          ];
        },
      ),
    };
  });
}
