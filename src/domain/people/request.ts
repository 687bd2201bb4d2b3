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

/** Whose code it is among these addresses; undefined for one that this drive never made. */
function recognised(
  secret: string,
  code: string,
  emails: readonly string[],
): Recognised | undefined {
  const [, letter = '', about = ''] = /^([a-z])(\d{1,9}(?:\.\d{1,9}){0,2})-/.exec(code) ?? [];
  const kind = kinds.get(letter as (typeof letters)[RequestKind]) as RequestKind | undefined;
  if (kind === undefined || secret === '') return undefined;
  const email = emails.find((one) => requestCode(secret, kind, about, one) === code);
  return email === undefined ? undefined : { kind, about, email };
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
  emails: readonly string[],
): Judged<R>[] {
  const used = new Set<string>();
  return [...sent]
    .sort((a, b) => a.time - b.time)
    .flatMap((request) => {
      const { time, code } = request;
      const isUsed = used.has(code);
      used.add(code);
      return time < since ? [] : [{ request, asked: recognised(secret, code, emails), isUsed }];
    });
}
