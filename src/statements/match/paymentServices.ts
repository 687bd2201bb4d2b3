import { DAY } from '../../domain/values/time';
import type { Entry } from '../entries/entry';
import { type Decision, type MatchedMove, verdictOf } from './decision';
import type { ReadLine } from './incomingMoney';
import type { Standing } from './standing';

const DAYS_APART = 10 * DAY;

/** What a payment service kept of a payment goes with it into the books. */
export const withFee = (decision: Decision): Decision => {
  const { fee = 0 } = decision.entry;
  const charge: MatchedMove = { kind: 'charge', means: 'card', cents: fee };
  return fee === 0 ? decision : { ...decision, moves: [...decision.moves, charge] };
};

/** Lines that a payment service and the bank both have: they are money once. */
export function ofServices(
  { entry, references, numbers }: ReadLine,
  standing: Standing,
  sent: Set<Entry>,
): Decision | undefined {
  const { kind, cents } = entry;
  // The service's side of it: the bank's own line says when it came.
  if (kind === 'providerPayout') return verdictOf(entry, 'none', 'providerPayout', 'words');
  if (kind === 'providerFee') {
    const moves: MatchedMove[] = [{ kind: 'charge', means: 'card', cents: -cents }];
    return verdictOf(entry, 'open', 'providerFee', 'words', { moves });
  }
  if (kind !== 'fromProvider' || references.length > 0 || numbers.length > 0) return undefined;
  const moves: MatchedMove[] = [{ kind: 'deposit', means: 'card', cents }];
  const twin = [...sent].find(
    (one) =>
      one.cents === -cents && Math.abs(Date.parse(one.date) - Date.parse(entry.date)) < DAYS_APART,
  );
  if (twin) sent.delete(twin);
  return twin || standing.heldByServices >= cents
    ? verdictOf(entry, 'apply', 'fromProvider', 'providerCovers', { moves })
    : verdictOf(entry, 'open', 'fromProvider', 'providerMissing', { moves });
}

/** What the bank keeps may be the drive's or the collector's own: nobody but a person knows. */
export function ofTheBank(entry: Entry): Decision | undefined {
  if (entry.kind !== 'fee') return undefined;
  const moves: MatchedMove[] = [{ kind: 'charge', means: 'transfer', cents: -entry.cents }];
  return verdictOf(entry, 'open', 'bankFee', 'words', { moves });
}
