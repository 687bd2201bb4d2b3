import type { ServedLine } from '../orders/allocation';
import type { Cents } from '../values/money';

/** What a mail tells of an order. */
export interface ToldOrder {
  /** Of the answer in Commandes. */
  readonly answer: number;
  /** Absent: there is none. */
  readonly lines?: readonly ToldLine[] | undefined;
}

/** `[reference, served, unit price]`. */
export type ToldLine = readonly [ref: string, served: number, price: number];

export const tellsSame = (one: ToldOrder | undefined, other: ToldOrder | undefined): boolean =>
  wordsOf(one) === wordsOf(other);

const wordsOf = (told: ToldOrder | undefined): string =>
  JSON.stringify([told?.answer, told?.lines]);

export interface ChangedUnitPrice {
  readonly ref: string;
  readonly from: Cents;
  readonly to: Cents;
}

/** Why an order is not what its buyer knows. */
export interface WhyChanged {
  readonly prices: readonly ChangedUnitPrice[];
  /** References of what they were to have, and whose producer cannot come. */
  readonly absent: readonly string[];
  /** A minimum took something. */
  readonly isBelowMinimum: boolean;
  /** They did not ask for it themselves. */
  readonly isDecided: boolean;
}

export function whyChanged(
  known: ToldOrder,
  now: ToldOrder,
  lines: readonly ServedLine[],
): WhyChanged {
  const before = new Map(known.lines?.map(([ref, ...line]) => [ref, line]));
  const less = lines.filter(({ ref, served }) => (before.get(ref)?.[0] ?? 0) > served);
  const isBelowMinimum = less.some(isByMinimum);
  return {
    prices: (now.lines ?? []).flatMap(([ref, , to]) => {
      const from = before.get(ref)?.[1];
      return from === undefined || from === to
        ? []
        : [{ ref, from: from as Cents, to: to as Cents }];
    }),
    absent: less.flatMap(({ ref, reason }) => (reason?.code === 'absent' ? [ref] : [])),
    isBelowMinimum,
    isDecided: isBelowMinimum || known.answer === now.answer,
  };
}

export const isByMinimum = ({ reason }: Pick<ServedLine, 'reason'>): boolean =>
  reason?.code.endsWith('Minimum') === true;
