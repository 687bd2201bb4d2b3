import { useState } from 'preact/hooks';
import type { Status } from '../src/app/status';
import { count } from './shared/format';
import type { Words } from './words';

const FIRST = 5;

export function Problems({ status, words }: { readonly status: Status; readonly words: Words }) {
  const [isWhole, setWhole] = useState(false);
  const { problems, language } = status;
  const shown = isWhole ? problems : problems.slice(0, FIRST);
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">
        {words.problemsTitle}
        {problems.length > 0 && <span class="badge">{count(problems.length, language)}</span>}
      </h2>
      {problems.length === 0 && <p class="faint">{words.noProblem}</p>}
      <ul class="problems" id="problem-list">
        {shown.map(({ place, message }) => (
          <li key={place + message}>
            {place && <b>{place}</b>}
            <span>{message}</span>
          </li>
        ))}
      </ul>
      {problems.length > FIRST && (
        <button
          type="button"
          class="quiet"
          aria-expanded={isWhole}
          aria-controls="problem-list"
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? words.seeFewer : words.seeAll(problems.length)}
        </button>
      )}
    </section>
  );
}
