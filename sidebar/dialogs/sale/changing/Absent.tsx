import { useState } from 'preact/hooks';
import { call } from '../../../shared/server';
import { Asked } from './Asked';
import type { PartProps } from './Changing';
import { type Absence, CREDIT, Instead } from './Instead';
import { useAsking } from './useAsking';

/** A producer who cannot come, with all its products or some. */
export function Absent({ draft: { language, products }, words, done }: PartProps) {
  const producers = [...new Set(products.map((one) => one.producer))];
  const [producer, setProducer] = useState('');
  const [kept, setKept] = useState<readonly string[]>([]);
  const [chosen, choose] = useState(CREDIT);
  const asking = useAsking(
    (input) => call('producerAbsent', input as Absence),
    async ({ buyers }) => {
      setProducer('');
      await done(words.absentDone(producer, buyers));
    },
  );
  const own = products.filter((one) => one.producer === producer);
  const gone = own.filter(({ ref }) => !kept.includes(ref));
  const refs = gone.map(({ ref }) => ref);
  const others = products.filter(
    (one) => one.isLeft && !refs.includes(one.ref) && gone.every(({ like }) => like === one.like),
  );
  const { instead, ref, at } = chosen;
  const absence: Absence = {
    ...{ producer, refs, instead },
    ...(instead === 'replace' ? { replacing: { ref, at } } : {}),
  };
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
            choose(CREDIT);
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
              choose(CREDIT);
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
          words={words}
          choose={(next) => {
            asking.leave();
            choose(next);
          }}
        />
      )}
      {refs.length > 0 && !asking.question && (
        <button
          type="button"
          class="main"
          onClick={() => asking.ask(() => call('askBeforeAbsent', absence))}
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
