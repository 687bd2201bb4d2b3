/**
 * What `npm run torture` really played: a line a case as soon as it is over, so that a run cut short counts too.
 * Nothing is written by any other run.
 */
import { appendFileSync } from 'node:fs';

/** Of which part, of what, and how many by name: `scripts/torture/tally.mjs` sums them up. */
export function tally(part: string, what: string, counts: Readonly<Record<string, number>>): void {
  const file = process.env.TALLY;
  if (file) appendFileSync(file, `${JSON.stringify({ part, what, counts })}\n`);
}
