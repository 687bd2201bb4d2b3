import { useState } from 'preact/hooks';
import type { OpeningDraft } from '../../../../src/app/sale/openingDraft';
import { isDay } from '../../../../src/domain/values/time';
import { whyAsked } from '../../../../src/text/mails/comingSale';
import type { OpeningWords } from '../../../../src/text/pages/sale/openingPage';
import type { InputOf } from '../../../shared/calls/server';
import { useCommand } from '../../../shared/calls/useCommand';
import { Failed } from '../../../shared/cards';

interface Props {
  readonly draft: OpeningDraft & Required<Pick<OpeningDraft, 'repeat'>>;
  readonly words: OpeningWords;
  readonly answered: () => Promise<void>;
}

type Answer = InputOf<'answerDate'>['answer'];

/** Whether there is a sale that day: kept, moved or skipped, and never in silence. */
export function NextDate({ draft, words, answered }: Props) {
  const { language, zone, pickupStart, repeat } = draft;
  const { day, asked, inBreak = 0 } = repeat;
  const [to, setTo] = useState('');
  const { run, start, leave } = useCommand('answerDate');
  const isRunning = run.kind === 'running';
  const say = async (answer: Answer) => {
    const moved = answer === 'moved' && isDay(to) ? { to } : {};
    const outcome = await start({ day, answer, ...moved });
    if (outcome?.ok) await answered();
  };
  const button = (answer: Answer, label: string, kind = 'second') => (
    <button type="button" class={kind} disabled={isRunning} onClick={() => void say(answer)}>
      {label}
    </button>
  );
  return (
    <section class={asked ? 'card asked' : 'asked'} aria-labelledby="next-date">
      <h2 id="next-date">{asked ? words.askTitle : words.rhythmTitle}</h2>
      <p>
        {asked
          ? `${whyAsked(asked, pickupStart, zone, language)}.`
          : words.rhythm(repeat.opensItself)}
      </p>
      {run.kind === 'failed' && <Failed language={language} {...run} leave={leave} />}
      <div class="answers">
        {asked && button('kept', words.keepDate)}
        {button('skipped', words.skipDate, asked ? 'second' : 'quiet')}
        {inBreak > 1 && button('breakSkipped', words.skipBreak(inBreak))}
      </div>
      {asked && (
        <div class="answers">
          <label>
            {words.moveTo}
            <input
              type="date"
              value={to}
              onInput={({ currentTarget }) => setTo(currentTarget.value)}
            />
          </label>
          <button
            type="button"
            class="second"
            disabled={isRunning || !isDay(to)}
            onClick={() => void say('moved')}
          >
            {words.move}
          </button>
        </div>
      )}
      <p class="faint">{words.answersStand}</p>
    </section>
  );
}
