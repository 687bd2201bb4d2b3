import { recordsOf } from '../../drive/records';
import { HOUR, instantOf, ZONE } from '../../drive/time';
import { quotaReturnsAt } from '../../standin/runtime/host/quotas';
import type { World } from '../../standin/runtime/world';
import { headers, titles } from '../../text/headers';
import { newMailQuota, nextHourlyRun, nextReminder, opening, pickUp } from '../../text/live';
import { closingOrders } from '../../text/run';
import type { WireMoment } from '../wire/events';

/** What is to come, by the tabs and the clock, in order: each is a place to go on to. */
export function momentsOf(world: World): readonly WireMoment[] {
  const now = world.now();
  const moments: WireMoment[] = [];
  const add = (label: string, at: number | undefined): void => {
    if (at !== undefined && at > now) moments.push({ label, at });
  };
  const sale = recordsOf(world.spreadsheet, titles.sales).at(-1);
  add(opening, momentIn(sale?.text(...headers.opens)));
  add(closingOrders, momentIn(sale?.text(...headers.closes)));
  add(pickUp, momentIn(sale?.text(...headers.pickupFrom)));
  const planned = recordsOf(world.spreadsheet, titles.outbox)
    .filter((row) => row.text(...headers.sent) === '')
    .map((row) => momentIn(row.text(...headers.due)))
    .filter((at) => at !== undefined && at > now);
  const hourly = world.triggers
    .filter(({ event, everyHours }) => event === 'CLOCK' && everyHours > 0)
    .map(({ nextAt }) => nextAt);
  const next = hourly.length > 0 ? Math.min(...hourly) : undefined;
  if (planned.length > 0) {
    add(nextReminder, passageAfter(next, Math.min(...planned.map((at) => at ?? 0))));
  }
  add(nextHourlyRun, next);
  add(newMailQuota, quotaReturnsAt(now));
  return moments.sort((a, b) => a.at - b.at);
}

/** A mail leaves with the hourly run that comes after its time, not at it. */
const passageAfter = (next: number | undefined, due: number): number =>
  next === undefined ? due : next + Math.max(0, Math.ceil((due - next) / HOUR)) * HOUR;

/** `2026-04-09T20:00:00`, as tabs are read. */
function momentIn(text: string | undefined): number | undefined {
  const wall = Date.parse(`${text ?? ''}Z`);
  return Number.isNaN(wall) ? undefined : instantOf(wall, ZONE);
}
