import { useRef, useState } from 'preact/hooks';
import type { PosterPageWords } from '../../../../src/text/pages/panel/posterPage';
import type { PressTexts } from '../../../../src/text/pages/panel/press';
import { copied } from '../../../shared/copied';

interface Props {
  readonly texts: PressTexts;
  readonly words: PosterPageWords;
  readonly change: (texts: PressTexts) => void;
  readonly say: (text: string) => void;
}

/** Two lengths of the same details, to be put right and copied. */
export function Press({ texts, words, change, say }: Props) {
  return (
    <>
      <p>{words.press}</p>
      {(['short', 'long'] as const).map((length) => (
        <Text
          key={length}
          label={words[length]}
          text={texts[length]}
          words={words}
          change={(text) => change({ ...texts, [length]: text })}
          say={say}
        />
      ))}
    </>
  );
}

interface TextProps {
  readonly label: string;
  readonly text: string;
  readonly words: PosterPageWords;
  readonly change: (text: string) => void;
  readonly say: (text: string) => void;
}

/** As many lines as the text needs in the width of the page. */
const linesOf = (text: string): number =>
  text.split('\n').reduce((lines, line) => lines + 1 + Math.floor(line.length / 95), 0);

function Text({ label, text, words, change, say }: TextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [notice, setNotice] = useState('');
  const copy = async () => {
    const done = (await copied(text, field.current)) ? words.copied : words.copyByHand;
    setNotice(done);
    say(done);
  };
  return (
    <div class="press">
      <label>
        {label}
        <textarea
          ref={field}
          rows={linesOf(text) + 1}
          value={text}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      </label>
      <p class="actions">
        <button type="button" class="second" onClick={copy} aria-label={`${words.copy}, ${label}`}>
          {words.copy}
        </button>
        <span class="faint">{notice}</span>
      </p>
    </div>
  );
}
