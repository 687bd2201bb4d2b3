import { areOrdersOpen, dueEvent, isInPreparation } from '../../domain/sale/transitions';
import { ok, type Result } from '../../domain/values/result';
import { HOUR, type Instant } from '../../domain/values/time';
import type { Settings } from '../../text/settings/settings';
import { type Aside, faultsOf, messageOf, recordFault } from '../kernel/fault';
import type { Ports } from '../kernel/ports';
import { type Reads, reads, type Snapshot } from '../kernel/reads';
import type { Refusal, Summary } from '../kernel/refusal';
import { sendDue } from '../outbox/send';
import { takeProducerNotes } from '../producers/producerNotes';
import { followSale } from '../projection/followSale';
import { otherSale, type Sale, saleOf } from '../records/sale';
import { type AheadPorts, readingAhead } from '../settings/readAhead';
import { readDrive } from '../settings/readDrive';
import { carryForward } from './archive/carryForward';
import { moveFinished } from './archive/moveFinished';
import { followTyped, prolongForMinimums } from './changing/moveSale';
import { readAnswers } from './changing/readAnswers';
import { noteRun } from './checking/automation';
import { checkNeeds, lookOver } from './checkWorkbook';
import { closeOrders } from './closeCycle';
import { tellInTime } from './dueMails';
import { finishOpening } from './finishOpening';
import { openNext } from './openNext';
import { giveWay } from './setAside';
import { endPickup } from './settling/pickupOver';

/** What most steps look at; all of it is what `lookOver` reads in the end. */
const ahead = reads({ ...checkNeeds, requests: true });

const needs = reads({ whole: ['sales'], rows: [], columns: { history: [], ledger: [] } });
type HourlyReads = Snapshot<typeof needs>;

/**
 * The scheduler: opens and closes at the set times, reads what triggers missed, keeps the split
 * and the producers' sheets in step, sends what is due. What prepares the next sale holds up nothing
 * of the one in hand (docs/rules.md S93).
 */
export function everyHour(given: Ports): Result<Summary, Refusal> {
  const ports = readingAhead(given, ahead);
  let snapshot = readDrive(ports, needs, 'current');
  const sale = saleOf(snapshot);
  // Before anything hangs on its hours.
  if (sale && (sale.typed || sale.areMomentsOld) && followTyped(ports, sale, 'current'))
    snapshot = readDrive(ports, needs, 'current');
  const faults = faultsOf((aside) => takeSteps(ports, snapshot, aside));
  const [first, ...others] = faults;
  // The entry tells of one.
  for (const fault of others)
    recordFault(ports, [], { action: 'everyHour', message: messageOf(fault) });
  if (faults.length > 0) throw first;
  return ok({ code: 'read', answers: 0 });
}

/** A step set aside holds up none of those after it. */
function takeSteps(ports: AheadPorts, snapshot: HourlyReads, aside: Aside): void {
  const sale = saleOf(snapshot);
  if (sale && isInPreparation(sale.state)) aside(() => keepUp(ports, sale, snapshot));
  else if (sale) keepUp(ports, sale, snapshot);
  const next = otherSale(snapshot);
  if (next) aside(() => keepUp(ports, next, snapshot, true));
  const followed = [followSale(ports)];
  if (next) aside(() => followed.push(followSale(ports, {}, 'latest')));
  if (sale && dueEvent(sale, snapshot.now) === 'endPickup') endPickup(ports);
  tellInTime(ports, 'current');
  if (next) {
    tellInTime(ports, 'latest');
    giveWay(ports);
  }
  // What the last sale had still to say is said: its tabs are set aside now.
  if (snapshot.settings.repeat) aside(() => openNext(ports));
  sendDue(ports);
  if (moveFinished(ports, snapshot)) carryForward(ports);
  noteRun(ports, snapshot);
  // Last of all, so that À corriger says what stands now (docs/rules.md S7).
  lookOver(ports, followed);
}

/**
 * Moves a sale on where its moment has come, and takes in what happened since; orders of one beside the sale in
 * hand are read with that one's.
 */
function keepUp(
  ports: AheadPorts,
  sale: Sale,
  { now, settings }: Pick<Reads, 'now' | 'settings'>,
  isBeside = false,
): void {
  const due = dueEvent(sale, now);
  if (isInPreparation(sale.state)) {
    // Ready and waiting for its hour, or cut off on the way.
    if (due === 'open' || sale.answersSheet === null) finishOpening(ports, sale.number);
  } else if (due === 'close') {
    // What is final counts what people typed until then.
    ports.readAnew();
    closeOrders(ports, 'due');
  } else {
    if (!isBeside) readAnswers(ports);
    if (isLastHour(sale, now, settings)) prolongForMinimums(ports);
    if (!isBeside && !areOrdersOpen(sale.state)) takeProducerNotes(ports, settings);
  }
}

const isLastHour = (
  { state, closesAt }: Sale,
  now: Instant,
  { whenMissed }: Pick<Settings, 'whenMissed'>,
): boolean => whenMissed === 'extend' && areOrdersOpen(state) && closesAt - now <= HOUR;
