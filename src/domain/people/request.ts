import { hmacSha256 } from '../../formats/hmac';
import type { Instant } from '../values/time';

/** What a signed link asks for, by the letter that its code begins with. */
const letters = { unsubscribe: 'u', subscribe: 's', replaceMe: 'x', takeDuty: 't' } as const;

export type RequestKind = keyof typeof letters;

const kinds = new Map(Object.entries(letters).map(([kind, letter]) => [letter, kind]));

/** 128 bits: nobody guesses them, and a mail program breaks no line of them. */
const SIGNED_BYTES = 16;

/**
 * « u12-9f… »: what is asked and what it is about (the sale whose mail it came with, or a place at
 * a pick-up), signed for one address. The address is not in it, so that what a form keeps names
 * nobody.
 */
export function requestCode(
  secret: string,
  kind: RequestKind,
  about: number | string,
  email: string,
): string {
  const signed = hmacSha256(secret, [kind, about, email].join('\n')).slice(0, SIGNED_BYTES);
  const hex = signed.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${letters[kind]}${about}-${hex}`;
}

interface Recognised {
  readonly kind: RequestKind;
  /** Digits and dots. */
  readonly about: string;
  readonly email: string;
}

/** What a code says it is about, before anybody looks whether it is signed. */
export type Said = Pick<Recognised, 'kind' | 'about'>;

function saidBy(code: string): Said | undefined {
  const [, letter = '', about = ''] = /^([a-z])(\d{1,9}(?:\.\d{1,9}){0,2})-/.exec(code) ?? [];
  const kind = kinds.get(letter as (typeof letters)[RequestKind]) as RequestKind | undefined;
  return kind && { kind, about };
}

/** Signatures that one look may take: a second or two of a script's time. */
const MOST_SIGNED = 6_000;

/** What links may be about, and whom they were sent to. */
export interface Links {
  readonly emails: readonly string[];
  /** Whether this drive may have made such a link at all; everything is possible where it is absent. */
  readonly isPossible?: (said: Said) => boolean;
}

/**
 * Whose codes these are: each thing that they are about is signed once for each address, the latest
 * first, however many codes were sent. Beyond the bound a code is nobody's.
 */
function recognising(
  secret: string,
  codes: readonly string[],
  { emails, isPossible = () => true }: Links,
): (code: string) => Recognised | undefined {
  const about = new Map<string, Said>();
  for (const code of codes) {
    const said = saidBy(code);
    if (said && isPossible(said)) about.set(`${said.kind} ${said.about}`, said);
  }
  const latestFirst = [...about.values()].sort(
    (a, b) => Number.parseInt(b.about, 10) - Number.parseInt(a.about, 10),
  );
  const most = Math.max(1, Math.floor(MOST_SIGNED / Math.max(1, emails.length)));
  const known = new Map<string, Recognised>();
  if (secret !== '')
    for (const said of latestFirst.slice(0, most))
      for (const email of emails)
        known.set(requestCode(secret, said.kind, said.about, email), { ...said, email });
  return (code) => known.get(code);
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
