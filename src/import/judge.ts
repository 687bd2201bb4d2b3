import type { Locale } from '../domain/values/locale';
import { cents } from '../domain/values/money';
import { unlikelyPrice } from '../domain/values/unlikely';
import { emptyCell, plainCell } from '../tabs/engine/cell';
import { type ReadRow, readTyped } from '../tabs/engine/readTab';
import { productsTab } from '../tabs/products';
import { nameKey, readCatalogue } from '../tabs/readCatalogue';
import type { StandingProduct } from '../tabs/standingProduct';
import { euros } from '../text/values/format';
import { type Cells, type Draft, draftOf, type LineState } from './draft';
import { ofPrices } from './likely';
import { Refs } from './refs';
import {
  contentKey,
  isSameProduct,
  StandingProducts,
  type Update,
  updateOf,
} from './standingProducts';
import type { Field, ListFault, ListLine } from './words/fields';
import { isSoldOut } from './words/lineWords';

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

type Values = ReadRow<typeof productsTab>['values'];

/** A line that came before, and what it was taken for. */
interface Earlier {
  readonly draft: Draft;
  readonly key: string;
  readonly values: Values | undefined;
}

/** Twice the same is said once; twice the same at two prices is for people to decide. */
function compare(drafts: readonly Draft[], { products, locale }: Shop): Compared {
  const place = { zone: 'UTC', locale };
  const read = drafts.map(({ cells }) => readTyped(productsTab, [cells], place).rows[0]?.values);
  const standing = new StandingProducts(products);
  const updates = new Map<number, Update>();
  const repeats: [Draft, Draft][] = [];
  const before = new Map<string, Earlier[]>();
  drafts.forEach((draft, at) => {
    const key = keyOf(draft);
    const values = read[at];
    const found = standing.find(key, values);
    const [stands] = found;
    const several = found.length > 1;
    if (several)
      draft.faults.push({
        ...{ code: 'whichProduct', field: 'packaging' },
        read: draft.fields.packaging ?? '',
      });
    if (several) draft.state = 'doubtful';
    else if (stands) against(draft, at, updateOf(stands, values, locale));
    // What stands in Produits is one product whatever it is called; else contents tell.
    const isKnown = stands !== undefined && !several;
    const groups = isKnown ? [`= ${stands.ref}`] : [(values && contentKey(values)) ?? key, key];
    const earlier = groups
      .flatMap((group) => before.get(group) ?? [])
      .find((one) => one.key === key || isKnown || isMeantToo(one.values, values));
    if (earlier && draft.fields.title) repeat(draft, earlier.draft, at);
    for (const group of new Set(groups))
      before.set(group, [...(before.get(group) ?? []), { draft, key, values }]);
  });
  return { updates, repeats };

  function against(draft: Draft, at: number, update: Update): void {
    // The price that stands is one that somebody asks.
    const isPriced = !update.changes.some(({ field }) => field === 'price');
    draft.faults = draft.faults.filter(
      ({ code }) => !SETTLED.has(code) && !(isPriced && ofPrices.has(code)),
    );
    // « Bûche : NC »: whether it is sold at the price that stands, the list does not say.
    const price = draft.fields.price?.trim() ?? '';
    const isKeptBack = price !== '' && priceOf(draft) === null && !isSoldOut(price);
    const slips = draft.isConfirmed ? [] : slipsIn(update, locale);
    draft.faults.push(...slips);
    const isDoubtful = isKeptBack || draft.faults.length > 0;
    if (slips.length === 0) draft.faults.push(...update.faults);
    draft.state = isDoubtful ? 'doubtful' : update.changes.length > 0 ? 'changed' : 'known';
    if (draft.state !== 'doubtful') updates.set(at, update);
  }

  function repeat(draft: Draft, earlier: Draft, at: number): void {
    const price = priceOf(draft);
    const isSame =
      price === null ? earlier.fields.price === draft.fields.price : priceOf(earlier) === price;
    if (isSame) {
      // A line that leaves something open itself stays with people; so does one that stands already.
      if (draft.faults.length > 0 || draft.state === 'known') return;
      draft.state = 'known';
      repeats.push([draft, earlier]);
      return;
    }
    updates.delete(at);
    updates.delete(drafts.indexOf(earlier));
    for (const [one, other] of [
      [draft, earlier],
      [earlier, draft],
    ] as const) {
      one.state = 'doubtful';
      one.faults.push(severalPrices(one, String(other.line)));
    }
  }
}

/** A price that can hardly be meant beside the one that stands (docs/rules.md C32). */
const slipsIn = ({ changes }: Update, locale: Locale): ListFault[] =>
  changes.flatMap(({ field, was, now }): ListFault[] => {
    const slip = field === 'price' && was !== null ? unlikelyPrice(now, was) : undefined;
    if (!slip) return [];
    const [read, detail] = [now, slip.rather ?? was ?? 0].map((one) => euros(cents(one), locale));
    return [{ code: 'priceUnlikely', field, read: read ?? '', detail: detail ?? '' }];
  });

const isMeantToo = (one: Values | undefined, other: Values | undefined): boolean =>
  one !== undefined && other !== undefined && isSameProduct(one, other);

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
  const sellers = producers.map(({ name }, at) => ({
    ...{ at, values: { name, email: null }, faults: new Set<string>() },
  }));
  const catalogue = readCatalogue(read, { rows: sellers });
  const problems = [...read.problems, ...catalogue.problems];
  const offset = standing.length + 1;
  const byRow = new Map(read.rows.map((row) => [row.at - offset, row]));
  const byDraft = new Map<number, (typeof problems)[number][]>();
  for (const problem of problems) {
    const at = (problem.row ?? 0) - offset - 1;
    if (problem.tab === 'products') byDraft.set(at, [...(byDraft.get(at) ?? []), problem]);
  }
  return drafts.map((draft, at) => ({
    row: byRow.get(at)?.values,
    faults: (byDraft.get(at) ?? []).flatMap(
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
