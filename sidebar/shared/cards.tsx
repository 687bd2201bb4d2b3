import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { everyPage } from '../../src/text/pages/everyPage';
import { wordsIn } from '../../src/text/values/pairs';
import type { Failure } from './calls/server';
import type { Language } from './format';

/** After so long, people wonder. */
const LONG = 8000;

interface WorkingProps {
  readonly language: Language;
  readonly title: string;
  /** How far it is, where that is known. */
  readonly share?: { readonly done: number; readonly of: number } | undefined;
  readonly detail?: string | undefined;
}

export function Working({ language, title, share, detail }: WorkingProps) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="card" aria-busy="true">
      <p tabIndex={-1} data-focus id="working">
        {title}
      </p>
      <progress aria-labelledby="working" {...(share && { value: share.done, max: share.of })} />
      {detail && <p class="faint">{detail}</p>}
      {isLong && <p class="faint">{wordsIn(everyPage, language).takesLong}</p>}
    </div>
  );
}

interface FailedProps {
  readonly language: Language;
  /** What did not work; left out where that is not known. */
  readonly title?: string;
  readonly failure: Failure;
  /** Left out where the same would be refused again. */
  readonly retry?: (() => void) | undefined;
  readonly leave?: () => void;
}

/** Nobody knows what became of it: it may have been done. */
export const isUnknown = ({ kind }: Failure): boolean =>
  kind === 'unreachable' || kind === 'silent';

function why(failure: Failure, language: Language): string {
  if (failure.kind === 'told') return failure.message;
  const said = wordsIn(everyPage, language).failures[failure.kind];
  return failure.kind === 'unreachable' ? `${said} (${failure.detail})` : said;
}

/** What did not work, why, and another try where that may help. */
export function Failed({ language, title, failure, retry, leave }: FailedProps) {
  const words = wordsIn(everyPage, language);
  return (
    <div class="card bad" role="alert">
      <h2 tabIndex={-1} data-focus>
        {title ?? (failure.kind === 'told' ? words.notDone : words.noAnswer)}
      </h2>
      <p class="lines">{why(failure, language)}</p>
      {failure.kind === 'told' && (
        <NewTabLink language={language} href={failure.link}>
          {words.grant}
        </NewTabLink>
      )}
      {retry && (
        <button type="button" class="main" onClick={retry}>
          {words.retry}
        </button>
      )}
      {leave && (
        <button type="button" class="second" onClick={leave}>
          {words.dismiss}
        </button>
      )}
    </div>
  );
}

/** For screen readers: it stands on the page before it speaks, or it would not be heard. */
export function Announcer({ text }: { readonly text: string }) {
  return (
    <p role="status" class="unseen">
      {text}
    </p>
  );
}

interface NewTabProps {
  readonly language: Language;
  readonly href: string;
  readonly children: ComponentChildren;
}

/** Only to https: what stands in a cell may be anything. */
export function NewTabLink({ language, href, children }: NewTabProps) {
  if (!href.startsWith('https://')) return null;
  return (
    <a class="quiet" href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="unseen"> ({wordsIn(everyPage, language).newTab})</span>
    </a>
  );
}
