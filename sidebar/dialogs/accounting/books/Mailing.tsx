import { useState } from 'preact/hooks';
import type { BooksView } from '../../../../src/accounting/view/view';
import type { DocumentMails } from '../../../../src/app/accounting/mailDocuments';
import type { IssuedDocument } from '../../../../src/domain/accounting/document';
import type { BooksPageWords } from '../../../../src/text/pages/accounting/booksPage';
import { everyPage } from '../../../../src/text/pages/everyPage';
import { sendingText } from '../../../../src/text/pages/outbox/sending';
import { wordsIn } from '../../../../src/text/values/pairs';
import { tellChanged } from '../../../shared/calls/news';
import { useCommand } from '../../../shared/calls/useCommand';
import { Failed, Working } from '../../../shared/cards';

interface Props {
  readonly documents: readonly IssuedDocument[];
  readonly view: BooksView;
  readonly words: BooksPageWords;
}

type Audience = 'buyers' | 'producers';

/** Those that are shown, by mail: what will leave and when is told before anything does. */
export function Mailing({ documents, view, words }: Props) {
  const { run, start, leave } = useCommand('mailDocuments');
  const [to, setTo] = useState<Audience>('buyers');
  const [isDraft, setDraft] = useState(true);
  const { language } = view;
  const keys = documents.map(({ key }) => key);
  const ask = (whom: Audience, draft: boolean): void => {
    setTo(whom);
    setDraft(draft);
    void start({ keys, to: whom, isDraft: draft }).then((done) => {
      if (done?.ok && !draft) tellChanged();
    });
  };
  const audiences: readonly Audience[] =
    view.settings.mode === 'resale' ? ['buyers'] : ['buyers', 'producers'];
  return (
    <>
      <p class="actions">
        {audiences.map((whom) => (
          <button
            key={whom}
            type="button"
            class="second"
            disabled={run.kind === 'running'}
            onClick={() => ask(whom, true)}
          >
            {words.mailTo[whom]}
          </button>
        ))}
      </p>
      {run.kind === 'running' && <Working language={language} title={words.mailing} />}
      {run.kind === 'failed' && (
        <Failed language={language} failure={run.failure} retry={run.retry} leave={leave} />
      )}
      {run.kind === 'done' && (
        <MailingResult
          result={run.value}
          view={view}
          words={words}
          send={isDraft && run.value.mails > 0 ? () => ask(to, false) : undefined}
          leave={leave}
        />
      )}
    </>
  );
}

interface MailingResultProps extends Omit<Props, 'documents'> {
  readonly result: DocumentMails;
  /** Absent once it was done, or where nothing would leave. */
  readonly send: (() => void) | undefined;
  readonly leave: () => void;
}

function MailingResult({ result, view, words, send, leave }: MailingResultProps) {
  const { mails, before, unreachable, forecast, told = words.nothingToMail } = result;
  const { language, zone, now } = view;
  const { cancel, dismiss } = wordsIn(everyPage, language);
  return (
    <div class="card" role="status">
      <h2>{send ? words.mailsToLeave(mails) : told}</h2>
      {send && <p>{sendingText(forecast, { now, zone, language })}</p>}
      {before > 0 && <p>{words.mailedBefore(before)}</p>}
      {unreachable.length > 0 && <p class="warning">{words.unreachable(unreachable)}</p>}
      {send && (
        <button type="button" class="main" onClick={send}>
          {words.sendMails(mails)}
        </button>
      )}
      <button type="button" class="second" onClick={leave}>
        {send ? cancel : dismiss}
      </button>
    </div>
  );
}
