import { fail, ok, type Result } from '../../../domain/values/result';
import { historyRows, historyWords } from '../../kernel/history';
import { OWNER } from '../../kernel/owner';
import { apply } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import { reads } from '../../kernel/reads';
import type { Refusal, Summary } from '../../kernel/refusal';
import { installTriggers, retryNoMore } from '../../kernel/steps/toRetry';
import { readDrive } from '../../settings/readDrive';

const needs = reads({ whole: [], rows: [], columns: { history: [] } });

/** The person who asks becomes the one whose triggers run; the former's stop at their next call. */
export function takeOverTriggers(ports: Ports): Result<Summary, Refusal> {
  const owner = ports.user();
  if (owner === '') return fail({ code: 'userUnknown' });
  const snapshot = readDrive(ports, needs);
  const before = ports.memory.get(OWNER);
  // Refused to somebody else, those that stand go on.
  const areMade = before === owner ? installTriggers(ports) : ports.triggers.install();
  if (!areMade) return fail({ code: 'triggersRefused' });
  retryNoMore(ports, 'triggers');
  ports.memory.set(OWNER, owner);
  const entry = {
    action: historyWords(snapshot).takeOver,
    detail: '',
    after: owner,
    ...(before ? { before } : {}),
  };
  apply(ports, snapshot, { rows: { history: historyRows(ports, snapshot, [entry]) } });
  return ok({ code: 'tookOver', owner });
}
