import { useState } from 'preact/hooks';
import { call } from '../../../shared/calls/server';
import { Asked } from './Asked';
import type { PartProps } from './Changing';
import { type Absence, type Chosen, CREDIT, Instead, WISHED } from './Instead';
import { useConfirmation } from './useConfirmation';

/** A producer who cannot come, with all its products or some. */
export function Absent({ draft: { language, products, wishes }, words, done }: PartProps) {
  const producers = [...new Set(products.map((one) => one.producer))];
  const [producer, setProducer] = useState('');
  const [kept, setKept] = useState<readonly string[]>([]);
  const first = wishes > 0 ? WISHED : CREDIT;
  const [chosen, choose] = useState<Chosen>(first);
  const confirmation = useConfirmation(
    (input) => call('producerAbsent', input as Absence),
    async ({ told }) => {
      setProducer('');
      await done(words.absentDone(producer, told));
    },
  );
  const own = products.filter((one) => one.producer === producer);
  const gone = own.filter(({ ref }) => !kept.includes(ref));
  const refs = gone.map(({ ref }) => ref);
  const others = products.filter(
    (one) => one.isLeft && !refs.includes(one.ref) && gone.every(({ like }) => like === one.like),
  );
  const { instead, wished, ref, at } = chosen;
  const absence: Absence = {
    ...{ producer, refs, instead, wished },
    ...(ref ? { replacing: { ref, at } } : {}),
  };
  return (
    <>
      <p>{words.absentLead}</p>
      <label class="place">
        {words.producer}
        <select
          value={producer}
          onChange={({ currentTarget: { value } }) => {
            confirmation.leave();
            setKept([]);
            choose(first);
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
              confirmation.leave();
              choose(first);
              setKept(checked ? kept.filter((one) => one !== ref) : [...kept, ref]);
            }}
          />
          {label}
        </label>
      ))}
      {refs.length > 0 && (
        <Instead
          chosen={chosen}
          others={others}
          wishes={wishes}
          words={words}
          choose={(next) => {
            confirmation.leave();
            choose(next);
          }}
        />
      )}
      {refs.length > 0 && !confirmation.question && (
        <button
          type="button"
          class="main"
          onClick={() => confirmation.ask(() => call('askBeforeAbsent', absence))}
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
