import { fail, ok, type Result } from '../../../domain/values/result';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { mayTry } from '../refused/tries';
import { doneAtLast, refusedOnceMore, triedBefore } from '../sideSteps';

/** So often it is tried at once, whoever asks; then ever more rarely. */
const AT_ONCE = 2;

/**
 * A form, remembered under this key before anything else is asked of it: one that is made twice could
 * not be deleted (docs/rules.md S98).
 */
export function makeForm(
  ports: Ports,
  key: string,
  kept: (id: string) => string,
): Result<string, Refusal> {
  const tried = triedBefore(ports, 'make');
  const isMany = tried !== undefined && tried.tries > AT_ONCE;
  const waits = isMany && !mayTry({ ...tried, tries: tried.tries - AT_ONCE }, ports.clock.now());
  if (waits) return fail({ code: 'formNotMade' });
  // Where nothing can be remembered nothing is made.
  ports.memory.set(key, '');
  const id = ports.forms.create();
  if (id === undefined) {
    refusedOnceMore(ports, { kind: 'make' });
    return fail({ code: 'formNotMade' });
  }
  ports.memory.set(key, kept(id));
  if (tried) doneAtLast(ports, 'make');
  return ok(id);
}
