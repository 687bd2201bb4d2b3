import type { Locale } from '../domain/values/locale';
import { emptyCell, plainCell } from '../tabs/engine/cell';
import { type ReadRow, readTyped } from '../tabs/engine/readTab';
import { producersTab } from '../tabs/producers';
import { productsTab } from '../tabs/products';
import { nameKey, readCatalogue } from '../tabs/readCatalogue';
import { type Cells, type Draft, draftOf, type LineState } from './draft';
import { Refs } from './refs';
import { type StandingProduct, StandingProducts, type Update, updateOf } from './standingProducts';
import type { Field, ListFault, ListLine } from './words/fields';

export interface JudgedLine extends ListLine {
  readonly state: LineState;
  readonly faults: readonly ListFault[];
  /** As it would stand in Produits: typed, and read back. */
  readonly cells?: Cells;
  readonly row?: ReadRow<typeof productsTab>['values'];
  /** As far as it was read, whatever is open about it. */
  readonly proposal: ReadRow<typeof productsTab>['values'] | undefined;
  /** The product that stands, and what the list says otherwise of it. */
  readonly update?: Update;
}

/** What stands in the tabs already. */
export interface Shop {
  readonly locale: Locale;
  readonly producers: readonly { readonly name: string }[];
  readonly products: readonly StandingProduct[];
}

/** Judges each line by the tabs' own readers: what is certain, what is known, what is doubtful. */
export function judgeLines(lines: readonly ListLine[], shop: Shop): JudgedLine[] {
  const drafts = lines.map((line) => draftOf(line, shop.locale));
  const { updates, repeats } = compare(drafts, shop);
  giveRefs(drafts, shop);
  const first = readDrafts(drafts, shop);
  drafts.forEach((draft, at) => {
    draft.faults.push(...(first[at]?.faults ?? []));
    if (draft.state === 'new' && draft.faults.length > 0) draft.state = 'doubtful';
  });
  // What is said twice is as sure as it was the first time.
  for (const [draft, earlier] of repeats) {
    if (earlier.state !== 'doubtful') continue;
    draft.state = 'doubtful';
    draft.faults = [...earlier.faults];
  }
  // Numbers without holes, now that it is clear who gets one.
  giveRefs(drafts, shop);
  const final = readDrafts(drafts, shop);
  const place = { zone: 'UTC', locale: shop.locale };
  const proposals = drafts.map(
    ({ cells }) => readTyped(productsTab, [cells], place).rows[0]?.values,
  );
  return drafts.map(({ cells, ...draft }, at) => {
    const row = draft.state === 'new' ? final[at]?.row : undefined;
    const update = updates.get(at);
    return {
      ...draft,
      ...(row ? { row, cells } : {}),
      ...(update ? { update } : {}),
      proposal: proposals[at],
    };
  });
}

const keyOf = ({ cells }: Draft): string =>
  nameKey(cells.producer ?? '', cells.title ?? '', cells.packaging ?? '');

/** What the row that stands answers, once it is clear which one is meant. */
const SETTLED: ReadonlySet<string> = new Set([
  'quantityUnsure',
  'unitUnsaid',
  'numberUnsure',
  'packagingUnread',
]);

interface Compared {
  readonly updates: ReadonlyMap<number, Update>;
  /** A line, and the earlier one that says the same. */
  readonly repeats: readonly (readonly [Draft, Draft])[];
}

/** Twice the same is said once; twice the same at two prices is for people to decide. */
function compare(drafts: readonly Draft[], { products, locale }: Shop): Compared {
  const place = { zone: 'UTC', locale };
  const read = drafts.map(({ cells }) => readTyped(productsTab, [cells], place).rows[0]?.values);
  const standing = new StandingProducts(products, drafts.map(keyOf));
  const updates = new Map<number, Update>();
  const repeats: [Draft, Draft][] = [];
  const before = new Map<string, Draft>();
  drafts.forEach((draft, at) => {
    const key = keyOf(draft);
    const stands = standing.find(key, read[at]);
    const price = priceOf(draft);
    const earlier = before.get(key);
    if (stands) {
      draft.faults = draft.faults.filter(({ code }) => !SETTLED.has(code));
      const update = updateOf(stands, read[at], locale);
      draft.faults.push(...update.faults);
      draft.state =
        draft.faults.length > update.faults.length
          ? 'doubtful'
          : update.changes.length > 0
            ? 'changed'
            : 'known';
      if (draft.state !== 'doubtful') updates.set(at, update);
    } else if (earlier && draft.fields.title) {
      const isSame =
        price === null ? earlier.fields.price === draft.fields.price : priceOf(earlier) === price;
      // A line that leaves something open itself stays with people.
      if (isSame && draft.faults.length > 0) return;
      if (isSame) {
        draft.state = 'known';
        repeats.push([draft, earlier]);
      } else
        for (const [one, other] of [
          [draft, earlier],
          [earlier, draft],
        ] as const) {
          one.state = 'doubtful';
          one.faults.push(severalPrices(one, String(other.line)));
        }
    } else before.set(key, draft);
  });
  return { updates, repeats };
}

const severalPrices = (draft: Draft, detail: string): ListFault => ({
  code: 'severalPrices',
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
  const added = drafts.map(({ cells, state }) =>
    state === 'known' || state === 'changed' ? {} : cells,
  );
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
