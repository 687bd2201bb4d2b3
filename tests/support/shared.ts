import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const shared = resolve('../shared/data');

/** An optional folder of larger test data beside the project. */
const sharedData = (name: string): string => resolve(shared, name);

/** A group of tests that exists only where the data is; elsewhere one line says that it was left out. */
export const describeWith = (path: string, name: string, tests: (path: string) => void): void => {
  const found = sharedData(path);
  if (existsSync(found)) describe(name, () => tests(found));
  else test.skip(`${name}: without its data beside the project`, () => {});
};
