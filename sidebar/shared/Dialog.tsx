import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Named } from '../../src/domain/values/locale';
import { everyPage } from '../../src/text/pages/everyPage';
import { wordsIn } from '../../src/text/values/pairs';
import { type Reading, useReading } from './calls/useReading';
import { Announcer, Failed } from './cards';
import type { Language } from './format';
import './base.css';
import './dialog.css';

/** Until the drive has told its own. */
export const FIRST_LANGUAGE: Language = 'fr';

interface DialogProps {
  readonly language: Language;
  /** Its record’s, where it has no other. */
  readonly title?: string;
  readonly lead?: string | undefined;
  /** The buttons, which stay in view below what scrolls. */
  readonly foot?: ComponentChildren;
  /** Said aloud when it changes. */
  readonly spoken?: string | undefined;
  /** Soon another one stands in its place, and would close the guide over it. */
  readonly isComing?: boolean;
  readonly children: ComponentChildren;
}

/** As its record says. */
export const titleIn = (language: Language): string => DRIVE_DIALOG.title[language];

/** The frame of every dialog: a title, what scrolls, and buttons that stay. */
export function Dialog({
  language,
  title = titleIn(language),
  lead,
  foot,
  spoken = '',
  isComing = false,
  children,
}: DialogProps) {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title;
  }, [language, title]);
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isComing) begin(body.current);
  }, [isComing]);
  return (
    <div class="dialog">
      <header>
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p>{lead}</p>}
        {DRIVE_DIALOG.help && !isComing && <HelpButton language={language} />}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section ref={body} class="dialog-body" aria-label={title} tabIndex={0}>
        {children}
      </section>
      {foot && <div class="dialog-foot">{foot}</div>}
      <Announcer text={spoken} />
    </div>
  );
}

/** At the first field that is in sight, else where the arrows scroll; unless one is somewhere already. */
function begin(body: HTMLElement | null): void {
  if (!body || document.activeElement !== document.body) return;
  const { bottom } = body.getBoundingClientRect();
  const fields = body.querySelectorAll<HTMLInputElement>('input, select, textarea');
  const first = [...fields].find((field) => {
    const box = field.getBoundingClientRect();
    return !field.disabled && box.width > 0 && box.bottom <= bottom;
  });
  (first ?? body).focus({ preventScroll: true });
}

interface HelpProps {
  readonly language: Language;
}

/** « ? »: the guide's page for this one, over it, so that nothing typed is lost. */
function HelpButton({ language }: HelpProps) {
  const [isOpen, setOpen] = useState(false);
  const words = wordsIn(everyPage, language);
  return (
    <>
      <button
        type="button"
        class="help"
        title={words.help}
        aria-label={words.help}
        onClick={() => setOpen(true)}
      >
        ?
      </button>
      {isOpen && <Over language={language} close={() => setOpen(false)} />}
    </>
  );
}

/** Said by the guide to the page that it stands over. */
export const HELP_DONE = 'help is done';

/** Keeps the focus until it is closed, and gives it back then. */
function Over({ language, close }: HelpProps & { readonly close: () => void }) {
  const place = useRef<HTMLDialogElement>(null);
  const { value, failure, isReading, refresh } = useReading('help', {});
  const words = wordsIn(everyPage, language);
  useEffect(() => {
    place.current?.showModal();
    // Escape is pressed within the frame, whose page may be of no origin.
    const hear = ({ data }: MessageEvent) => {
      if (data === HELP_DONE) place.current?.close();
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  const isLost = failure && !isReading;
  return (
    <dialog ref={place} class="over" aria-label={words.help} onClose={close}>
      <form method="dialog">
        <button type="submit" class="quiet">
          {words.closeHelp}
        </button>
      </form>
      {isLost && <Failed language={language} failure={failure} retry={() => void refresh()} />}
      {value === null && !isLost && (
        <p role="status" class="faint">
          {words.loadingHelp}
        </p>
      )}
      {value !== null && (
        <iframe title={words.help} name={`${DRIVE_DIALOG.help}.${language}`} srcdoc={value} />
      )}
    </dialog>
  );
}

interface FirstProps {
  readonly title?: Named;
  readonly failure: Named;
  readonly reading: Reading<unknown>;
}

/** A dialog before its first reading has come, or when it did not. */
export function FirstReading({ title = DRIVE_DIALOG.title, failure, reading }: FirstProps) {
  const language = FIRST_LANGUAGE;
  const isLost = reading.failure !== null && !reading.isReading;
  return (
    <Dialog language={language} title={title[language]} isComing={!isLost}>
      {reading.failure && isLost ? (
        <Failed
          language={language}
          title={failure[language]}
          failure={reading.failure}
          retry={reading.refresh}
        />
      ) : (
        <p role="status" class="faint">
          {wordsIn(everyPage, language).loading}
        </p>
      )}
    </Dialog>
  );
}
