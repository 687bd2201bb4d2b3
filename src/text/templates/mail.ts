export interface Mail {
  readonly subject: string;
  readonly text: string;
  /** What QR codes in it say, one a reference line. */
  readonly codes?: readonly string[];
}
