import type { MessageView } from '../../../../src/app/panel/writeMessage';
import type { MessageWords } from '../../../../src/text/pages/outbox/messagePage';
import { templatesPage } from '../../../../src/text/pages/outbox/templatesPage';
import type { Words } from '../../../../src/text/templates/originals';
import { writerOf } from '../../../../src/text/templates/writer';
import { wordsIn } from '../../../../src/text/values/pairs';
import { Written } from '../../../shared/wording/Written';

/** The message as the first of them will read it. */
export function writtenFor({ shown, language }: MessageView, draft: Words): Words {
  if (!shown) return draft;
  const { subject, text } = writerOf(new Map([['message', draft]]), language)('message', shown);
  return { subject, text };
}

interface Props {
  readonly view: MessageView;
  readonly words: MessageWords;
  readonly draft: Words;
  readonly hasFaults: boolean;
}

export function Preview({ view, words, draft, hasFaults }: Props) {
  const { shown, language, logo, driveName } = view;
  if (!shown) return null;
  const name = shown.name || wordsIn(templatesPage, language).example;
  return (
    <section class="preview" aria-labelledby="preview">
      <div class="faces">
        <h2 id="preview">
          {wordsIn(templatesPage, language).previewOf} {name}
        </h2>
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
