import { type Leaving, together } from '../../../domain/outbox/leaving';
import { ok, type Result } from '../../../domain/values/result';
import type { Ports } from '../../kernel/ports';
import type { Refusal, Summary } from '../../kernel/refusal';
import { takeRequests } from '../../people/requests';
import { saleOf } from '../../records/sale';
import type { WhichSale } from '../../settings/readDrive';
import { changeOrders } from '../ordering/changeOrders';
import type { Decide } from '../ordering/orderAct';
import type { ReadsToOrder } from '../ordering/orderedSale';
import type { ChangedOrders } from '../ordering/writeOrders';
import { followTyped } from './moveSale';

/** What was read, and what became of the mails. */
type Read = Summary & { readonly mails: Leaving };

/** Products whose question may change for one answer, of those that it has sold out: four calls. */
const FORM_CHANGES = 1;

/**
 * The catch-up: every answer not yet in Commandes, in time order, of each live sale. A trigger only wakes
 * it, so a missed, doubled or late one changes nothing.
 */
export function readAnswers(ports: Ports): Result<Read, Refusal> {
  return read(ports);
}

/** The same as an answer comes, when somebody waits: of the form only what it has sold out changes. */
export const takeAnswer = (ports: Ports): Result<Read, Refusal> => read(ports, FORM_CHANGES);

function read(ports: Ports, mostForm?: number): Result<Read, Refusal> {
  let isBeside = false;
  const first: typeof upToDate = (of, snapshot, which) => {
    isBeside = snapshot.survey.overlap !== null;
    return upToDate(of, snapshot, which);
  };
  const latest = changeOrders(ports, 'latest', { mostForm, first });
  if (!isBeside) return said(latest);
  const current = changeOrders(ports, 'current', { first: upToDate });
  return said(latest.ok || latest.error.code === 'noSale' ? current : latest);
}

const said = (changed: Result<ChangedOrders, Refusal>): Result<Read, Refusal> => {
  if (changed.ok)
    return ok({ code: 'read', answers: changed.value.count, mails: changed.value.mails });
  const isNothing = changed.error.code === 'noSale';
  return isNothing ? ok({ code: 'read', answers: 0, mails: together() }) : changed;
};

/** What the coordinator does to the orders of a sale, with the answers that came before it. */
export const changeAtDesk = (
  ports: Ports,
  decide: Decide,
  which: WhichSale = 'asked',
): Result<ChangedOrders, Refusal> => changeOrders(ports, which, { decide, first: upToDate });

/** Requests by link, and what was typed in Ventes, are acted on first. */
function upToDate(ports: Ports, snapshot: ReadsToOrder, which: WhichSale): boolean {
  const areRequestsTaken = takeRequests(ports, snapshot);
  const sale = saleOf(snapshot);
  const isTyped = sale !== undefined && (sale.typed !== undefined || sale.areMomentsOld === true);
  return (isTyped && followTyped(ports, sale, which)) || areRequestsTaken;
}
