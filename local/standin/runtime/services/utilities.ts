import { uuid } from '../../base/ids';
import { ServiceError, ServiceObject } from '../../base/service';
import { UnknownToStandIn } from '../../base/unknown';
import type { Run } from '../host/execution';
import type { Host } from '../host/host';
import { Blob, signed, unsigned } from './blob';

const LONGEST_SLEEP = 300_000;

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

  base64Decode(text: string): number[] {
    return signed(new Uint8Array(Buffer.from(text, 'base64')));
  }
}
