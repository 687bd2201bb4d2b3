import { useState } from 'preact/hooks';
import type { ForWhom, MailTextsView } from '../../../../src/app/panel/mailTexts';
import { png } from '../../../../src/formats/png';
import { qrCode } from '../../../../src/formats/qrCode';
import { mailHtml } from '../../../../src/text/mails/mailHtml';
import type { TemplatesWords } from '../../../../src/text/pages/outbox/templatesPage';
import type { Mail } from '../../../../src/text/templates/mail';
import type { Look } from './Look';
import type { Audience } from './shown';

interface Props {
  readonly view: MailTextsView;
  readonly words: TemplatesWords;
  readonly audience: Audience;
  readonly mail: Mail;
  readonly look: Look;
  readonly hasFaults: boolean;
  readonly show: (whom: ForWhom) => void;
}

const FACES = ['html', 'plain'] as const;
const LONGEST_SUBJECT = 78;

/** The mail as somebody of the present sale would receive it. */
export function Preview({ view, words, audience, mail, look, hasFaults, show }: Props) {
  const [face, setFace] = useState<(typeof FACES)[number]>('html');
  const isCut = mail.subject.endsWith('…') && [...mail.subject].length === LONGEST_SUBJECT;
  return (
    <section class="preview" aria-labelledby="preview">
      <div class="faces">
        <h2 id="preview">{words.previewOf}</h2>
        <Whom view={view} words={words} audience={audience} show={show} />
      </div>
      {hasFaults && <p class="warning">{words.meanwhile}</p>}
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
      {isCut && <p class="warning">{words.longSubject}</p>}
      {face === 'html' ? (
        // Nothing in it may run, and its links lead nowhere from here.
        <iframe title={words.frame} sandbox="" srcdoc={asPage(mail, view, look)} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <pre tabIndex={0}>{mail.text}</pre>
      )}
    </section>
  );
}

interface WhomProps {
  readonly view: MailTextsView;
  readonly words: TemplatesWords;
  readonly audience: Audience;
  readonly show: (whom: ForWhom) => void;
}

function Whom({ view: { present }, words, audience, show }: WhomProps) {
  if (audience === 'buyers' && present?.order)
    return (
      <select
        aria-label={words.previewOf}
        value={String(present.order.basket)}
        onChange={({ currentTarget }) => show({ basket: Number(currentTarget.value) })}
      >
        {present.people.map(({ basket, name }) => (
          <option key={basket} value={String(basket)}>
            {words.basket(basket, name)}
          </option>
        ))}
      </select>
    );
  if (audience === 'producers' && present?.share)
    return (
      <select
        aria-label={words.previewOf}
        value={present.share.producer}
        onChange={({ currentTarget }) => show({ producer: currentTarget.value })}
      >
        {present.producers.map((producer) => (
          <option key={producer}>{producer}</option>
        ))}
      </select>
    );
  return <span>{words.example}</span>;
}

const DOT = 4;

/** With its QR codes in it: a page shows no attached picture. */
function asPage({ text, codes = [] }: Mail, view: MailTextsView, { colour, logo }: Look): string {
  const images = codes.map((_, index) => `qr${index + 1}`);
  const [size = '', picture] = logo.split(';');
  const [width = 0, height = 0] = size.split('x').map(Number);
  const html = mailHtml(text, {
    driveName: view.drive.name,
    locale: view.language,
    images,
    look: {
      ...(colour ? { colour } : {}),
      ...(picture ? { logo: { width, height } } : {}),
    },
  });
  const pictures = codes.map((code) => btoa(String.fromCharCode(...png(qrCode(code), DOT))));
  const page = pictures.reduce((so, data, index) => shown(so, `qr${index + 1}`, data), html);
  return shown(page, 'logo', picture ?? '').replace('<head>', '<head><base target="_blank">');
}

const shown = (page: string, name: string, data: string): string =>
  page.replace(`cid:${name}"`, `data:image/png;base64,${data}"`);
