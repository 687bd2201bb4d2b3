import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { everyPage } from '../../src/text/pages/everyPage';
import { wordsIn } from '../../src/text/values/pairs';
import { Announcer, Failed } from './cards';
import type { Language } from './format';
import type { Reading } from './useReading';
import './base.css';
import './dialog.css';

/** Until the drive has told its own. */
export const FIRST_LANGUAGE: Language = 'fr';

interface DialogProps {
  readonly language: Language;
  readonly title: string;
  readonly lead?: string | undefined;
  /** The buttons, which stay in view below what scrolls. */
  readonly foot?: ComponentChildren;
  /** Said aloud when it changes. */
  readonly spoken?: string | undefined;
  readonly children: ComponentChildren;
}

/** The frame of every dialog: a title, what scrolls, and buttons that stay. */
export function Dialog({ language, title, lead, foot, spoken = '', children }: DialogProps) {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title;
  }, [language, title]);
  return (
    <div class="dialog">
      <header>
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p>{lead}</p>}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section class="dialog-body" aria-label={title} tabIndex={0}>
        {children}
      </section>
      {foot && <div class="dialog-foot">{foot}</div>}
      <Announcer text={spoken} />
    </div>
  );
}

interface FirstProps {
  readonly title: string;
  readonly failure: string;
  readonly reading: Reading<unknown>;
}

/** A dialog before its first reading has come, or when it did not. */
export function FirstReading({ title, failure, reading }: FirstProps) {
  const language = FIRST_LANGUAGE;
  return (
    <Dialog language={language} title={title}>
      {reading.failure && !reading.isReading ? (
        <Failed
          language={language}
          title={failure}
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
