/** Where the letters that fit begin at the end of a text: its length where its last one does not. */
export function tailOf(text: string, fits: RegExp): number {
  let at = text.length;
  while (at > 0 && fits.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/**
 * A text without the letters that fit at its start and its end. Each is looked at once: `/x+$/` would
 * begin anew at every x of a long text.
 */
export function withoutEnds(text: string, start: RegExp, end: RegExp = start): string {
  const until = tailOf(text, end);
  let from = 0;
  while (from < until && start.test(text.charAt(from))) from += 1;
  return text.slice(from, until);
}
