/** What else a sample may have come to. */
import { type Cents, cents } from '../../../../src/domain/values/money';
import type { BuyerOrderDetails } from '../../../../src/text/mails/mailDetails';

const TEN = cents(10);

/** The first product as if it had cost ten cents less. */
export function dearer({ lines: [first] }: BuyerOrderDetails) {
  const to = first?.price ?? TEN;
  return { title: first?.title ?? '', from: cents(to - TEN), to };
}

export const notServed = (lines: BuyerOrderDetails['lines']): BuyerOrderDetails['lines'] =>
  lines.map((line) => ({ ...line, served: 0, amount: cents(0), reason: { code: 'soldOut' } }));

export const paidInFull = (sold: Cents) => {
  const none = cents(0);
  return { sold, missing: none, fees: none, setOff: none, unpaid: none, paid: sold, toPay: none };
};
