import { useState } from 'preact/hooks';
import { call, type InputOf } from '../../../shared/calls/server';
import { Asked } from './Asked';
import type { PartProps } from './Changing';
import { useConfirmation } from './useConfirmation';

/** The sale is not held after all. */
export function End({ draft: { language }, words, done }: PartProps) {
  const [word, setWord] = useState('');
  const asking = useConfirmation(
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
      {!asking.question && (
        <button
          type="button"
          class="main"
          onClick={() => asking.ask(() => call('askBeforeCallOff', {}))}
        >
          {words.seeEnd}
        </button>
      )}
      <Asked
        asking={asking}
        yes={words.callOff}
        confirm={() => asking.confirm({ word })}
        language={language}
        words={words}
      />
    </>
  );
}
