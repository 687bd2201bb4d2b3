import type { ListedPerson, PeopleView } from '../../../src/app/personData';
import { Failed } from '../../shared/cards';
import { tellChanged } from '../../shared/news';
import { useCommand } from '../../shared/useCommand';
import { linkTo, personCsv, personJson } from './files';
import type { PeopleWords } from './words';

interface Props {
  readonly person: ListedPerson;
  readonly view: PeopleView;
  readonly words: PeopleWords;
  readonly leave: () => void;
  readonly erased: (told: string) => void;
}

/** What one person may ask for: their data, or that it be erased. */
export function PersonPage({ person, view, words, leave, erased }: Props) {
  const { email, name } = person;
  return (
    <>
      <p>
        <button type="button" class="quiet" onClick={leave}>
          {words.back}
        </button>
      </p>
      <h2 tabIndex={-1}>{name || email}</h2>
      {name && <p class="faint">{email}</p>}
      <Data email={email} view={view} words={words} />
      <Erasing email={email} view={view} words={words} erased={erased} />
    </>
  );
}

type Part = Pick<Props, 'view' | 'words'> & { readonly email: string };

function Data({ email, view: { language }, words }: Part) {
  const { run, start } = useCommand('personData');
  const tables = run.kind === 'done' ? run.value : [];
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  return (
    <section aria-labelledby="data">
      <h2 id="data">{words.data}</h2>
      <p>{words.dataLead}</p>
      {run.kind === 'done' ? (
        <>
          <p role="status">
            {words.gathered(rows, tables.length)} {tables.map(({ title }) => title).join(', ')}.
          </p>
          <ul>
            <li>
              <a href={linkTo('text/csv', personCsv(tables))} download={`${email}.csv`}>
                {words.csv}
              </a>
            </li>
            <li>
              <a
                href={linkTo('application/json', personJson(email, tables))}
                download={`${email}.json`}
              >
                {words.json}
              </a>
            </li>
          </ul>
        </>
      ) : (
        <button
          type="button"
          class="second"
          disabled={run.kind === 'running'}
          onClick={() => void start({ email })}
        >
          {run.kind === 'running' ? words.working : words.gather}
        </button>
      )}
      {run.kind === 'failed' && (
        <Failed language={language} title={words.didNot} failure={run.failure} retry={run.retry} />
      )}
    </section>
  );
}

function Erasing({ email, view: { language }, words, erased }: Part & Pick<Props, 'erased'>) {
  const look = useCommand('previewErasure');
  const erase = useCommand('erasePerson');
  const isBusy = look.run.kind === 'running' || erase.run.kind === 'running';
  const preview = look.run.kind === 'done' ? look.run.value : undefined;
  const confirm = async (): Promise<void> => {
    const outcome = await erase.start({ email });
    if (!outcome?.ok) return;
    tellChanged();
    erased(words.erased(outcome.value.alias));
  };
  return (
    <section aria-labelledby="erase">
      <h2 id="erase">{words.erase}</h2>
      <p>{words.eraseLead}</p>
      {!preview && (
        <button
          type="button"
          class="second"
          disabled={isBusy}
          onClick={() => void look.start({ email })}
        >
          {isBusy ? words.working : words.preview}
        </button>
      )}
      {preview && (
        <div class="card" role="status">
          <p>{words.willBe(preview.alias)}</p>
          <ul>
            {preview.tabs.map(({ title, cells }) => (
              <li key={title}>
                {title}
                {language === 'fr' ? '\u00a0' : ''}: {words.cells(cells)}
              </li>
            ))}
          </ul>
          <p>
            <strong>{words.byHand}</strong>
          </p>
          {preview.forms.length > 0 && (
            <>
              <p>{words.forms}</p>
              <ul>
                {preview.forms.map((link, index) => (
                  <li key={link}>
                    <a href={link} target="_blank" rel="noreferrer">
                      {words.form(index + 1)}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
          <ul>
            {words.elsewhere.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <button type="button" class="main" disabled={isBusy} onClick={() => void confirm()}>
            {isBusy ? words.working : words.confirm}
          </button>
        </div>
      )}
      {[look.run, erase.run].map(
        (run) =>
          run.kind === 'failed' && (
            <Failed
              key="failed"
              language={language}
              title={words.didNot}
              failure={run.failure}
              retry={run.retry}
            />
          ),
      )}
    </section>
  );
}
