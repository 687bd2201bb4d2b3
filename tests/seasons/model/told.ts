/** What each buyer was told of their order: what stands beside it is one mail, whatever made it (docs/rules.md E27). */
import {
  accepted,
  cancelled,
  changed,
  decided,
  empty,
  type Message,
  shortened,
  type ToldOrder,
} from './messages';
import type { Served } from './queue';
import type { Row } from './rows';

interface Told {
  readonly number: number;
  /** `[reference, served, price]`; absent: nothing is ordered. */
  readonly lines?: readonly (readonly [string, number, number])[];
}

/** An order that stands, at its prices. */
export interface Standing {
  readonly lines: readonly Served[];
  readonly priceOf: (ref: string) => number;
  readonly told: ToldOrder;
}

export class ToldOrders {
  private readonly known = new Map<string, Told>();
  /** What answers took the place of since, by address. */
  private readonly former = new Map<string, Served[]>();

  constructor(private readonly sale: number) {}

  /** An answer takes the place of what stood. */
  replaced(email: string, lines: readonly Served[]): void {
    this.former.set(email, [...lines, ...(this.former.get(email) ?? [])]);
  }

  emptied(email: string): void {
    this.former.delete(email);
  }

  /** What is to be told of a row that stands, or that holds nothing any more; from then on it is known. */
  tell(row: Row, standing: Standing | undefined): Message | undefined {
    const { email, number } = row;
    const known = this.known.get(email);
    const lines = standing?.lines.map(
      ({ ref, served }) => [ref, served, standing.priceOf(ref)] as const,
    );
    const now: Told = lines ? { number, lines } : { number };
    if (JSON.stringify(now) === JSON.stringify(known)) return undefined;
    this.known.set(email, now);
    const lost = standing ? this.lostFrom(email, standing) : 0;
    this.former.delete(email);
    if (!standing) return this.none(row, known);
    if (lost > 0) return shortened(standing.told, lost);
    if (!known?.lines) return accepted(standing.told);
    return isByAnswer(known, now, standing) ? changed(standing.told) : decided(standing.told);
  }

  private none({ email, basket }: Row, known: Told | undefined): Message {
    const isTakenBack = (!known || known.lines !== undefined) && basket !== null;
    return isTakenBack ? cancelled(email, basket, this.sale) : empty(email, this.sale);
  }

  private lostFrom(email: string, { lines }: Standing): number {
    const has = new Set(lines.map(({ ref }) => ref));
    const lost = (this.former.get(email) ?? []).filter(
      ({ ref, served }) => served > 0 && !has.has(ref),
    );
    return new Set(lost.map(({ ref }) => ref)).size;
  }
}

/** Nothing but its buyer's wish has changed it. */
function isByAnswer(known: Told, now: Told, { lines }: Standing): boolean {
  const before = new Map((known.lines ?? []).map(([ref, ...line]) => [ref, line]));
  const isRepriced = (now.lines ?? []).some(
    ([ref, , price]) => (before.get(ref)?.[1] ?? price) !== price,
  );
  const isBelowMinimum = lines.some(
    ({ ref, served, why }) => why === 'producerMinimum' && (before.get(ref)?.[0] ?? 0) > served,
  );
  return known.number !== now.number && !isRepriced && !isBelowMinimum;
}
