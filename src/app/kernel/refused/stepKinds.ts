/** What is told of forms until the sales say that it is over. */
export const stepKinds = [
  /** Somebody closed or deleted the form of an open sale. */
  'watch',
  /** Cells of a tab that a write struck and that may not be put back (S106). */
  'moved',
  /** Somebody deleted questions in it (O45). */
  'unasked',
] as const;

export type StepKind = (typeof stepKinds)[number];
