export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly senderName: string;
  readonly replyTo?: string;
  readonly attachment?: { readonly name: string; readonly type: string; readonly text: string };
  /** Its words where Google refuses its file: they say what that would have said. */
  readonly unfiled?: { readonly text: string; readonly html: string };
  /** PNG files, as bytes from 0 to 255, that the HTML names by `cid:`. */
  readonly images?: readonly { readonly name: string; readonly png: readonly number[] }[];
}

/** Google threw instead of taking a mail. */
export interface Unsent {
  readonly error: string;
  /** The quota counts it, or is not told: it may have gone all the same. */
  readonly mayHaveGone: boolean;
}

export interface Mailer {
  /** Recipients that may still be written to today; the fewest of any account where it is not told. */
  remaining(): number;
  /** Null when it left. */
  send(mail: OutgoingMail): Unsent | null;
}
