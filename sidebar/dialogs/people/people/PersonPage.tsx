import type { ListedPerson, PeopleView } from '../../../../src/app/people/personData';
import type { PeopleWords } from '../../../../src/text/pages/people/peoplePage';
import { Failed } from '../../../shared/cards';
import { useCommand } from '../../../shared/useCommand';
import { Erasing } from './Erasing';
import { linkTo, personCsv, personJson } from './files';

interface Props {
  readonly person: ListedPerson;
  readonly view: PeopleView;
  readonly words: PeopleWords;
  readonly leave: () => void;
  readonly erased: (told: string) => void;
}

/** What one person may ask for: their data, or that it be erased. */
export function PersonPage({ person, view, words, leave, erased }: Props) {
  const { email, name, kept } = person;
  return (
    <>
      <p>
        <button type="button" class="quiet" onClick={leave}>
          {words.back}
        </button>
      </p>
      <h2>{name || email}</h2>
      {name && <p class="faint">{email}</p>}
      <Data email={email} view={view} words={words} />
      {kept ? (
        <section aria-labelledby="erase">
          <h2 id="erase">{words.erase}</h2>
          <p>{words.kept[kept]}</p>
        </section>
      ) : (
        <Erasing email={email} view={view} words={words} erased={erased} />
      )}
    </>
  );
}

function Data({ email, view, words }: Pick<Props, 'view' | 'words'> & { readonly email: string }) {
  const { run, start } = useCommand('personRows');
  const tables = run.kind === 'done' ? run.value : [];
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const files = [
    { type: 'text/csv', end: 'csv', label: words.csv, make: () => personCsv(tables) },
    {
      type: 'application/json',
      end: 'json',
      label: words.json,
      make: () => personJson(email, tables),
    },
  ];
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
            {files.map(({ type, end, label, make }) => (
              <li key={end}>
                <a href={linkTo(type, make())} download={`${email}.${end}`}>
                  {label}
                </a>
              </li>
            ))}
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
        <Failed
          language={view.language}
          title={words.didNot}
          failure={run.failure}
          retry={run.retry}
        />
      )}
    </section>
  );
}
