import type { Problem } from '../../../domain/values/problem';
import { DAY, localTime } from '../../../domain/values/time';
import { isMemoryRefused, untold } from '../../kernel/fault';
import { OWNER } from '../../kernel/owner';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { areTriggersRefused } from '../../kernel/steps/toRetry';

/** When an hourly run last noted itself. */
const LAST_RUN = 'lastRun';
/** At one hour of the day, so that it costs one call a day. */
const NOTED_AT = 5;
const LONGEST_SILENCE = 2 * DAY;

export function noteRun({ memory }: Ports, { now, place }: Reads): void {
  if (localTime(now, place.zone).hour === NOTED_AT) memory.note(LAST_RUN, String(now));
}

/**
 * Nothing runs by itself any more (docs/rules.md S97). Google shows everybody only their own triggers:
 * who is not the owner sees it by how long no run has noted itself.
 */
export function isStopped({ memory, triggers, user, clock }: Ports): boolean {
  const owner = memory.get(OWNER);
  if (owner === null) return false;
  if (owner === user()) return triggers.stand() === false;
  const last = Number(memory.get(LAST_RUN) ?? Number.NaN);
  return clock.now() - last > LONGEST_SILENCE;
}

/** Permissions that whoever runs this by the hour has not granted; what does not need them goes on. */
export const permissionProblems = ({ triggers, memory, user }: Ports): Problem[] =>
  memory.get(OWNER) === user()
    ? triggers.lacking().map((detail) => ({ code: 'permissionLacks', tab: 'settings', detail }))
    : [];

export const automationProblems = (ports: Ports): Problem[] => [
  ...(isMemoryRefused(ports) ? [untold('memory')] : []),
  ...(isStopped(ports) && !areTriggersRefused(ports)
    ? [{ code: 'automationStopped', tab: 'settings' } as const]
    : []),
];
