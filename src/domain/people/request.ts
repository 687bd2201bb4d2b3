import { hmacSha256 } from '../../formats/hmac';

/** What a signed link asks for, by the letter that its code begins with. */
const letters = { unsubscribe: 'u', subscribe: 's' } as const;

export type RequestKind = keyof typeof letters;

/** 128 bits: nobody guesses them, and a mail program breaks no line of them. */
const SIGNED_BYTES = 16;

/** Enough that hardly two addresses of a drive share one, and too little to name anybody. */
const TAG_BYTES = 2;

const hexOf = (bytes: Uint8Array, count: number): string =>
  Array.from(bytes.subarray(0, count), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Makes what stands in codes, with one secret. */
function signer(secret: string) {
  const sign = hmacSha256(secret);
  const tag = (email: string): string => hexOf(sign(`tag\n${email}`), TAG_BYTES);
  const code = (kind: RequestKind, sale: number | string, email: string, tagged: string): string =>
    [
      `${letters[kind]}${sale}`,
      tagged,
      hexOf(sign([kind, sale, email, tagged].join('\n')), SIGNED_BYTES),
    ].join('-');
  return { tag, code };
}

/**
 * « u12-5c01-9f… »: what is asked and the sale whose mail it came with, a tag of the address, and the
 * signature for that address alone. The address is not in it, so that what a form keeps names nobody; its tag
 * says among whose signatures to look.
 */
export function requestCode(
  secret: string,
  kind: RequestKind,
  sale: number,
  email: string,
): string {
  const { tag, code } = signer(secret);
  return code(kind, sale, email, tag(email));
}

/** Whose codes these are, and what they ask for. Each costs a signature or two. */
export function recognised(
  secret: string,
  codes: readonly string[],
  emails: readonly string[],
): ReadonlyMap<string, { readonly kind: RequestKind; readonly email: string }> {
  const known = new Map<string, { readonly kind: RequestKind; readonly email: string }>();
  if (secret === '' || codes.length === 0) return known;
  const { tag: tagOf, code: signed } = signer(secret);
  const tags = new Map<string, string[]>();
  for (const email of emails) {
    const tag = tagOf(email);
    tags.set(tag, [...(tags.get(tag) ?? []), email]);
  }
  for (const code of codes) {
    const [, letter, sale = '', tag = ''] =
      /^([us])(\d{1,9})-([0-9a-f]{4})-[0-9a-f]{32}$/.exec(code) ?? [];
    const kind = letter === letters.subscribe ? 'subscribe' : 'unsubscribe';
    for (const email of tags.get(tag) ?? [])
      if (signed(kind, sale, email, tag) === code) known.set(code, { kind, email });
  }
  return known;
}
