import { useEffect, useRef } from 'preact/hooks';
import type { MoneyView } from '../../../../src/app/money/moneyView';
import { type ReviewedLine, sumsOf } from '../../../../src/statements/reviewedLine';
import {
  type StatementPageWords,
  statementPage,
} from '../../../../src/text/pages/money/statementPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { mayPass } from '../../../shared/calls/server';
import { type Reading, useReading } from '../../../shared/calls/useReading';
import { Failed, Working } from '../../../shared/cards';
import { Dialog, FirstReading } from '../../../shared/Dialog';
import { euros } from '../../../shared/format';
import { Found } from './Found';
import { Group } from './Group';
import { Source } from './Source';
import { useBooks } from './useBooks';
import { useFiles } from './useFiles';
import { GROUPS, useLines } from './useLines';
import { type Recorder, useRecording } from './useRecording';
import './statement.css';

/** A bank statement on its way into the books: given, looked at, recorded. */
export function Statement() {
  const reading = useReading('moneyView', {});
  if (!reading.value) return <FirstReading failure={statementPage.failed} reading={reading} />;
  return <Reconciling view={reading.value} reading={reading} />;
}

interface Props {
  readonly view: MoneyView;
  readonly reading: Reading<MoneyView>;
}

function Reconciling({ view: first, reading }: Props) {
  const view = useBooks(first);
  const { language } = view;
  const words = wordsIn(statementPage, language);
  const given = useFiles();
  const { lines, take, assign } = useLines(view, given.files);
  const recorder = useRecording(view, reading.refresh);
  const { recording, refused, leave } = recorder;
  const taken = lines.filter(({ isTaken }) => isTaken);
  const record = () => void recorder.record(taken);
  const isBusy = recording.kind === 'running' || given.reading !== null;
  const count = given.files.length;
  useEffect(leave, [count]);
  return (
    <Dialog
      language={language}
      lead={words.lead}
      spoken={spoken(recorder, given.reading, words)}
      foot={
        lines.length > 0 && (
          <Foot taken={taken} isBusy={isBusy} view={view} words={words} record={record} />
        )
      }
    >
      {view.follows ? null : <p>{words.notFollowed}</p>}
      <Recorded recorder={recorder} view={view} words={words} retry={record} />
      <Source given={given} isBusy={isBusy} words={words} language={language} />
      {given.files.map((file) => (
        <Found key={file.name} file={file} given={given} view={view} words={words} />
      ))}
      {GROUPS.map((name) => (
        <Group
          key={name}
          name={name}
          lines={lines.filter(({ group }) => group === name)}
          {...{ view, words, take, assign, refused, isBusy }}
        />
      ))}
    </Dialog>
  );
}

function spoken(
  { recording }: Recorder,
  reading: string | null,
  words: StatementPageWords,
): string {
  if (reading !== null) return words.reading(reading);
  return recording.kind === 'done' ? words.recorded(recording.lines) : '';
}

interface RecordedProps {
  readonly recorder: Recorder;
  readonly view: MoneyView;
  readonly words: StatementPageWords;
  readonly retry: () => void;
}

/** How recording goes, and how it ended. */
function Recorded({ recorder: { recording, refused, leave }, view, words, retry }: RecordedProps) {
  const place = useRef<HTMLDivElement>(null);
  const { kind } = recording;
  useEffect(() => {
    if (kind !== 'idle') place.current?.scrollIntoView({ block: 'nearest' });
  }, [kind]);
  return (
    <div ref={place}>
      {kind === 'running' && (
        <Working language={view.language} title={words.recording} share={recording} />
      )}
      {kind === 'failed' && (
        <Failed
          language={view.language}
          title={words.notRecorded}
          failure={recording.failure}
          retry={mayPass(recording.failure) ? retry : undefined}
          leave={leave}
        />
      )}
      {kind === 'done' && recording.lines > 0 && (
        <p class="card good">{words.recorded(recording.lines)}</p>
      )}
      {kind === 'done' && refused.size > 0 && (
        <p class="card bad" role="alert">
          {words.someRefused(refused.size)}
        </p>
      )}
    </div>
  );
}

interface FootProps {
  readonly taken: readonly ReviewedLine[];
  readonly isBusy: boolean;
  readonly view: MoneyView;
  readonly words: StatementPageWords;
  readonly record: () => void;
}

function Foot({ taken, isBusy, view: { language }, words, record }: FootProps) {
  const { came, left } = sumsOf(taken);
  const isIdle = isBusy || taken.length === 0;
  return (
    <>
      <p>
        {taken.length === 0
          ? words.nothingTaken
          : words.takenSums(euros(came, language), euros(left, language))}
      </p>
      <button
        type="button"
        class="main"
        aria-disabled={isIdle}
        onClick={() => {
          if (!isIdle) record();
        }}
      >
        {words.record(taken.length)}
      </button>
    </>
  );
}
