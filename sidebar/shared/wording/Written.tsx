import { useState } from 'preact/hooks';
import type { Locale } from '../../../src/domain/values/locale';
import { png } from '../../../src/formats/png';
import { qrCode } from '../../../src/formats/qrCode';
import { mailHtml } from '../../../src/text/mails/mailHtml';
import { templatesPage } from '../../../src/text/pages/outbox/templatesPage';
import type { Mail } from '../../../src/text/templates/mail';
import { wordsIn } from '../../../src/text/values/pairs';
import { isSubjectCut } from '../../../src/text/values/plain';

interface Props {
  readonly mail: Mail;
  /** As it is kept: « 180x60;iVBOR… ». */
  readonly logo: string;
  readonly driveName: string;
  readonly language: Locale;
}

const FACES = ['html', 'plain'] as const;

/** A mail as it will be received, with markup and without. */
export function Written(props: Props) {
  const { mail, language } = props;
  const words = wordsIn(templatesPage, language);
  const [face, setFace] = useState<(typeof FACES)[number]>('html');
  return (
    <>
      <div class="faces">
        <b>{mail.subject}</b>
        {FACES.map((one) => (
          <button
            key={one}
            type="button"
            class="second"
            aria-pressed={face === one}
            onClick={() => setFace(one)}
          >
            {words[one]}
          </button>
        ))}
      </div>
      {isSubjectCut(mail.subject) && <p class="warning">{words.longSubject}</p>}
      {face === 'html' ? (
        // Nothing in it may run, and its links lead nowhere from here.
        <iframe title={words.frame} sandbox="" srcdoc={asPage(props)} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <pre tabIndex={0}>{mail.text}</pre>
      )}
    </>
  );
}

const DOT = 4;

/** With its QR codes in it: a page shows no attached picture. */
function asPage({ mail, logo, driveName, language }: Props): string {
  const { text, codes = [] } = mail;
  const images = codes.map((_, index) => `qr${index + 1}`);
  const [size = '', picture] = logo.split(';');
  const [width = 0, height = 0] = size.split('x').map(Number);
  const html = mailHtml(text, {
    driveName,
    locale: language,
    images,
    look: picture ? { logo: { width, height } } : {},
  });
  const pictures = codes.map((code) => btoa(String.fromCharCode(...png(qrCode(code), DOT))));
  const page = pictures.reduce((so, data, index) => shown(so, `qr${index + 1}`, data), html);
  return shown(page, 'logo', picture ?? '').replace('<head>', '<head><base target="_blank">');
}

const shown = (page: string, name: string, data: string): string =>
  page.replace(`cid:${name}"`, `data:image/png;base64,${data}"`);
