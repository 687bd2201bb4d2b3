import { fingerprint } from '../values/fingerprint';
import { type Cents, cents } from '../values/money';
import { readMailKey } from './mailKey';

/** On what besides its answer a mail about an order was decided; each with the words that Rappels has for it. */
export type Reason =
  /** Nothing: it tells the order. */
  | { readonly of: 'answer' }
  /** By minimums alone, or by cases as well: a fingerprint of what it leaves, and when. */
  | { readonly of: 'minimum'; readonly leaves?: string }
  /** An address that was put right, when: it tells the order, and no change. */
  | { readonly of: 'mended'; readonly at: number }
  /** Fingerprints of the products that fell, or, of an earlier version, their references joined. */
  | { readonly of: 'absence'; readonly products: readonly string[] | string }
  | ({ readonly of: 'price' } & CorrectedPrice)
  /** Of an earlier version. */
  | { readonly of: 'unknown'; readonly said: string };

/** A price that was corrected, told to who had ordered at the former one. */
export interface CorrectedPrice {
  readonly from: Cents;
  readonly to: Cents;
  /** When. */
  readonly at: number;
  /** Of the product’s reference. */
  readonly fingerprint: string;
}

/** The version of a mail that tells an order. */
export interface AnswerVersion {
  /** Of the answer in Commandes that it was decided on. */
  readonly answer: number;
  readonly reason: Reason;
  /** It tells that there is no order. */
  readonly isNone?: true;
}

/** As an earlier version wrote it. */
const ABSENT = 'absent-';

function wordsOf(reason: Reason): string {
  switch (reason.of) {
    case 'answer':
      return '';
    case 'minimum':
      return reason.leaves === undefined ? reason.of : `${reason.of}-${reason.leaves}`;
    case 'mended':
      return String(reason.at);
    case 'absence':
      return typeof reason.products === 'string'
        ? ABSENT + reason.products
        : ['fell', ...reason.products].join('-');
    case 'price':
      return ['price', reason.from, reason.to, reason.at, reason.fingerprint].join('-');
    case 'unknown':
      return reason.said;
  }
}

function readReason(said: string): Reason {
  if (said === '') return { of: 'answer' };
  const [, leaves] = /^minimum(?:-(\w+))?$/.exec(said) ?? [];
  if (leaves !== undefined) return { of: 'minimum', leaves };
  if (said === 'minimum') return { of: said };
  if (/^\d+$/.test(said)) return { of: 'mended', at: Number(said) };
  if (said.startsWith(ABSENT)) return { of: 'absence', products: said.slice(ABSENT.length) };
  if (/^fell(-\w+)*$/.test(said)) return { of: 'absence', products: said.split('-').slice(1) };
  const [, from, to, at, fingerprint] = /^price-(\d+)-(\d+)-(\d+)-(\w+)$/.exec(said) ?? [];
  if (fingerprint === undefined) return { of: 'unknown', said };
  const prices = { from: cents(Number(from)), to: cents(Number(to)) };
  return { of: 'price', ...prices, at: Number(at), fingerprint };
}

export const absenceOf = (refs: readonly string[]): Reason => ({
  of: 'absence',
  products: refs.map(fingerprint),
});

/** Which of these products it tells of. */
export function absentIn(reason: Reason, refs: readonly string[]): readonly string[] {
  if (reason.of !== 'absence') return [];
  const { products } = reason;
  return typeof products === 'string'
    ? joinedIn(products, refs)
    : refs.filter((ref) => products.includes(fingerprint(ref)));
}

/** References hold the sign that joined them: where several may be meant, it is the longest. */
function joinedIn(joined: string, refs: readonly string[]): readonly string[] {
  const [first] = refs
    .filter((ref) => `${joined}-`.startsWith(`${ref}-`))
    .sort((a, b) => b.length - a.length);
  return first === undefined ? [] : [first, ...joinedIn(joined.slice(first.length + 1), refs)];
}

const NONE = 'x';
/** As an earlier version wrote it. */
const CANCELLED = 'cancellation:';

export const answerVersion = ({ answer, reason, isNone }: AnswerVersion): string =>
  `${firstVersion(answer, isNone)}-${wordsOf(reason)}`;

/** Of the first mail that an answer makes by itself. */
export const firstVersion = (answer: number, isNone = false): string =>
  answer + (isNone ? NONE : '');

export function readAnswerVersion(key: string): AnswerVersion | undefined {
  // An earlier version counted behind a tilde how often it was told.
  const [, answer, none = key.startsWith(CANCELLED), reason = ''] =
    /^(\d+)(x)?(?:-(.*?)(?:~\d+)?)?$/s.exec(readMailKey(key)?.version ?? '') ?? [];
  if (answer === undefined) return undefined;
  const version = { answer: Number(answer), reason: readReason(reason) };
  return none ? { ...version, isNone: true } : version;
}

/** It tells that there is no order, or none any more. */
export const tellsNone = (key: string): boolean => readAnswerVersion(key)?.isNone === true;
