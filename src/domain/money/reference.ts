import { checkDigits, compact, mod97 } from '../values/iban';

/** Which due a payment is for; payees are numbered where each producer is paid by the buyer. */
export interface DueId {
  readonly sale: number;
  readonly basket: number;
  readonly payee: number;
}

const LONGEST_BODY = 21;

/** ISO 11649. RangeError unless 1 to 21 capitals and digits. */
export function creditorReference(body: string): string {
  if (!/^[A-Z\d]+$/.test(body) || body.length > LONGEST_BODY)
    throw new RangeError(`Cannot be a reference: ${body}`);
  return `RF${checkDigits('RF', body)}${body}`;
}

export function isReference(text: string): boolean {
  return /^RF\d{2}[A-Z\d]{1,21}$/.test(text) && mod97(text.slice(4) + text.slice(0, 4)) === 1;
}

/** « RF28V3P12 » for basket 12 of sale 3. */
export const dueReference = ({ sale, basket, payee }: DueId): string =>
  creditorReference(`V${sale}P${basket}${payee > 0 ? `F${payee}` : ''}`);

const OURS = /^RF\d{2}V(\d{1,7})P(\d{1,7})(?:F(\d{1,3}))?$/;

/** The due that a reference names, whatever spaces a bank put in it. */
export function dueOfReference(text: string): DueId | undefined {
  const reference = compact(text);
  const [, sale, basket, payee = 0] = OURS.exec(reference) ?? [];
  if (sale === undefined || !isReference(reference)) return undefined;
  return { sale: Number(sale), basket: Number(basket), payee: Number(payee) };
}

/** As printed, by its parts, so that sale and basket can be read: « RF28 V3 P12 ». */
export function printedReference(reference: string): string {
  const [, ...parts] = /^(RF\d{2})(V\d+)(P\d+)(F\d+)?$/.exec(reference) ?? [];
  return parts.length > 0 ? parts.filter(Boolean).join(' ') : reference;
}
