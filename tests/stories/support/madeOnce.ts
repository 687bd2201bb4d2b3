import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Drive } from './drive';

const made = new Map<string, () => Drive>();

/** Temporary files of a run of the tests are its own, and its programs stay as they are meanwhile. */
const folder = join(tmpdir(), 'made-once');

/**
 * A drive that many tests begin with is made once; each of them has a copy, in other files as well. So a
 * name tells all that the drive is made of.
 */
export async function madeOnce(name: string, make: () => Promise<Drive>): Promise<Drive> {
  const copy = made.get(name) ?? Drive.of(await textOf(name, make));
  made.set(name, copy);
  return copy();
}

/** All of this is in the name that it gets as text. */
type Told =
  | string
  | number
  | boolean
  | undefined
  | readonly Told[]
  | { readonly [key: string]: Told };

/** A maker whose drive is made once for each of what it is given; the name is its own. */
export const maker =
  <Given extends readonly Told[]>(
    name: string,
    make: (...given: Given) => Promise<Drive>,
  ): ((...given: Given) => Promise<Drive>) =>
  (...given) =>
    madeOnce(`${name} ${JSON.stringify(given)}`, () => make(...given));

async function textOf(name: string, make: () => Promise<Drive>): Promise<string> {
  const file = fileOf(name);
  return existsSync(file) ? readFileSync(file, 'utf8') : keepMade(name, await make());
}

const fileOf = (name: string): string =>
  join(folder, `${createHash('sha256').update(name).digest('hex')}.json`);

/** For whoever made a drive to look at the making itself. */
export function keepMade(name: string, drive: Drive): string {
  const file = fileOf(name);
  const text = drive.text();
  mkdirSync(folder, { recursive: true });
  // Whole or not at all: another file may be asking at this moment.
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, text);
  renameSync(whole, file);
  return text;
}
