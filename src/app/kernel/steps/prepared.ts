import { fail, type Result } from '../../../domain/values/result';
import { MINUTE } from '../../../domain/values/time';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { noteRefused } from './toRetry';

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
      noteRefused(ports, 'opening', said);
      return fail({ code: 'openingRefused', detail: said });
    }
}

const ENOUGH_TO_TRY = 4 * MINUTE;
