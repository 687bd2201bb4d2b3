import { ok, type Result } from '../../domain/values/result';
import { historyRows, historyWords } from '../kernel/history';
import { OWNER } from '../kernel/owner';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Refusal, Summary } from '../kernel/refusal';
import { type Needs, openBook } from '../kernel/snapshot';

const needs: Needs = { whole: ['settings'], rows: [], columns: { history: [] } };

/** The person who asks becomes the one whose triggers run; the former's stop at their next call. */
export function takeOverTriggers(ports: Ports): Result<Summary, Refusal> {
  const book = openBook(ports, needs);
  const before = ports.memory.get(OWNER);
  const owner = ports.user();
  ports.triggers.install();
  ports.memory.set(OWNER, owner);
  const told = {
    action: historyWords(book).takeOver,
    detail: '',
    after: owner,
    ...(before ? { before } : {}),
  };
  carryOut(ports, book, needs, { rows: { history: historyRows(ports, book, [told]) } });
  return ok({ code: 'tookOver', owner });
}
