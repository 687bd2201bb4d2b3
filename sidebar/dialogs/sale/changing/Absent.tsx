import { useState } from 'preact/hooks';
import { call, type InputOf } from '../../../shared/calls/server';
import { Asked } from './Asked';
import type { PartProps } from './Changing';
import { useConfirmation } from './useConfirmation';

/** A producer who cannot come. */
export function Absent({ draft: { language, products }, words, done }: PartProps) {
  const producers = [...new Set(products.map((one) => one.producer))];
  const [producer, setProducer] = useState('');
  const confirmation = useConfirmation(
    (input) => call('producerAbsent', input as InputOf<'producerAbsent'>),
    async ({ told }) => {
      setProducer('');
      await done(words.absentDone(producer, told));
    },
  );
  return (
    <>
      <p>{words.absentLead}</p>
      <label class="place">
        {words.producer}
        <select
          value={producer}
          onChange={({ currentTarget: { value } }) => {
            confirmation.leave();
            setProducer(value);
          }}
        >
          <option value="">{words.choose}</option>
          {producers.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {producer !== '' && !confirmation.question && (
        <button
          type="button"
          class="main"
          onClick={() => confirmation.ask(() => call('askBeforeAbsent', { producer }))}
        >
          {words.seeEnd}
        </button>
      )}
      <Asked
        confirmation={confirmation}
        yes={words.absent}
        confirm={() => confirmation.confirm()}
        language={language}
        words={words}
      />
    </>
  );
}
