import { folded } from '../values/fold';
import type { BasisPoints, Cents } from '../values/money';
import type { Instant } from '../values/time';

/** What a supplier's invoice bills at one rate: with VAT, and the VAT of it that comes back. */
export interface PurchasePart {
  readonly rate: BasisPoints;
  readonly withVat: Cents;
  readonly vat: Cents;
}

/** As *Journal des achats* keeps them: « 550:1055:55 ». */
export const partsText = (parts: readonly PurchasePart[]): string =>
  parts.map(({ rate, withVat, vat }) => `${rate}:${withVat}:${vat}`).join(' ');

/** Of cents; none where somebody changed the cell so that it cannot be counted. */
export function readParts(text: string | null, amount: number): PurchasePart[] {
  const parts = (text ?? '').split(' ').map((part) => {
    const [rate, withVat, vat] = part.split(':').map(Number);
    return { rate, withVat, vat } as PurchasePart;
  });
  const isWhole = parts.every((part) => Object.values(part).every(Number.isSafeInteger));
  return isWhole && parts.reduce((all, { withVat }) => all + withVat, 0) === amount ? parts : [];
}

/** A row of *Journal des achats*: below zero it takes an earlier one back. */
interface PurchaseNote {
  readonly sale: number | null;
  readonly producer: string | null;
  readonly amount: Cents | null;
  readonly seenAt: Instant | null;
}

/** Who has invoiced a sale, folded, by the notes seen up to a moment. */
export function invoicedBy(
  notes: readonly PurchaseNote[],
  of: number,
  isMeant: (seenAt: Instant) => boolean,
): Set<string> {
  const sums = new Map<string, number>();
  for (const { sale, producer, amount, seenAt } of notes) {
    const name = folded(producer ?? '');
    if (sale === of && seenAt !== null && isMeant(seenAt))
      sums.set(name, (sums.get(name) ?? 0) + (amount ?? 0));
  }
  return new Set([...sums].flatMap(([name, sum]) => (sum > 0 ? [name] : [])));
}
