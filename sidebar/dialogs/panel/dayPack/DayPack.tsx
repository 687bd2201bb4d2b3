import { useMemo, useState } from 'preact/hooks';
import { dayPage, USUAL } from '../../../../src/printing/day/dayPages';
import type { DayDetails } from '../../../../src/text/pages/panel/dayDetails';
import { dayPackPage } from '../../../../src/text/pages/panel/dayPackPage';
import { fileNames } from '../../../../src/text/results/fileNames';
import { wordsIn } from '../../../../src/text/values/pairs';
import { useReading } from '../../../shared/calls/useReading';
import { Dialog, FirstReading } from '../../../shared/Dialog';
import { Printing } from '../../../shared/Printing';
import { PrintChoices } from './PrintChoices';
import './dayPack.css';

/** The papers of a pick-up, all at once or one by one. */
export function DayPack() {
  const reading = useReading('dayPack', {});
  if (!reading.value) return <FirstReading failure={dayPackPage.failed} reading={reading} />;
  return <OfDay read={reading.value} />;
}

function OfDay({ read: details }: { readonly read: DayDetails }) {
  const { locale } = details.drive;
  const words = wordsIn(dayPackPage, locale);
  const [chosen, choose] = useState(USUAL);
  const html = useMemo(() => dayPage(details, chosen), [details, chosen]);
  if (details.baskets.length === 0)
    return (
      <Dialog language={locale}>
        <p>{words.noBasket}</p>
      </Dialog>
    );
  return (
    <Dialog language={locale} lead={words.lead}>
      <PrintChoices details={details} words={words} chosen={chosen} choose={choose} />
      <p class="faint">{words.printHelp}</p>
      <Printing
        html={html}
        title={words.preview}
        fileName={fileNames.dayPack(details.sale.number)}
        words={words}
      />
    </Dialog>
  );
}
