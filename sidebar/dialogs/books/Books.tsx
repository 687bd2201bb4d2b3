import { useState } from 'preact/hooks';
import { periodText, usualPeriods } from '../../../src/books/period';
import type { BooksView } from '../../../src/books/view';
import { Failed } from '../../shared/cards';
import { Dialog, FIRST_LANGUAGE, FirstReading } from '../../shared/Dialog';
import { Tabs } from '../../shared/Tabs';
import { type Reading, useReading } from '../../shared/useReading';
import { Entries } from './Entries';
import { PeriodChoice } from './PeriodChoice';
import { booksWords, type Part } from './words';
import './books.css';

interface Asked {
  readonly from?: string;
  readonly until?: string;
}

/** What the drive's accounts say of a period, to be looked at, printed and taken along. */
export function Books() {
  const [asked, ask] = useState<Asked>({});
  const reading: Reading<BooksView> = useReading('booksView', asked);
  const { title, failed } = booksWords[FIRST_LANGUAGE];
  if (!reading.value) return <FirstReading title={title} failure={failed} reading={reading} />;
  return <OfPeriod view={reading.value} reading={reading} ask={ask} />;
}

interface Props {
  readonly view: BooksView;
  readonly reading: Reading<BooksView>;
  readonly ask: (asked: Asked) => void;
}

const PARTS: readonly Part[] = ['entries'];

function OfPeriod({ view, reading, ask }: Props) {
  const { language } = view;
  const words = booksWords[language];
  const [part, setPart] = useState<Part>('entries');
  return (
    <Dialog language={language} title={words.title} lead={words.lead(periodText(view))}>
      <PeriodChoice view={view} words={words} periods={usualPeriods(view)} ask={ask} />
      {reading.failure && (
        <Failed language={language} failure={reading.failure} retry={reading.refresh} />
      )}
      <Tabs
        label={words.title}
        tabs={PARTS.map((key) => ({ key, title: words.parts[key] }))}
        chosen={part}
        choose={setPart}
      >
        {part === 'entries' && <Entries view={view} words={words} />}
      </Tabs>
    </Dialog>
  );
}
