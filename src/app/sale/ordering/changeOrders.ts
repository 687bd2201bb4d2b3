import { areOrdersOpen, isInPreparation, transition } from '../../../domain/sale/transitions';
import { fail, ok, type Result } from '../../../domain/values/result';
import type { Question } from '../../../text/results/preview';
import { refusedFor } from '../../kernel/lost';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { lostRows } from '../../money/lost/lostFacts';
import { readBooks } from '../../money/readBooks';
import { lookedUp } from '../../people/requestForm';
import { type Incoming, incoming, lossOf } from '../../records/answers/incomingAnswers';
import { saleOf } from '../../records/sale';
import { readDrive, type WhichSale } from '../../settings/readDrive';
import { type ClosingReads, closedSale, closingNeeds } from './closedSale';
import { isAsShown, questionOf } from './consequences';
import type { Decide, OrderAct, Outcome } from './orderAct';
import { orderedSale, orderNeeds, type ReadsToOrder } from './orderedSale';
import { type ChangedOrders, writeClosed, writeOrders } from './writeOrders';

export interface HowToChange {
  /** Absent: answers are read, and nothing else is done. */
  readonly decide?: Decide | undefined;
  /** What moves the sale; `close` of one that is closed leaves it so. */
  readonly event?: 'close' | 'callOff' | 'reopen' | undefined;
  /** So many questions of the form change at most for one answer. */
  readonly mostForm?: number | undefined;
  /** What comes before answers are read. True: it was written, read again. */
  readonly first?: (ports: Ports, snapshot: ReadsToOrder, which: WhichSale) => boolean;
}

/**
 * Takes every answer that is not yet in Commandes, in time order, and carries out an act on the orders with
 * them: facts first, then what is computed of them, in one write. Run again it changes nothing.
 */
export function changeOrders(
  ports: Ports,
  which: WhichSale,
  how: HowToChange = {},
): Result<ChangedOrders, Refusal> {
  const decided = decideOrders(ports, which, how);
  if (!decided.ok) return decided;
  const { outcome, act } = decided.value;
  if (!isAsShown(ports, outcome, act)) return fail({ code: 'changedMeanwhile' });
  const { closed } = outcome;
  return ok(
    closed
      ? writeClosed(ports, { ...outcome, closed }, act)
      : writeOrders(ports, outcome, how.decide && act, how.mostForm),
  );
}

/** What an act would do, and nothing written. */
export function askAbout(
  ports: Ports,
  which: WhichSale,
  how: HowToChange,
): Result<Question, Refusal> {
  const decided = decideOrders(ports, which, how);
  if (!decided.ok) return decided;
  const { outcome, act } = decided.value;
  return ok(questionOf(ports, outcome, act));
}

interface Decided {
  readonly outcome: Outcome;
  readonly act: OrderAct;
}

/** Orders are closed by it, or the sale is called off: all that hangs on them is read at once. */
const isLast = ({ event }: HowToChange): boolean => event === 'close' || event === 'callOff';

/** What an act comes to. While a sale is prepared there is nothing to read answers of. */
export function decideOrders(
  ports: Ports,
  which: WhichSale,
  how: HowToChange,
  isWhole = isLast(how),
): Result<Decided, Refusal> {
  const { decide, event } = how;
  const read = isWhole ? readBooks(ports, closingNeeds, which) : readUpToDate(ports, which, how);
  const sale = saleOf(read);
  if (!sale || (isInPreparation(sale.state) && !decide)) return fail({ code: 'noSale' });
  const moved = event ? transition(sale.state, event) : ok(sale.state);
  // Closed it may be closed anew, after a crash, and stays what it is; all else it is once.
  if (!moved.ok && event !== 'close') return fail({ code: moved.error });
  const came = incoming(ports, read, sale);
  const isClosing = isWhole && event !== 'callOff';
  const lost = refusedFor(read, [...lossOf(came), ...(isClosing ? lostRows(read) : [])]);
  if (lost) return lost;
  const acted = decide?.(read, sale) ?? ok({});
  if (!acted.ok) return acted;
  const act: OrderAct = acted.value;
  const now = withOwn(came, read, act);
  if (!now.ok) return now;
  const ending = act.ending?.(sale, read) ?? sale;
  const next = moved.ok && event ? { ...ending, state: moved.value } : ending;
  const of = isLast(how) ? ending : next;
  const about = { now: now.value, sale: of, next, requests: lookedUp(ports) };
  if (isWhole) {
    const closed = closedSale(read as ClosingReads, about, act);
    return ok({ outcome: { read, about, came, ordered: closed, closed, event }, act });
  }
  const isClosed = !areOrdersOpen(next.state) && !isInPreparation(next.state);
  if (isClosed && decide) return decideOrders(ports, which, how, true);
  const ordered = orderedSale(read, about, act);
  return isClosed && ordered.taken.touched.size > 0
    ? decideOrders(ports, which, how, true)
    : ok({ outcome: { read, about, came, ordered, event }, act });
}

function readUpToDate(ports: Ports, which: WhichSale, { first }: HowToChange): ReadsToOrder {
  const read = readDrive(ports, orderNeeds, which);
  return first?.(ports, read, which) ? readDrive(ports, orderNeeds, which) : read;
}

/** With the answers that the coordinator gives. */
function withOwn(
  came: Incoming,
  snapshot: Reads<'buyers'>,
  act: OrderAct,
): Result<Incoming, Refusal> {
  const own = act.answers?.(came, snapshot) ?? ok([]);
  return own.ok ? ok({ ...came, answers: [...came.answers, ...own.value] }) : own;
}
