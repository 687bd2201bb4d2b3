import { createHash, createHmac } from 'node:crypto';
import { uuid } from '../../base/ids';
import { ServiceError, ServiceObject } from '../../base/service';
import { UnknownToStandIn } from '../../base/unknown';
import type { Run } from '../host/execution';
import type { Host } from '../host/host';
import { Blob, signed, unsigned } from './blob';
import { formatDate } from './formatDate';

const LONGEST_SLEEP = 300_000;

const DIGESTS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

export class Utilities extends ServiceObject {
  readonly serviceName = 'Utilities';
  readonly #run: Run;
  readonly #host: Host;

  constructor(run: Run, host: Host) {
    super();
    this.#run = run;
    this.#host = host;
  }

  /** Only the modelled clock moves: nothing waits. */
  sleep(milliseconds: number): void {
    if (milliseconds < 0 || milliseconds > LONGEST_SLEEP) {
      throw new ServiceError('Invalid argument: milliseconds');
    }
    this.#run.spend(milliseconds);
  }

  formatDate(date: Date, timeZone: string, pattern: string): string {
    return formatDate(date, timeZone, pattern);
  }

  getUuid(): string {
    return uuid(this.#host.nextNumber('uuid'));
  }

  newBlob(data: string | number[], type?: string, name?: string): Blob {
    // Java's bytes: what a larger number becomes is not documented.
    if (typeof data !== 'string' && data.some((byte) => !(byte >= -128 && byte <= 127)))
      throw new UnknownToStandIn('Utilities.newBlob of numbers that are no bytes');
    const ofText = typeof data === 'string' ? 'text/plain' : null;
    return new Blob(unsigned(data), type ?? ofText, name ?? null);
  }

  base64Encode(data: string | number[]): string {
    return Buffer.from(unsigned(data)).toString('base64');
  }

  base64EncodeWebSafe(data: string | number[]): string {
    return this.base64Encode(data).replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(text: string): number[] {
    return signed(new Uint8Array(Buffer.from(text, 'base64')));
  }

  base64DecodeWebSafe(text: string): number[] {
    return signed(new Uint8Array(Buffer.from(text, 'base64url')));
  }

  computeDigest(algorithm: string, data: string | number[]): number[] {
    const known = DIGESTS[algorithm];
    if (known === undefined) {
      throw new UnknownToStandIn(`Utilities.DigestAlgorithm.${algorithm}`);
    }
    return signed(new Uint8Array(createHash(known).update(unsigned(data)).digest()));
  }

  computeHmacSha256Signature(value: string | number[], key: string | number[]): number[] {
    const hmac = createHmac('sha256', unsigned(key)).update(unsigned(value));
    return signed(new Uint8Array(hmac.digest()));
  }
}
