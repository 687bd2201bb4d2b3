/** Ids that look like Google's and are the same at every run: hashes of counters, never random. */
import { createHash } from 'node:crypto';

const digest = (seed: string): Buffer => createHash('sha256').update(seed).digest();

/** As in the addresses of spreadsheets and forms: 44 characters. */
export function fileId(kind: string, number: number): string {
  return `1${digest(`${kind}:${number}`).toString('base64url').slice(0, 43)}`;
}

/** The id in the address that people receive: another than the one for editors. */
export function publicFormId(number: number): string {
  return `1FAIpQLS${digest(`public:${number}`).toString('base64url').padEnd(48, 'A').slice(0, 48)}`;
}

/** Ids of items and entries: positive and below 2^31. */
export function numberId(kind: string, owner: string, number: number): number {
  return (digest(`${kind}:${owner}:${number}`).readUInt32BE(0) >>> 1) | 1;
}

export function uuid(number: number): string {
  const hex = digest(`uuid:${number}`).toString('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
