import { ServiceObject } from '../../base/service';

/** Java's bytes, which scripts see, go from −128 to 127. */
export const signed = (bytes: Uint8Array): number[] => Array.from(new Int8Array(bytes));

export const unsigned = (data: string | number[]): Uint8Array =>
  typeof data === 'string' ? new Uint8Array(Buffer.from(data, 'utf8')) : Uint8Array.from(data);

export class Blob extends ServiceObject {
  readonly serviceName = 'Blob';
  readonly #bytes: Uint8Array;
  readonly #type: string | null;
  readonly #name: string | null;

  constructor(bytes: Uint8Array, type: string | null, name: string | null) {
    super();
    this.#bytes = bytes;
    this.#type = type;
    this.#name = name;
  }

  getBytes(): number[] {
    return signed(this.#bytes);
  }

  getContentType(): string | null {
    return this.#type;
  }

  getName(): string | null {
    return this.#name;
  }
}
