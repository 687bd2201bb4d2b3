/** What producers of a sale are paid (docs/rules.md M2, P1–M10). */
import { Sums, shared, sum } from '../cents';
import type { World } from '../world';
import type { Books } from './books';
import { type Due, owed, partsOf } from './dues';

export interface Paid {
  readonly sale: number;
  readonly producer: string;
  readonly amount: number;
  readonly from: 'virement' | 'espèces' | 'fichier';
  /** The bank was seen to carry it out. */
  isDone: boolean;
  isReturned: boolean;
}

export interface Payout {
  readonly producer: string;
  readonly sold: number;
  readonly missing: number;
  readonly unpaid: number;
  readonly fees: number;
  readonly setOff: number;
  readonly carried: number;
  readonly waiting: number;
  readonly paid: number;
  readonly toPay: number;
  readonly state: string;
}

/** Of a due as far as it was paid, shared on the sum (M2). */
function sharesOf(due: Due, counted: number): Sums<string> {
  const parts = partsOf(due);
  if (counted === parts.total()) return parts;
  const weights = parts.entries().map(([, part]) => Math.max(0, part));
  if (weights.every((one) => one === 0)) return new Sums();
  const shares = shared(counted, weights);
  return new Sums(parts.keys().map((party, index) => [party, shares[index] ?? 0] as const));
}

function receivedOf(books: Books, dues: readonly Due[]): Sums<string> {
  const all = new Sums<string>();
  for (const due of dues) {
    const { received } = books.standing(due);
    // What was given back beyond what came is the buyer's to pay (M23), or was the payee's own.
    const counted = Math.max(Math.min(0, owed(due)), Math.min(received, owed(due)));
    for (const [party, part] of sharesOf(due, counted).entries()) all.add(party, part);
    if (due.payee > 0) all.add(due.producer, Math.min(0, received - counted));
  }
  return all;
}

export function payoutsOf(
  books: Books,
  sale: number,
  world: World,
  paidOut: readonly Paid[],
): Payout[] {
  const dues = [...books.dues.values()].filter((due) => due.sale === sale);
  // Payments are followed: by what came in (P1).
  const received = receivedOf(books, dues);
  const waiting = dues.filter(({ isUnsure }) => isUnsure);
  const unsure = receivedOf(books, waiting);
  // Nobody was asked for what waits: what did not come of it is not unpaid (P2).
  const unasked = new Sums<string>();
  for (const due of waiting)
    for (const [party, part] of partsOf(due).entries()) unasked.add(party, part);
  for (const [party, part] of unsure.entries()) unasked.add(party, -part);
  return world.producers.map(({ name: producer, iban }): Payout => {
    const of = (pick: (due: Due) => Sums<string>): number =>
      sum(dues.map((due) => pick(due).of(producer)));
    const sold = of(({ sale0 }) => sale0);
    const missing = -of((due) => due.missing);
    const fees = -of((due) => due.fees);
    const open = unasked.of(producer);
    const unpaid = sold - missing - fees - received.of(producer) - open;
    const setOff = sum(
      books.setOffs
        .filter((one) => one.producer === producer && one.due.startsWith(`${sale}:`))
        .map(({ amount }) => amount),
    );
    const own = paidOut.filter((one) => one.sale === sale && one.producer === producer);
    const standing = own.filter(({ isReturned }) => !isReturned);
    const paid = sum(standing.map(({ amount }) => amount)) + directly(books, dues, producer);
    const moved = books.carried.filter((one) => one.producer === producer);
    const carried =
      sum(moved.filter(({ to }) => to === sale).map(({ amount }) => amount)) -
      sum(moved.filter(({ from }) => from === sale).map(({ amount }) => amount));
    const left = sold - missing - unpaid - open - fees - setOff + carried - paid;
    const held = Math.max(0, Math.min(left, unsure.of(producer)));
    const toPay = left - held;
    const isOrdered = standing.some(({ from, isDone }) => from === 'fichier' && !isDone);
    const isCollector = world.followsPayments && world.collector === producer;
    const waits = held + open;
    const isWaiting = toPay === 0 && !isOrdered && waits !== 0 && !isCollector;
    const state = isWaiting ? 'pas encore sûr' : stateOf(toPay, paid, isOrdered, iban, isCollector);
    const figures = { sold, missing, unpaid, fees, setOff, carried, waiting: waits, paid, toPay };
    return { producer, ...figures, state };
  });
}

/** Not settled yet: it is to be paid, carried out by the bank, given back or known. */
export const isOpen = ({ toPay, waiting, state }: Payout): boolean =>
  state !== 'encaisse lui-même' && (toPay !== 0 || waiting !== 0 || state === 'virement demandé');

/** What buyers paid a producer themselves. */
const directly = (books: Books, dues: readonly Due[], producer: string): number =>
  sum(
    dues
      .filter((due) => due.payee > 0 && due.producer === producer)
      .flatMap((due) => books.moneyOn(due)),
  );

function stateOf(
  toPay: number,
  paid: number,
  isOrdered: boolean,
  hasIban: boolean,
  isCollector: boolean,
): string {
  if (isCollector) return 'encaisse lui-même';
  if (toPay < 0) return 'trop versé';
  if (toPay === 0) return isOrdered ? 'virement demandé' : paid > 0 ? 'payé' : 'rien à payer';
  return hasIban ? 'à payer' : 'IBAN manquant';
}
