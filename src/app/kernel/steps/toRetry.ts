import * as z from 'zod/mini';
import { retryServices } from '../../../text/problems/toRetry';
import { readJson } from '../json';
import type { Ports } from '../ports';

const PREFIX = 'toRetry.';

/** Told by themselves: people grant them, or put the form right. */
const besides = ['formParts', 'formWatch'] as const;

const stored = z.object({
  service: z.enum([...retryServices, ...besides]),
  /** Of the form or file; blank where there is but one. */
  id: z.string(),
  /** As people know it. */
  what: z.string(),
  since: z.int(),
  /** When it was tried last. */
  at: z.int(),
  /** Google's words. */
  said: z.string(),
});

/** What Google refused and is still wanted: it stays until it is done, or wanted no more. */
export type ToRetry = z.infer<typeof stored>;
type Service = ToRetry['service'];

const keyOf = (service: Service, id: string): string => `${PREFIX}${service}.${id}`;

export const putToRetry = ({ memory }: Ports, one: ToRetry): void =>
  memory.set(keyOf(one.service, one.id), JSON.stringify(one));

/** What was tried longest ago first. */
export const allToRetry = ({ memory }: Ports): ToRetry[] =>
  [...memory.all(PREFIX).values()]
    .flatMap((text) => readJson(stored, text) ?? [])
    .sort((a, b) => a.at - b.at);

export const toRetry = ({ memory }: Ports, service: Service, id = ''): ToRetry | undefined =>
  readJson(stored, memory.get(keyOf(service, id)) ?? '');

/** It was refused just now. */
export function keepTrying(ports: Ports, service: Service, id = '', what = ''): void {
  const at = ports.clock.now();
  const known = toRetry(ports, service, id);
  const since = known?.since ?? at;
  putToRetry(ports, { ...known, service, id, what, since, at, said: saidNow(ports, known?.said) });
}

export const saidNow = ({ refusal }: Ports, before = '?'): string =>
  refusal().slice(0, LONGEST_WORDS) || before;

const LONGEST_WORDS = 300;

export function retryNoMore({ memory }: Ports, service: Service, id = ''): void {
  const key = keyOf(service, id);
  if (memory.get(key) !== null) memory.remove(key);
}

/** Remembered as far as Google lets us: it is told all the same to whoever is there. */
export function noteRefused(ports: Ports, service: Service, said: string, what = ''): void {
  const at = ports.clock.now();
  const since = toRetry(ports, service)?.since ?? at;
  const one = { service, id: '', what, since, at, said: said.slice(0, LONGEST_WORDS) };
  ports.memory.note(keyOf(service, ''), JSON.stringify(one satisfies ToRetry));
}

/** Makes the triggers of whoever runs this; refused, it is told until they stand. */
export function installTriggers(ports: Ports): boolean {
  const areMade = ports.triggers.install();
  if (areMade) retryNoMore(ports, 'triggers');
  else keepTrying(ports, 'triggers');
  return areMade;
}

export const areTriggersRefused = (ports: Ports): boolean =>
  toRetry(ports, 'triggers') !== undefined;
