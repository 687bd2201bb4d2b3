import * as z from 'zod/mini';

/** How far a long action is, for a page that shows it meanwhile. */
export const progressNote = z.object({
  step: z.enum(['form', 'link', 'producers', 'write', 'mails']),
  done: z.optional(z.int()),
  of: z.optional(z.int()),
});
export type ProgressNote = z.infer<typeof progressNote>;

export interface Progress {
  /** Only an action that begins so is told of: a short one would spend calls on it. */
  begin(): void;
  tell(note: ProgressNote): void;
  end(): void;
  read(): ProgressNote | null;
}
