import type { Instant } from '../values/time';
import { refusedIn } from './acts';
import type { Cycle } from './cycle';
import { awaitsAccounts, type SaleEvent, stateAt, transition } from './transitions';

/** What the panel's list leads to, beside what is next. */
export type PanelAct =
  | 'closeCycle'
  | 'prolong'
  | 'changing'
  | 'desk'
  | 'readAnswers'
  | 'endPickup'
  | 'resumePickup'
  | 'shortage'
  | 'dayPack'
  | 'prices'
  | 'poster'
  | 'checkWorkbook'
  | 'outbox'
  | 'message'
  | 'people'
  | 'templates'
  | 'goods'
  | 'columns'
  | 'roster'
  | 'money'
  | 'statement'
  | 'books'
  | 'firstSteps'
  | 'settings'
  | 'takeOverTriggers';

export interface PanelSituation {
  readonly now: Instant;
  readonly sale: Cycle | null;
  /** Another one takes orders at the same time. */
  readonly isBeside: boolean;
  readonly hasForm: boolean;
  /** Prices in Produits are no longer those of the sale. */
  readonly hasNewPrices: boolean;
  readonly keepsDuties: boolean;
  readonly followsMoney: boolean;
  /** Nothing was written or sold yet: the first steps are next. */
  readonly isFirst: boolean;
}

/** What there is to do at this moment besides, in the order of the list. */
export function panelActs(situation: PanelSituation): readonly PanelAct[] {
  const { sale, isFirst } = situation;
  return [
    ...(sale ? withSale(situation, sale) : []),
    'checkWorkbook',
    ...where(sale !== null, 'outbox', 'message', 'people', 'templates', 'goods'),
    'columns',
    ...where(situation.keepsDuties, 'roster'),
    ...where(sale !== null && situation.followsMoney, 'money', 'statement', 'books'),
    ...where(sale === null && !isFirst, 'firstSteps'),
    ...where(!isFirst, 'settings'),
    'takeOverTriggers',
  ];
}

/** What the tables of states allow, and less of it where more would only be in the way. */
function withSale(
  { now, isBeside, hasForm, hasNewPrices }: PanelSituation,
  sale: Cycle,
): PanelAct[] {
  const state = stateAt(sale, now);
  const may = (event: SaleEvent): boolean => transition(state, event).ok;
  const mayEnd = may('endPickup');
  return [
    // Before its opening a sale's hours are among its changes.
    ...where(may('close'), 'closeCycle', 'prolong'),
    ...where(isBeside || may('move'), 'changing'),
    ...where(isBeside || may('repairBuyer'), 'desk'),
    ...where(isBeside || may('changeOrders'), 'readAnswers'),
    // The server would take it before as well, when nothing can have been handed over.
    ...where(mayEnd && now >= sale.pickupStart, 'endPickup'),
    ...where(may('resumePickup'), 'resumePickup'),
    // Baskets are corrected in Paniers at any time: shared out anew while they are made up.
    ...where(mayEnd, 'shortage'),
    // The papers may be printed ever after: nobody looks for them once its payouts are prepared.
    ...where(awaitsAccounts(state), 'dayPack'),
    ...where(hasNewPrices, 'prices'),
    // People can order, or will be able to at an hour that is known.
    ...where(hasForm && (isBeside || !refusedIn(state, 'announce')), 'poster'),
  ];
}

const where = (isSo: boolean, ...acts: readonly PanelAct[]): readonly PanelAct[] =>
  isSo ? acts : [];
