import { ServiceError, ServiceObject } from '../../base/service';
import { UnknownToStandIn } from '../../base/unknown';
import type { Run } from '../host/execution';
import type { Host } from '../host/host';
import type { MailFile, SentMail } from '../host/mails';
import { Blob } from './blob';

const RECIPIENTS_A_MESSAGE = 50;
const BODY_BYTES = { consumer: 200 * 1024, workspace: 400 * 1024 };
const ATTACHED_BYTES = 25 * 1024 * 1024;
const SUBJECT_LENGTH = 250;
const ADDRESS = /^[^\s@<>(),;:"[\]]+@[^\s@<>(),;:"[\]]+\.[^\s@<>(),;:"[\].]+$/;

const TEXTS = ['to', 'cc', 'bcc', 'subject', 'body', 'htmlBody', 'name', 'replyTo'] as const;

const FIELDS = new Set<string>([...TEXTS, 'noReply', 'attachments', 'inlineImages']);

interface Message {
  to?: string;
  cc?: string;
  bcc?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
  noReply?: boolean;
  attachments?: unknown[];
  inlineImages?: Record<string, unknown>;
}

export class MailApp extends ServiceObject {
  readonly serviceName = 'MailApp';
  readonly #run: Run;
  readonly #host: Host;

  constructor(run: Run, host: Host) {
    super();
    this.#run = run;
    this.#host = host;
  }

  getRemainingDailyQuota(): number {
    if (this.#host.whatIf.has('quota-told'))
      throw new ServiceError('Access denied by the policy of the domain.');
    return this.#host.quotas.left('mail', this.#run.user, this.#run.now());
  }

  sendEmail(first: string | Message, subject?: string, body?: string, options?: Message): void {
    const message =
      typeof first === 'string'
        ? { ...options, to: first, subject: subject ?? '', body: body ?? '' }
        : first;
    checkFields(message);
    const recipients = [message.to, message.cc, message.bcc].flatMap(addresses);
    this.#checkRecipients(message, recipients);
    this.#checkSizes(message);
    const mail = this.#sent(message);
    const files = [...mail.attachments, ...Object.values(mail.inlineImages)];
    if (this.#host.whatIf.has('invitations-sent') && files.some(isRefused))
      throw new ServiceError('Message blocked by the policy of the domain.');
    if (!this.#host.quotas.take('mail', this.#run.user, this.#run.now(), recipients.length)) {
      throw new ServiceError(this.#host.tooManyCalls(this.#run, 'email'));
    }
    this.#host.mails.push(mail);
  }

  #checkRecipients(message: Message, recipients: string[]): void {
    if (recipients.length === 0) throw new ServiceError('Failed to send email: no recipient');
    for (const address of [...recipients, ...addresses(message.replyTo)]) {
      if (!ADDRESS.test(bare(address))) throw new ServiceError(`Invalid email: ${address}`);
    }
    if (recipients.length > RECIPIENTS_A_MESSAGE) {
      throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
    }
  }

  #checkSizes({ subject, body, htmlBody }: Message): void {
    if ((subject ?? '').length > SUBJECT_LENGTH) {
      throw new ServiceError('Argument too large: subject');
    }
    const limit = BODY_BYTES[this.#host.quotas.account];
    if ([body, htmlBody].some((text) => Buffer.byteLength(text ?? '') > limit)) {
      throw new ServiceError('Limit Exceeded: Email Body Size.');
    }
  }

  #sent(message: Message): SentMail {
    const { to, cc, bcc, htmlBody, name, replyTo, noReply } = message;
    const attachments = (message.attachments ?? []).map(fileOf);
    const inlineImages = Object.fromEntries(
      Object.entries(message.inlineImages ?? {}).map(([id, blob]) => [id, fileOf(blob)]),
    );
    const files = [...attachments, ...Object.values(inlineImages)];
    if (files.reduce((sum, file) => sum + file.content.length, 0) > ATTACHED_BYTES) {
      throw new ServiceError('Limit Exceeded: Email Total Attachments Size.');
    }
    return {
      time: this.#run.now(),
      from: this.#run.user,
      to: to ?? '',
      subject: message.subject ?? '',
      body: message.body ?? '',
      ...Object.fromEntries(
        Object.entries({ cc, bcc, htmlBody, name, replyTo, noReply }).filter(
          ([, value]) => value !== undefined && value !== null,
        ),
      ),
      attachments,
      inlineImages,
    };
  }
}

const isRefused = ({ type }: MailFile): boolean => /^(text\/calendar|image\/)/.test(type);

function checkFields(message: Message): void {
  const unknown = Object.keys(message).find((field) => !FIELDS.has(field));
  if (unknown !== undefined) throw new UnknownToStandIn(`MailApp.sendEmail({${unknown}})`);
  const wrong = TEXTS.find((field) => typeof (message[field] ?? '') !== 'string');
  if (wrong !== undefined) throw new ServiceError(`Invalid argument: ${wrong}`);
}

function addresses(list: string | null | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

/** « Nom <a@b.fr> » is an address with a name. */
const bare = (address: string): string => /<([^<>]*)>$/.exec(address)?.[1] ?? address;

function fileOf(blob: unknown): MailFile {
  if (!(blob instanceof Blob)) {
    throw new UnknownToStandIn('attachments other than blobs');
  }
  return {
    name: blob.getName() ?? 'Untitled',
    type: blob.getContentType() ?? 'application/octet-stream',
    content: Uint8Array.from(blob.getBytes()),
  };
}
