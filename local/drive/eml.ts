import nodemailer from 'nodemailer';
import type { SentMail } from '../standin/runtime/host/mails';

const transport = nodemailer.createTransport({
  streamTransport: true,
  buffer: true,
  newline: 'windows',
});

/** The same mail gives the same bytes: nothing in it is drawn by lot. */
export async function emlOf(mail: SentMail, number: number): Promise<Buffer> {
  const boundary = `drive-fermier-${number}`;
  const inline = Object.entries(mail.inlineImages).map(([cid, image]) => ({
    cid,
    filename: image.name,
    contentType: image.type,
    content: Buffer.from(image.content),
  }));
  const attachments = mail.attachments.map((file) => ({
    filename: file.name,
    contentType: file.type,
    content: Buffer.from(file.content),
  }));
  // The composer knows the option; its published types do not.
  const fixed: object = { baseBoundary: boundary };
  const sent = await transport.sendMail({
    from: mail.name ? { name: mail.name, address: mail.from } : mail.from,
    to: mail.to,
    ...(mail.cc ? { cc: mail.cc } : {}),
    ...(mail.bcc ? { bcc: mail.bcc } : {}),
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    subject: mail.subject,
    text: mail.body,
    ...(mail.htmlBody ? { html: mail.htmlBody } : {}),
    attachments: [...inline, ...attachments],
    date: new Date(mail.time),
    messageId: `<${number}.${mail.time}@drive-fermier.local>`,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...fixed,
  });
  return Buffer.isBuffer(sent.message) ? sent.message : Buffer.alloc(0);
}
