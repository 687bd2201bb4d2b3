/** What people do to a tab while it is written, and how it looks afterwards: for the laws of what moves. */
import fc from 'fast-check';
import type { crossedDrive } from './crossedDrive';

export type Drive = ReturnType<typeof crossedDrive>;

export interface Act {
  readonly kind: (typeof kinds)[number];
  readonly from: number;
  readonly to: number;
}

const kinds = ['insert', 'move', 'delete'] as const;

export const acts = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), from: fc.nat(9), to: fc.nat(9) }),
  { minLength: 1, maxLength: 2 },
);

export function act({ hands }: Drive, title: string, done: readonly Act[]): void {
  for (const { kind, from, to } of done) {
    if (kind === 'insert') hands.insertColumn(title, from);
    else if (kind === 'delete') hands.deleteColumn(title, from);
    else if (from !== to) hands.moveColumn(title, from, to);
  }
}

/** Rows may stand above it. */
const headAt = (shown: readonly (readonly string[])[]): number =>
  shown.findIndex((cells) => cells.filter((cell) => cell !== '').length > 3);

/** By its titles: a column that comes with the write stands where there was room for it. */
export function byTitle(shown: readonly (readonly string[])[]): string[][] {
  const [titles = [], ...rows] = shown.slice(headAt(shown));
  const told = rows.map((cells) =>
    cells
      .flatMap((cell, column) => (cell === '' ? [] : [`${titles[column] ?? ''}: ${cell}`]))
      .sort(),
  );
  return [titles.filter((title) => title !== '').sort(), ...told];
}
