import * as z from 'zod/mini';
import type { MailState } from '../../domain/outbox/mailState';
import { folded } from '../../domain/values/fold';
import { word } from '../kernel/inputs';
import type { Pending } from '../records/outboxRows';

const words = z.optional(z.array(z.string()));
export const mailFilter = { sale: z.optional(z.int()), kind: word, state: word, person: word };
export const whichMails = z.object({ ...mailFilter, keys: words, except: words });

/** Which mails are meant: these keys, or all that fit. */
export interface MailFilter {
  readonly sale?: number | undefined;
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  /** Part of an address. */
  readonly person?: string | undefined;
}

export interface WhichMails extends MailFilter {
  readonly keys?: string[] | undefined;
  readonly except?: string[] | undefined;
}

type Filtered = Pick<Pending, 'sale' | 'kind' | 'state' | 'recipient'>;

export function fits({ sale, kind, state, person }: MailFilter): (mail: Filtered) => boolean {
  const part = folded(person ?? '');
  return (mail) =>
    (sale === undefined || mail.sale === sale) &&
    (kind === undefined || mail.kind === kind) &&
    (state === undefined || mail.state === state) &&
    folded(mail.recipient).includes(part);
}

/** Of the mails meant, those in a state from which this may be done. */
export function meant(
  which: WhichMails,
  states: readonly MailState[],
): (mail: Filtered & { readonly key: string }) => boolean {
  const keys = new Set(which.keys);
  const except = new Set(which.except);
  const isMeant = which.keys ? ({ key }: { key: string }) => keys.has(key) : fits(which);
  return (mail) => states.includes(mail.state) && !except.has(mail.key) && isMeant(mail);
}
