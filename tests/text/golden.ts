import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = join(process.cwd(), 'tests/golden');

/** What a golden file holds; without one, what to do. */
export const golden = (name: string): string => {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : `no ${name}: UPDATE_GOLDEN=1`;
};

/** Compares with a file that people review; `UPDATE_GOLDEN=1` writes it anew. */
export const expectGolden = (name: string, text: string): void => {
  const path = join(folder, name);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(golden(name)).toBe(text);
};
