import { hmacSha256 } from '../../formats/hmac';
import type { Instant } from '../values/time';

/** What a signed link asks for, by the letter that its code begins with. */
const letters = { unsubscribe: 'u', subscribe: 's', replaceMe: 'x', takeDuty: 't' } as const;

export type RequestKind = keyof typeof letters;

const kinds = new Map(Object.entries(letters).map(([kind, letter]) => [letter, kind]));

/** 128 bits: nobody guesses them, and a mail program breaks no line of them. */
const SIGNED_BYTES = 16;

/** By which the address is found among thousands. */
const TAG_BYTES = 4;

const signed = (secret: string, bytes: number, ...said: readonly (number | string)[]): string =>
  hmacSha256(secret, said.join('\n'))
    .slice(0, bytes)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

const tagOf = (secret: string, email: string): string => signed(secret, TAG_BYTES, email);

/**
 * « u12-9f… »: what is asked and what it is about (the sale whose mail it came with, or a place at
 * a pick-up), signed for one address. The address is not in it, so that what a form keeps names
 * nobody without the secret.
 */
export function requestCode(
  secret: string,
  kind: RequestKind,
  about: number | string,
  email: string,
): string {
  const tag = tagOf(secret, email);
  // Of the tag as well: without it, as earlier versions had none, the code is another and worth nothing.
  return `${letters[kind]}${about}-${tag}${signed(secret, SIGNED_BYTES, kind, about, email, tag)}`;
}

interface Recognised {
  readonly kind: RequestKind;
  /** Digits and dots. */
  readonly about: string;
  readonly email: string;
}

/** What a code says it is about, before anybody looks whether it is signed. */
export type Said = Pick<Recognised, 'kind' | 'about'>;

interface Read {
  readonly code: string;
  readonly said: Said;
  /** Undefined in a code of an earlier version. */
  readonly tag: string | undefined;
  readonly signature: string;
}

const CODE = /^([a-z])(\d{1,9}(?:\.\d{1,9}){0,2})-([0-9a-f]{8})?([0-9a-f]{32})$/;

function readCode(code: string): Read | undefined {
  const [whole, letter = '', about = '', tag, signature = ''] = CODE.exec(code) ?? [];
  const kind = kinds.get(letter as (typeof letters)[RequestKind]) as RequestKind | undefined;
  return whole !== undefined && kind ? { code, said: { kind, about }, tag, signature } : undefined;
}

/** Signatures that one look may take for codes of earlier versions: a second or two of a script's time. */
const MOST_SIGNED = 6_000;

/** What links may be about, and whom they were sent to. */
export interface Links {
  readonly emails: readonly string[];
  /** Whether this drive may have made such a link at all; everything is possible where it is absent. */
  readonly isPossible?: (said: Said) => boolean;
}

type Whose = (code: Read) => string | undefined;

/** Whose codes these are: however many were sent, each address is gone through once. */
function recognising(
  secret: string,
  codes: readonly string[],
  { emails, isPossible = () => true }: Links,
): (code: string) => Recognised | undefined {
  const read = codes.flatMap((code) => readCode(code) ?? []).filter(({ said }) => isPossible(said));
  if (secret === '') return () => undefined;
  const [tagged, early] = [read.filter(({ tag }) => tag), read.filter(({ tag }) => !tag)];
  const byTag = ownersByTag(secret, tagged, emails);
  const bySignature = ownersBySignature(secret, early, emails);
  const known = new Map(read.map((one) => [one.code, one]));
  return (code) => {
    const one = known.get(code);
    if (!one) return undefined;
    const email = one.tag ? byTag(one) : bySignature(one);
    return email === undefined ? undefined : { ...one.said, email };
  };
}

function ownersByTag(secret: string, codes: readonly Read[], emails: readonly string[]): Whose {
  const owners = new Map<string, string[]>();
  if (codes.length > 0)
    for (const email of emails) {
      const tag = tagOf(secret, email);
      owners.set(tag, [...(owners.get(tag) ?? []), email]);
    }
  return ({ code, said, tag = '' }) =>
    owners.get(tag)?.find((email) => requestCode(secret, said.kind, said.about, email) === code);
}

/**
 * Codes without a tag: each thing that they are about is signed once for each address, the latest first. Beyond
 * the bound a code is nobody's.
 */
function ownersBySignature(
  secret: string,
  codes: readonly Read[],
  emails: readonly string[],
): Whose {
  const about = new Map(codes.map(({ said }) => [`${said.kind} ${said.about}`, said]));
  const latestFirst = [...about.values()].sort(
    (a, b) => Number.parseInt(b.about, 10) - Number.parseInt(a.about, 10),
  );
  const most = Math.max(1, Math.floor(MOST_SIGNED / Math.max(1, emails.length)));
  const owners = new Map<string, string>();
  for (const said of latestFirst.slice(0, most))
    for (const email of emails) {
      const signature = signed(secret, SIGNED_BYTES, said.kind, said.about, email);
      owners.set(`${said.kind} ${said.about} ${signature}`, email);
    }
  return ({ said, signature }) => owners.get(`${said.kind} ${said.about} ${signature}`);
}

export interface SentRequest {
  readonly time: Instant;
  /** As it was sent, trimmed and in lower case. */
  readonly code: string;
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
  const codes = sent.flatMap(({ time, code }) => (time < since ? [] : [code]));
  const whose = recognising(secret, codes, links);
  return [...sent]
    .sort((a, b) => a.time - b.time)
    .flatMap((request) => {
      const { time, code } = request;
      const isUsed = used.has(code);
      used.add(code);
      return time < since ? [] : [{ request, asked: whose(code), isUsed }];
    });
}
