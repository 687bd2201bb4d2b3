import { useRef, useState } from 'preact/hooks';
import type { OpeningWords } from '../../../../src/text/pages/sale/openingPage';
import { openDialog } from '../../../shared/calls/server';
import { NewTabLink } from '../../../shared/cards';
import { copied } from '../../../shared/copied';
import type { Language } from '../../../shared/format';

interface Props {
  readonly language: Language;
  readonly said: string;
  readonly link: string;
  readonly words: OpeningWords;
}

/** It is done: the form's link, to be passed on. */
export function Opened({ language, said, link, words }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [notice, setNotice] = useState('');
  const copy = async () => {
    setNotice((await copied(link, field.current)) ? words.copied : words.copyByHand);
  };
  return (
    <div class="card good">
      <h2 tabIndex={-1} data-focus>
        {said}
      </h2>
      <label>
        {words.link}
        <input
          type="text"
          class="link"
          readOnly
          value={link}
          ref={field}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
      <button type="button" class="second" onClick={copy}>
        {words.copy}
      </button>
      <NewTabLink language={language} href={link}>
        {words.seeForm}
      </NewTabLink>
      <p>{words.tryForm}</p>
      <button type="button" class="quiet" onClick={() => void openDialog('poster')}>
        {words.poster}
      </button>
      <p role="status">{notice}</p>
    </div>
  );
}
