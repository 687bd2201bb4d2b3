import { readEntryBase } from '../../domain/money/entryKey';
import { DAY } from '../../domain/values/time';
import type { KnownReceipt } from './books';
import type { Decision, Part } from './decision';
import type { ReadLine } from './incomingMoney';
import { likeness } from './payerNames';
import type { Standing } from './standing';

const DAYS_APART = 10 * DAY;

/**
 * A transfer that somebody noted before the statement came is not a second one: it is found by the
 * due that the line pays, or by its name where the due is even and gone, as in a sale of before.
 */
export function notedByHand(
  line: ReadLine,
  { what, parts, choices }: Decision,
  standing: Standing,
  used: Set<KnownReceipt>,
): Part | undefined {
  const { entry, isReferenced, numbers, words } = line;
  const paid = what === 'double' && parts.length === 0 ? choices.slice(0, 1) : parts;
  const [part] = paid.length === 1 ? paid : [];
  const account = entry.kind === 'provider' ? 'cards' : 'bank';
  const isAlike = (one: KnownReceipt): boolean =>
    !isReferenced &&
    (numbers.length === 0 || numbers.includes(one.basket)) &&
    likeness(one.name, words) === 'full';
  const found = standing
    .receiptsOf(entry.cents)
    .find(
      (one) =>
        !used.has(one) &&
        !one.isUndone &&
        one.nature === 'payment' &&
        one.account === account &&
        readEntryBase(one.key)?.source !== 'bank' &&
        Math.abs(one.at - Date.parse(entry.date)) < DAYS_APART &&
        ((part?.sale === one.sale && part.basket === one.basket) || isAlike(one)),
    );
  if (!found) return undefined;
  used.add(found);
  const { sale, basket, name, cents } = found;
  return { sale, basket, payee: 0, name: name || (part?.name ?? ''), cents };
}
