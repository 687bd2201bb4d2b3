import * as z from 'zod/mini';
import { fail, type Result } from '../domain/values/result';
import type { Question } from '../text/results/preview';
import { accountingCommands } from './accounting/commands';
import { basketsCommands } from './baskets/commands';
import { catalogueCommands } from './catalogue/commands';
import type { Command } from './kernel/command';
import { OWNER } from './kernel/owner';
import type { Ports } from './kernel/ports';
import type { Refusal } from './kernel/refusal';
import { moneyCommands } from './money/commands';
import { outboxCommands } from './outbox/commands';
import { panelCommands } from './panel/commands';
import { peopleCommands } from './people/commands';
import { actOnMoney } from './projection/actOnMoney';
import { saleCommands } from './sale/commands';
import { settingsCommands } from './settings/commands';

/** Everything that can be asked of the drive: menu, triggers, sidebar and globals follow from it. */
export const commands = {
  ...settingsCommands,
  ...outboxCommands,
  ...peopleCommands,
  ...catalogueCommands,
  ...basketsCommands,
  ...moneyCommands(actOnMoney),
  ...accountingCommands,
  ...saleCommands,
  ...panelCommands,
} as const;

export type CommandName = keyof typeof commands;

export const isCommand = (name: string): name is CommandName =>
  Object.keys(commands).includes(name);

/** Whatever a page asks for, which of two live sales it is about. */
const ofPage = z.object({ about: z.optional(z.enum(['current', 'latest'])) });

/**
 * What a person asks for. A copy of a drive has its people and not its memory: it writes to nobody before
 * somebody sets it up as a drive of its own (docs/rules.md S99).
 */
export function refusedHere(ports: Ports, name: CommandName): Refusal | undefined {
  const { reads, setsUp } = commands[name] as unknown as Command;
  return reads || setsUp || ports.memory.get(OWNER) !== null ? undefined : { code: 'notInstalled' };
}

/** Runs a command alone: one lock, its input checked, its refusals as values. */
export function perform(ports: Ports, name: CommandName, input: unknown): Result<unknown, Refusal> {
  const asked = commands[name] as unknown as Command;
  const parsed = z.safeParse(asked.input, input);
  if (!parsed.success)
    return fail({
      code: 'badInput',
      detail: parsed.error.issues.map(({ path }) => path.join('.')).join(', '),
    });
  const page = z.safeParse(ofPage, input);
  const about = page.success ? page.data.about : undefined;
  const own = about ? { ...ports, about } : ports;
  if (asked.reads) return asked.run(own, parsed.data);
  const isAlone = ports.lock.acquire();
  if (!isAlone) return fail({ code: isAlone === undefined ? 'lockRefused' : 'busy' });
  try {
    if (asked.isLong) ports.progress.begin();
    return asked.run(own, parsed.data);
  } finally {
    if (asked.isLong) ports.progress.end();
    ports.lock.release();
  }
}

/** What a menu click asks before it acts; null when it simply acts. */
export function questionOf(ports: Ports, name: CommandName): Result<Question, Refusal> | null {
  const { asks } = commands[name] as unknown as Command;
  return asks ? asks(ports, {}) : null;
}
