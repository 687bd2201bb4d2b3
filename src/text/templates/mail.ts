export interface Mail {
  readonly subject: string;
  readonly text: string;
  /** Where it would say something else once orders are closed. */
  readonly onceClosed?: string;
  /** What QR codes in it say, one a reference line. */
  readonly codes?: readonly string[];
}
