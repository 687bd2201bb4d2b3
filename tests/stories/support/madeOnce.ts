import type { Drive } from './drive';

const made = new Map<string, () => Drive>();

/** A drive that many tests of a file begin with is made once; each of them has a copy. */
export async function madeOnce(name: string, make: () => Promise<Drive>): Promise<Drive> {
  const copy = made.get(name) ?? (await make()).saved();
  made.set(name, copy);
  return copy();
}
