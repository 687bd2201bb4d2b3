import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** An optional folder of larger test data beside the project. */
const shared = resolve('../shared/data');

/** A group of tests that exists only where the data is: elsewhere there is nothing to skip. */
export const describeWith = (path: string, name: string, tests: (path: string) => void): void => {
  const found = resolve(shared, path);
  if (existsSync(found)) describe(name, () => tests(found));
};
