import { scaledOf } from '../../../src/domain/values/number';

const MOST = 1_000_000;

/** A stock as it is typed; undefined for what is no quantity, null for a blank one: on demand. */
export function stockTyped(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const thousandths = scaledOf(text, 3);
  return thousandths === undefined || thousandths > MOST * 1000 ? undefined : thousandths / 1000;
}
