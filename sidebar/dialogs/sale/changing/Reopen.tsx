import { useState } from 'preact/hooks';
import { call, type InputOf } from '../../../shared/calls/server';
import { AcceptLate } from '../../../shared/sale/AcceptLate';
import { instantOf, localOf } from '../../../shared/zoned';
import { Asked } from './Asked';
import type { PartProps } from './Changing';
import { useConfirmation } from './useConfirmation';

type Reopening = InputOf<'reopenSale'>;

/** Orders are taken again: until when, and which late answers are let in. */
export function Reopen({ draft, words, done }: PartProps) {
  const { zone, language, reopenUntil } = draft;
  const [typed, setTyped] = useState(() => localOf(reopenUntil, zone));
  const [acceptedLate, setLetIn] = useState<readonly number[]>([]);
  const [tell, setTell] = useState(true);
  const confirmation = useConfirmation(
    (input) => call('reopenSale', input as Reopening),
    ({ told }) => done(words.reopened(told)),
  );
  const closesAt = instantOf(typed, zone);
  const see = () => {
    const wanted = { closesAt, acceptedLate, tell } as Reopening;
    confirmation.ask(() => call('askBeforeReopen', wanted));
  };
  const change = (act: () => void) => {
    confirmation.leave();
    act();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        see();
      }}
    >
      <p>{words.reopenLead}</p>
      <fieldset class="dates">
        <legend>{words.fields.closes}</legend>
        <label>
          {words.day}
          <input
            type="date"
            value={typed.day}
            onInput={({ currentTarget: { value } }) =>
              change(() => setTyped({ ...typed, day: value }))
            }
          />
        </label>
        <label>
          {words.at}
          <input
            type="time"
            value={typed.clock}
            onInput={({ currentTarget: { value } }) =>
              change(() => setTyped({ ...typed, clock: value }))
            }
          />
        </label>
      </fieldset>
      <AcceptLate
        {...{ late: draft.late, zone: draft.zone, language, chosen: acceptedLate }}
        choose={(chosen) => change(() => setLetIn(chosen))}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={tell}
          onChange={({ currentTarget: { checked } }) => change(() => setTell(checked))}
        />
        {words.tell}
      </label>
      {!confirmation.question && (
        <button type="submit" class="main" disabled={closesAt === null}>
          {words.seeEnd}
        </button>
      )}
      <Asked
        confirmation={confirmation}
        yes={words.reopen}
        confirm={() => confirmation.confirm()}
        language={language}
        words={words}
      />
    </form>
  );
}
