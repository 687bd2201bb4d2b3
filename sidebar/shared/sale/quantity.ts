import { scaledOf } from '../../../src/domain/values/number';

const MOST = 1_000_000;

/** As it is typed; undefined for what is no quantity, null for a blank field. */
export function quantityTyped(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const thousandths = scaledOf(text, 3);
  return thousandths === undefined || thousandths > MOST * 1000 ? undefined : thousandths / 1000;
}
