import { ServiceError, ServiceObject } from '../../base/service';
import type { Run } from '../host/execution';
import type { CachedValue, Host } from '../host/host';

const KEY_LENGTH = 250;
const VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MAXIMUM_SECONDS = 21_600;

export class CacheService extends ServiceObject {
  readonly serviceName = 'CacheService';
  readonly #run: Run;
  readonly #host: Host;

  constructor(run: Run, host: Host) {
    super();
    this.#run = run;
    this.#host = host;
  }

  getDocumentCache(): Cache | null {
    const { activeSpreadsheetId } = this.#run;
    if (activeSpreadsheetId === '' || this.#host.whatIf.has('cache-there')) return null;
    return new Cache(this.#run, this.#host.data.caches, `document:${activeSpreadsheetId}`);
  }
}

type Stores = Record<string, Record<string, CachedValue>>;

class Cache extends ServiceObject {
  readonly serviceName = 'Cache';
  readonly #run: Run;
  readonly #values: Record<string, CachedValue>;

  constructor(run: Run, stores: Stores, key: string) {
    super();
    this.#run = run;
    stores[key] ??= {};
    this.#values = stores[key];
  }

  get(key: string): string | null {
    const found = this.#values[key];
    return found !== undefined && this.#run.now() < found.until ? found.value : null;
  }

  put(key: string, value: string, seconds = DEFAULT_SECONDS): void {
    if (key.length > KEY_LENGTH) throw new ServiceError('Argument too large: key');
    if (Buffer.byteLength(value) > VALUE_BYTES) throw new ServiceError('Argument too large: value');
    const kept = Math.min(Math.max(seconds, 1), MAXIMUM_SECONDS);
    this.#values[key] = { value, until: this.#run.now() + kept * 1000 };
  }

  remove(key: string): void {
    delete this.#values[key];
  }
}
