import { useState } from 'preact/hooks';
import type { RosterView } from '../../../../src/app/people/rosterView';
import { MOST_PICKUPS } from '../../../../src/domain/people/dutySeason';
import { everyPage } from '../../../../src/text/pages/everyPage';
import { type RosterWords, rosterPage } from '../../../../src/text/pages/people/rosterPage';
import { dateWithYear } from '../../../../src/text/values/dates';
import { wordsIn } from '../../../../src/text/values/pairs';
import { tellChanged } from '../../../shared/calls/news';
import { call, closeDialog, type InputOf } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';
import { useReading } from '../../../shared/calls/useReading';
import { Failed, Working } from '../../../shared/cards';
import { Dialog, FirstReading } from '../../../shared/Dialog';
import { Season } from './Season';
import './roster.css';

type Terms = InputOf<'draftRoster'>;

const A_SEASON: Terms = { pickups: 20, without: [] };

/** Who would run the pick-ups ahead, looked at before it is written. */
export function Roster() {
  const [terms, setTerms] = useState(A_SEASON);
  const reading = useReading('draftRoster', terms);
  if (!reading.value) return <FirstReading failure={rosterPage.failed} reading={reading} />;
  const isBusy = reading.isReading;
  const { value, refresh } = reading;
  return <Proposal value={value} terms={terms} ask={setTerms} isBusy={isBusy} refresh={refresh} />;
}

interface Props {
  readonly value: RosterView;
  readonly terms: Terms;
  readonly ask: (terms: Terms) => void;
  readonly isBusy: boolean;
  readonly refresh: () => Promise<void>;
}

async function accept(input: InputOf<'acceptRoster'>) {
  const outcome = await call('acceptRoster', input);
  tellChanged();
  return outcome;
}

function Proposal({ value, terms, ask, isBusy, refresh }: Props) {
  const { language, unread, seen, days, shares, changes } = value;
  const words = wordsIn(rosterPage, language);
  const { run, start, leave } = useTrying(accept);
  const said = run.kind === 'done' ? words.done(run.value.places) : '';
  const change = (more: Partial<Terms>) => {
    leave();
    ask({ ...terms, ...more });
  };
  const write = async () => {
    await start({ ...terms, seen });
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
      <TermsForm terms={terms} words={words} change={change} />
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
      <Season
        days={days}
        shares={shares}
        language={language}
        words={words}
        skip={(day) => change({ without: [...terms.without, day] })}
      />
      {terms.without.length > 0 && (
        <>
          <h2>{words.skipped}</h2>
          <ul class="skipped">
            {terms.without.map((day) => (
              <li key={day}>
                <button
                  type="button"
                  class="quiet"
                  onClick={() =>
                    change({ without: terms.without.filter((other) => other !== day) })
                  }
                >
                  {words.putBack(dateWithYear(day as never, language))}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

interface TermsFormProps {
  readonly terms: Terms;
  readonly words: RosterWords;
  readonly change: (terms: Partial<Terms>) => void;
}

function TermsForm({ terms, words, change }: TermsFormProps) {
  const [isWrong, setWrong] = useState(false);
  return (
    <div class="terms">
      <label>
        {words.pickups}
        <input
          type="number"
          min={1}
          max={MOST_PICKUPS}
          defaultValue={String(terms.pickups)}
          aria-invalid={isWrong}
          onChange={(event) => {
            const pickups = Number(event.currentTarget.value);
            const isRight = Number.isInteger(pickups) && pickups >= 1 && pickups <= MOST_PICKUPS;
            setWrong(!isRight);
            if (isRight) change({ pickups });
          }}
        />
      </label>
      <label>
        {words.since}
        <input
          type="date"
          aria-describedby="since"
          value={terms.since ?? ''}
          onChange={(event) => change({ since: event.currentTarget.value || undefined })}
        />
      </label>
      <p id="since" class="faint">
        {words.sinceHelp}
      </p>
      {isWrong && (
        <p class="warning" role="alert">
          {words.fromTo(1, MOST_PICKUPS, terms.pickups)}
        </p>
      )}
    </div>
  );
}
