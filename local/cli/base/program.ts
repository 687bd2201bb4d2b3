import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

/** A built part of the product, in a bare scope of its own; it is known by what it exports. */
export function loadProgram<T>(path: string, name: string): T {
  const scope = createContext({});
  runInContext(readFileSync(path, 'utf8'), scope, { filename: path });
  return runInContext(name, scope) as T;
}
