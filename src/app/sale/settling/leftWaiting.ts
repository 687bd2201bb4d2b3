import { waitingLines } from '../../../domain/baskets/waiting';
import { leftWaitingText } from '../../../text/mails/comingSale';
import { basketLinesOf } from '../../baskets/placedLines';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { offeredOf } from '../../records/offer';
import { readDrive } from '../../settings/readDrive';

/** Baskets whose sum is not known: once their tabs are set aside, only a hand pays them (docs/rules.md P2). */
export function leftWaiting({ tabs }: Reads<'offer' | 'baskets'>): readonly number[] {
  const products = new Map(offeredOf(tabs.offer).map((one) => [one.ref, one]));
  const waiting = waitingLines(basketLinesOf(tabs.baskets, products).lines, products);
  return [...new Set(waiting.map(({ basket }) => basket))].sort((a, b) => a - b);
}

/** What becomes of them, for whoever sets their sale aside. */
export function saidOfLeft(snapshot: Reads<'offer' | 'baskets'>): { readonly left?: string } {
  const baskets = leftWaiting(snapshot);
  return baskets.length > 0 ? { left: leftWaitingText(baskets, snapshot.place.locale) } : {};
}

/** The same of the sale in hand, which is set aside before the one beside it closes. */
export const saidOfInHand = (ports: Ports): { readonly left?: string } =>
  saidOfLeft(readDrive(ports, { whole: ['offer'], rows: ['baskets'] }, 'inHand'));
