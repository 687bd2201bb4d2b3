/** The built add-on as it would be pushed: code, manifest and pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readJson } from '../../base/readJson';

class BundleError extends Error {
  override readonly name = 'BundleError';
}

const services = z.array(z.object({ userSymbol: z.string() }));
const manifestFile = z.object({
  timeZone: z.optional(z.string()),
  oauthScopes: z.optional(z.array(z.string())),
  dependencies: z.optional(z.object({ enabledAdvancedServices: z.optional(services) })),
});
type Manifest = z.infer<typeof manifestFile>;

/** The file of script. */
export interface ScriptFile {
  readonly name: string;
  readonly code: string;
}

interface KnownFile {
  readonly bytes: Buffer;
  readonly text: string;
}

const MOST_KNOWN = 10;
const known = new Map<string, KnownFile>();

/** Files that say what they said are the same text: it is made, and compared, once. */
function textOf(file: string): string {
  const bytes = readFileSync(file);
  const former = known.get(file);
  if (former?.bytes.equals(bytes)) return former.text;
  if (known.size === MOST_KNOWN) known.clear();
  const text = bytes.toString('utf8');
  known.set(file, { bytes, text });
  return text;
}

export class Bundle {
  readonly script: ScriptFile;
  readonly timeZone: string | undefined;
  /** Undefined when the manifest leaves the scopes to be found out: then nothing is refused. */
  readonly scopes: readonly string[] | undefined;
  readonly advancedServices: readonly string[];
  /** What V8 has made of the code so far; it grows with what has been run. */
  compiled: Uint8Array | undefined;
  readonly #folder: string;
  readonly #run = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    this.script = this.#script();
    const manifest = this.#manifest();
    this.timeZone = manifest.timeZone;
    this.scopes = manifest.oauthScopes;
    const enabled = manifest.dependencies?.enabledAdvancedServices ?? [];
    this.advancedServices = enabled.map((service) => service.userSymbol);
  }

  /** The page of that name; undefined when the bundle has none. */
  page(name: string): string | undefined {
    const file = join(this.#folder, `${name}.html`);
    return /^[\w-]+$/.test(name) && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  firstRunOf(functionName: string): boolean {
    const isFirst = !this.#run.has(functionName);
    this.#run.add(functionName);
    return isFirst;
  }

  #script(): ScriptFile {
    const names = existsSync(this.#folder) ? readdirSync(this.#folder) : [];
    const name = names.find((name) => /\.(?:js|gs)$/.test(name)) ?? 'Code.js';
    return { name, code: this.#read(name) };
  }

  #manifest(): Manifest {
    const manifest = readJson(manifestFile, this.#read('appsscript.json'));
    if (!manifest) throw new BundleError(`appsscript.json in ${this.#folder} is no manifest`);
    return manifest;
  }

  #read(name: string): string {
    try {
      return textOf(join(this.#folder, name));
    } catch (cause) {
      throw new BundleError(`${name} is missing in ${this.#folder}: build first`, { cause });
    }
  }
}
