import { useState } from 'preact/hooks';
import type { OpeningDraft } from '../../../../src/app/sale/openingDraft';
import type { TypedDates } from '../../../../src/domain/sale/cycle';
import { everyPage } from '../../../../src/text/pages/everyPage';
import { type OpeningWords, openingPage } from '../../../../src/text/pages/sale/openingPage';
import { likelyQuestion } from '../../../../src/text/results/questions/likelyQuestion';
import { wordsIn } from '../../../../src/text/values/pairs';
import { openSale } from '../../../shared/calls/openSale';
import { closeDialog } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';
import { useProgress } from '../../../shared/calls/useProgress';
import { useReading } from '../../../shared/calls/useReading';
import { Failed, isUnknown, Working } from '../../../shared/cards';
import { Dialog, FirstReading, titleIn } from '../../../shared/Dialog';
import { moment } from '../../../shared/format';
import { Doubt } from '../../../shared/Question';
import { Tabs } from '../../../shared/Tabs';
import { useFocusOnChange } from '../../../shared/useFocus';
import { Changes } from './Changes';
import { Dates } from './Dates';
import { Opened } from './Opened';
import { Products, silentLeft } from './Products';
import { askedOf, changesNow, isSold, unreadable } from './stocks';
import { faultsOf, openingOf, type Typed, timesOf, typedFrom } from './typedOpening';
import './opening.css';

export function Opening() {
  const reading = useReading('draftOpening', {});
  const { value } = reading;
  if (!value) return <FirstReading failure={openingPage.noDraft} reading={reading} />;
  return <Draft draft={value} words={wordsIn(openingPage, value.language)} />;
}

interface DraftProps {
  readonly draft: OpeningDraft;
  readonly words: OpeningWords;
}

type Part = 'dates' | 'products' | 'changes';

function Draft({ draft, words }: DraftProps) {
  const { language, zone, goesOn } = draft;
  const [typed, setTyped] = useState(() => typedFrom(draft));
  const [part, setPart] = useState<Part>('dates');
  const [isAsking, setAsking] = useState(false);
  const [share, tell] = useState<{ done: number; of: number }>();
  const trying = useTrying((input: ReturnType<typeof openingOf>) => openSale(input, tell));
  const { run } = trying;
  const note = useProgress(run.kind === 'running');
  const place = useFocusOnChange<HTMLDivElement>(`${run.kind}${isAsking}`);
  const times = timesOf(typed, zone);
  const faults = goesOn ? {} : faultsOf(times, draft.now);
  const fault = Object.keys(faults)[0];
  const asked = goesOn ? [] : askedOf(draft, typed);
  const isQuestion = isAsking && asked.length > 0 && run.kind !== 'running' && run.kind !== 'done';
  const isSilent = silentLeft(draft, typed).length > 0;
  const unread = unreadable(draft, typed);

  const start = () => {
    if (fault) {
      setPart('dates');
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid]')?.focus());
    } else if (isSilent || unread) {
      setPart('products');
      if (unread)
        requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid]')?.focus());
    } else if (asked.length > 0) setAsking(true);
    else void trying.start(openingOf(draft, typed, times));
  };

  const done = run.kind === 'done' ? endedText(run.value, draft, words) : null;
  const step = note?.step === 'form' && note.of ? { done: note.done ?? 0, of: note.of } : undefined;
  const working = words.step(note, step ?? share);
  return (
    <Dialog
      language={language}
      title={goesOn ? words.goesOnTitle(draft.number) : words.saleTitle(draft.number)}
      lead={done ? undefined : goesOn ? words.goesOnLead : words.lead}
      spoken={run.kind === 'running' ? working : (done?.said ?? '')}
      foot={
        run.kind !== 'running' && (
          <Foot
            {...{ draft, typed, times, words, start }}
            isDone={done !== null}
            toMend={fault ? words.toMend.dates : isSilent || unread ? words.toMend.products : ''}
          />
        )
      }
    >
      <div ref={place}>
        {run.kind === 'failed' && (
          <Failed
            language={language}
            {...(!isUnknown(run.failure) && { title: words.notOpened })}
            {...run}
            leave={trying.leave}
          />
        )}
        {run.kind === 'running' && (
          <Working
            language={language}
            title={words.working}
            share={step ?? share}
            detail={working}
          />
        )}
        {done && <Opened language={language} words={words} {...done} />}
        {isQuestion && (
          <>
            <h2 class="unseen">{titleIn(language)}</h2>
            <Doubt
              asks={likelyQuestion(
                asked.map(({ asks }) => asks),
                {},
                language,
              )}
              language={language}
              act={() => {
                setAsking(false);
                void trying.start(openingOf(draft, typed, times, true));
              }}
              leave={() => setAsking(false)}
            />
          </>
        )}
        {!goesOn && !done && run.kind !== 'running' && (
          <Tabs
            label={titleIn(language)}
            tabs={tabsOf(draft, typed, words, fault, isSilent || unread !== undefined)}
            chosen={part}
            choose={setPart}
          >
            <Chosen
              {...{ draft, typed, words, part, times, faults }}
              change={(more) => setTyped((before) => ({ ...before, ...more }))}
            />
          </Tabs>
        )}
      </div>
    </Dialog>
  );
}

const tabsOf = (
  draft: OpeningDraft,
  typed: Typed,
  words: OpeningWords,
  fault: unknown,
  isToMend: boolean,
) => {
  const changes = changesNow(draft, typed, words).length;
  return [
    { key: 'dates' as const, title: words.parts.dates, isBad: Boolean(fault) },
    { key: 'products' as const, title: words.parts.products, isBad: isToMend },
    ...(changes > 0
      ? [{ key: 'changes' as const, title: `${words.parts.changes} (${changes})` }]
      : []),
  ];
};

interface ChosenProps extends DraftProps {
  readonly part: Part;
  readonly typed: Typed;
  readonly times: TypedDates;
  readonly faults: ReturnType<typeof faultsOf>;
  readonly change: (more: Partial<Typed>) => void;
}

function Chosen({ part, times, ...props }: ChosenProps) {
  const { draft, typed, words } = props;
  if (part === 'products') return <Products {...props} />;
  if (part === 'changes') return <Changes draft={draft} typed={typed} words={words} />;
  return (
    <>
      {draft.overlap && <p class="card">{draft.overlap}</p>}
      {draft.left && <p class="card warning">{draft.left}</p>}
      <Dates {...props} times={times} />
    </>
  );
}

interface FootProps extends DraftProps {
  readonly typed: Typed;
  readonly times: TypedDates;
  readonly isDone: boolean;
  /** What keeps the sale from being opened; blank where nothing does. */
  readonly toMend: string;
  readonly start: () => void;
}

function Foot({ draft, typed, times, words, isDone, toMend, start }: FootProps) {
  const shared = wordsIn(everyPage, draft.language);
  if (isDone)
    return (
      <button type="button" class="main" onClick={closeDialog}>
        {shared.close}
      </button>
    );
  const sold = draft.products.filter((product) => isSold(product, typed));
  const isLater = times.opensAt !== null && times.opensAt > draft.now;
  return (
    <>
      {!draft.goesOn && (
        <p class={toMend ? 'warning' : 'faint'}>
          {toMend || words.summary(sold.length, draft.mails.announcements, isLater)}
        </p>
      )}
      <button type="button" class="second" onClick={closeDialog}>
        {shared.cancel}
      </button>
      <button type="button" class="main" onClick={start}>
        {draft.goesOn ? words.goOn : isLater ? words.prepare : words.open}
      </button>
    </>
  );
}

type Ended = Parameters<OpeningWords['opened']>[0] | { readonly code: string };

function endedText(ended: Ended, { zone, language }: OpeningDraft, words: OpeningWords) {
  if (!('link' in ended)) return { said: titleIn(language), link: '' };
  return {
    said: words.opened(ended, (time) => moment(time, zone, language)),
    link: ended.link,
  };
}
