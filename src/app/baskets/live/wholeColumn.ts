import { letters } from '../../../tabs/engine/sheet';
import type { ReadsHead } from '../../kernel/reads';

/** Of Paniers, from another tab; undefined where it does not stand. */
export function wholeColumn({ tabs }: ReadsHead<'baskets'>, column: string): string | undefined {
  const { columns, sheet } = tabs.baskets;
  const index = (columns as ReadonlyMap<string, number>).get(column);
  if (index === undefined) return undefined;
  return `'${sheet.title.replace(/'/g, "''")}'!${letters(index)}:${letters(index)}`;
}
