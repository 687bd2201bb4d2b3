import { readPickupNote, readReplacements } from '../../domain/baskets/pickupNote';
import { isOrderedByMeasure } from '../../domain/catalogue/saleKind';
import { groupBy } from '../../domain/values/groupBy';
import { expected, type Problem } from '../../domain/values/problem';
import type { RowOf } from '../../tabs/engine/tab';
import type { pickupTab } from '../../tabs/pickup';
import { countedQuantity, type Offered } from '../records/offer';

/** What Retrait notes of one line. */
export interface LineNote {
  /** With what is missing no more than that is handed over. */
  readonly most?: number;
  readonly returned?: number;
  readonly replacedBy?: string;
}

/** What is noted in Retrait of goods, and of who had them. */
export const NOTES = ['basket', 'missing', 'returned', 'replaced', 'done', 'fate'] as const;

export interface NotedRow {
  readonly at: number;
  readonly values: Pick<RowOf<typeof pickupTab>, (typeof NOTES)[number]>;
}

interface NotedLine {
  readonly basket: number;
  readonly ref: string;
  readonly served: number;
  readonly product: Offered;
}

/**
 * The notes of Retrait, beside the lines that they are about, known by basket and reference. What cannot be
 * read is told, and nothing of it is guessed (docs/rules.md D8).
 */
export function notesIn(
  { rows }: { readonly rows: readonly NotedRow[] },
  lines: readonly NotedLine[],
): { readonly notes: ReadonlyMap<string, LineNote>; readonly problems: readonly Problem[] } {
  const notes = new Map<string, LineNote>();
  const problems: Problem[] = [];
  const linesOf = groupBy<number | null, NotedLine>(lines, ({ basket }) => basket);
  for (const row of rows) {
    const own = linesOf.get(row.values.basket) ?? [];
    const note = (ref: string, more: LineNote): void => {
      const key = `${row.values.basket} ${ref}`;
      notes.set(key, { ...notes.get(key), ...more });
    };
    const { missing, returned, replaced, done, fate } = row.values;
    if (missing) problems.push(...missingIn(row, missing, own, note));
    if (returned) problems.push(...returnedIn(row, returned, own, note));
    if (replaced) {
      const refs = own.filter(({ served }) => served > 0).map(({ ref }) => ref);
      const read = readReplacements(replaced, refs);
      // Of what is missing whole nothing can be replaced.
      const isGone = (ref: string): boolean => notes.get(`${row.values.basket} ${ref}`)?.most === 0;
      if (!read.ok) problems.push(unreadable(row, 'replaced', read.error));
      else if ([...read.value.keys()].some(isGone)) problems.push(contrary(row, 'replaced'));
      else for (const [ref, replacedBy] of read.value) note(ref, { replacedBy });
    }
    // Somebody took it home, or nobody did.
    if (done && fate) problems.push(contrary(row, 'fate'));
  }
  return { notes, problems };
}

type Noting = (ref: string, more: LineNote) => void;

function missingIn(
  row: NotedRow,
  typed: string,
  own: readonly NotedLine[],
  note: Noting,
): Problem[] {
  const promised = new Map(
    own.flatMap((line) => (line.served > 0 ? [[line.ref, line] as const] : [])),
  );
  const read = readPickupNote(typed, [...promised.keys()]);
  if (!read.ok) return [unreadable(row, 'missing', read.error)];
  const left = read.value.map(({ ref, count }) => {
    const line = promised.get(ref);
    if (!line || count === null) return { ref, count, most: 0 };
    const isPart = !isOrderedByMeasure(line.product) && !Number.isInteger(count);
    const most = line.served - countedQuantity(line.product, count);
    return { ref, count, most: isPart ? -1 : most };
  });
  const tooMany = left.find(({ most }) => most < 0);
  if (tooMany) return [unreadable(row, 'missing', `${tooMany.ref} ${tooMany.count}`)];
  for (const { ref, most } of left) note(ref, { most });
  return [];
}

/** Of goods with a deposit; how many must be said. */
function returnedIn(
  row: NotedRow,
  typed: string,
  own: readonly NotedLine[],
  note: Noting,
): Problem[] {
  const refs = own.flatMap(({ ref, product }) =>
    product.deposit === undefined || isOrderedByMeasure(product) ? [] : ref,
  );
  const read = readPickupNote(typed, refs);
  if (!read.ok) return [unreadable(row, 'returned', read.error)];
  const vague = read.value.find(({ count }) => !Number.isInteger(count));
  if (vague) return [unreadable(row, 'returned', vague.ref)];
  for (const { ref, count } of read.value) note(ref, { returned: count ?? 0 });
  return [];
}

const unreadable = (
  { at }: NotedRow,
  column: 'missing' | 'returned' | 'replaced',
  read: string,
): Problem => ({
  ...{ tab: 'pickup', row: at + 1, column, read },
  ...expected(column === 'replaced' ? column : 'pickupNote'),
});

const contrary = ({ at, values: { basket } }: NotedRow, column: string): Problem => ({
  ...{ code: 'contrary', tab: 'pickup', row: at + 1, column, read: String(basket) },
});
