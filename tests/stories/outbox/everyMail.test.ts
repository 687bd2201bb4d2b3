/** A mail of every kind, from its row in Rappels to the file that a mail program opens. */
import PostalMime, { type Email } from 'postal-mime';
import { emlOf } from '../../../local/drive/eml';
import type { Locale } from '../../../src/domain/values/locale';
import { outboxTab } from '../../../src/tabs/outbox';
import type { MailKind } from '../../../src/text/mailKinds/mailKinds';
import { mailKindNames } from '../../../src/text/mailKinds/mailKinds';
import { pixelsOf } from '../../support/png';
import {
  everyKind,
  fileWith,
  htmlOf,
  locales,
  type SampleFile,
  sampleOf,
} from '../../text/mails/everyKind';
import { Drive } from '../support/drive';

const COORDINATOR = 'coordination@exemple.fr';
const NAME = 'Le Panier de Roche-Colombe';
const addressOf = (kind: MailKind): string => `${kind.toLowerCase()}@exemple.fr`;

const settings = {
  fr: { 'Nom du drive': NAME, 'E-mail du coordinateur': COORDINATOR },
  en: { 'Name of the drive': NAME, 'Coordinator’s e-mail': COORDINATOR },
};

type Column = keyof typeof outboxTab.columns;

function rowOf(kind: MailKind, locale: Locale): Record<string, string> {
  const { subject, text, codes } = sampleOf(kind, locale);
  const file = fileWith(kind, locale);
  const cells: Partial<Record<Column, string>> = {
    kind: mailKindNames[kind][locale],
    recipient: addressOf(kind),
    subject,
    dueAt: '07/04/2026 07:00:00',
    state: locale === 'fr' ? 'à envoyer' : 'to send',
    text,
    ...(file ? { attachment: file.cell } : {}),
    ...(codes ? { codes: JSON.stringify(codes) } : {}),
    sale: '3',
    key: `${kind}:3:${addressOf(kind)}:1`,
  };
  return Object.fromEntries(
    Object.entries(cells).map(([id, cell]) => [
      outboxTab.columns[id as Column].header[locale],
      cell,
    ]),
  );
}

/** All of them put in Rappels and sent by the hourly run, as a mail program reads them. */
async function received(locale: Locale): Promise<ReadonlyMap<string, Email>> {
  const drive = Drive.at('2026-04-07 07:45');
  await drive.install();
  if (locale === 'en') {
    drive.setting('Langue', 'en');
    await drive.install();
  }
  for (const [label, value] of Object.entries(settings[locale])) drive.setting(label, value);
  drive.typeRows(
    outboxTab.title[locale],
    everyKind.map((kind) => rowOf(kind, locale)),
  );
  // One that asks for a permission leaves while that lacks; whoever runs the drive is asked as well.
  drive.world.withhold(COORDINATOR, ['https://www.googleapis.com/auth/script.container.ui']);
  await drive.hourlyRun();
  const sent = drive.mails().filter(({ to }) => to !== COORDINATOR);
  const files = await Promise.all(sent.map((mail, at) => emlOf(mail, at + 1)));
  const mails = await Promise.all(files.map((file) => PostalMime.parse(file)));
  return new Map(mails.map((mail) => [mail.to?.[0]?.address ?? '', mail]));
}

/** The parser ends the lines of a calendar as it likes. */
const asRead = ({ type, content }: SampleFile): string =>
  type === 'text/calendar' ? content.replaceAll('\r\n', '\n') : content;

const bytesOf = ({ content }: Email['attachments'][number]): Uint8Array =>
  new Uint8Array(content as ArrayBuffer);

describe.each(locales)('in %s', (locale) => {
  let mails: ReadonlyMap<string, Email>;

  beforeAll(async () => {
    mails = await received(locale);
  });

  test('one of each kind arrived', () => {
    expect([...mails.keys()].sort()).toEqual(everyKind.map(addressOf).sort());
  });

  test.each(everyKind)('« %s » reads in a mail program as it was written', (kind) => {
    const mail = mails.get(addressOf(kind));
    const written = sampleOf(kind, locale);
    expect(mail).toMatchObject({
      from: { name: NAME, address: COORDINATOR },
      replyTo: [{ address: COORDINATOR }],
      to: [{ address: addressOf(kind) }],
      subject: written.subject,
    });
    expect(mail?.cc ?? mail?.bcc ?? []).toEqual([]);
    expect(mail?.text?.trimEnd()).toBe(written.text.trimEnd());
    expect(mail?.html?.trimEnd()).toBe(htmlOf(written, locale).trimEnd());
  });

  test.each(everyKind)('« %s » has the pictures and files that belong to it', (kind) => {
    const { attachments = [], html = '' } = mails.get(addressOf(kind)) ?? {};
    const inline = attachments.filter(({ related }) => related);
    const { codes = [] } = sampleOf(kind, locale);
    expect(inline.map(({ contentId, mimeType }) => [contentId, mimeType])).toEqual(
      codes.map((_, index) => [`<qr${index + 1}>`, 'image/png']),
    );
    const named = [...html.matchAll(/cid:([\w.-]+)/g)].map(([, name]) => `<${name}>`);
    expect(named).toEqual(inline.map(({ contentId }) => contentId));
    for (const image of inline) expect(pixelsOf(bytesOf(image)).size).toBeGreaterThan(100);

    // The same to print has a test of its own.
    const files = attachments.filter(
      ({ related, filename }) => !related && !filename?.endsWith('.xlsx'),
    );
    const file = fileWith(kind, locale);
    expect(
      files.map((one) => ({
        name: one.filename,
        type: one.mimeType,
        content: new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytesOf(one)),
      })),
    ).toEqual(file ? [{ name: file.name, type: file.type, content: asRead(file) }] : []);
  });
});
