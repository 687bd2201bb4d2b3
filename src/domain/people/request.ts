import { hmacSha256 } from '../../formats/hmac';
import type { Instant } from '../values/time';

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
  /** Undefined in a code of an earlier version: such links stand in mails, and may be anybody's. */
  readonly tag: string | undefined;
}

function readCode(code: string): ReadRequest | undefined {
  const shape = /^([a-z])(\d{1,9}(?:\.\d{1,9}){0,2})-(?:([0-9a-f]{4})-)?[0-9a-f]{32}$/;
  const [, letter = '', about = '', tag] = shape.exec(code) ?? [];
  const kind = kinds.get(letter as (typeof letters)[RequestKind]) as RequestKind | undefined;
  return kind && { kind, about, tag };
}

/** Signatures that one run may take for codes without a tag: a second or two of a script's time. */
const MOST_SIGNED = 30_000;

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

/** Up to when requests were looked at, and from when on they are looked at again. */
export interface Reading {
  readonly read: Instant;
  readonly since: Instant;
}

interface Look {
  /** Undefined for a code that this drive never made. */
  readonly asked: Recognised | undefined;
  /** Nobody could look yet whose it is: it waits for the next run. */
  readonly isLeft: boolean;
}

const thing = ({ kind, about }: RequestAbout): string => `${kind} ${about}`;

/**
 * The things whose untagged codes are looked at now, each costing a signature an address however
 * many codes were sent. What came since the last run goes in time order, whole instants of it, so
 * that each run comes further; what is looked at again, in case Google brought it late, has the same
 * bound of its own, the last rows first.
 */
function signedNow(
  sent: readonly (SentRequest & { readonly said: RequestAbout })[],
  read: Instant,
  addresses: number,
): ReadonlyMap<string, RequestAbout> {
  const most = Math.max(1, Math.floor(MOST_SIGNED / Math.max(1, addresses)));
  const fresh = sent.filter(({ time }) => time > read).sort((a, b) => a.time - b.time);
  const again = sent.filter(({ time }) => time <= read).reverse();
  const first = (some: typeof fresh): [string, RequestAbout][] => {
    const chosen = new Map<string, RequestAbout>();
    let last: Instant | undefined;
    for (const { time, said } of some) {
      if (chosen.has(thing(said))) continue;
      if (chosen.size >= most && time !== last) break;
      chosen.set(thing(said), said);
      last = time;
    }
    return [...chosen];
  };
  return new Map([...first(fresh), ...first(again)]);
}

/** Whose codes these are. A tagged one costs a signature or two, which is less than reading it did. */
function recognising(
  secret: string,
  sent: readonly SentRequest[],
  read: Instant,
  { emails, isPossible = () => true }: Links,
): (code: string) => Look {
  if (secret === '') return () => ({ asked: undefined, isLeft: false });
  const { tag: tagOf, code: signed } = signer(secret);
  const all = sent.flatMap((one) => {
    const said = readCode(one.code);
    return said && isPossible(said) ? [{ ...one, said }] : [];
  });
  const known = new Map<string, Recognised>();
  const tagged = all.filter(({ said }) => said.tag !== undefined);
  const tags = new Map<string, string[]>();
  for (const email of tagged.length > 0 ? emails : []) {
    const tag = tagOf(email);
    tags.set(tag, [...(tags.get(tag) ?? []), email]);
  }
  for (const { code, said } of tagged) {
    const { tag = '', kind, about } = said;
    for (const email of tags.get(tag) ?? [])
      if (signed(said, email, tag) === code) known.set(code, { kind, about, email });
  }
  const untagged = all.filter(({ said }) => said.tag === undefined);
  const now = signedNow(untagged, read, emails.length);
  for (const { kind, about } of now.values())
    for (const email of emails) known.set(signed({ kind, about }, email), { kind, about, email });
  const left = new Set(untagged.flatMap(({ code, said }) => (now.has(thing(said)) ? [] : [code])));
  return (code) => ({ asked: known.get(code), isLeft: left.has(code) });
}

export interface Judged<R extends SentRequest> extends Look {
  readonly request: R;
  /** The code was sent before: it counts once. */
  readonly isUsed: boolean;
}

/** Requests from a moment on, in time order, each judged by all that was sent before it. */
export function judged<R extends SentRequest>(
  secret: string,
  sent: readonly R[],
  { read, since }: Reading,
  links: Links,
): Judged<R>[] {
  const used = new Set<string>();
  const looked = recognising(
    secret,
    sent.filter(({ time }) => time >= since),
    read,
    links,
  );
  return [...sent]
    .sort((a, b) => a.time - b.time)
    .flatMap((request) => {
      const { time, code } = request;
      const isUsed = used.has(code);
      used.add(code);
      return time < since ? [] : [{ request, ...looked(code), isUsed }];
    });
}
