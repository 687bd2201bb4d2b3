import { useState } from 'preact/hooks';
import type { ReadList } from '../../../src/app/addProducts';
import { useCommand } from '../../shared/useCommand';
import { Columns, Creating, OfAll } from './choices';
import type { StepProps } from './FirstSteps';
import { type Line, ListTable } from './ListTable';
import { Outcome } from './Outcome';

interface Choices {
  readonly producer?: string;
  readonly columns?: string[];
  readonly headings?: string;
  readonly create?: string[];
}

/** A pasted list, how it was read, and what of it goes to Produits. */
export function ProductsStep({ state, words, refresh, goOn }: StepProps) {
  const [text, setText] = useState('');
  const [choices, setChoices] = useState<Choices>({});
  const [list, setList] = useState<ReadList | null>(null);
  const [isMended, setMended] = useState(false);
  const [told, setTold] = useState('');
  const preview = useCommand('previewProducts');
  const adding = useCommand('addProducts');
  const isBusy = preview.run.kind === 'running' || adding.run.kind === 'running';

  const look = async (next: Choices, lines?: readonly Line[]) => {
    setChoices(next);
    const { producer, create } = next;
    const read = await preview.start(
      lines ? { lines: [...lines], ...only({ producer, create }) } : { text, ...only(next) },
    );
    if (read?.ok) setList(lines && list ? { ...list, ...readAgain(read.value) } : read.value);
  };
  const choose = (part: Choices) =>
    look({ ...choices, ...part }, isMended ? (list?.lines ?? []) : undefined);
  const mend = (lines: readonly Line[]) => {
    setMended(true);
    void look(choices, lines);
  };
  const again = () => {
    setList(null);
    setMended(false);
    setChoices({ ...only({ producer: choices.producer }) });
  };
  const add = async () => {
    const { producer, create } = choices;
    const lines = (list?.lines ?? []).map(({ line, fields }) => ({ line, fields }));
    const added = await adding.start({ lines, ...only({ producer, create }) });
    if (!added?.ok || !list) return;
    const left = added.value.lines.filter((line) => line.state === 'doubtful');
    setTold(words.productsAdded(added.value.added));
    await refresh();
    setMended(true);
    setList({ ...list, ...readAgain(added.value), lines: left, skipped: [] });
    if (left.length > 0) return;
    setText('');
    again();
    goOn();
  };
  const certain = list?.lines.filter((line) => line.state === 'new').length ?? 0;
  return (
    <>
      {state.products > 0 && <p>{words.productsThere(state.products)}.</p>}
      {told && (
        <p role="status" class="card good">
          {told}. {list ? words.toMend : ''}
        </p>
      )}
      <OfAll
        producers={state.producers.map(({ name }) => name)}
        chosen={choices.producer ?? ''}
        words={words}
        choose={(producer) => (list ? choose({ producer }) : setChoices({ ...choices, producer }))}
      />
      {list ? (
        <>
          <Columns list={list} isFixed={isMended} words={words} choose={choose} />
          <Creating
            list={list}
            created={choices.create ?? []}
            words={words}
            choose={(create) => choose({ create })}
          />
          <ListTable list={list} language={state.language} words={words} mend={mend} />
        </>
      ) : (
        <Paste text={text} words={words} change={setText} />
      )}
      <Outcome run={preview.run} language={state.language} words={words} leave={preview.leave} />
      <Outcome run={adding.run} language={state.language} words={words} leave={adding.leave} />
      <p class="buttons">
        {list ? (
          <>
            {certain > 0 && (
              <button type="button" class="main" aria-disabled={isBusy} onClick={add}>
                {words.addProducts(certain)}
              </button>
            )}
            <button type="button" class="second" onClick={again}>
              {words.anotherList}
            </button>
          </>
        ) : (
          text.trim() !== '' && (
            <button type="button" class="main" aria-disabled={isBusy} onClick={() => look(choices)}>
              {words.readList}
            </button>
          )
        )}
        {!list && text.trim() === '' && (
          <button type="button" class="main" onClick={goOn}>
            {words.next}
          </button>
        )}
      </p>
    </>
  );
}

/** Lines of their own say nothing of columns and headings: those stay as they were read. */
const readAgain = ({ lines, unknown }: ReadList): Pick<ReadList, 'lines' | 'unknown'> => ({
  lines,
  unknown,
});

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** JSON knows no undefined, and nor do the commands. */
const only = <T extends object>(parts: T): Given<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as Given<T>;

interface PasteProps {
  readonly text: string;
  readonly words: StepProps['words'];
  readonly change: (text: string) => void;
}

function Paste({ text, words, change }: PasteProps) {
  return (
    <>
      <label class="field">
        <span class="label">{words.productList}</span>
        <textarea
          rows={12}
          value={text}
          spellcheck={false}
          aria-describedby="product-hint"
          onInput={(event) => change(event.currentTarget.value)}
        />
      </label>
      <p id="product-hint" class="faint">
        {words.productHint}
      </p>
    </>
  );
}
