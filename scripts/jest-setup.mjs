import { build } from './build.mjs';

/** Tests of the bundle and of the stand-in meet what the sources say now, however jest is started. */
export default async function setUp() {
  for (const problem of await build()) process.stderr.write(`${problem}\n`);
}
