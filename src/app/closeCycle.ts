import type { Problem } from '../domain/problem';
import { fail, type Result } from '../domain/result';
import { instant } from '../domain/time';
import { writeClosing } from './closing';
import { CURRENT_FORM } from './finishOpening';
import type { Ports } from './ports';
import type { Refusal, Summary } from './refusal';

/**
 * Closes orders. The form closes first, so that nothing slips in behind the last reading; what
 * comes after the closing time is set aside.
 */
export function closeCycle(ports: Ports): Result<Summary, Refusal> {
  const form = ports.memory.get(CURRENT_FORM);
  if (form === null) return fail({ code: 'saleNotOpen' });
  const isReached = ports.forms.close(form);
  const unreached: Problem[] = isReached ? [] : [{ code: 'formUnreachable', tab: 'sales' }];
  const done = writeClosing(
    ports,
    ({ closesAt }, { now }) => instant(Math.min(closesAt, now)),
    unreached,
  );
  if (done.ok) ports.memory.remove(CURRENT_FORM);
  return done;
}
