import { folded } from '../domain/values/fold';
import type { Locale } from '../domain/values/locale';
import { cents } from '../domain/values/money';
import { measureOf } from '../domain/values/quantity';
import { unlikelyPrice } from '../domain/values/unlikely';
import { readTyped } from '../tabs/engine/readTab';
import type { RowOf } from '../tabs/engine/tab';
import { productsTab } from '../tabs/products';
import { nameKey, readCatalogue } from '../tabs/readCatalogue';
import type { StandingProduct } from '../tabs/standingProduct';
import { decimal, euros } from '../text/values/format';
import { checkLine, type Draft } from './check';
import { type Cells, ofPrices } from './checkPrice';
import type { Field, ListFault, ListLine } from './fields';
import { isSoldOut } from './price';
import { Refs } from './refs';

/** Certain: it can be added; there already, or said above; there otherwise; or left to people. */
export type LineState = 'new' | 'known' | 'changed' | 'doubtful';
export type Row = RowOf<typeof productsTab>;

/** What a list says otherwise of a product that stands: to be accepted line by line. */
export interface Update {
  readonly ref: string;
  readonly changes: readonly {
    readonly field: 'price' | 'stock';
    /** In cents, or in the stock's own unit; null for a blank. */
    readonly was: number | null;
    readonly now: number;
  }[];
}

/** What stands in the tabs already. */
export interface Shop {
  readonly locale: Locale;
  readonly producers: readonly { readonly name: string }[];
  readonly products: readonly StandingProduct[];
}

export interface JudgedLine extends Draft {
  /** As far as it was read, typed and read back, whatever is open about it. */
  proposal: Row | undefined;
  state: LineState;
  update?: Update;
}

/** Judges each line by the tabs' own readers: what is certain, what is known, what is doubtful. */
export function judgeLines(lines: readonly ListLine[], shop: Shop): readonly JudgedLine[] {
  const place = { zone: 'UTC', locale: shop.locale };
  const all = lines.map((line): JudgedLine => {
    const draft = checkLine(line, shop.locale);
    const [row] = readTyped(productsTab, [draft.cells], place).rows;
    return { ...draft, proposal: row?.values, state: draft.faults.length > 0 ? 'doubtful' : 'new' };
  });
  const repeats = compare(all, shop);
  tellProblems(all, shop);
  for (const line of all)
    if (line.state === 'new' && line.faults.length > 0) line.state = 'doubtful';
  // What is said twice is as sure as it was the first time.
  for (const [line, { state, faults }] of repeats)
    if (state === 'doubtful') Object.assign(line, { state, faults: [...faults] });
  const refs = new Refs([
    ...shop.products,
    ...lines.map(({ fields }) => ({ ref: fields.ref ?? '' })),
  ]);
  for (const { state, cells, fields } of all)
    if (state === 'new') cells.ref ??= refs.next(fields.producer ?? '');
  return all;
}

/** What the row that stands answers, once it is clear which one is meant. */
const SETTLED: ReadonlySet<string> = new Set(['unitUnsaid', 'numberUnsure', 'packagingUnread']);

const keyOf = ({
  producer = '',
  title = '',
  packaging = '',
}: Pick<Cells, 'producer' | 'title' | 'packaging'>): string => nameKey(producer, title, packaging);

/** Whose, what, and how much of it: « Œuf, pot de 500 g » and « oeufs, 500 g » are as much of one thing. */
function contentKey({
  producer,
  title,
  content,
  unit,
}: Pick<Row, 'producer' | 'title' | 'content' | 'unit'>): string | undefined {
  const held = content !== null && unit !== null ? measureOf(content, unit) : undefined;
  const words = folded(title ?? '')
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/[sx]$/, ''));
  return (
    held && [folded(producer ?? ''), words.join(' ').trim(), held.dimension, held.amount].join('|')
  );
}

/** Against what stands, and against each other: twice the same is said once, at two prices people decide. */
function compare(
  all: readonly JudgedLine[],
  { products, locale }: Shop,
): [JudgedLine, JudgedLine][] {
  const byName = new Map(products.map((one) => [keyOf(one), one]));
  const byContent = new Map<string, StandingProduct[]>();
  for (const one of products) {
    const held = contentKey(one) ?? '';
    byContent.set(held, [...(byContent.get(held) ?? []), one]);
  }
  const before = new Map<string, JudgedLine>();
  const repeats: [JudgedLine, JudgedLine][] = [];
  for (const line of all) {
    const { cells, proposal, fields } = line;
    const key = keyOf(cells);
    const held = proposal && contentKey(proposal);
    const exact = byName.get(key);
    const [stands, ...others] = exact ? [exact] : (byContent.get(held ?? '-') ?? []);
    if (others.length > 0)
      line.faults.push({ code: 'whichProduct', field: 'packaging', read: fields.packaging ?? '' });
    else if (stands) against(line, stands, locale);
    // What stands in Produits is one product whatever it is called; else contents tell.
    const groups = stands && others.length === 0 ? [`= ${stands.ref}`] : [held ?? key, key];
    const earlier = groups.map((group) => before.get(group)).find((one) => one !== undefined);
    if (!earlier || !fields.title) for (const group of groups) before.set(group, line);
    else if (isRepeat(line, earlier)) repeats.push([line, earlier]);
  }
  return repeats;
}

function against(line: JudgedLine, stands: StandingProduct, locale: Locale): void {
  const { price = null, stock = null } = line.proposal ?? {};
  const faults: ListFault[] = [];
  const changes: Update['changes'][number][] = [];
  const change = (
    field: 'price' | 'stock',
    was: number | null,
    now: number | null,
    shown: (one: number) => string,
  ): void => {
    if (now === null || now === was || (field === 'price' && was === null)) return;
    changes.push({ field, was, now });
    const code = field === 'price' ? 'otherPrice' : 'otherStock';
    faults.push({ code, field, read: shown(now), detail: was === null ? '–' : shown(was) });
  };
  change('price', stands.cents, price, (one) => euros(cents(one), locale));
  change('stock', stands.stock, stock, (one) => decimal(Math.round(one * 1000), 3, locale));
  // The price that stands is one that somebody asks.
  const isPriced = !changes.some(({ field }) => field === 'price');
  const open = line.faults.filter(
    ({ code }) => !SETTLED.has(code) && !(isPriced && ofPrices.has(code)),
  );
  // « Bûche : NC »: whether it is sold at the price that stands, the list does not say.
  const said = line.fields.price?.trim() ?? '';
  const isKeptBack = said !== '' && price === null && !isSoldOut(said);
  const slips = line.isConfirmed ? [] : slipsIn(changes, locale);
  line.faults = [...open, ...(slips.length > 0 ? slips : faults)];
  const isDoubtful = isKeptBack || open.length + slips.length > 0;
  line.state = isDoubtful ? 'doubtful' : changes.length > 0 ? 'changed' : 'known';
  if (line.state !== 'doubtful') line.update = { ref: stands.ref, changes };
}

/** A price that can hardly be meant beside the one that stands (docs/rules.md C32). */
const slipsIn = (changes: Update['changes'], locale: Locale): ListFault[] =>
  changes.flatMap(({ field, was, now }): ListFault[] => {
    const slip = field === 'price' && was !== null ? unlikelyPrice(now, was) : undefined;
    if (!slip) return [];
    const [read, detail] = [now, slip.rather ?? was ?? 0].map((one) => euros(cents(one), locale));
    return [{ code: 'priceUnlikely', field, read: read ?? '', detail: detail ?? '' }];
  });

/** Whether a line says what an earlier one does; at two prices both are left to people. */
function isRepeat(line: JudgedLine, earlier: JudgedLine): boolean {
  const price = line.proposal?.price ?? null;
  if (
    price === null ? earlier.fields.price === line.fields.price : earlier.proposal?.price === price
  ) {
    // A line that leaves something open itself stays with people; so does one that stands already.
    if (line.faults.length > 0 || line.state === 'known') return false;
    line.state = 'known';
    return true;
  }
  for (const [one, other] of [
    [line, earlier],
    [earlier, line],
  ] as const) {
    delete one.update;
    one.state = 'doubtful';
    one.faults.push({
      code: 'severalPrices',
      field: 'price',
      read: one.fields.price ?? '',
      detail: String(other.line),
    });
  }
  return false;
}

/** What speaks against the lines that may be added, read as rows below those of Produits. */
function tellProblems(all: readonly JudgedLine[], { products, producers, locale }: Shop): void {
  const standing = products.map(({ ref, producer, title, packaging }) => ({
    ref,
    producer,
    title,
    packaging,
  }));
  const added = all.map(({ cells, state }, at) => {
    if (state === 'known' || state === 'changed') return {};
    return state === 'new' ? { ref: `new${at}`, ...cells } : cells;
  });
  const read = readTyped(productsTab, [...standing, ...added], { zone: 'UTC', locale });
  const sellers = producers.map(({ name }, at) => ({
    at,
    values: { name, email: null },
    faults: new Set<string>(),
  }));
  const { problems } = readCatalogue(read, { rows: sellers });
  for (const { tab, row = 0, column, code, read: seen, detail = '' } of [
    ...read.problems,
    ...problems,
  ]) {
    const line = all[row - standing.length - 2];
    const field = column as Field;
    if (tab !== 'products' || !line || (code === 'duplicateProduct' && field === 'title')) continue;
    if (code === 'missing' && isTold(line, field)) continue;
    line.faults.push({
      code,
      field,
      read: seen || (line.cells[field] ?? ''),
      ...(detail ? { detail } : {}),
    });
  }
}

/** What another fault of the line asks for already. */
const isTold = ({ state, faults }: JudgedLine, field: Field): boolean =>
  (field === 'ref' && state !== 'new') ||
  faults.some((fault) => fault.field === field || fault.code === 'otherSeparator') ||
  (faults.length > 0 && (field === 'content' || field === 'unit'));
