import { useState } from 'preact/hooks';
import { type LeftLine, leftOf, readProducers, takenOf } from '../../../../src/import/producerList';
import { useCommand } from '../../../shared/calls/useCommand';
import type { StepProps } from './FirstSteps';
import { Complete, Outcome } from './Outcome';

interface AddedProducers {
  readonly added: number;
  readonly completed: number;
  readonly known: number;
  readonly left: readonly LeftLine[];
}

interface Props extends StepProps {
  readonly text: string;
  readonly setText: (text: string) => void;
}

/** Who sells: typed or pasted, a line each. Lines that are doubtful stay to be mended. */
export function ProducersStep({ state, words, refresh, goOn, complete, text, setText }: Props) {
  const [outcome, setOutcome] = useState<AddedProducers | null>(null);
  const { run, start, leave } = useCommand('addProducers');
  const add = async () => {
    if (text.trim() === '') return goOn();
    const lines = readProducers(text, state.producers);
    const rows = takenOf(lines).map(({ name, email, phone }) => ({ name, email, phone }));
    const done = await start({ rows });
    if (!done?.ok) return;
    const { added, completed, refused } = done.value;
    const left = leftOf(lines, refused, state.language);
    const known = lines.filter((line) => line.state === 'known').length;
    setOutcome({ added, completed, known, left });
    setText(left.map((line) => line.text).join('\n'));
    await refresh();
    if (left.length === 0) goOn();
  };
  return (
    <>
      {state.producers.length > 0 && <Standing state={state} words={words} />}
      <label class="field">
        <span class="label">{words.producerList}</span>
        <textarea
          rows={9}
          value={text}
          spellcheck={false}
          aria-describedby="producer-hint"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p id="producer-hint" class="faint">
        {words.producerHint}
      </p>
      {outcome && <Added added={outcome} words={words} />}
      <Outcome
        run={run}
        language={state.language}
        words={words}
        retry={() => void add()}
        leave={leave}
      />
      <p class="buttons">
        <button type="button" class="main" aria-disabled={run.kind === 'running'} onClick={add}>
          {text.trim() === '' ? words.next : words.addProducers}
        </button>
        <Complete complete={complete} words={words} />
      </p>
    </>
  );
}

function Standing({ state, words }: Pick<StepProps, 'state' | 'words'>) {
  return (
    <table class="narrow">
      <caption>{words.producersThere(state.producers.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.email}</th>
          <th scope="col">{words.phone}</th>
        </tr>
      </thead>
      <tbody>
        {state.producers.map(({ name, email, phone }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{email || <span class="warning">{words.noEmail}</span>}</td>
            <td>{phone}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Added({
  added: outcome,
  words,
}: {
  readonly added: AddedProducers;
  readonly words: StepProps['words'];
}) {
  const { added, completed, known, left } = outcome;
  return (
    <div role="status" class={left.length > 0 ? 'card bad' : 'card good'}>
      <p>{words.producersAdded(added, completed, known)}.</p>
      {left.length > 0 && <p>{words.left(left.length)}</p>}
      <ul class="problems">
        {left.map(({ text, message }, index) => (
          <li key={text + String(index)}>
            <b>{words.line(index + 1)}</b> {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
