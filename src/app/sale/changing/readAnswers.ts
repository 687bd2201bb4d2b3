import type { Result } from '../../../domain/values/result';
import type { Ports } from '../../kernel/ports';
import type { Refusal } from '../../kernel/refusal';
import { type CaughtUp, catchUp, type SaleAround } from '../../orders/catchUp';
import { afterClosing } from '../closing/closing';
import { followTyped } from './moveSale';

export const around: SaleAround = { afterClosing, followTyped };

/** Every answer not yet in Commandes; what is let in after closing changes all that hangs on it. */
export const readAnswers = (ports: Ports): Result<CaughtUp, Refusal> => catchUp(ports, around);

/** The same as an answer comes, when somebody waits: of the form only what it has sold out changes. */
export const takeAnswer = (ports: Ports): Result<CaughtUp, Refusal> =>
  catchUp(ports, around, { isAnswer: true });
