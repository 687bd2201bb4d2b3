import type { PersonView } from '../../../src/app/money/personView';
import type { ErasureDraft } from '../../../src/app/people/personData';
import type { PeopleWords } from '../../../src/text/pages/people/peoplePage';
import { tellChanged } from '../calls/news';
import { useCommand } from '../calls/useCommand';
import { Failed } from '../cards';

interface Props {
  readonly email: string;
  readonly view: PersonView;
  readonly words: PeopleWords;
  readonly erased: (notice: string) => void;
}

/** What would go, what is left to do by hand, then the one write. */
export function Erasing({ email, view, words, erased }: Props) {
  const look = useCommand('draftErasure');
  const erase = useCommand('erasePerson');
  const isBusy = look.run.kind === 'running' || erase.run.kind === 'running';
  const draft = look.run.kind === 'done' ? look.run.value : undefined;
  const confirm = async ({ alias, seen }: ErasureDraft): Promise<void> => {
    const outcome = await erase.start({ email, seen });
    if (!outcome?.ok) return look.leave();
    tellChanged();
    erased(words.erased(alias));
  };
  return (
    <section aria-labelledby="erase">
      <h2 id="erase">{words.erase}</h2>
      <p>{words.eraseLead}</p>
      {draft ? (
        <div class="card">
          <Changes draft={draft} view={view} words={words} />
          <button type="button" class="main" disabled={isBusy} onClick={() => void confirm(draft)}>
            {isBusy ? words.working : words.confirm}
          </button>
        </div>
      ) : (
        <button
          type="button"
          class="second"
          disabled={isBusy}
          onClick={() => void look.start({ email })}
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
              retry={() => void look.start({ email })}
            />
          ),
      )}
    </section>
  );
}

interface ChangesProps extends Pick<Props, 'view' | 'words'> {
  readonly draft: ErasureDraft;
}

function Changes({ draft: { alias, tabs }, view, words }: ChangesProps) {
  const changed = new Set<number | null>(tabs.map(({ sheetId }) => sheetId));
  const forms = view.forms.filter(({ sheetId }) => changed.has(sheetId));
  return (
    <>
      <p>{words.willBe(alias)}</p>
      <ul>
        {tabs.map(({ sheetId, title, cells }) => (
          <li key={sheetId}>{words.cells(title, cells)}</li>
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
