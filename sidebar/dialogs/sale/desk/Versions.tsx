import { useState } from 'preact/hooks';
import { orderStateNames } from '../../../../src/tabs/words/stateNames';
import { wordsIn } from '../../../../src/text/values/pairs';
import { tellChanged } from '../../../shared/calls/news';
import { call, type InputOf } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';
import { Failed, Working } from '../../../shared/cards';
import { moment } from '../../../shared/format';
import { Field } from './Field';
import type { OrderProps } from './Order';

/** A wrong name or address, put right in one place. */
export function Mend({ person, words, done, view }: Omit<OrderProps, 'leave'>) {
  const [name, setName] = useState(person.name);
  const [to, setTo] = useState(person.hasAddress ? person.email : '');
  const { run, start, leave } = useTrying(async (input: InputOf<'repairBuyer'>) => {
    const outcome = await call('repairBuyer', input);
    tellChanged();
    if (outcome.ok) await done(words.mended, outcome.value.email);
    return outcome;
  });
  return (
    <section aria-labelledby="mend">
      <h2 id="mend">{words.repairTitle}</h2>
      {run.kind === 'running' && <Working language={view.language} title={words.working} />}
      {run.kind === 'failed' && <Failed language={view.language} {...run} leave={leave} />}
      <div class="who">
        <Field label={words.name} value={name} set={setName} />
        <Field label={words.email} value={to} set={setTo} />
      </div>
      <button
        type="button"
        class="second"
        onClick={() => void start({ email: person.email, to, name })}
      >
        {words.mend}
      </button>
    </section>
  );
}

/** How the order came to be as it is. */
export function Versions({ person, words, view }: Pick<OrderProps, 'person' | 'words' | 'view'>) {
  const { zone, language } = view;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{words.versions}</h2>
      <ul>
        {person.versions.map(({ number, at, state, isDesk, content }) => (
          <li key={number}>
            {moment(at, zone, language)}, {isDesk ? words.desk : words.form},{' '}
            <b>{wordsIn(orderStateNames, language)[state]}</b> <span class="faint">{content}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
