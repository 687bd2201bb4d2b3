import {
  areAccountsDone,
  awaitsPickup,
  stateAt,
  transition,
  wasCalledOff,
} from '../../domain/sale/transitions';
import { fail, ok, type Result } from '../../domain/values/result';
import { saleTabs } from '../../tabs/tabs';
import { leftUnweighedText } from '../../text/mails/comingSale';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import type { LayoutEdit } from '../kernel/services/layoutEdit';
import { unpaidDue } from '../money/payments';
import { followSale } from '../projection/followSale';
import { inState, otherSale, saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { tellInTime } from './dueMails';
import { TWO_SALES } from './form/currentForm';
import { leftWaiting } from './settling/leftWaiting';

const needs = reads({
  whole: ['sales'],
  rows: [],
  columns: {
    offer: [],
    orders: [],
    baskets: [],
    producerSplit: [],
    pickup: [],
    ledger: [],
    history: [],
  },
});

/** With what still waits for a weight. */
const lastNeeds = reads({ ...needs, whole: ['sales', 'offer'], rows: ['baskets', 'pickup'] });

/**
 * The sale in hand gives way to the one that takes orders before that one closes: called off, or its accounts done,
 * nothing that waits for a weight, and the hour of its reminders past (docs/rules.md S51).
 */
export function giveWay(ports: Ports): void {
  const snapshot = readDrive(ports, { whole: ['sales'], rows: [] }, 'current');
  const sale = saleOf(snapshot);
  const isDone =
    sale &&
    areAccountsDone(sale.state) &&
    !sale.stillWaits?.size &&
    (unpaidDue(snapshot, sale) ?? 0) <= snapshot.now;
  if (!sale || isDone || wasCalledOff(sale.state)) setAsideCurrent(ports);
}

export interface SaleSetAside {
  readonly code: 'setAside';
}

/** Asked for before orders of the next one are closed early. */
export function setAsideSale(ports: Ports): Result<SaleSetAside, Refusal> {
  const early = closesTooEarly(readDrive(ports, { whole: ['sales'], rows: [] }, 'latest'));
  if (early) return fail(early);
  setAsideCurrent(ports);
  return ok({ code: 'setAside' });
}

/** Its tabs become what the copies of any past sale are; nothing where there is but one sale. */
export function setAsideCurrent(ports: Ports): void {
  const seen = readDrive(ports, needs, 'current');
  if (seen.survey.overlap === null) return;
  // What was corrected since the last hour is in the copies that are kept, and in the books.
  followSale(ports, { isEnding: true });
  // As is what it has still to say.
  tellInTime(ports, 'current');
  const snapshot = readDrive(ports, lastNeeds, 'current');
  const sale = saleOf(snapshot);
  const aside = sale && transition(sale.state, 'setAside');
  if (aside?.ok === false) throw new Error(`A sale that is ${sale?.state} gives way to none`);
  const left = leftWaiting(snapshot);
  const words = historyWords(snapshot);
  const { tabs } = snapshot;
  apply(ports, snapshot, {
    layout: saleTabs.flatMap((tab): LayoutEdit[] => {
      const { stands, sheet } = tabs[tab];
      const { sheetId, rowCount } = sheet;
      return stands ? [{ kind: 'setAside', tab, sheetId, rowCount }] : [];
    }),
    rows: {
      ...(sale && aside
        ? { sales: [{ number: sale.number, current: null, ...inState(aside.value) }] }
        : {}),
      history: historyRows(ports, snapshot, [
        {
          action: words.setAside,
          detail: [
            words.sale(sale?.number ?? 0),
            ...(left.length > 0 ? [leftUnweighedText(left, snapshot.place.locale)] : []),
          ].join(', '),
        },
      ]),
    },
  });
  ports.memory.remove(TWO_SALES);
}

/** Of two live sales the one in hand is picked up first. */
export function closesTooEarly(snapshot: Reads<'sales'>): Refusal | undefined {
  const current = otherSale(snapshot);
  return current && awaitsPickup(stateAt(current, snapshot.now)) && snapshot.now < current.pickupEnd
    ? { code: 'pickupFirst', detail: String(current.number) }
    : undefined;
}
