import { readEntryBase, readPartId } from '../../domain/money/entryKey';
import { DAY } from '../../domain/values/time';
import { type Entry, readEntryId } from '../entries/entry';
import { type Books, dueKey } from './books';
import { type Decision, inDoubt, type Part } from './decision';

/** A movement that is booked a day or two later, or over a weekend, in another export. */
const DAYS_APART = 5 * DAY;

/** A movement that the drive has, from whatever statement. */
interface Seen {
  readonly id: string;
  readonly at: number;
  readonly cents: number;
  readonly dues: Set<string>;
  /** Who paid or was paid. */
  readonly names: Set<string>;
  /** Lines that may be the same movement. */
  readonly again: Entry[];
}

/**
 * Two exports of a bank may word a movement in two ways, or book it on two days: then its line has
 * another id, and nobody but a person knows whether money came twice (docs/rules.md M45). Lines of one
 * statement are movements of their own.
 */
export class OtherReadings {
  private readonly seen = new Map<string, Seen>();
  private readonly given: ReadonlyMap<string, Entry>;

  constructor(entries: readonly Entry[], { receipts }: Books) {
    this.given = new Map(entries.map((entry) => [entry.id, entry]));
    for (const { key, name, ...due } of receipts) {
      const { source, about = '' } = readEntryBase(key) ?? {};
      const line = source === 'bank' || source === 'move' ? readPartId(about)?.line : undefined;
      if (line !== undefined) this.add(line, [dueKey({ ...due, payee: 0 })], [name]);
    }
  }

  /** A line that counts, or is known to be in the books. */
  follow({ entry, parts, choices, payouts, what }: Decision): void {
    const own = what === 'noted' ? choices : parts;
    this.add(entry.id, own.map(basketKey), [
      ...own.map(({ name }) => name),
      ...payouts.map(({ producer }) => producer),
    ]);
  }

  /** A line that is certain, unless another statement has shown its movement. */
  asked(decision: Decision): Decision {
    const found = this.of(decision);
    if (!found) return decision;
    found.again.push(decision.entry);
    return inDoubt(decision, 'perhapsRead');
  }

  private of({ entry, reason, parts, payouts }: Decision): Seen | undefined {
    const dues = parts.map(basketKey);
    const isByName = reason === 'nameAndAmount' || reason === 'nameAndSum';
    const names = [
      ...(isByName ? parts.map(({ name }) => name) : []),
      ...payouts.map(({ producer }) => producer),
    ];
    const isAlike = (seen: Seen): boolean =>
      dues.length + names.length === 0
        ? seen.names.size === 0
        : dues.some((due) => seen.dues.has(due)) || names.some((name) => seen.names.has(name));
    return [...this.seen.values()].find(
      (seen) =>
        seen.id !== entry.id &&
        seen.cents === entry.cents &&
        Math.abs(seen.at - Date.parse(entry.date)) <= DAYS_APART &&
        !this.isBeside(entry, this.given.get(seen.id)) &&
        !seen.again.some((one) => this.isBeside(entry, one)) &&
        isAlike(seen),
    );
  }

  private isBeside({ files }: Entry, other: Entry | undefined): boolean {
    if (!other) return false;
    return files === undefined || (other.files?.some((one) => files.includes(one)) ?? true);
  }

  private add(id: string, dues: readonly string[], names: readonly string[]): void {
    const read = readEntryId(id);
    if (!read) return;
    const { date, cents } = read;
    const at = Date.parse(date);
    const none = { id, at, cents, dues: new Set<string>(), names: new Set<string>(), again: [] };
    const seen: Seen = this.seen.get(id) ?? none;
    for (const due of dues) seen.dues.add(due);
    for (const name of names) if (name !== '') seen.names.add(name);
    this.seen.set(id, seen);
  }
}

/** Receipts do not say whom of a basket's payees they paid. */
const basketKey = ({ sale, basket }: Part): string => dueKey({ sale, basket, payee: 0 });
