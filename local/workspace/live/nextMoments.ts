import { read, recordsOf } from '../../drive/records';
import { HOUR, instantOf, ZONE } from '../../drive/time';
import { quotaReturnsAt } from '../../standin/runtime/host/quotas';
import type { World } from '../../standin/runtime/world';
import type { WireMoment } from '../wire/events';

/** What is to come, by the tabs and the clock, in order: each is a place to go on to. */
export function momentsOf(world: World): readonly WireMoment[] {
  const now = world.now();
  const moments: WireMoment[] = [];
  const add = (label: string, at: number | undefined): void => {
    if (at !== undefined && at > now) moments.push({ label, at });
  };
  const sale = recordsOf(world.spreadsheet, read.sales).at(-1);
  add('Ouverture', momentIn(sale?.text('Ouverture', 'Opens')));
  add('Fermeture des commandes', momentIn(sale?.text('Fermeture', 'Closes')));
  add('Retrait', momentIn(sale?.text('Retrait de', 'Pick-up from')));
  const planned = recordsOf(world.spreadsheet, read.outbox)
    .filter((row) => row.text('Envoyé le', 'Sent at') === '')
    .map((row) => momentIn(row.text('Prévu le', 'Planned for')))
    .filter((at) => at !== undefined && at > now);
  const hourly = world.triggers
    .filter(({ event }) => event === 'CLOCK')
    .map(({ nextAt }) => nextAt);
  const next = hourly.length > 0 ? Math.min(...hourly) : undefined;
  if (planned.length > 0) {
    add('Prochain rappel', passageAfter(next, Math.min(...planned.map((at) => at ?? 0))));
  }
  add('Prochain passage horaire', next);
  add('Nouveau quota de mails', quotaReturnsAt(now));
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
