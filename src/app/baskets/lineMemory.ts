import { basketsTab } from '../../tabs/baskets';
import { keyOf, type ReadTab } from '../../tabs/engine/readTab';

/** What is remembered of a line of Paniers, in one hidden cell: « |q3000|g14000|n1,4| ». */
export interface LineMemory {
  /** What somebody said yes to, in the product's own unit and in grams. */
  readonly confirmedQuantity?: string | number;
  readonly confirmedGrams?: string | number;
  /** What its producer noted, as it was last carried. */
  readonly noted?: string;
}

const BETWEEN = '|';
const MARKS = { confirmedQuantity: 'q', confirmedGrams: 'g', noted: 'n' } as const;
const FIELDS = ['confirmedQuantity', 'confirmedGrams', 'noted'] as const;

export function lineMemory(text: string | null): LineMemory {
  const parts = (text ?? '').split(BETWEEN);
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const said = parts.find((part) => part.length > 1 && part.startsWith(MARKS[field]));
      return said === undefined ? [] : [[field, said.slice(1)]];
    }),
  );
}

/** Writes something more into the memory of a line. */
export function remembering({ rows }: Pick<ReadTab<typeof basketsTab>, 'rows'>) {
  const known = new Map(rows.map(({ key, values }) => [key, values.seen]));
  return (basket: number, ref: string, more: LineMemory) => {
    const before = known.get(keyOf({ basket, ref }, basketsTab.key)) ?? null;
    const memory = { ...lineMemory(before), ...more };
    const parts = FIELDS.flatMap((field) => {
      const said = memory[field] ?? '';
      return said === '' ? [] : [`${MARKS[field]}${said}`];
    });
    const seen = parts.length > 0 ? ['', ...parts, ''].join(BETWEEN) : null;
    return { basket, ref, seen };
  };
}

/** As it is remembered: without what parts the memory. */
export const notable = (typed: string): string => typed.split(BETWEEN).join(' ').trim();

/** Whether somebody said yes to a figure, in a formula beside the memory. */
export const saidYesIn = (
  memory: string,
  what: 'confirmedQuantity' | 'confirmedGrams',
  figure: string,
): string => `ISNUMBER(FIND("${BETWEEN}${MARKS[what]}"&${figure}&"${BETWEEN}";${memory}))`;
