import { waitingLines } from '../../../domain/baskets/waiting';
import { leftWaitingText } from '../../../text/mails/comingSale';
import { refusalText } from '../../../text/results/refusalText';
import { basketLinesOf } from '../../baskets/placedLines';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { lookAtMoney } from '../../money/moneyAction';
import { followsMoney, moneyNeeds } from '../../money/moneyNow';
import { readBooks } from '../../money/readBooks';
import { offeredOf } from '../../records/offer';

type ReadsLines = Reads<'offer' | 'baskets' | 'pickup'>;

/** Baskets whose sum is not known: once their tabs are set aside, only a hand pays them (docs/rules.md P2). */
export function leftWaiting({ tabs }: ReadsLines): readonly number[] {
  const products = new Map(offeredOf(tabs.offer).map((one) => [one.ref, one]));
  const waiting = waitingLines(basketLinesOf(tabs, products).lines, products);
  return [...new Set(waiting.map(({ basket }) => basket))].sort((a, b) => a - b);
}

/** Why money of the sale in hand waits: nobody looks at its rows once its tabs are set aside (docs/rules.md M77). */
export function heldOfCurrent(ports: Ports): Refusal | undefined {
  const snapshot = readBooks(ports, moneyNeeds, 'current');
  const looked = followsMoney(snapshot) ? lookAtMoney(snapshot, undefined) : undefined;
  const held = looked?.ok ? looked.value.held : undefined;
  return held && !held.ok ? held.error : undefined;
}

/** What becomes of both, for whoever sets the sale in hand aside. */
export function saidOfLeft(
  ports: Ports,
  snapshot: ReadsLines = readBooks(ports, moneyNeeds, 'current'),
): { readonly left?: string } {
  const { locale } = snapshot.place;
  const baskets = leftWaiting(snapshot);
  const held = heldOfCurrent(ports);
  const said = [
    ...(baskets.length > 0 ? [leftWaitingText(baskets, locale)] : []),
    ...(held ? [refusalText(held.code, held.detail, locale)] : []),
  ];
  return said.length > 0 ? { left: said.join(' ') } : {};
}
