import type { ListFaultCode } from '../domain/catalogue/listFault';
import type { Locale } from '../domain/values/locale';
import { cents } from '../domain/values/money';
import { emptyCell, plainCell } from '../tabs/engine/cell';
import { type ReadRow, readTyped } from '../tabs/engine/readTab';
import { producersTab } from '../tabs/producers';
import { productsTab } from '../tabs/products';
import { nameKey, readCatalogue } from '../tabs/readCatalogue';
import { euros } from '../text/values/format';
import { type Draft, draftOf, type LineState } from './draft';
import type { Field, ListFault, ListLine } from './words/fields';
import { Refs } from './refs';

export interface JudgedLine extends ListLine {
  readonly state: LineState;
  readonly faults: readonly ListFault[];
  /** As it would stand in Produits: typed, and read back. */
  readonly cells?: Draft['cells'];
  readonly row?: ReadRow<typeof productsTab>['values'];
}

/** What stands in the tabs already. */
export interface Shop {
  readonly locale: Locale;
  readonly producers: readonly { readonly name: string }[];
  readonly products: readonly {
    readonly ref: string;
    readonly producer: string;
    readonly title: string;
    readonly packaging: string;
    readonly cents: number | null;
  }[];
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
  return drafts.map(({ line, fields, doubts, state, faults, cells }, at) => {
    const row = state === 'new' ? final[at]?.row : undefined;
    const left = doubts ? { doubts } : {};
    return { line, fields, ...left, state, faults, ...(row ? { row, cells } : {}) };
  });
}

const keyOf = ({ cells }: Draft): string =>
  nameKey(cells.producer ?? '', cells.title ?? '', cells.packaging ?? '');

/** Twice the same is said once; twice the same at two prices is for people to decide. */
function compare(drafts: readonly Draft[], { products, locale }: Shop): void {
  const standing = new Map(
    products.map(({ producer, title, packaging, cents: price }) => [
      nameKey(producer, title, packaging),
      { price },
    ]),
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
        draft.faults.push(otherPrice(draft, 'otherPrice', euros(cents(stands.price), locale)));
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
  const read = productsTab.columns.price.kind.read(
    cells.price ? plainCell(cells.price) : emptyCell,
    {
      zone: 'UTC',
      locale: 'fr',
    },
  );
  return read.ok ? read.value : null;
}

function giveRefs(drafts: readonly Draft[], { products }: Shop): void {
  const given = drafts.filter(({ fields: words }) => words.ref);
  const refs = new Refs([
    ...products,
    ...given.map(({ fields: words }) => ({ ref: words.ref ?? '', producer: words.producer ?? '' })),
  ]);
  for (const { fields: words, cells, state } of drafts)
    if (state === 'new' && !words.ref) cells.ref = refs.next(words.producer ?? '');
}

interface ReadDraft {
  readonly row: ReadRow<typeof productsTab>['values'] | undefined;
  readonly faults: readonly ListFault[];
}

/** The lines that may be added, read as rows below those of Produits. */
function readDrafts(drafts: readonly Draft[], { products, producers, locale }: Shop): ReadDraft[] {
  // No column of a list is a moment.
  const place = { zone: 'UTC', locale };
  const standing = products.map(({ ref, producer, title, packaging }) => ({
    ...{ ref, producer, title, packaging },
  }));
  const added = drafts.map(({ cells, state }) => (state === 'known' ? {} : cells));
  const read = readTyped(productsTab, [...standing, ...added], place);
  const sellers = producers.map(({ name }) => ({ name }));
  const catalogue = readCatalogue(read, readTyped(producersTab, sellers, place));
  const problems = [...read.problems, ...catalogue.problems];
  const offset = standing.length + 1;
  const byRow = new Map(read.rows.map((row) => [row.at - offset, row]));
  const told = new Map<number, (typeof problems)[number][]>();
  for (const problem of problems) {
    const at = (problem.row ?? 0) - offset - 1;
    if (problem.tab === 'products') told.set(at, [...(told.get(at) ?? []), problem]);
  }
  return drafts.map((draft, at) => ({
    row: byRow.get(at)?.values,
    faults: (told.get(at) ?? []).flatMap(
      ({ column, code, read: seen = '', detail }): ListFault[] => {
        const field = column as Field;
        if (code === 'duplicateTitle' || (code === 'missing' && isSaid(draft, field))) return [];
        return [
          { code, field, read: seen || (draft.cells[field] ?? ''), ...(detail ? { detail } : {}) },
        ];
      },
    ),
  }));
}

/** What another fault of the line asks for already. */
const isSaid = ({ state, faults }: Draft, field: Field): boolean =>
  (field === 'ref' && state !== 'new') ||
  faults.some((fault) => fault.field === field || fault.code === 'otherSeparator') ||
  (faults.length > 0 && (field === 'content' || field === 'unit'));
