import { type Due, type DueSide, dueStanding, postDues } from '../../../src/domain/money/due';
import { Ledger } from '../../../src/domain/money/ledger';
import { type Payee, payoutsOf } from '../../../src/domain/money/payout';
import type { Receipt } from '../../../src/domain/money/receipt';
import { cents } from '../../../src/domain/values/money';
import { instant } from '../../../src/domain/values/time';

export const NOW = instant(1_000);
export const side = (parts: Record<string, number>, fee = 0): DueSide => ({
  sold: new Map(Object.entries(parts).map(([name, amount]) => [name, cents(amount)])),
  fees: new Map(fee === 0 ? [] : [['', cents(fee)]]),
});
export const due = (basket: number, served: DueSide, settled = served, payee = 0): Due => ({
  sale: 3,
  basket,
  payee,
  email: `b${basket}@exemple.fr`,
  name: '',
  served,
  settled,
  estimated: false,
});
export const receipt = (basket: number, amount: number, more: Partial<Receipt> = {}): Receipt => ({
  sale: 3,
  basket,
  payee: 0,
  key: `note:${basket}:${amount}`,
  at: NOW,
  amount: cents(amount),
  means: 'transfer',
  kind: 'payment',
  label: '',
  ...more,
});
export const anyone = (): Payee => ({ iban: 'usable', isCollector: false });
export const claiming = (...dues: Due[]): Ledger => {
  const ledger = new Ledger();
  postDues(ledger, 3, dues, NOW);
  return ledger;
};
export const stands = (ledger: Ledger, basket = 1, payee = 0) => {
  const { due: owed, received, remaining } = dueStanding(ledger, { sale: 3, basket, payee });
  return [owed, received, remaining];
};
export const toPay = (ledger: Ledger, basis: 'received' | 'due' = 'due') =>
  Object.fromEntries(payoutsOf(ledger, 3, basis, anyone).map((one) => [one.producer, one.toPay]));
