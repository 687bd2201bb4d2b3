/** How far a long action is, for a page that shows it meanwhile. */
export interface ProgressNote {
  readonly step: 'form' | 'link' | 'producers' | 'write' | 'mails';
  readonly done?: number;
  readonly of?: number;
}

export interface Progress {
  /** Only an action that begins so is told of: a short one would spend calls on it. */
  begin(): void;
  tell(note: ProgressNote): void;
  end(): void;
  read(): ProgressNote | null;
}
