import { fail, ok, type Result } from '../values/result';
import type { Instant } from '../values/time';
import { type Cycle, type CycleDates, type CycleState, closesInPast } from './cycle';

/** What happens to a sale: to the one of now, or to the last one when the next is opened. */
export type SaleEvent =
  | 'open'
  | 'close'
  | 'endPickup'
  | 'resumePickup'
  | 'openNext'
  /** The same, where its pick-up need not be over (docs/rules.md S3). */
  | 'openBeside'
  /** Its tabs give way to those of the one beside it (docs/rules.md S51). */
  | 'setAside'
  | 'settle'
  /** Its dates or its place. */
  | 'move'
  /** What it sells. */
  | 'changeOffer'
  /** An order of the coordinator's. */
  | 'changeOrders'
  /** Whose an order is, put right. */
  | 'repairBuyer'
  | 'reopen'
  | 'callOff';

export type TransitionRefusal =
  | 'noSale'
  | 'saleNotOpen'
  | 'nothingToCollect'
  | 'saleAlreadyOpen'
  | 'notCollectedYet'
  | 'payoutsTooEarly'
  | 'pickupNotOver'
  | 'payoutsPrepared'
  | 'pickupOver'
  | 'saleCalledOff';

type Outcome = Result<CycleState, TransitionRefusal>;

const all = (outcome: Outcome): Record<CycleState, Outcome> => ({
  preparing: outcome,
  open: outcome,
  closed: outcome,
  collected: outcome,
  settled: outcome,
  calledOff: outcome,
});

/** As it is, in these. */
const stays = (...states: readonly CycleState[]): Partial<Record<CycleState, Outcome>> =>
  Object.fromEntries(states.map((state) => [state, ok(state)]));

const none = fail<TransitionRefusal>('noSale');
const begun = fail<TransitionRefusal>('saleAlreadyOpen');
const shut = fail<TransitionRefusal>('saleNotOpen');
const off = fail<TransitionRefusal>('saleCalledOff');
/** Once the pick-up is over. */
const late = fail<TransitionRefusal>('pickupOver');
const past = { collected: late, settled: late, calledOff: off };
const over = { ...all(none), ...past };
/** Until then it stays as it is. */
const standing = { ...over, ...stays('preparing', 'open', 'closed') };

const next: Readonly<Record<CycleState, Outcome>> = {
  ...all(begun),
  closed: fail('notCollectedYet'),
  ...stays('collected', 'settled', 'calledOff'),
};

/** What each event makes of a sale in each state, or why it cannot be. */
const TRANSITIONS: Readonly<Record<SaleEvent, Readonly<Record<CycleState, Outcome>>>> = {
  open: { ...all(none), preparing: ok('open') },
  close: { ...all(shut), open: ok('closed') },
  endPickup: { ...all(fail('nothingToCollect')), closed: ok('collected') },
  // Until money was ordered on the strength of it.
  resumePickup: {
    ...all(fail('pickupNotOver')),
    collected: ok('closed'),
    settled: fail('payoutsPrepared'),
  },
  openNext: next,
  openBeside: { ...next, ...stays('closed') },
  setAside: { ...next, closed: ok('collected') },
  // Again as well: payments that came late change what is owed.
  settle: {
    ...all(fail('payoutsTooEarly')),
    collected: ok('settled'),
    ...stays('settled'),
    calledOff: off,
  },
  move: standing,
  changeOffer: { ...all(shut), ...stays('open'), calledOff: off },
  // The papers of the pick-up are corrected in Paniers.
  changeOrders: { ...over, ...stays('open', 'closed') },
  // Dues, credits and reminders of it may still go to a wrong address (docs/rules.md O13).
  repairBuyer: { ...over, ...stays('open', 'closed', 'collected', 'settled') },
  reopen: { ...over, open: begun, closed: ok('open') },
  callOff: { ...all(ok('calledOff')), ...past },
};

export const transition = (state: CycleState, event: SaleEvent): Outcome =>
  TRANSITIONS[event][state];

const allows =
  (event: SaleEvent) =>
  (state: CycleState | undefined): boolean =>
    state !== undefined && transition(state, event).ok;

/** Nobody could order yet. */
export const isInPreparation = allows('open');
/** Whether their hour has passed, `takesOrders` says. */
export const areOrdersOpen = allows('close');
/** Orders are closed, and nobody said that they were handed over. */
export const awaitsPickup = allows('endPickup');
export const wasCalledOff = (state: CycleState | undefined): boolean => state === 'calledOff';
/** What each producer is owed is settled. */
export const areAccountsDone = (state: CycleState | undefined): boolean => state === 'settled';
/** Orders are taken, or are still to be handed over. */
export const isUnderWay = (state: CycleState): boolean => transition(state, 'changeOrders').ok;
/** What was ordered is handed over. */
export const isCollected = (state: CycleState): boolean => transition(state, 'settle').ok;
/** Orders are closed, and what each producer is owed is not settled yet. */
export const awaitsAccounts = (state: CycleState): boolean =>
  transition(state, 'endPickup').ok || transition(state, 'resumePickup').ok;
/** Nobody comes for anything of it any more. */
export const isBehind = (state: CycleState): boolean => transition(state, 'openNext').ok;

/** A closed sale counts as collected once its pick-up is over, though nobody said so yet. */
export const stateAt = (
  { state, pickupEnd, endsByHand }: Pick<Cycle, 'state' | 'pickupEnd' | 'endsByHand'>,
  now: Instant,
): CycleState => (state === 'closed' && !endsByHand && now >= pickupEnd ? 'collected' : state);

/** Past its hour nothing opens a form again, though nobody has closed the sale yet. */
export const takesOrders = (
  { state, closesAt }: Pick<Cycle, 'state' | 'closesAt'>,
  now: Instant,
): boolean => transition(state, 'close').ok && !closesInPast({ closesAt }, now);

/**
 * Nothing closed it before its pick-up was over: no producer has its orders, and whether it was held only
 * people know (docs/rules.md S147).
 */
export const isLeftOpen = (
  { state, pickupEnd }: Pick<Cycle, 'state' | 'pickupEnd'>,
  now: Instant,
): boolean => areOrdersOpen(state) && now >= pickupEnd;

/** What comes by itself, and at which of a sale's moments. */
const AT: readonly (readonly [SaleEvent, keyof CycleDates])[] = [
  ['open', 'opensAt'],
  ['close', 'closesAt'],
  ['endPickup', 'pickupEnd'],
];

/** The event whose moment has come. */
export const dueEvent = (sale: Cycle, now: Instant): SaleEvent | undefined =>
  AT.find(
    ([event, at]) =>
      transition(sale.state, event).ok &&
      sale[at] <= now &&
      !(event === 'close' && isLeftOpen(sale, now)) &&
      !(event === 'endPickup' && sale.endsByHand),
  )?.[0];
