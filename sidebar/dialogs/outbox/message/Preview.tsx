import type { MessageView } from '../../../../src/app/panel/writeMessage';
import type { MessageWords } from '../../../../src/text/pages/outbox/messagePage';
import { templatesPage } from '../../../../src/text/pages/outbox/templatesPage';
import type { Words } from '../../../../src/text/templates/originals';
import { writerOf } from '../../../../src/text/templates/writer';
import { wordsIn } from '../../../../src/text/values/pairs';
import { Written } from '../../../shared/wording/Written';

/** The message as the person who is shown will read it. */
export function writtenFor({ shown, language }: MessageView, draft: Words): Words {
  const write = writerOf(new Map([['message', draft]]), language);
  if (!shown) return draft;
  const { subject, text } = write('message', shown.values);
  return { subject, text };
}

interface Props {
  readonly view: MessageView;
  readonly words: MessageWords;
  readonly draft: Words;
  readonly hasFaults: boolean;
  readonly show: (email: string) => void;
}

export function Preview({ view, words, draft, hasFaults, show }: Props) {
  const { people, shown, language, logo, driveName } = view;
  const { previewOf } = wordsIn(templatesPage, language);
  if (!shown) return null;
  return (
    <section class="preview" aria-labelledby="preview">
      <div class="faces">
        <h2 id="preview">{previewOf}</h2>
        <select
          aria-label={previewOf}
          value={shown.email}
          onChange={({ currentTarget }) => show(currentTarget.value)}
        >
          {people.map(({ email, name }) => (
            <option key={email} value={email}>
              {name ? `${name} – ${email}` : email}
            </option>
          ))}
        </select>
      </div>
      {hasFaults ? (
        <p class="warning">{words.toFix}</p>
      ) : (
        <Written
          mail={writtenFor(view, draft)}
          logo={logo ?? ''}
          driveName={driveName}
          language={language}
        />
      )}
    </section>
  );
}
