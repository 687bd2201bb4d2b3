import { fingerprint } from '../values/fingerprint';

/** Lines, from which on and how many. */
type Cut = readonly [number, number];

/**
 * What becomes of a mail's words where it leaves once orders are closed: lines that it lacks then, or
 * other words in their place. `of` tells words that are meant from what somebody wrote since.
 */
export type OnceClosed =
  | { readonly of: string; readonly cut: readonly Cut[] }
  | { readonly of: string; readonly text: string };

/** Undefined where it says the same. */
export function onceClosed(text: string, later: string): OnceClosed | undefined {
  if (text === later) return undefined;
  const cut = cutsIn(text.split('\n'), later.split('\n'));
  // What is left of it: a link that is cut may be another one by then.
  return cut ? { of: fingerprint(later), cut } : { of: fingerprint(text), text: later };
}

/** As it leaves then; what somebody wrote into it leaves as they wrote it. */
export function saidOnceClosed(text: string, closed: OnceClosed | undefined): string {
  if (!closed) return text;
  if ('text' in closed) return closed.of === fingerprint(text) ? closed.text : text;
  const later = without(text.split('\n'), closed.cut).join('\n');
  return closed.of === fingerprint(later) ? later : text;
}

function cutsIn(lines: readonly string[], kept: readonly string[]): Cut[] | undefined {
  const cuts: [number, number][] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const last = cuts.at(-1);
    if (at < kept.length && line === kept[at]) at += 1;
    else if (last && last[0] + last[1] === index) last[1] += 1;
    else cuts.push([index, 1]);
  }
  return at === kept.length ? cuts : undefined;
}

const without = (lines: readonly string[], cuts: readonly Cut[]): string[] =>
  lines.filter((_, index) => !cuts.some(([from, count]) => index >= from && index < from + count));
