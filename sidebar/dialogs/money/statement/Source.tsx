import { useState } from 'preact/hooks';
import type { StatementPageWords } from '../../../../src/text/pages/money/statementPage';
import { Working } from '../../../shared/cards';
import type { Language } from '../../../shared/format';
import type { Files } from './useFiles';

const ENDINGS = '.csv,.tsv,.txt,.ofx,.qfx,.xml,.asc,.cfonb,.dat,text/csv,text/plain,text/xml';

interface Props {
  readonly given: Files;
  readonly isBusy: boolean;
  readonly words: StatementPageWords;
  readonly language: Language;
}

/** Files chosen or dropped, or a text that is pasted. */
export function Source({ given, isBusy, words, language }: Props) {
  const [isOver, setOver] = useState(false);
  const { reading, tooLarge } = given;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!isBusy) void given.give(event.dataTransfer?.files ?? []);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the field inside is the one for everybody */}
      <div
        class={isOver ? 'source over' : 'source'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label class="second pick">
          {words.file}
          <input
            type="file"
            class="unseen"
            multiple
            accept={ENDINGS}
            disabled={isBusy}
            aria-describedby="source-hint"
            onChange={async (event) => {
              const input = event.currentTarget;
              await given.give(input.files ?? []);
              // The same file may be given again.
              input.value = '';
            }}
          />
        </label>
        <p id="source-hint" class="faint">
          {words.fileHint}
        </p>
        <Pasting given={given} isBusy={isBusy} words={words} />
      </div>
      {reading !== null && <Working language={language} title={words.reading(reading)} />}
      {tooLarge.map((name) => (
        <p key={name} class="card bad" role="alert">
          {words.tooLarge(name)}
        </p>
      ))}
    </>
  );
}

function Pasting({ given, isBusy, words }: Omit<Props, 'language'>) {
  const [text, setText] = useState('');
  return (
    <details>
      <summary>{words.paste}</summary>
      <label>
        <span class="unseen">{words.pasted}</span>
        <textarea
          rows={6}
          value={text}
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button
        type="button"
        class="second"
        disabled={isBusy || text.trim() === ''}
        onClick={async () => {
          await given.paste(words.pasted, text);
          setText('');
        }}
      >
        {words.readPasted}
      </button>
    </details>
  );
}
