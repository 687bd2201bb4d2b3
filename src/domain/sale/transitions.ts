import { fail, ok, type Result } from '../values/result';
import type { Instant } from '../values/time';
import type { Cycle, CycleDates, CycleState } from './cycle';

/** What happens to a sale: to the one of now, or to the last one when the next is opened. */
export type SaleEvent =
  | 'open'
  | 'close'
  | 'endPickup'
  | 'resumePickup'
  | 'openNext'
  /** The same, where its pick-up need not be over (docs/rules.md S3). */
  | 'openBeside'
  | 'settle'
  /** Its dates or its place. */
  | 'move'
  /** What it sells. */
  | 'changeOffer'
  /** An order of the coordinator's. */
  | 'changeOrders'
  | 'reopen'
  /** Its form is made anew. */
  | 'newForm'
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

const off = fail<TransitionRefusal>('saleCalledOff');
/** Once the pick-up is over. */
const late = fail<TransitionRefusal>('pickupOver');
const over = { ...all(fail('noSale')), collected: late, settled: late, calledOff: off };

const next: Readonly<Record<CycleState, Outcome>> = {
  preparing: fail('saleAlreadyOpen'),
  open: fail('saleAlreadyOpen'),
  closed: fail('notCollectedYet'),
  collected: ok('collected'),
  settled: ok('settled'),
  calledOff: ok('calledOff'),
};

/** What each event makes of a sale in each state, or why it cannot be. */
const TRANSITIONS: Readonly<Record<SaleEvent, Readonly<Record<CycleState, Outcome>>>> = {
  open: { ...all(fail('noSale')), preparing: ok('open') },
  close: { ...all(fail('saleNotOpen')), open: ok('closed') },
  endPickup: { ...all(fail('nothingToCollect')), closed: ok('collected') },
  // Until money was ordered on the strength of it.
  resumePickup: {
    ...all(fail('pickupNotOver')),
    collected: ok('closed'),
    settled: fail('payoutsPrepared'),
  },
  openNext: next,
  openBeside: { ...next, closed: ok('closed') },
  // Again as well: payments that came late change what is owed.
  settle: {
    ...all(fail('payoutsTooEarly')),
    collected: ok('settled'),
    settled: ok('settled'),
    calledOff: off,
  },
  move: { ...over, preparing: ok('preparing'), open: ok('open'), closed: ok('closed') },
  changeOffer: { ...all(fail('saleNotOpen')), open: ok('open'), calledOff: off },
  // The papers of the pick-up are corrected in Paniers.
  changeOrders: { ...over, open: ok('open'), closed: ok('closed') },
  reopen: { ...over, open: fail('saleAlreadyOpen'), closed: ok('open') },
  newForm: { ...over, preparing: ok('preparing'), open: ok('open'), closed: ok('closed') },
  callOff: { ...all(ok('calledOff')), collected: late, settled: late, calledOff: off },
};

export const transition = (state: CycleState, event: SaleEvent): Outcome =>
  TRANSITIONS[event][state];

/** A closed sale counts as collected once its pick-up is over, though nobody said so yet. */
export const stateAt = (
  { state, pickupEnd, endsByHand }: Pick<Cycle, 'state' | 'pickupEnd' | 'endsByHand'>,
  now: Instant,
): CycleState => (state === 'closed' && !endsByHand && now >= pickupEnd ? 'collected' : state);

/** Past its hour nothing opens a form again, though nobody has closed the sale yet. */
export const takesOrders = (
  { state, closesAt }: Pick<Cycle, 'state' | 'closesAt'>,
  now: Instant,
): boolean => transition(state, 'close').ok && now < closesAt;

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
      !(event === 'endPickup' && sale.endsByHand),
  )?.[0];
