import { useRef, useState } from 'preact/hooks';
import { otherDrivePage } from '../../../../src/text/pages/sale/otherDrivePage';
import * as actNames from '../../../../src/text/values/actNames';
import { wordsIn } from '../../../../src/text/values/pairs';
import { tellChanged } from '../../../shared/calls/news';
import { call, mayPass, openDialog } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';
import { useReading } from '../../../shared/calls/useReading';
import { Failed } from '../../../shared/cards';
import { Dialog, FIRST_LANGUAGE, FirstReading } from '../../../shared/Dialog';
import type { Language } from '../../../shared/format';
import { useFocusOnChange } from '../../../shared/useFocus';
import './otherDrive.css';

/** The rules and goods of another drive, for one where nothing is written yet. */
export function OtherDrive() {
  const reading = useReading('firstSteps', {});
  const begun = useRef<boolean | null>(null);
  const state = reading.value;
  if (!state) {
    const { title, failed } = wordsIn(otherDrivePage, FIRST_LANGUAGE);
    return <FirstReading title={title} failure={failed} reading={reading} />;
  }
  const { language } = state;
  // What is taken makes a drive that has begun: the page stays with what it was opened for.
  begun.current ??= state.isBegun;
  const words = wordsIn(otherDrivePage, language);
  return (
    <Dialog language={language} title={words.title} lead={words.lead}>
      {begun.current ? <p>{words.begun}</p> : <Address language={language} />}
      <p class="buttons">
        <button type="button" class="quiet" onClick={() => void openDialog('firstSteps')}>
          {actNames.firstSteps[language]}
        </button>
      </p>
    </Dialog>
  );
}

function Address({ language }: { readonly language: Language }) {
  const words = wordsIn(otherDrivePage, language);
  const [address, setAddress] = useState('');
  const { run, start, leave } = useTrying((input: { address: string }) =>
    call('startFromDrive', input),
  );
  const place = useFocusOnChange<HTMLDivElement>(run.kind);
  const isReady = run.kind !== 'running' && address.trim() !== '';
  const take = async () => {
    const taken = await start({ address });
    if (taken?.ok) tellChanged();
  };
  if (run.kind === 'done') {
    const { left } = run.value;
    return (
      <div ref={place}>
        <div class={left > 0 ? 'card' : 'card good'} role="status" data-focus tabIndex={-1}>
          <p>{words.taken(run.value)}</p>
          {left > 0 && <p class="warning">{words.left(left)}</p>}
          <p>{words.next}</p>
        </div>
      </div>
    );
  }
  return (
    <form
      class="other"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void take();
      }}
    >
      <label>
        {words.address}
        <input
          type="text"
          inputMode="url"
          maxLength={500}
          value={address}
          placeholder="https://docs.google.com/spreadsheets/d/…"
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
      </label>
      <div ref={place}>
        {run.kind === 'failed' ? (
          <Failed
            language={language}
            title={words.notTaken}
            failure={run.failure}
            retry={mayPass(run.failure) ? () => void take() : undefined}
            leave={leave}
          />
        ) : (
          <p role="status" class="faint">
            {run.kind === 'running' ? words.working : ''}
          </p>
        )}
      </div>
      <p class="buttons">
        <button type="submit" class="main" aria-disabled={!isReady}>
          {words.take}
        </button>
      </p>
    </form>
  );
}
