import { useState } from 'preact/hooks';
import type { ColumnsView, OwnTab } from '../../../../src/app/catalogue/optionalColumns';
import { isOptional, type Tab } from '../../../../src/tabs/engine/tab';
import { tabs } from '../../../../src/tabs/tabs';
import {
  type ColumnsWords,
  columnsPage,
  foldedColumns,
} from '../../../../src/text/pages/catalogue/columnsPage';
import { everyPage } from '../../../../src/text/pages/everyPage';
import { unbreakable } from '../../../../src/text/values/format';
import { wordsIn } from '../../../../src/text/values/pairs';
import { tellChanged } from '../../../shared/calls/news';
import { call, closeDialog, type InputOf } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';
import { useReading } from '../../../shared/calls/useReading';
import { Failed, isUnknown } from '../../../shared/cards';
import { Dialog, FirstReading, titleIn } from '../../../shared/Dialog';
import type { Language } from '../../../shared/format';
import { Tabs } from '../../../shared/Tabs';
import './columns.css';

/** Every column that a tab may have and need not, with what it is for: one click adds it. */
export function Columns() {
  const reading = useReading('optionalColumns', {});
  const { value } = reading;
  if (!value) return <FirstReading failure={columnsPage.failed} reading={reading} />;
  return <Standing first={value} />;
}

function Standing({ first }: { readonly first: ColumnsView }) {
  const [view, setView] = useState(first);
  const [tab, setTab] = useState<OwnTab>(first.tabs[0]?.tab ?? 'products');
  const [said, setSaid] = useState('');
  const { language } = view;
  const words = wordsIn(columnsPage, language);
  const { run, start, leave } = useTrying((input: InputOf<'addColumn'>) =>
    call('addColumn', input),
  );
  const shown = view.tabs.find((one) => one.tab === tab);
  const add = async (column: string) => {
    setSaid('');
    const outcome = await start({ tab, column });
    if (!outcome?.ok) return;
    setView(outcome.value);
    const isAtTheRight = (tabs[tab] as Tab).handheld === undefined;
    setSaid(words.added(headerOf(tab, column, language), shown?.title ?? '', isAtTheRight));
    tellChanged();
  };
  const choose = (other: OwnTab) => {
    // What was done in one tab says nothing of the next.
    setSaid('');
    leave();
    setTab(other);
  };
  const isBusy = run.kind === 'running';
  return (
    <Dialog
      language={language}
      lead={words.lead}
      spoken={isBusy ? words.adding : said}
      foot={
        <button type="button" class="second" onClick={closeDialog}>
          {wordsIn(everyPage, language).close}
        </button>
      }
    >
      {run.kind === 'failed' && (
        <Failed
          language={language}
          {...(!isUnknown(run.failure) && { title: words.notAdded })}
          {...run}
          leave={leave}
        />
      )}
      {said && <p class="card good">{said}</p>}
      <Tabs
        label={titleIn(language)}
        tabs={view.tabs.map((one) => ({ key: one.tab, title: one.title }))}
        chosen={tab}
        choose={choose}
      >
        {shown && (
          <Lists
            key={tab}
            {...{ language, words, isBusy, add }}
            tab={tab}
            missing={shown.missing}
          />
        )}
        <p class="faint others">{words.others}</p>
      </Tabs>
    </Dialog>
  );
}

const headerOf = (tab: OwnTab, column: string, language: Language): string =>
  (tabs[tab] as Tab).columns[column]?.header[language] ?? column;

/** What its header says in the tab. */
const noteOf = (tab: OwnTab, column: string, language: Language): string =>
  (tabs[tab] as Tab).columns[column]?.note?.[language] ?? '';

interface ListProps {
  readonly tab: OwnTab;
  readonly missing: readonly string[];
  readonly language: Language;
  readonly words: ColumnsWords;
  readonly isBusy: boolean;
  readonly add: (column: string) => void;
}

/** What serves any drive, then, folded, what one that does none of it never needs. */
function Lists(props: ListProps) {
  const { tab, missing, words } = props;
  const [isOpen, setOpen] = useState(false);
  const { purpose, columns: apart = [] } = foldedColumns[tab] ?? {};
  const all = Object.entries((tabs[tab] as Tab).columns).flatMap(([column, own]) =>
    isOptional(own) ? [column] : [],
  );
  const isUsed = apart.some((column) => !missing.includes(column));
  return (
    <>
      <List {...props} columns={all.filter((column) => !apart.includes(column))} />
      {purpose && (
        <details
          open={isOpen || isUsed}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary>{words.folded(words.purposes[purpose], apart.length)}</summary>
          <List {...props} columns={apart} />
        </details>
      )}
    </>
  );
}

function List({
  tab,
  columns,
  missing,
  language,
  words,
  isBusy,
  add,
}: ListProps & { readonly columns: readonly string[] }) {
  return (
    <ul class="columns">
      {columns.map((column) => (
        <li key={column}>
          <div>
            <b id={`column-${column}`}>{headerOf(tab, column, language)}</b>
            <p>{unbreakable(noteOf(tab, column, language))}</p>
          </div>
          {missing.includes(column) ? (
            <button
              type="button"
              class="second"
              aria-describedby={`column-${column}`}
              disabled={isBusy}
              onClick={() => add(column)}
            >
              {words.add}
            </button>
          ) : (
            <span class="faint">{words.there}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
