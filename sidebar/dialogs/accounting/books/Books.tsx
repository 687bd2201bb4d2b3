import { useState } from 'preact/hooks';
import { formerModes } from '../../../../src/accounting/view/formerModes';
import { periodText, usualPeriods } from '../../../../src/accounting/view/period';
import type { BooksView } from '../../../../src/accounting/view/view';
import { type BooksPageWords, booksPage } from '../../../../src/text/pages/accounting/booksPage';
import { modeNames } from '../../../../src/text/values/modeNames';
import { wordsIn } from '../../../../src/text/values/pairs';
import { type Reading, useReading } from '../../../shared/calls/useReading';
import { Failed, Working } from '../../../shared/cards';
import { Dialog, FirstReading, titleIn } from '../../../shared/Dialog';
import { Tabs } from '../../../shared/Tabs';
import { Documents } from './Documents';
import { Entries } from './Entries';
import { Statement, Vat } from './Others';
import { PeriodChoice } from './PeriodChoice';
import { Margin, Purchases } from './Resale';
import { type ActDone, useActs } from './useActs';
import './books.css';

type Part = keyof BooksPageWords['parts'];

interface Period {
  readonly from?: string;
  readonly until?: string;
}

/** What the drive's accounts say of a period, to be looked at, printed and taken along. */
export function Books() {
  const [asked, ask] = useState<Period>({});
  const reading: Reading<BooksView> = useReading('booksView', asked);
  if (!reading.value) return <FirstReading failure={booksPage.failed} reading={reading} />;
  return <OfPeriod view={reading.value} reading={reading} ask={ask} />;
}

interface Props {
  readonly view: BooksView;
  readonly reading: Reading<BooksView>;
  readonly ask: (asked: Period) => void;
}

/** What a mode has nothing to do with is not shown. */
const PARTS: Readonly<Record<BooksView['settings']['mode'], readonly Part[]>> = {
  mandate: ['documents', 'vat', 'statement', 'entries'],
  resale: ['documents', 'vat', 'purchases', 'margin', 'entries'],
  direct: ['documents', 'vat', 'entries'],
};

/** A success never hides what was left out. */
const isWhole = (did: ActDone): boolean =>
  did.kind === 'prepare' || (did.refused === 0 && did.issued > 0);

function saidOf(did: ActDone, words: BooksPageWords): string {
  if (did.kind === 'prepare') return words.prepared;
  const isNone = did.issued + did.refused === 0;
  return isNone ? words.numberedBefore : words.numbered(did.issued, did.refused);
}

function OfPeriod({ view, reading, ask }: Props) {
  const { language, settings } = view;
  const words = wordsIn(booksPage, language);
  const [part, setPart] = useState<Part>('documents');
  const [said, setSaid] = useState('');
  const { run, leave, act } = useActs(reading.refresh, (did) => setSaid(saidOf(did, words)));
  const isBusy = run.kind === 'running' || reading.isReading;
  const props = { view, words, isBusy, act };
  return (
    <Dialog language={language} lead={words.lead(periodText(view))} spoken={said}>
      <PeriodChoice view={view} words={words} periods={usualPeriods(view)} ask={ask} />
      {run.kind === 'running' && <Working language={language} title={words.working} />}
      {run.kind === 'failed' && (
        <Failed language={language} failure={run.failure} retry={run.retry} leave={leave} />
      )}
      {reading.failure && (
        <Failed language={language} failure={reading.failure} retry={reading.refresh} />
      )}
      {run.kind === 'done' && (
        <p class={isWhole(run.value) ? 'card good' : 'card warning'}>{said}</p>
      )}
      {formerModes(view).map((mode) => (
        <p class="card warning" key={mode}>
          {words.formerMode(modeNames[mode][language], modeNames[settings.mode][language])}
        </p>
      ))}
      <Tabs
        label={titleIn(language)}
        tabs={PARTS[settings.mode].map((key) => ({ key, title: words.parts[key] }))}
        chosen={part}
        choose={setPart}
      >
        {part === 'documents' && <Documents {...props} />}
        {part === 'vat' && <Vat view={view} words={words} />}
        {part === 'statement' && <Statement view={view} words={words} />}
        {part === 'purchases' && <Purchases {...props} />}
        {part === 'margin' && <Margin {...props} />}
        {part === 'entries' && <Entries view={view} words={words} />}
      </Tabs>
    </Dialog>
  );
}
