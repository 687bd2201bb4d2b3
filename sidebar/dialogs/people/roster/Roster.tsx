import { useState } from 'preact/hooks';
import type { RosterView } from '../../../../src/app/people/rosterView';
import { MOST_PICKUPS } from '../../../../src/domain/people/roster';
import { everyPage } from '../../../../src/text/pages/everyPage';
import { rosterPage } from '../../../../src/text/pages/people/rosterPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { tellChanged } from '../../../shared/calls/news';
import { call, closeDialog, type InputOf } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';
import { useReading } from '../../../shared/calls/useReading';
import { Failed, Working } from '../../../shared/cards';
import { Dialog, FirstReading } from '../../../shared/Dialog';
import { Season } from './Season';
import './roster.css';

/** Who would run the pick-ups ahead, looked at before it is written. */
export function Roster() {
  const [pickups, ask] = useState(20);
  const reading = useReading('draftRoster', { pickups });
  if (!reading.value) return <FirstReading failure={rosterPage.failed} reading={reading} />;
  const { value, refresh, isReading: isBusy } = reading;
  return <Proposal {...{ value, pickups, ask, isBusy, refresh }} />;
}

interface Props {
  readonly value: RosterView;
  readonly pickups: number;
  readonly ask: (pickups: number) => void;
  readonly isBusy: boolean;
  readonly refresh: () => Promise<void>;
}

async function accept(input: InputOf<'acceptRoster'>) {
  const outcome = await call('acceptRoster', input);
  tellChanged();
  return outcome;
}

function Proposal({ value, pickups, ask, isBusy, refresh }: Props) {
  const { language, unread, seen, days, shares, changes } = value;
  const words = wordsIn(rosterPage, language);
  const { run, start, leave } = useTrying(accept);
  const [isWrong, setWrong] = useState(false);
  const said = run.kind === 'done' ? words.done(run.value.places) : '';
  const write = async () => {
    await start({ pickups, seen });
    await refresh();
  };
  return (
    <Dialog
      language={language}
      lead={words.lead}
      spoken={said}
      foot={
        <>
          <button type="button" class="second" onClick={closeDialog}>
            {wordsIn(everyPage, language).close}
          </button>
          <button
            type="button"
            class="main"
            disabled={isBusy || run.kind === 'running' || changes === 0}
            onClick={() => void write()}
          >
            {words.accept}
          </button>
        </>
      }
    >
      <div class="terms">
        <label>
          {words.pickups}
          <input
            type="number"
            min={1}
            max={MOST_PICKUPS}
            defaultValue={String(pickups)}
            aria-invalid={isWrong}
            onChange={(event) => {
              const wanted = Number(event.currentTarget.value);
              const isRight = Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST_PICKUPS;
              setWrong(!isRight);
              leave();
              if (isRight) ask(wanted);
            }}
          />
        </label>
        {isWrong && (
          <p class="warning" role="alert">
            {words.fromTo(1, MOST_PICKUPS, pickups)}
          </p>
        )}
      </div>
      {run.kind === 'running' && <Working language={language} title={words.working} />}
      {run.kind === 'failed' && <Failed language={language} {...run} leave={leave} />}
      {said && <p class="card good">{said}</p>}
      {unread.map((one) => (
        <p key={one} class="card warning">
          {one}
        </p>
      ))}
      {shares.length === 0 && <p>{words.nobody}</p>}
      {changes === 0 && !said && shares.length > 0 && <p>{words.unchanged}</p>}
      <Season {...{ days, shares, language, words }} />
    </Dialog>
  );
}
