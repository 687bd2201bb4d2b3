import { hmacSha256 } from '../../formats/hmac';
import { type Day, day, type Instant } from '../values/time';

/** What a signed link asks for, by the letter that its code begins with. */
const letters = { unsubscribe: 'u', subscribe: 's', replaceMe: 'x', takeDuty: 't' } as const;

export type RequestKind = keyof typeof letters;

const kinds = new Map(Object.entries(letters).map(([kind, letter]) => [letter, kind]));

/** 128 bits: nobody guesses them, and a mail program breaks no line of them. */
const SIGNED_BYTES = 16;

/** Enough that hardly two addresses of a drive share one, and too little to name anybody. */
const TAG_BYTES = 2;

const hexOf = (bytes: Uint8Array, count: number): string =>
  Array.from(bytes.subarray(0, count), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** What a code is about, before anybody looks whether it is signed. */
export interface RequestAbout {
  readonly kind: RequestKind;
  /** Digits and dots. */
  readonly about: string;
}

/** What a link about a place at a pick-up names. */
export interface PlaceAbout {
  readonly day: Day;
  readonly place: string;
  /** The pick-up to which the other one comes in turn. */
  readonly returns?: Day | undefined;
}

const digits = (one: Day): string => one.replace(/-/g, '');

const dayOf = (text: string): Day | undefined => {
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  try {
    return day([year, month, date].join('-'));
  } catch (error) {
    // Signed by nobody but us, but a code that we never made may hold any digits.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

export const placeAbout = ({ day: on, place, returns }: PlaceAbout): string =>
  [digits(on), place, ...(returns ? [digits(returns)] : [])].join('.');

export function readPlaceAbout(about: string): PlaceAbout | undefined {
  const [first = '', place = '', last] = about.split('.');
  const [on, returns] = [dayOf(first), last === undefined ? undefined : dayOf(last)];
  if (on === undefined || place === '' || (last !== undefined && !returns)) return undefined;
  return { day: on, place, ...(returns ? { returns } : {}) };
}

/** Makes what stands in codes, with one secret. */
function signer(secret: string) {
  const sign = hmacSha256(secret);
  const tag = (email: string): string => hexOf(sign(`tag\n${email}`), TAG_BYTES);
  const code = (
    { kind, about }: RequestAbout,
    email: string,
    ...tagged: readonly string[]
  ): string => {
    const signed = hexOf(sign([kind, about, email, ...tagged].join('\n')), SIGNED_BYTES);
    return [`${letters[kind]}${about}`, ...tagged, signed].join('-');
  };
  return { tag, code };
}

/**
 * « u12-5c01-9f… »: what is asked and what it is about (the sale whose mail it came with, or a place
 * at a pick-up), a tag of the address, and the signature for that address alone. The address is not
 * in it, so that what a form keeps names nobody; its tag says among whose signatures to look.
 */
export function requestCode(
  secret: string,
  kind: RequestKind,
  about: number | string,
  email: string,
): string {
  const { tag, code } = signer(secret);
  return code({ kind, about: `${about}` }, email, tag(email));
}

interface Recognised extends RequestAbout {
  readonly email: string;
}

interface ReadRequest extends RequestAbout {
  readonly tag: string;
}

function readCode(code: string): ReadRequest | undefined {
  const shape = /^([a-z])(\d{1,9}(?:\.\d{1,9}){0,2})-([0-9a-f]{4})-[0-9a-f]{32}$/;
  const [, letter = '', about = '', tag = ''] = shape.exec(code) ?? [];
  const kind = kinds.get(letter as (typeof letters)[RequestKind]) as RequestKind | undefined;
  return kind && { kind, about, tag };
}

/** What links may be about, and whom they were sent to. */
export interface Links {
  readonly emails: readonly string[];
  /** Whether this drive may have made such a link at all; everything is possible where it is absent. */
  readonly isPossible?: (said: RequestAbout) => boolean;
}

export interface SentRequest {
  readonly time: Instant;
  /** As it was sent, trimmed and in lower case. */
  readonly code: string;
}

/** Whose codes these are. Each costs a signature or two, which is less than reading it did. */
function recognising(
  secret: string,
  sent: readonly SentRequest[],
  { emails, isPossible = () => true }: Links,
): (code: string) => Recognised | undefined {
  if (secret === '') return () => undefined;
  const { tag: tagOf, code: signed } = signer(secret);
  const all = sent.flatMap(({ code }) => {
    const said = readCode(code);
    return said && isPossible(said) ? [{ code, said }] : [];
  });
  const known = new Map<string, Recognised>();
  const tags = new Map<string, string[]>();
  for (const email of all.length > 0 ? emails : []) {
    const tag = tagOf(email);
    tags.set(tag, [...(tags.get(tag) ?? []), email]);
  }
  for (const { code, said } of all) {
    const { tag, kind, about } = said;
    for (const email of tags.get(tag) ?? [])
      if (signed(said, email, tag) === code) known.set(code, { kind, about, email });
  }
  return (code) => known.get(code);
}

export interface Judged<R extends SentRequest> {
  readonly request: R;
  /** Undefined for a code that this drive never made. */
  readonly asked: Recognised | undefined;
  /** The code was sent before: it counts once. */
  readonly isUsed: boolean;
}

/** Requests from a moment on, in time order, each judged by all that was sent before it. */
export function judged<R extends SentRequest>(
  secret: string,
  sent: readonly R[],
  since: Instant,
  links: Links,
): Judged<R>[] {
  const used = new Set<string>();
  const looked = recognising(
    secret,
    sent.filter(({ time }) => time >= since),
    links,
  );
  return [...sent]
    .sort((a, b) => a.time - b.time)
    .flatMap((request) => {
      const { time, code } = request;
      const isUsed = used.has(code);
      used.add(code);
      return time < since ? [] : [{ request, asked: looked(code), isUsed }];
    });
}
