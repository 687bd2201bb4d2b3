import { useState } from 'preact/hooks';
import { call } from '../../../shared/server';
import { useTrying } from '../../../shared/useCommand';
import { useFocusOnChange } from '../../../shared/useFocus';
import type { StepProps } from './FirstSteps';
import { Outcome } from './Outcome';

/** The rules and goods of another drive, for one where nothing is written yet. */
export function OtherDrive({ state, words, refresh }: Omit<StepProps, 'goOn'>) {
  const [address, setAddress] = useState('');
  const { run, start, leave } = useTrying((input: { address: string }) =>
    call('startFromDrive', input),
  );
  const place = useFocusOnChange<HTMLDivElement>(run.kind);
  const take = async () => {
    const taken = await start({ address });
    if (taken?.ok) await refresh();
  };
  if (run.kind === 'done') {
    const { left } = run.value;
    return (
      <div ref={place}>
        <div class={left > 0 ? 'card' : 'card good'} role="status" data-focus tabIndex={-1}>
          <p>{words.other.taken(run.value)}</p>
          {left > 0 && <p class="warning">{words.other.left(left)}</p>}
          <p>{words.other.next}</p>
        </div>
      </div>
    );
  }
  if (state.producers.length + state.products.length > 0 || state.sale !== null) return null;
  return (
    <div ref={place}>
      <details class="other">
        <summary>{words.other.title}</summary>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (run.kind !== 'running' && address.trim() !== '') void take();
          }}
        >
          <p class="faint">{words.other.lead}</p>
          <label>
            {words.other.address}
            <input
              type="text"
              inputMode="url"
              maxLength={500}
              value={address}
              placeholder="https://docs.google.com/spreadsheets/d/…"
              onInput={({ currentTarget }) => setAddress(currentTarget.value)}
            />
          </label>
          <Outcome
            run={run}
            language={state.language}
            words={words}
            retry={() => void take()}
            leave={leave}
          />
          <p class="buttons">
            <button
              type="submit"
              class="second"
              aria-disabled={run.kind === 'running' || address.trim() === ''}
            >
              {words.other.take}
            </button>
          </p>
        </form>
      </details>
    </div>
  );
}
