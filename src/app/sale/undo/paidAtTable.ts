import type { RowToWrite } from '../../../tabs/engine/edit';
import type { ReadTab } from '../../../tabs/engine/readTab';
import type { ColumnOf } from '../../../tabs/engine/tab';
import type { pickupTab } from '../../../tabs/pickup';

type Pickup = typeof pickupTab;
type Rows = Pick<ReadTab<Pickup>, 'rows'>;

/** Where people note what they were paid. */
const NOTED = ['cash', 'cheque', 'paidBy', 'sum'] as const satisfies readonly ColumnOf<Pickup>[];
/** What goes back in none of them: these, and what follows from the books. */
export const OF_MONEY: readonly ColumnOf<Pickup>[] = [...NOTED, 'left', 'payment', 'settled'];
const WHOSE = ['name', 'email', 'initial'] as const satisfies readonly ColumnOf<Pickup>[];

/**
 * Rows of Retrait that come back, with what is noted there of money by now: the books know it, and a tick
 * that came back or went would take it back (docs/rules.md M39).
 */
export function notedOfMoney(now: Rows, back: Rows): RowToWrite<Pickup>[] {
  // It stays as it is, of a first sale, and Paniers comes back without what it had carried there.
  if (now.rows === back.rows)
    return now.rows.flatMap(({ values: { basket, carried } }) =>
      basket === null || carried === null ? [] : [{ basket, carried: null }],
    );
  const [noted, former] = [byBasket(now), byBasket(back)];
  return [...new Set([...noted.keys(), ...former.keys()])].flatMap((basket) => {
    const [row, before] = [noted.get(basket), former.get(basket)];
    // What cannot be read counts for nothing, and is not made into something that does.
    if (row && isUnread(row)) return [];
    const differ = NOTED.filter(
      (column) => (row?.values[column] || null) !== (before?.values[column] || null),
    );
    if (differ.length === 0) return [];
    const columns = before ? differ : [...WHOSE, ...NOTED];
    return [
      {
        basket,
        ...Object.fromEntries(columns.map((column) => [column, row?.values[column] ?? null])),
      },
    ];
  });
}

export const isUnread = ({ faults }: Rows['rows'][number]): boolean =>
  NOTED.some((column) => faults.has(column));

/** Of two rows of one basket the first counts. */
const byBasket = ({ rows }: Rows) =>
  new Map(
    [...rows]
      .reverse()
      .flatMap((row) => (row.values.basket === null ? [] : [[row.values.basket, row] as const])),
  );
