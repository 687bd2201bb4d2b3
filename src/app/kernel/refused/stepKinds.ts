export interface StepTraits {
  /**
   * Who knows whether something is left of it: its own action alone, which tries it again; whom a file or a
   * form is shared with; the sales and their forms; the drive, whatever its sales are; or only how long ago
   * it was.
   */
  readonly settledBy: 'itsAction' | 'sharing' | 'sales' | 'drive' | 'time';
  /** By the hour, however often it was refused. */
  readonly hourly: boolean;
  /** Without the permission of forms it does not say the true cause. */
  readonly needsForms: boolean;
  /** What is said of those for which there was no room (docs/rules.md S116). */
  readonly sort: 'words' | 'shares' | 'archives' | 'cells' | 'forms';
}

const ofForms = { settledBy: 'sales', hourly: false, needsForms: false, sort: 'forms' } as const;
const hourly = { ...ofForms, hourly: true } as const;
const ofFormsGranted = { ...hourly, needsForms: true } as const;
const ofDrive = { ...hourly, settledBy: 'drive' } as const;
const shared = { ...ofForms, settledBy: 'sharing', sort: 'shares' } as const;

/**
 * What Google refused. In the order in which they can be done without: of what does not fit, the oldest of
 * the first kind goes.
 */
const traits = {
  /** The form says what its sale is now. */
  words: { ...ofForms, needsForms: true, sort: 'words' },
  /** A file is shared. */
  file: shared,
  /** A form is shared. */
  share: { ...shared, needsForms: true },
  /** What the form was built without; tried again until orders close. */
  lacks: { ...ofFormsGranted, sort: 'words' },
  /** One of a past sale was closed at last; told for a while, nothing is tried (S117). */
  found: ofForms,
  /** An archive of sales does not open. */
  lost: { ...ofForms, settledBy: 'drive', sort: 'archives' },
  /** Somebody closed or deleted the form of an open sale. */
  watch: ofFormsGranted,
  /** Sales are moved to the archive. */
  archive: { ...ofForms, settledBy: 'itsAction', sort: 'archives' },
  /** Cells of a tab that a write struck and that may not be put back (S128). */
  moved: { ...ofForms, sort: 'cells' },
  /** Somebody deleted questions in it (O45). */
  unasked: ofFormsGranted,
  /** The form is to take no more answers, and to say where to go. */
  close: ofFormsGranted,
  /** A form is made. */
  make: { ...ofForms, settledBy: 'itsAction', needsForms: true },
  /** A sale could not be prepared, as Google said. */
  opening: ofFormsGranted,
  /** Nothing runs by itself, as Google made no triggers (S118). */
  triggers: ofDrive,
  /** The owner has not granted them (S119). */
  permissions: ofDrive,
  /** An act began to open or close the form; what Ventes says counts (S94). */
  follow: ofFormsGranted,
  /** Of these sorts something did not fit any more; told for a while (S116). */
  tooMany: { ...ofForms, settledBy: 'time' },
} as const satisfies Readonly<Record<string, StepTraits>>;

export type StepKind = keyof typeof traits;

/** Kinds of which these know what is left. */
export type SettledBy<W extends StepTraits['settledBy']> = {
  [K in StepKind]: (typeof traits)[K]['settledBy'] extends W ? K : never;
}[StepKind];

export const stepTraits: Readonly<Record<StepKind, StepTraits>> = traits;
export const stepKinds = Object.keys(traits) as [StepKind, ...StepKind[]];
