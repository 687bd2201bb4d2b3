import { waitingLines } from '../../../domain/baskets/waiting';
import { toPayIn } from '../../../domain/money/books/carriedOver';
import { isBehind, stateAt } from '../../../domain/sale/transitions';
import { sum } from '../../../domain/values/money';
import { leftToPayText, leftWaitingText } from '../../../text/mails/comingSale';
import { refusalText } from '../../../text/results/refusalText';
import { basketLinesOf } from '../../baskets/placedLines';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { lookAtMoney } from '../../money/moneyAction';
import { followsMoney, moneyNeeds } from '../../money/moneyNow';
import { leftOfSales } from '../../money/payouts';
import { readBooks } from '../../money/readBooks';
import { offeredOf } from '../../records/offer';
import { salesOf } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';

/** Baskets whose sum is not known: once their tabs are set aside, only a hand pays them (docs/rules.md P2). */
export function leftWaiting({ tabs }: Reads<'offer' | 'baskets'>): readonly number[] {
  const products = new Map(offeredOf(tabs.offer).map((one) => [one.ref, one]));
  const waiting = waitingLines(basketLinesOf(tabs.baskets, products).lines, products);
  return [...new Set(waiting.map(({ basket }) => basket))].sort((a, b) => a - b);
}

/** What becomes of them, for whoever sets their sale aside, and what producers have still to get. */
export function saidOfLeft(
  ports: Ports,
  snapshot: Reads<'offer' | 'baskets'>,
  staysCurrent = false,
): { readonly left?: string } {
  const baskets = staysCurrent ? [] : leftWaiting(snapshot);
  const { held, toPay } = leftByCurrent(ports);
  const { locale } = snapshot.place;
  const said = [
    ...(baskets.length > 0 ? [leftWaitingText(baskets, locale)] : []),
    ...(held && !staysCurrent ? [refusalText(held.code, held.detail, locale)] : []),
    ...toPay,
  ];
  return said.length > 0 ? { left: said.join(' ') } : {};
}

/** The same of the sale in hand, which is set aside before the one beside it closes. */
export const saidOfCurrent = (ports: Ports): { readonly left?: string } =>
  saidOfLeft(ports, readDrive(ports, { whole: ['offer'], rows: ['baskets'] }, 'current'));

/**
 * By the books of the sale in hand: why its money waits, as nobody looks at its rows any more once its tabs
 * are set aside (M77); and, of sales whose pick-up is over, what producers have still to get (docs/rules.md P5).
 */
export function leftByCurrent(ports: Ports): {
  readonly held?: Refusal;
  readonly toPay: readonly string[];
} {
  const snapshot = readBooks(ports, moneyNeeds, 'current');
  const looked = followsMoney(snapshot) ? lookAtMoney(snapshot, undefined) : undefined;
  if (!looked?.ok) return { toPay: [] };
  const { money, held } = looked.value;
  const still = salesOf(snapshot.tabs.sales).filter(
    (sale) => !isBehind(stateAt(sale, snapshot.now)),
  );
  const left = leftOfSales(snapshot, money, money.sale).filter(
    (one) => toPayIn(one) > 0 && still.every(({ number }) => number !== one.sale),
  );
  const sales = left.map(({ sale }) => sale);
  const all = sum(left.map(toPayIn));
  return {
    ...(held && !held.ok ? { held: held.error } : {}),
    toPay: left.length === 0 ? [] : [leftToPayText(all, sales, snapshot.place.locale)],
  };
}
