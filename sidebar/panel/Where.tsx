import type { Status } from '../../src/app/panel/status';
import { wasCalledOff } from '../../src/domain/sale/transitions';
import type { PanelWords } from '../../src/text/pages/panel/panelPage';
import { NewTabLink } from '../shared/cards';
import { stepsOf } from './steps';
import './where.css';

interface Props {
  readonly status: Status;
  readonly now: number;
  readonly words: PanelWords;
}

/** The sale as a line of steps. */
export function Steps({ status, now, words }: Props) {
  const { sale, zone, language, formUrl, duty } = status;
  if (!sale || wasCalledOff(sale.state)) return null;
  return (
    <section aria-labelledby="where">
      <h2 id="where" class="unseen">
        {words.stepsTitle}
      </h2>
      <ol class="steps">
        {stepsOf(sale, now, zone, language, words).map(({ name, progress, when, countdown }) => (
          <li
            key={name}
            class={progress}
            {...(progress === 'current' && { 'aria-current': 'step' })}
          >
            <span class="name">{words.steps[name]}</span>
            {progress === 'done' && <span class="unseen"> ({words.stepDone})</span>}
            {countdown && ' '}
            {countdown && <span class="countdown">{countdown}</span>}
            {when && <span class="when">{when}</span>}
            {name === 'pickup' && sale.place && <span class="when">{sale.place}</span>}
            {name === 'pickup' && duty && <span class="when">{words.onDuty(duty)}</span>}
          </li>
        ))}
      </ol>
      {formUrl && (
        <NewTabLink language={language} href={formUrl}>
          {words.form}
        </NewTabLink>
      )}
    </section>
  );
}
