import { useState } from 'preact/hooks';
import { call, type InputOf } from '../../../shared/server';
import { Asked } from './Asked';
import type { PartProps } from './Changing';
import { useAsking } from './useAsking';

type Absence = InputOf<'producerAbsent'>;

/** A producer who cannot come, with all its products or some. */
export function Absent({ draft: { language, products }, words, done }: PartProps) {
  const producers = [...new Set(products.map((one) => one.producer))];
  const [producer, setProducer] = useState('');
  const [kept, setKept] = useState<readonly string[]>([]);
  const asking = useAsking(
    (input) => call('producerAbsent', input as Absence),
    async ({ buyers }) => {
      setProducer('');
      await done(words.absentDone(producer, buyers));
    },
  );
  const own = products.filter((one) => one.producer === producer);
  const refs = own.map(({ ref }) => ref).filter((ref) => !kept.includes(ref));
  return (
    <>
      <p>{words.absentLead}</p>
      <label>
        {words.producer}
        <select
          value={producer}
          onChange={({ currentTarget: { value } }) => {
            asking.leave();
            setKept([]);
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
      {own.map(({ ref, label }) => (
        <label key={ref} class="tick">
          <input
            type="checkbox"
            checked={!kept.includes(ref)}
            onChange={({ currentTarget: { checked } }) => {
              asking.leave();
              setKept(checked ? kept.filter((one) => one !== ref) : [...kept, ref]);
            }}
          />
          {label}
        </label>
      ))}
      {refs.length > 0 && !asking.question && (
        <button
          type="button"
          class="main"
          onClick={() => asking.ask(() => call('askBeforeAbsent', { producer, refs }))}
        >
          {words.seeEnd}
        </button>
      )}
      <Asked
        asking={asking}
        yes={words.absent}
        confirm={() => asking.confirm()}
        language={language}
        words={words}
      />
    </>
  );
}
