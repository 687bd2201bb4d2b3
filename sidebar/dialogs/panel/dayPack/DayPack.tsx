import { useMemo, useState } from 'preact/hooks';
import { dayPage, hasSlips, USUAL } from '../../../../src/printing/day/dayPages';
import type { DayDetails } from '../../../../src/text/pages/panel/dayDetails';
import { type DayPackPageWords, dayPackPage } from '../../../../src/text/pages/panel/dayPackPage';
import { fileNames } from '../../../../src/text/results/fileNames';
import { wordsIn } from '../../../../src/text/values/pairs';
import { call } from '../../../shared/calls/server';
import { useReading } from '../../../shared/calls/useReading';
import { Dialog, FirstReading } from '../../../shared/Dialog';
import { moment } from '../../../shared/format';
import { Printing } from '../../../shared/Printing';
import { PrintChoices } from './PrintChoices';
import './dayPack.css';

/** The papers of a pick-up, all at once or one by one. */
export function DayPack() {
  const reading = useReading('dayPack', {});
  if (!reading.value) return <FirstReading failure={dayPackPage.failed} reading={reading} />;
  return <OfDay read={reading.value} />;
}

/** What was printed counts at once, also where the drive cannot be told. */
function OfDay({ read }: { readonly read: DayDetails }) {
  const { locale } = read.drive;
  const words = wordsIn(dayPackPage, locale);
  const [details, setDetails] = useState(read);
  const [isNoted, setNoted] = useState(true);
  const [chosen, choose] = useState(USUAL);
  const html = useMemo(() => dayPage(details, chosen), [details, chosen]);
  const onPrint = async () => {
    if (!hasSlips(chosen.part)) return;
    const outcome = await call('notePrinted', { sale: details.sale.number });
    setNoted(outcome.ok);
    if (outcome.ok) setDetails({ ...details, printedAt: details.now });
  };
  if (details.baskets.length === 0)
    return (
      <Dialog language={locale}>
        <p>{words.noBasket}</p>
      </Dialog>
    );
  const said = isNoted ? '' : words.notNoted;
  return (
    <Dialog language={locale} lead={words.lead} spoken={said}>
      <PrintChoices details={details} words={words} chosen={chosen} choose={choose} />
      <Since details={details} words={words} />
      {said && <p class="card bad">{said}</p>}
      <p class="faint">{words.printHelp}</p>
      <Printing
        html={html}
        title={words.preview}
        fileName={fileNames.dayPack(details.sale.number)}
        words={words}
        onPrint={onPrint}
      />
    </Dialog>
  );
}

interface SinceProps {
  readonly details: DayDetails;
  readonly words: DayPackPageWords;
}

/** When it was printed last. */
function Since({ details, words }: SinceProps) {
  const { printedAt, drive } = details;
  const said = printedAt
    ? words.printedAt(moment(printedAt, drive.zone, drive.locale))
    : words.notPrinted;
  return <p class="faint">{said}</p>;
}
