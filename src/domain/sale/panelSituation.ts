import type { Instant } from '../values/time';
import { refusedIn } from './acts';
import type { Cycle } from './cycle';
import { awaitsAccounts, type SaleEvent, stateAt, transition } from './transitions';

/** What the panel's list hangs on. */
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

/** Whether an act is offered. */
export type When = (at: PanelSituation) => boolean;

/** The panel leads to it elsewhere. */
export const notListed: When = () => false;
export const always: When = () => true;
export const withSale: When = ({ sale }) => sale !== null;
export const withMoney: When = ({ sale, followsMoney }) => sale !== null && followsMoney;

/** What the tables of states allow. */
export const may =
  (event: SaleEvent): When =>
  ({ sale, now }) =>
    sale !== null && transition(stateAt(sale, now), event).ok;

/** The other sale takes it in any case. */
export const mayOfEither =
  (event: SaleEvent): When =>
  (at) =>
    at.isBeside || may(event)(at);

/** The server would take it before as well, when nothing can have been handed over. */
export const mayEndPickup: When = (at) =>
  at.sale !== null && at.now >= at.sale.pickupStart && may('endPickup')(at);

/** The papers may be printed ever after: nobody looks for them once its payouts are prepared. */
export const mayPrint: When = ({ sale, now }) =>
  sale !== null && awaitsAccounts(stateAt(sale, now));

/** People can order, or will be able to at an hour that is known. */
export const mayAnnounce: When = ({ sale, now, hasForm, isBeside }) =>
  sale !== null && hasForm && (isBeside || !refusedIn(stateAt(sale, now), 'announce'));
