import { fail, type Result } from '../../../domain/values/result';
import { MINUTE } from '../../../domain/values/time';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { stepsText } from '../refused/storedSteps';
import { refusedAt } from '../refused/tries';
import { LEFT, leftIn } from '../sideSteps';

/**
 * Prepares a sale, or tells with Google's words that it could not be: nothing of another sale waits
 * for it (docs/rules.md S93). A bug of ours is thrown.
 */
export function prepared<T>(ports: Ports, act: () => Result<T, Refusal>): Result<T, Refusal> {
  for (let mayPass = true; ; mayPass = false)
    try {
      return act();
    } catch (error) {
      const said = ports.refusalIn(error);
      if (said === undefined) throw error;
      // Each of its steps looks at what is there; most refusals pass.
      if (mayPass && ports.clock.left() > ENOUGH_TO_TRY) continue;
      return notPrepared(ports, said.slice(0, LONGEST_WORDS));
    }
}

function notPrepared(ports: Ports, said: string): Result<never, Refusal> {
  const now = ports.clock.now();
  const tried = refusedAt(undefined, now);
  const others = leftIn(ports).filter(({ kind }) => kind !== 'opening');
  // Refused as well, it is said all the same to whoever is there.
  ports.memory.note(LEFT, stepsText([...others, { kind: 'opening', said, tried }], now));
  return fail({ code: 'openingRefused', detail: said });
}

const LONGEST_WORDS = 300;
const ENOUGH_TO_TRY = 4 * MINUTE;
