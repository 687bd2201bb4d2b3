import { useState } from 'preact/hooks';
import type { PosterDetails } from '../../../../src/text/pages/panel/poster';
import { posterPage } from '../../../../src/text/pages/panel/posterPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { useReading } from '../../../shared/calls/useReading';
import { Dialog, FirstReading, titleIn } from '../../../shared/Dialog';
import { Tabs } from '../../../shared/Tabs';
import { PosterTab } from './PosterTab';
import { PriceList } from './PriceList';
import './poster.css';

/** What tells people about the sale: on paper. */
export function Poster() {
  const reading = useReading('poster', {});
  const { value } = reading;
  if (!value) return <FirstReading failure={posterPage.failed} reading={reading} />;
  return <OfSale details={value} />;
}

function OfSale({ details }: { readonly details: PosterDetails }) {
  const language = details.drive.locale;
  const words = wordsIn(posterPage, language);
  const [part, setPart] = useState<'poster' | 'prices'>('poster');
  const [typed, setTyped] = useState({});
  return (
    <Dialog language={language} lead={words.lead}>
      <Tabs
        label={titleIn(language)}
        tabs={(['poster', 'prices'] as const).map((key) => ({
          key,
          title: words.parts[key],
        }))}
        chosen={part}
        choose={setPart}
      >
        {part === 'poster' && (
          <PosterTab details={details} words={words} typed={typed} type={setTyped} />
        )}
        {part === 'prices' && <PriceList details={details} words={words} />}
      </Tabs>
    </Dialog>
  );
}
