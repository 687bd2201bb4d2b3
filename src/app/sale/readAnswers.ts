import type { Result } from '../../domain/values/result';
import type { Ports } from '../kernel/ports';
import type { Refusal, Summary } from '../kernel/refusal';
import { catchUp } from '../orders/catchUp';
import { afterClosing } from './closing';

/** Every answer not yet in Commandes; what is let in after closing changes all that hangs on it. */
export const readAnswers = (ports: Ports): Result<Summary, Refusal> => catchUp(ports, afterClosing);
