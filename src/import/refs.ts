import { tailOf } from '../domain/values/ends';
import { folded } from '../domain/values/fold';

const SMALL_WORDS = /^(?:[ld]['’]|de|des|du|la|le|les|et|a|au|aux|en|of|the|and)$/;

/** « Ferme des Hirondelles » gives FH, then FEH, FERMED …: the first that nobody else has. */
function* prefixes(producer: string): Generator<string> {
  const words = folded(producer)
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !SMALL_WORDS.test(word));
  const [first = 'p', ...rest] = words;
  const initials = rest
    .map((word) => word[0])
    .join('')
    .slice(0, 3);
  for (let length = initials ? 1 : 2; length < 7; length++)
    yield (first.slice(0, length) + initials).toUpperCase();
}

export interface Referenced {
  readonly ref: string;
  readonly producer: string;
}

const parts = (ref: string): [string, number] => {
  const at = tailOf(ref, /\d/);
  return [ref.slice(0, at).toUpperCase(), Number(ref.slice(at))];
};

/** Gives references: short, in a row for each producer, and none that stands already. */
export class Refs {
  private readonly last = new Map<string, number>();
  private readonly owners = new Map<string, string>();

  constructor(taken: readonly Referenced[]) {
    for (const { ref, producer } of taken) {
      const [prefix, number] = parts(ref);
      this.last.set(prefix, Math.max(this.last.get(prefix) ?? 0, number));
      this.owners.set(prefix, folded(producer));
    }
  }

  next(producer: string): string {
    const name = folded(producer);
    let found = '';
    for (const prefix of prefixes(producer)) {
      found = prefix;
      if ((this.owners.get(prefix) ?? name) === name) break;
    }
    const number = (this.last.get(found) ?? 0) + 1;
    this.last.set(found, number);
    this.owners.set(found, name);
    return found + String(number).padStart(2, '0');
  }
}
