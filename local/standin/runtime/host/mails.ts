/** A mail that left, as the outbox page and the command line read it. */
export interface MailFile {
  name: string;
  type: string;
  content: Uint8Array;
}

export interface SentMail {
  time: number;
  from: string;
  to: string;
  cc?: string;
  bcc?: string;
  subject: string;
  body: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
  noReply?: boolean;
  attachments: MailFile[];
  /** By the content id that the HTML refers to as `cid:`. */
  inlineImages: Record<string, MailFile>;
  /** Who has opened it in the workspace; the script knows nothing of that. */
  readBy?: string[];
}
