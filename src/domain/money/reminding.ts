import { groupBy } from '../values/groupBy';
import { type Cents, cents, sum } from '../values/money';
import type { Ledger } from './ledger';
import { receivedBy } from './till';

/** What Réglages says of dues. */
export interface Claiming {
  /** What is less is not claimed by itself: it goes with the next demand. Zero: none. */
  readonly smallDue: Cents;
  /** Whether cash or cheques are taken at the pick-up, to be noted afterwards. */
  readonly atPickup: 'auto' | 'yes' | 'no';
}

/** What a person owes for orders before a sale, as far as it is known. */
export interface OlderDue {
  readonly sale: number | null;
  readonly email: string | null;
  readonly producer?: string | null;
  readonly remaining: Cents | null;
  readonly state?: string | null;
}

/** Too little to be claimed by itself (docs/rules.md M17). */
export const isSmall = ({ smallDue }: Pick<Claiming, 'smallDue'>, left: number): boolean =>
  left < smallDue;

/** Its sum waits for the scales, or for a yes: nobody is asked for it (docs/rules.md M20). */
const isUnknown = ({ state }: OlderDue): boolean => state === 'toWeigh' || state === 'toConfirm';

/** By address, small dues of earlier sales, which go with the demand of this one; zero where there are none. */
export function carriedOn(
  settings: Pick<Claiming, 'smallDue'>,
  dues: readonly OlderDue[],
  sale: number,
): (email: string) => Cents {
  const older = groupBy(
    dues.filter((one) => (one.sale ?? sale) < sale && !one.producer && !isUnknown(one)),
    (one) => one.email,
  );
  return (email) => {
    const own = older.get(email) ?? [];
    const left = sum(own.map(({ remaining }) => cents(Math.max(0, remaining ?? 0))));
    return isSmall(settings, left) ? left : cents(0);
  };
}

/**
 * Cash or cheques of the pick-up may still have to be typed (docs/rules.md M18): where some came in
 * this sale or in one before, and where no payment of a sale before tells how its buyers pay.
 */
export function awaitsTyping(
  { atPickup }: Pick<Claiming, 'atPickup'>,
  ledger: Ledger,
  sale: number,
  isAllNoted: boolean,
): boolean {
  if (atPickup === 'no' || isAllNoted) return false;
  if (atPickup === 'yes') return true;
  const soFar = receivedBy(ledger, (one) => one.sale <= sale);
  // Of sales that are long over a sum stands for what each brought.
  const longAgo = [...ledger.all()].filter(
    ({ nature, sale: of, amount }) => of === 0 && nature === 'payment' && amount !== 0,
  );
  const isFirst = longAgo.length === 0 && soFar.every((one) => one.sale === sale);
  return (
    isFirst ||
    soFar.some(({ payee, means }) => payee === 0 && (means === 'cash' || means === 'cheque')) ||
    longAgo.some(({ account }) => AT_PICKUP.includes(account))
  );
}

const AT_PICKUP: readonly string[] = ['cash', 'cheques'];

interface Owing {
  readonly email: string;
  readonly remaining: Cents;
  readonly producer?: string;
}

/**
 * Who owes enough to be reminded, of older sales too. However small, what a producer is owed is claimed,
 * as no later demand carries it on (docs/rules.md M17).
 */
export function claimable<D extends Owing>(
  settings: Pick<Claiming, 'smallDue'>,
  dues: readonly D[],
): { readonly email: string; readonly own: readonly D[]; readonly left: Cents }[] {
  const byPerson = new Map<string, D[]>();
  for (const due of dues)
    if (due.remaining > 0) byPerson.set(due.email, [...(byPerson.get(due.email) ?? []), due]);
  const leftOf = (own: readonly D[]): Cents => sum(own.map(({ remaining }) => remaining));
  return [...byPerson].flatMap(([email, all]) => {
    const own = isSmall(settings, leftOf(all)) ? all.filter(({ producer }) => producer) : all;
    return own.length === 0 ? [] : [{ email, own, left: leftOf(own) }];
  });
}
