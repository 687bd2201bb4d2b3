import { useState } from 'preact/hooks';
import { call, type InputOf } from '../../../shared/calls/server';
import { Asked } from './Asked';
import type { PartProps } from './Changing';
import { useConfirmation } from './useConfirmation';

/** The sale is not held after all. */
export function End({ draft: { language }, words, done }: PartProps) {
  const [word, setWord] = useState('');
  const confirmation = useConfirmation(
    (input) => call('callOff', input as InputOf<'callOff'>),
    ({ told }) => done(words.calledOff(told)),
  );
  return (
    <>
      <p>{words.endLead}</p>
      <label class="place">
        <b>{words.word}</b>
        <textarea
          rows={3}
          maxLength={1000}
          value={word}
          onInput={({ currentTarget }) => setWord(currentTarget.value)}
        />
      </label>
      {!confirmation.question && (
        <button
          type="button"
          class="main"
          onClick={() => confirmation.ask(() => call('askBeforeCallOff', {}))}
        >
          {words.seeEnd}
        </button>
      )}
      <Asked
        confirmation={confirmation}
        yes={words.callOff}
        confirm={() => confirmation.confirm({ word })}
        language={language}
        words={words}
      />
    </>
  );
}
