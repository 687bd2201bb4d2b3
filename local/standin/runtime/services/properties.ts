import { ServiceError, ServiceObject } from '../../base/service';
import type { Run } from '../host/execution';
import type { Host } from '../host/host';

const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

export class PropertiesService extends ServiceObject {
  readonly serviceName = 'PropertiesService';
  readonly #run: Run;
  readonly #host: Host;

  constructor(run: Run, host: Host) {
    super();
    this.#run = run;
    this.#host = host;
  }

  getDocumentProperties(): Properties | null {
    const { activeSpreadsheetId, byClock } = this.#run;
    const { whatIf } = this.#host;
    if (activeSpreadsheetId === '' || (byClock && whatIf.has('clock-has-properties'))) return null;
    const isOther = byClock && whatIf.has('clock-keeps-properties');
    const key = `${isOther ? 'clock' : 'document'}:${activeSpreadsheetId}`;
    return new Properties(this.#run, this.#host, this.#host.data.properties, key);
  }
}

type Stores = Record<string, Record<string, string>>;

class Properties extends ServiceObject {
  readonly serviceName = 'Properties';
  readonly #run: Run;
  readonly #host: Host;
  readonly #stores: Stores;
  readonly #key: string;

  constructor(run: Run, host: Host, stores: Stores, key: string) {
    super();
    this.#run = run;
    this.#host = host;
    this.#stores = stores;
    this.#key = key;
  }

  getProperty(key: string): string | null {
    this.#count();
    return this.#values()[key] ?? null;
  }

  getProperties(): Record<string, string> {
    this.#count();
    return { ...this.#values() };
  }

  setProperty(key: string, value: string): this {
    this.#count();
    if (bytes(value) > VALUE_BYTES) throw new ServiceError('Argument too large: value');
    const all = { ...this.#values(), [key]: value };
    const total = Object.entries(all).reduce((sum, [k, v]) => sum + bytes(k) + bytes(v), 0);
    if (total > STORE_BYTES) {
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.#stores[this.#key] = all;
    return this;
  }

  deleteProperty(key: string): this {
    this.#count();
    const { [key]: _gone, ...rest } = this.#values();
    this.#stores[this.#key] = rest;
    return this;
  }

  #values(): Record<string, string> {
    return this.#stores[this.#key] ?? {};
  }

  #count(): void {
    if (this.#host.quotas.take('properties', this.#run.user, this.#run.now())) return;
    throw new ServiceError(this.#host.tooManyCalls(this.#run, 'properties'));
  }
}
