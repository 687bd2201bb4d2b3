import { useState } from 'preact/hooks';
import type { ListedMail, OutboxView } from '../../../../src/app/outbox/outboxView';
import { everyPage } from '../../../../src/text/pages/everyPage';
import type { OutboxWords } from '../../../../src/text/pages/outbox/outboxPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { openDialog } from '../../../shared/calls/server';
import { useReading } from '../../../shared/calls/useReading';
import { Failed } from '../../../shared/cards';
import { kindOf, stateOf, whenText } from './List';

interface Props {
  readonly mail: ListedMail;
  readonly view: OutboxView;
  readonly words: OutboxWords;
  readonly leave: () => void;
}

type Face = 'html' | 'text';

/** One mail as its recipient will see it. */
export function Preview({ mail, view, words, leave }: Props) {
  const { language } = view;
  const { value, failure, refresh } = useReading('outboxMail', { key: mail.key });
  const [face, setFace] = useState<Face>('html');
  return (
    <article class="preview">
      <div class="faces">
        <button type="button" class="quiet" onClick={leave}>
          ‹ {words.back}
        </button>
        {(['html', 'text'] as const).map((one) => (
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
      <p>
        <b>{kindOf(mail, view)}</b>, {stateOf(mail, view)}{' '}
        <span class="faint">{whenText(mail, view, words)}</span>
      </p>
      {mail.kind !== 'test' && (
        <p>
          <button type="button" class="quiet" onClick={() => void openDialog('templates')}>
            {words.texts}
          </button>
        </p>
      )}
      {mail.state === 'sending' && <p class="warning">{words.interrupted}</p>}
      {failure && <Failed language={language} failure={failure} retry={refresh} />}
      {!value && !failure && <p class="faint">{wordsIn(everyPage, language).loading}</p>}
      {value && (
        <>
          <dl>
            <dt>{words.to}</dt>
            <dd>{value.to}</dd>
            <dt>{words.subject}</dt>
            <dd>{value.subject}</dd>
            {value.attachment && <dt>{words.attachment}</dt>}
            {value.attachment && <dd>{value.attachment.name}</dd>}
          </dl>
          {face === 'html' ? (
            // Nothing in it may run, and its links lead nowhere from here.
            <iframe title={words.frame} sandbox="" srcdoc={unlinked(value.html)} />
          ) : (
            <pre>{value.text}</pre>
          )}
          {value.attachment?.type === 'text/csv' && <pre class="file">{value.attachment.text}</pre>}
        </>
      )}
    </article>
  );
}

const unlinked = (html: string): string => html.replace('<head>', '<head><base target="_blank">');
