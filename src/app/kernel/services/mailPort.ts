export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly senderName: string;
  readonly replyTo?: string;
  readonly attachment?: { readonly name: string; readonly type: string; readonly text: string };
  /** The same to print: an .xlsx, in bytes from 0 to 255. */
  readonly printed?: { readonly name: string; readonly bytes: readonly number[] };
  /** PNG files, as bytes from 0 to 255, that the HTML names by `cid:`. */
  readonly images?: readonly { readonly name: string; readonly png: readonly number[] }[];
}

/** Google threw instead of taking a mail. */
export interface Unsent {
  readonly error: string;
  /** The quota counts it: it may have gone all the same. */
  readonly mayHaveGone: boolean;
}

export interface Mailer {
  /** Recipients that may still be written to today. */
  remaining(): number;
  /** Null when it left. */
  send(mail: OutgoingMail): Unsent | null;
}
