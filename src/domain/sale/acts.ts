import type { CycleState } from './cycle';

/** What may be done to a sale and leaves it in its state; what moves it stands in `transitions`. */
export type SaleAct =
  /** A price of Produits is taken over. */
  | 'reprice'
  /** Orders close at another time. */
  | 'moveClosing'
  /** The till of its pick-up. */
  | 'countTill'
  /** The papers of its pick-up. */
  | 'printPickup'
  /** A poster, or a price list. */
  | 'announce'
  /** Who ordered, and what it comes to. */
  | 'lookAtOrders'
  /** Whoever ordered is told how their order stands. */
  | 'tellOrders';

export type ActRefusal = 'noSale' | 'closingFixed' | 'tillTooEarly' | 'notClosedYet';

type ByState = Readonly<Record<CycleState, ActRefusal | undefined>>;

const anyTime = {
  preparing: undefined,
  open: undefined,
  closed: undefined,
  collected: undefined,
  settled: undefined,
  calledOff: undefined,
};

const onceClosed = (early: ActRefusal): ByState => ({ ...anyTime, preparing: early, open: early });

const untilClosed = (late: ActRefusal): ByState => ({
  ...{ preparing: undefined, open: undefined },
  ...{ closed: late, collected: late, settled: late, calledOff: late },
});

const REFUSED: Readonly<Record<SaleAct, ByState>> = {
  // Prices stand from the opening until the accounts are done.
  reprice: { ...anyTime, preparing: 'noSale', settled: 'noSale' },
  moveClosing: untilClosed('closingFixed'),
  countTill: onceClosed('tillTooEarly'),
  printPickup: onceClosed('notClosedYet'),
  announce: untilClosed('noSale'),
  lookAtOrders: { ...anyTime, preparing: 'noSale' },
  tellOrders: { ...anyTime, preparing: 'noSale', settled: 'noSale', calledOff: 'noSale' },
};

/** Why an act cannot be in that state; undefined where it may. */
export const refusedIn = (state: CycleState, act: SaleAct): ActRefusal | undefined =>
  REFUSED[act][state];
