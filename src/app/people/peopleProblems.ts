import { isOneSlip, meantAddress } from '../../domain/people/misspelt';
import { folded } from '../../domain/values/fold';
import type { Problem } from '../../domain/values/problem';
import type { Reads } from '../kernel/reads';
import type { Answer } from '../records/answer';
import { withOwner } from '../records/orderRows';

export interface Person {
  readonly email: string;
  readonly name: string;
}

/** A row of Acheteurs, counted as people do. */
export interface Placed extends Person {
  readonly row: number;
}

/** Letters of a shorter word are another word's. */
const SHORTEST = 4;

const wordsOf = (name: string): string[] =>
  folded(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);

const isWord = (a: string, b: string): boolean =>
  a === b || (a.length >= SHORTEST && isOneSlip(a, b));

/** « MARCHAL Camille » and « camille »; a name that says nothing is anybody's. */
function mayBeOne(a: string, b: string): boolean {
  const [few = [], many = []] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  return few.every((word) => many.some((other) => isWord(word, other)));
}

/** Addresses that look mistyped, and one that two people order with: told, and nothing is changed. */
export function peopleProblems(people: readonly Placed[], ordered: readonly Person[]): Problem[] {
  const orders = new Map<string, string[]>();
  for (const { email, name } of ordered) orders.set(email, [...(orders.get(email) ?? []), name]);
  return people.flatMap(({ row, email, name }): Problem[] => {
    const at = { tab: 'buyers', row };
    const meant = meantAddress(email);
    const other = orders.get(email)?.find((one) => !mayBeOne(one, name));
    return [
      ...(meant
        ? [{ ...at, code: 'misspelt' as const, column: 'email', read: email, detail: meant }]
        : []),
      ...(other === undefined
        ? []
        : [{ ...at, code: 'addressShared' as const, column: 'name', read: name, detail: other }]),
    ];
  });
}

export const peopleIn = ({ tabs }: Reads<'buyers'>): Placed[] =>
  tabs.buyers.rows.flatMap(({ at, values: { email, name } }) =>
    email ? [{ row: at + 1, email, name: name ?? '' }] : [],
  );

export const orderersIn = ({ tabs }: Reads<'orders'>): Person[] =>
  tabs.orders.rows.map(({ values }) => {
    const { email, name } = withOwner(values);
    return { email: email ?? '', name: name ?? '' };
  });

/** What there is to say of those who sent these answers, whose rows are there by now. */
export function newProblems(
  snapshot: Reads<'buyers' | 'orders'>,
  answers: readonly Answer[],
): Problem[] {
  const senders = new Set(answers.map(({ email }) => email));
  const people = peopleIn(snapshot).filter(({ email }) => senders.has(email));
  return people.length === 0 ? [] : peopleProblems(people, orderersIn(snapshot));
}
