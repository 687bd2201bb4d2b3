import { useEffect, useRef } from 'preact/hooks';
import { type PeopleWords, peoplePage } from '../../../src/text/pages/people/peoplePage';
import { personPage } from '../../../src/text/pages/people/personPage';
import { wordsIn } from '../../../src/text/values/pairs';
import { useNews } from '../calls/news';
import { useCommand } from '../calls/useCommand';
import { useReading } from '../calls/useReading';
import { Failed, Working } from '../cards';
import type { Language } from '../format';
import { Account } from './Account';
import { Erasing } from './Erasing';
import { linkTo, personCsv, personJson } from './personFiles';
import './person.css';

interface Props {
  readonly email: string;
  readonly language: Language;
  /** Read again whenever this is another: what the page around it has noted meanwhile. */
  readonly around?: unknown;
  /** The page around it shows sums too: it reads them again, and this page with it. */
  readonly noted?: () => Promise<void>;
  readonly leave: () => void;
  readonly erased: (notice: string) => void;
}

/** One person in one place: orders, dues, payments and mails; their data, and its erasure. */
export function PersonPage({ email, language, around, noted, leave, erased }: Props) {
  const reading = useReading('personView', { email });
  const { refresh } = reading;
  useNews(refresh);
  const seen = useRef(around);
  useEffect(() => {
    if (seen.current !== around) void refresh();
    seen.current = around;
  }, [around, refresh]);
  const words = wordsIn(peoplePage, language);
  const view = reading.value;
  const { name = '', kept = null } = view?.person ?? {};
  return (
    <>
      <p>
        <button type="button" class="quiet" onClick={leave}>
          {words.back}
        </button>
      </p>
      <h2>{name || email}</h2>
      {name && <p class="faint">{email}</p>}
      {reading.failure && (
        <Failed
          language={language}
          title={wordsIn(personPage, language).failed}
          failure={reading.failure}
          retry={reading.refresh}
        />
      )}
      {!view && !reading.failure && <Working language={language} title={words.working} />}
      {view?.account && (
        <Account
          account={view.account}
          zone={view.zone}
          language={language}
          refresh={noted ?? reading.refresh}
        />
      )}
      {view && <Data email={email} language={language} words={words} />}
      {view &&
        (kept ? (
          <section aria-labelledby="erase">
            <h2 id="erase">{words.erase}</h2>
            <p>{words.kept[kept]}</p>
          </section>
        ) : (
          <Erasing email={email} view={view} words={words} erased={erased} />
        ))}
    </>
  );
}

interface DataProps {
  readonly email: string;
  readonly language: Language;
  readonly words: PeopleWords;
}

function Data({ email, language, words }: DataProps) {
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
        <Failed language={language} title={words.didNot} failure={run.failure} retry={run.retry} />
      )}
    </section>
  );
}
