/** A row of Commandes, as far as its comment goes. */
interface Commented {
  readonly basket?: unknown;
  readonly state?: unknown;
  readonly comment?: unknown;
}

/**
 * The last word of each basket's answers. One that a later answer leaves out still stands: an allergy
 * is told once (docs/rules.md D4).
 */
export function commentsOf(rows: Iterable<Commented>): ReadonlyMap<number, string> {
  const comments = new Map<number, string>();
  for (const { basket, state, comment } of rows) {
    const isHeld = state === 'accepted' || state === 'replaced';
    if (typeof basket === 'number' && typeof comment === 'string' && comment !== '' && isHeld)
      comments.set(basket, comment);
  }
  return comments;
}
