import type { Status } from '../src/app/status';
import { NewTabLink } from './shared/cards';
import { count, euros } from './shared/format';
import { stepsOf } from './steps';
import type { Words } from './words';
import './where.css';

interface Props {
  readonly status: Status;
  readonly now: number;
  readonly words: Words;
}

/** The sale as a line of steps. */
export function Steps({ status, now, words }: Props) {
  const { sale, zone, language, formUrl } = status;
  if (!sale) return null;
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

export function Figures({ status, words }: Omit<Props, 'now'>) {
  const { orders, cents, mails, language } = status;
  const isShort = mails.waiting > mails.quota;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" class="unseen">
        {words.figuresTitle}
      </h2>
      <ul class="figures">
        <li>
          <b>{count(orders, language)}</b> {words.orders(orders)}
        </li>
        <li>
          <b>{euros(cents, language)}</b> {words.total}
        </li>
        <li>
          <b>{count(mails.waiting, language)}</b> {words.mailsWaiting(mails.waiting)}
        </li>
      </ul>
      {mails.waiting > 0 && (
        <p class={isShort ? 'warning' : 'faint'}>
          {isShort ? words.quotaShort(mails.quota) : words.quota(mails.quota)}
        </p>
      )}
    </section>
  );
}
