import { useState } from 'preact/hooks';
import type { Summary } from '../../../../src/app/kernel/refusal';
import type { ClosingDraft } from '../../../../src/app/sale/closingDraft';
import { everyPage } from '../../../../src/text/pages/everyPage';
import { type ClosingWords, closingPage } from '../../../../src/text/pages/sale/closingPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { tellChanged } from '../../../shared/calls/news';
import { call, closeDialog, type Outcome } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';
import { useProgress } from '../../../shared/calls/useProgress';
import { useReading } from '../../../shared/calls/useReading';
import { Failed, isUnknown, Working } from '../../../shared/cards';
import { Dialog, FirstReading } from '../../../shared/Dialog';
import { useFocusOnChange } from '../../../shared/useFocus';
import { Closed } from './Closed';
import { CurrentSale } from './CurrentSale';
import { Preview } from './Preview';
import './closing.css';

export function Closing() {
  const reading = useReading('draftClosing', {});
  const { value } = reading;
  if (!value) return <FirstReading failure={closingPage.noDraft} reading={reading} />;
  const own = wordsIn(closingPage, value.language);
  return value.current === null ? (
    <Draft draft={value} words={own} />
  ) : (
    <CurrentSale draft={value} current={value.current} words={own} read={reading.refresh} />
  );
}

interface ToClose {
  readonly sale: number;
  readonly despite: string[];
}

/** Refused because somebody else, or the set time, closed the same sale meanwhile: it is done. */
async function close({ sale, despite }: ToClose): Promise<Outcome<Summary | 'before'>> {
  const outcome = await call('closeCycle', despite.length > 0 ? { despite } : {});
  tellChanged();
  if (outcome.ok || outcome.failure.kind !== 'told') return outcome;
  const now = await call('status', {});
  const stands = now.ok ? now.value.sale : null;
  return stands?.number === sale && stands.isClosed ? { ok: true, value: 'before' } : outcome;
}

interface DraftProps {
  readonly draft: ClosingDraft;
  readonly words: ClosingWords;
}

function Draft({ draft, words }: DraftProps) {
  const { language } = draft;
  const { run, start, leave } = useTrying(close);
  const [despite, setDespite] = useState<readonly string[]>([]);
  const note = useProgress(run.kind === 'running');
  const place = useFocusOnChange<HTMLDivElement>(run.kind);
  const value = run.kind === 'done' ? run.value : null;
  const isBefore = value === 'before';
  const done = value && value !== 'before' && value.code === 'closed' ? value : null;
  const said = isBefore ? words.closedBefore : done ? words.closed(done) : '';
  const share = note?.of ? { done: note.done ?? 0, of: note.of } : undefined;
  return (
    <Dialog
      language={language}
      title={words.saleTitle(draft.number)}
      lead={run.kind === 'idle' ? words.lead : undefined}
      spoken={run.kind === 'running' ? words.step(note) : said}
      foot={
        run.kind !== 'running' && (
          <Foot
            draft={draft}
            words={words}
            isDone={value !== null}
            start={() => void start({ sale: draft.number, despite: [...despite] })}
          />
        )
      }
    >
      <div ref={place}>
        {run.kind === 'failed' && (
          <Failed
            language={language}
            {...(!isUnknown(run.failure) && { title: words.notClosed })}
            {...run}
            leave={leave}
          />
        )}
        {run.kind === 'running' && (
          <Working
            language={language}
            title={words.working}
            share={share}
            detail={words.step(note)}
          />
        )}
        {isBefore && (
          <p class="card good" tabIndex={-1} data-focus>
            {words.closedBefore}
          </p>
        )}
        {done && <Closed done={done} language={language} words={words} />}
        {(run.kind === 'idle' || run.kind === 'failed') && (
          <Preview draft={draft} words={words} despite={despite} setDespite={setDespite} />
        )}
      </div>
    </Dialog>
  );
}

interface FootProps extends DraftProps {
  readonly isDone: boolean;
  readonly start: () => void;
}

function Foot({ draft: { language }, words, isDone, start }: FootProps) {
  const shared = wordsIn(everyPage, language);
  if (isDone)
    return (
      <button type="button" class="main" onClick={closeDialog}>
        {shared.close}
      </button>
    );
  return (
    <>
      <button type="button" class="second" onClick={closeDialog}>
        {shared.cancel}
      </button>
      <button type="button" class="main" onClick={start}>
        {words.close}
      </button>
    </>
  );
}
