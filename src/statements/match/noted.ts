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
 * due that the line pays, or by its name where the due is even and gone, as in a sale of before. Weeks
 * before or after, it may be another one (docs/rules.md M45).
 */
export function notedByHand(
  line: ReadLine,
  { what, parts, choices }: Decision,
  standing: Standing,
  used: Set<KnownReceipt>,
): { readonly part: Part; readonly isLongAgo: boolean } | undefined {
  const { entry, isReferenced, numbers, words } = line;
  const paid = what === 'double' && parts.length === 0 ? choices.slice(0, 1) : parts;
  const [part] = paid.length === 1 ? paid : [];
  const account = entry.kind === 'provider' ? 'cards' : 'bank';
  const isAlike = (one: KnownReceipt): boolean =>
    !isReferenced &&
    (numbers.length === 0 || numbers.includes(one.basket)) &&
    likeness(one.name, words) === 'full';
  const isLongAgo = ({ at }: KnownReceipt): boolean =>
    Math.abs(at - Date.parse(entry.date)) >= DAYS_APART;
  const alike = standing
    .receiptsOf(entry.cents)
    .filter(
      (one) =>
        !used.has(one) &&
        !one.isUndone &&
        one.nature === 'payment' &&
        one.account === account &&
        readEntryBase(one.key)?.source !== 'bank' &&
        ((part?.sale === one.sale && part.basket === one.basket) ||
          (!isLongAgo(one) && isAlike(one))),
    );
  const found = alike.find((one) => !isLongAgo(one)) ?? alike[0];
  if (!found) return undefined;
  used.add(found);
  const { sale, basket, name, cents } = found;
  const own = { sale, basket, payee: 0, name: name || (part?.name ?? ''), cents };
  return { part: own, isLongAgo: isLongAgo(found) };
}
