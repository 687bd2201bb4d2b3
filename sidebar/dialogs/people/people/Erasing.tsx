import type { PeopleView } from '../../../../src/app/people/personData';
import type { PeopleWords } from '../../../../src/text/pages/peoplePage';
import { Failed } from '../../../shared/cards';
import { tellChanged } from '../../../shared/news';
import { type Decided, useErasure } from './useErasure';

interface Props {
  readonly email: string;
  readonly view: PeopleView;
  readonly words: PeopleWords;
  readonly erased: (told: string) => void;
}

/** What would go, what is left to do by hand, then the one write. */
export function Erasing({ email, view, words, erased }: Props) {
  const { look, erase } = useErasure(email, view);
  const isBusy = look.run.kind === 'running' || erase.run.kind === 'running';
  const decided = look.run.kind === 'done' ? look.run.value : undefined;
  const confirm = async ({ erasing }: Decided): Promise<void> => {
    const outcome = await erase.start(erasing);
    if (!outcome?.ok) return look.leave();
    tellChanged();
    erased(words.erased(erasing.alias));
  };
  return (
    <section aria-labelledby="erase">
      <h2 id="erase">{words.erase}</h2>
      <p>{words.eraseLead}</p>
      {decided ? (
        <div class="card">
          <Changes decided={decided} view={view} words={words} />
          <button
            type="button"
            class="main"
            disabled={isBusy}
            onClick={() => void confirm(decided)}
          >
            {isBusy ? words.working : words.confirm}
          </button>
        </div>
      ) : (
        <button
          type="button"
          class="second"
          disabled={isBusy}
          onClick={() => void look.start(null)}
        >
          {isBusy ? words.working : words.preview}
        </button>
      )}
      {[look.run, erase.run].map(
        (run) =>
          run.kind === 'failed' && (
            <Failed
              key="failed"
              language={view.language}
              title={words.didNot}
              failure={run.failure}
              retry={() => void look.start(null)}
            />
          ),
      )}
    </section>
  );
}

interface ChangesProps extends Pick<Props, 'view' | 'words'> {
  readonly decided: Decided;
}

function Changes({ decided: { erasing, found }, view, words }: ChangesProps) {
  const cells = new Map<number, number>();
  for (const { sheetId } of erasing.changes) cells.set(sheetId, (cells.get(sheetId) ?? 0) + 1);
  const forms = view.forms.filter(({ sheetId }) => sheetId !== null && cells.has(sheetId));
  return (
    <>
      <p>{words.willBe(erasing.alias)}</p>
      <ul>
        {found
          .filter(({ sheetId }) => cells.has(sheetId))
          .map(({ sheetId, title }) => (
            <li key={sheetId}>{words.cells(title, cells.get(sheetId) ?? 0)}</li>
          ))}
      </ul>
      <h3>{words.byHand}</h3>
      <ul>
        {forms.length > 0 && (
          <li>
            {words.forms}
            {forms.map(({ link }, index) => (
              <span key={link}>
                {index > 0 ? ', ' : ' '}
                <a href={link} target="_blank" rel="noreferrer">
                  {words.form(index + 1)}
                </a>
              </span>
            ))}
          </li>
        )}
        {words.elsewhere.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
