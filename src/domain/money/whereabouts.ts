import { type Cents, cents } from '../values/money';
import { dueParts, dueStanding, paidOf, sharedOut } from './due';
import { isClaim, natureTraits } from './entryNatures';
import { type Holding, type Ledger, moneyAccounts } from './ledger';
import { isOfTill } from './tillGap';

/** Where the money of all sales went, from the books: each figure from its own entries. */
export interface Whereabouts {
  readonly received: Cents;
  readonly paidOut: Cents;
  /** After charges. */
  readonly feesKept: Cents;
  /** Kept by banks and payment services. */
  readonly charges: Cents;
  readonly refunds: Cents;
  readonly credits: Cents;
  /** Still in the account for producers. */
  readonly held: Cents;
  /** Found in tills beyond what was noted; below zero it is missing. */
  readonly till: Cents;
  readonly inAccounts: Cents;
}

/**
 * What tills held beyond what was noted stands apart. Money received = paid out + fees kept + charges + refunds + buyers' credit + what is still in the
 * account for producers. What producers and the drive have of it is counted due by due.
 */
export function whereabouts(ledger: Ledger): Whereabouts {
  const isMoney = ({ account }: Holding): boolean => moneyAccounts.includes(account);
  const moved = (as: 'received' | 'refunds' | 'paidOut'): Cents =>
    ledger.total((one) => isMoney(one) && natureTraits[one.nature].money === as);
  const shares = new Map<string, number>();
  let beyond = 0;
  for (const id of ledger.dueIds()) {
    const standing = dueStanding(ledger, id);
    const paid = paidOf(standing);
    beyond += standing.received - paid;
    for (const [party, part] of sharedOut(dueParts(ledger, id), paid))
      shares.set(party, (shares.get(party) ?? 0) + part);
  }
  const producersHad = ledger.total(
    ({ account, nature }) => account === 'producers' && !isClaim(nature),
  );
  const drives = shares.get('') ?? 0;
  const feeMoves = ledger.total(({ account, nature }) => account === 'fees' && !isClaim(nature));
  const givenUp = ledger.total(
    (one) => (one.account === 'rounding' || one.account === 'suspense') && !isOfTill(one),
  );
  const charges = ledger.total(({ account }) => account === 'charges');
  const producersGot = [...shares.values()].reduce((all, one) => all + one, -drives);
  return {
    received: moved('received'),
    paidOut: cents(-moved('paidOut')),
    feesKept: cents(drives - feeMoves - givenUp - charges),
    charges,
    refunds: cents(-moved('refunds')),
    credits: cents(beyond - ledger.total(({ account }) => account === 'credits')),
    held: cents(producersGot - producersHad),
    till: cents(-ledger.total(isOfTill)),
    inAccounts: ledger.total(isMoney),
  };
}
