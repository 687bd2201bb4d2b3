import { distance } from '../../domain/values/distance';
import { withoutAccents } from '../../formats/accents';
import type { Traits } from '../mailKinds/placeholderNames';

/** Placeholders by their folded names, in either language. */
export type KnownFields = ReadonlyMap<string, Traits & { readonly id: string }>;

export type Part =
  | { readonly words: string }
  | (Traits & { readonly id: string; readonly isCapital: boolean })
  | {
      readonly when: string;
      readonly isNegated: boolean;
      readonly met: readonly Part[];
      readonly unmet: readonly Part[];
    };

export type TemplateFault = 'unknown' | 'shown' | 'block' | 'open' | 'stray' | 'brace' | 'half';

/** Something that cannot be understood, and where it stands in the text. */
export interface Fault {
  readonly code: TemplateFault;
  readonly read: string;
  readonly start: number;
  /** Of a name that is not known: the placeholder that may have been meant. */
  readonly detail?: string;
}

export interface Parsed {
  readonly parts: readonly Part[];
  readonly faults: readonly Fault[];
}

/** « Lien commande » is `lien_commande`: case, accents and what stands between words do not count. */
export const foldedName = (typed: string): string =>
  withoutAccents(typed)
    .trim()
    .toLowerCase()
    .replace(/[\s_’'-]+/g, '_');

const condition = /^(?:si|if)_(?:(pas|not)_)?(.+)$/;
const otherwise = ['sinon', 'else'];
const ends = ['fin', 'fin_si', 'end', 'end_if'];

interface Open {
  readonly read: string;
  readonly start: number;
  readonly met: Part[];
  readonly unmet: Part[];
  hasElse: boolean;
}

type FaultFound = Pick<Fault, 'code' | 'detail'>;

/** Follows a template from its beginning to its end. */
class Reading {
  readonly parts: Part[] = [];
  readonly faults: Fault[] = [];
  private readonly open: Open[] = [];

  constructor(
    private readonly known: KnownFields,
    private readonly isSubject: boolean,
  ) {}

  words(words: string): void {
    if (words !== '') this.into().push({ words });
  }

  tag(read: string, start: number): void {
    const found = this.follow(read, start);
    if (found) this.faults.push({ ...found, read, start });
  }

  end(): Parsed {
    for (const { read, start } of this.open) this.faults.push({ code: 'open', read, start });
    return { parts: this.parts, faults: this.faults };
  }

  private into(): Part[] {
    const last = this.open[this.open.length - 1];
    if (!last) return this.parts;
    return last.hasElse ? last.unmet : last.met;
  }

  private follow(read: string, start: number): FaultFound | undefined {
    if (read.length === 1) return { code: 'brace' };
    const typed = read.slice(1, -1).trim();
    const name = foldedName(typed);
    if (ends.includes(name)) return this.open.pop() ? undefined : { code: 'stray' };
    if (otherwise.includes(name)) {
      const last = this.open[this.open.length - 1];
      if (!last || last.hasElse) return { code: 'stray' };
      last.hasElse = true;
      return undefined;
    }
    const [, not, asked] = condition.exec(name) ?? [];
    const found = this.known.get(asked ?? name);
    if (asked) this.begin(found?.id ?? '', !!not, read, start);
    if (!found) return { code: 'unknown', ...nearest(asked ?? name, this.known) };
    if (asked) return undefined;
    if (found.flag) return { code: 'shown' };
    if (found.block && this.isSubject) return { code: 'block' };
    this.into().push({ ...found, isCapital: /^\p{Lu}/u.test(typed) });
    return undefined;
  }

  private begin(when: string, isNegated: boolean, read: string, start: number): void {
    const [met, unmet]: [Part[], Part[]] = [[], []];
    this.into().push({ when, isNegated, met, unmet });
    this.open.push({ read, start, met, unmet, hasElse: false });
  }
}

/**
 * Words with `{placeholders}`, and `{si …}`, `{si pas …}`, `{sinon}`, `{fin}` around what hangs on
 * one of them. What cannot be understood is told, with its place, and left out.
 */
export function parse(text: string, known: KnownFields, isSubject = false): Parsed {
  const reading = new Reading(known, isSubject);
  let end = 0;
  for (const { 0: found, index } of text.matchAll(/\{[^{}\n]*\}|[{}]/g)) {
    reading.words(text.slice(end, index));
    reading.tag(found, index);
    end = index + found.length;
  }
  reading.words(text.slice(end));
  return reading.end();
}

/** The placeholder whose name a misspelt one most looks like. */
function nearest(name: string, known: KnownFields): { detail?: string } {
  let least = Math.max(2, name.length / 3) + 1;
  let best = {};
  for (const [one, { id }] of known) {
    const away = distance(name, one);
    if (away < least) [best, least] = [{ detail: id }, away];
  }
  return best;
}
