import { tailOf } from '../domain/values/ends';
import { folded } from '../domain/values/fold';

const SMALL_WORDS = /^(?:[ld]['’]|de|des|du|la|le|les|et|a|au|aux|en|of|the|and)$/;
const LONGEST = 4;

/** « Ferme des Hirondelles » gives FH, « Miellerie » gives MI. */
function prefixOf(producer: string): string {
  const words = folded(producer)
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !SMALL_WORDS.test(word));
  const initials = words.map((word) => word.charAt(0)).join('');
  return (
    words.length > 1 ? initials.slice(0, LONGEST) : (words[0] ?? 'p').slice(0, 2)
  ).toUpperCase();
}

/** Gives references: short, in a row for each producer, and none that stands already. */
export class Refs {
  private readonly last = new Map<string, number>();

  constructor(taken: readonly { readonly ref: string }[]) {
    for (const { ref } of taken) {
      const at = tailOf(ref, /\d/);
      const prefix = ref.slice(0, at).toUpperCase();
      this.last.set(prefix, Math.max(this.last.get(prefix) ?? 0, Number(ref.slice(at))));
    }
  }

  next(producer: string): string {
    const prefix = prefixOf(producer);
    const number = (this.last.get(prefix) ?? 0) + 1;
    this.last.set(prefix, number);
    return prefix + String(number).padStart(2, '0');
  }
}
