import type { JournalEntry, JournalLine } from './journalEntry';

/** What a buyer owes for one basket. */
export const aboutBasket = ({ sale, basket }: { sale: number; basket: number }): string =>
  `411 ${sale}:${basket}`;

/** What a producer is owed of one sale. */
export const aboutProducer = (producer: string, sale: number): string => `467 ${sale}:${producer}`;

/** What a supplier has delivered and not invoiced. */
export const aboutAccrual = (producer: string, sale: number): string => `408 ${sale}:${producer}`;

export const aboutCredit = (email: string): string => `4191 ${email}`;

export interface Letter {
  readonly code: string;
  /** The day on which the last of its lines settled it. */
  readonly day: string;
}

interface Group {
  readonly party: string;
  sum: number;
  lines: number;
  day: string;
}

/**
 * Lines of third parties that together come to nothing in a year, with what it began with, carry one
 * letter (docs/rules.md A12). A group keeps its letter: it is given by the order in which the groups
 * of an account began in that year.
 */
export function lettersOf(
  entries: readonly JournalEntry[],
): (line: JournalLine, entry: Pick<JournalEntry, 'day'>) => Letter | undefined {
  const roots = joined(entries);
  const groups = new Map<string, Group>();
  for (const { day, lines } of entries)
    for (const line of lines) {
      const { party, amount, account, about = [] } = line;
      const [first] = about;
      if (!party || first === undefined) continue;
      const root = inYear(roots(first), day);
      const group = groups.get(root) ?? {
        party: [day.slice(0, 4), account.number, party.kind, party.id].join('|'),
        sum: 0,
        lines: 0,
        day: '',
      };
      groups.set(root, group);
      group.sum += amount;
      group.lines += 1;
      if (day > group.day) group.day = day;
    }
  const letters = new Map<string, Letter>();
  const counts = new Map<string, number>();
  for (const [root, { party, sum, lines, day }] of groups) {
    const nth = (counts.get(party) ?? 0) + 1;
    counts.set(party, nth);
    if (sum === 0 && lines > 1) letters.set(root, { code: lettersFor(nth), day });
  }
  return ({ about = [] }, { day }) => {
    const [first] = about;
    return first === undefined ? undefined : letters.get(inYear(roots(first), day));
  };
}

const inYear = (root: string, day: string): string => `${day.slice(0, 4)} ${root}`;

/** A document of several baskets makes one group of them. */
export function joined(entries: readonly Pick<JournalEntry, 'lines'>[]): (about: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (about: string): string => {
    let root = about;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  for (const { lines } of entries)
    for (const { about: [first, ...others] = [] } of lines)
      for (const other of others) {
        const [a, b] = [rootOf(first ?? other), rootOf(other)];
        if (a !== b) parents.set(b, a);
      }
  return rootOf;
}

const LETTERS = 26;

/** A, B … Z, AA, AB … */
function lettersFor(nth: number): string {
  let [rest, code] = [nth, ''];
  while (rest > 0) {
    code = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + code;
    rest = Math.floor((rest - 1) / LETTERS);
  }
  return code;
}
