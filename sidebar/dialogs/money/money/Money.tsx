import { useState } from 'preact/hooks';
import type { MoneySummary } from '../../../../src/app/kernel/refusal';
import type { Counted } from '../../../../src/app/money/countTill';
import type { MoneyView } from '../../../../src/app/money/moneyView';
import { moneyPage } from '../../../../src/text/pages/money/moneyPage';
import type { Asks } from '../../../../src/text/results/questions/likelyQuestion';
import { doneText } from '../../../../src/text/results/summaries';
import { wordsIn } from '../../../../src/text/values/pairs';
import { useActionIds } from '../../../shared/calls/actionIds';
import { isAsks } from '../../../shared/calls/asks';
import { tellChanged, useNews } from '../../../shared/calls/news';
import {
  call,
  type InputOf,
  type SidebarCommand,
  type ValueOf,
} from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';
import { type Reading, useReading } from '../../../shared/calls/useReading';
import { Failed, Working } from '../../../shared/cards';
import { Dialog, FirstReading, titleIn } from '../../../shared/Dialog';
import { PersonPage } from '../../../shared/person/PersonPage';
import { Doubt } from '../../../shared/Question';
import { Dues } from './Dues';
import { Earlier } from './Earlier';
import { Payouts } from './Payouts';
import { Persons } from './Persons';
import { Receipts } from './Receipts';
import { gapText, Till } from './Till';
import './money.css';

type MoneyCommand =
  | 'notePayment'
  | 'undoPayment'
  | 'countTill'
  | 'settlePayouts'
  | 'markPaid'
  | 'orderTransfers'
  | 'returnPayouts'
  | 'confirmIban';

export type FileForBank = ValueOf<'orderTransfers'>;

/** What is asked of the drive here; its value is what the page then says. */
export type Act = <N extends MoneyCommand & SidebarCommand>(
  name: N,
  input: InputOf<N>,
  said: string,
) => void;

interface Outcome {
  readonly text: string;
  /** A success never hides a warning. */
  readonly isGood: boolean;
}

const NOTHING_SAID: Outcome = { text: '', isGood: true };

function saidOf(value: object, done: string, view: MoneyView): Outcome {
  if (!('code' in value)) return { text: done, isGood: true };
  if (value.code === 'counted') {
    const { cash, cheques } = value as Counted;
    const gaps = [cash, cheques].flatMap((gap) => (gap ? [gapText(gap, view)] : []));
    return { text: [done, ...gaps].join('\n'), isGood: gaps.length === 0 };
  }
  if (value.code !== 'settled') return { text: done, isGood: true };
  const settled = value as Extract<MoneySummary, { code: 'settled' }>;
  const { leftOut, overpaid, unweighed } = settled;
  const isGood = leftOut.length + overpaid.length + unweighed.baskets === 0;
  return { text: doneText(settled, view.language), isGood };
}

/** What buyers owe, what came in, and what producers are paid. */
export function Money() {
  const [sale, look] = useState<number | undefined>(undefined);
  const reading = useReading('moneyView', sale === undefined ? {} : { sale });
  useNews(reading.refresh);
  if (!reading.value) return <FirstReading failure={moneyPage.failed} reading={reading} />;
  const { value: view } = reading;
  return <Accounts key={view.sale} view={view} reading={reading} look={look} />;
}

interface Props {
  readonly view: MoneyView;
  readonly reading: Reading<MoneyView>;
  /** At another sale; at the one in hand where none is named. */
  readonly look: (sale: number | undefined) => void;
}

interface MoneyRequest {
  readonly name: MoneyCommand;
  readonly input: object;
  readonly said: string;
}

function Accounts({ view, reading, look }: Props) {
  const { language } = view;
  const words = wordsIn(moneyPage, language);
  const [file, setFile] = useState<FileForBank | null>(null);
  const actionIds = useActionIds();
  const trying = useTrying(async ({ name, input }: MoneyRequest) => {
    const outcome = await call(name, actionIds.withId(name, input) as never);
    if (outcome.ok) {
      actionIds.answered(name, input);
      const value = outcome.value as FileForBank | MoneySummary | { readonly code: string };
      setFile('order' in value ? (value as FileForBank) : null);
      tellChanged();
      await reading.refresh();
    }
    return outcome;
  });
  const [said, setSaid] = useState<Outcome>(NOTHING_SAID);
  const [asked, setAsked] = useState<(Asks & { readonly said: string }) | null>(null);
  const act: Act = (name, input, done) => {
    setSaid(NOTHING_SAID);
    setAsked(null);
    void trying.start({ name, input, said: done }).then((outcome) => {
      if (!outcome?.ok) return;
      if (isAsks(outcome.value)) setAsked({ ...outcome.value, said: done });
      else setSaid(saidOf(outcome.value, done, view));
    });
  };
  const hush = () => setSaid(NOTHING_SAID);
  const [person, show] = useState<string | null>(null);
  const isAbout = view.dues.some(({ sale, waits }) => sale === view.sale && waits);
  const isBusy = trying.run.kind === 'running';
  return (
    <Dialog language={language} lead={words.lead(view.sale, view.sums, isAbout)} spoken={said.text}>
      {isBusy && <Working language={language} title={words.saving} />}
      {trying.run.kind === 'failed' && (
        <Failed
          language={language}
          failure={trying.run.failure}
          retry={trying.run.retry}
          leave={trying.leave}
        />
      )}
      {said.text && !isBusy && (
        <p class={said.isGood ? 'card good lines' : 'card bad lines'}>{said.text}</p>
      )}
      {asked && !isBusy && <h2 class="unseen">{titleIn(language)}</h2>}
      {asked && !isBusy && (
        <Doubt
          asks={asked}
          language={language}
          act={(input) => act('notePayment', input as InputOf<'notePayment'>, asked.said)}
          leave={() => setAsked(null)}
        />
      )}
      {!view.follows && <p>{words.notFollowed}</p>}
      {person ? (
        <PersonPage
          key={person}
          email={person}
          language={language}
          around={view}
          noted={reading.refresh}
          leave={() => {
            show(null);
            void reading.refresh();
          }}
          erased={(notice) => {
            show(null);
            setSaid({ text: notice, isGood: true });
            void reading.refresh();
          }}
        />
      ) : (
        <>
          <Earlier view={view} words={words} isBusy={isBusy} look={look} />
          <Dues view={view} words={words} isBusy={isBusy} act={act} hush={hush} />
          <Till view={view} isBusy={isBusy} act={act} hush={hush} />
          <Persons
            view={view}
            show={(email) => {
              hush();
              show(email);
            }}
          />
          <Receipts view={view} words={words} isBusy={isBusy} act={act} />
          <Payouts view={view} words={words} isBusy={isBusy} act={act} file={file} hush={hush} />
        </>
      )}
    </Dialog>
  );
}
