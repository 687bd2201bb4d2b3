import { useState } from 'preact/hooks';
import type { ChangeDraft } from '../../../../src/app/sale/changing/changeDraft';
import { everyPage } from '../../../../src/text/pages/everyPage';
import { type ChangingWords, changingPage } from '../../../../src/text/pages/sale/changingPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { closeDialog } from '../../../shared/calls/server';
import { useReading } from '../../../shared/calls/useReading';
import { Dialog, FirstReading, titleIn } from '../../../shared/Dialog';
import { WhichSale } from '../../../shared/sale/WhichSale';
import { Tabs } from '../../../shared/Tabs';
import { Absent } from './Absent';
import { End } from './End';
import { Moments } from './Moments';
import { Products } from './Products';
import { Reopen } from './Reopen';
import './changing.css';

export interface PartProps {
  readonly draft: ChangeDraft;
  readonly words: ChangingWords;
  /** Says what was done, and reads the sale anew. */
  readonly done: (said: string) => Promise<void>;
}

type Part = 'moments' | 'products' | 'absent' | 'reopen' | 'end';

/** The sale as it goes on: its dates and place, what it sells, its end. */
export function Changing() {
  const reading = useReading('changeDraft', {});
  const [chosen, choose] = useState<Part>('moments');
  const [said, setSaid] = useState('');
  const { value: draft } = reading;
  if (!draft) return <FirstReading failure={changingPage.failed} reading={reading} />;
  const { language, may, sale } = draft;
  const words = wordsIn(changingPage, language);
  const done = async (text: string) => {
    setSaid(text);
    await reading.refresh();
  };
  const open: Part[] = [
    ...(may.move ? (['moments'] as const) : []),
    ...(may.changeOffer ? (['products'] as const) : []),
    ...(may.changeOrders ? (['absent'] as const) : []),
    ...(may.reopen ? (['reopen'] as const) : []),
    ...(may.callOff ? (['end'] as const) : []),
  ];
  const part = open.includes(chosen) ? chosen : open[0];
  const show = (next: Part) => {
    setSaid('');
    choose(next);
  };
  return (
    <Dialog
      language={language}
      title={words.saleTitle(sale.number)}
      lead={words.lead}
      spoken={said}
      foot={
        <button type="button" class="second" onClick={closeDialog}>
          {wordsIn(everyPage, language).close}
        </button>
      }
    >
      {said && <p class="card good">{said}</p>}
      <WhichSale
        {...{ sale: sale.number, beside: draft.beside, language }}
        read={() => {
          setSaid('');
          void reading.refresh();
        }}
      />
      {part === undefined ? (
        <p>{words.nothing}</p>
      ) : (
        <Tabs
          label={titleIn(language)}
          tabs={open.map((key) => ({ key, title: words.parts[key] }))}
          chosen={part}
          choose={show}
        >
          {part === 'moments' && <Moments key={JSON.stringify(sale)} {...{ draft, words, done }} />}
          {part === 'products' && <Products {...{ draft, words, done }} />}
          {part === 'absent' && <Absent {...{ draft, words, done }} />}
          {part === 'reopen' && <Reopen {...{ draft, words, done }} />}
          {part === 'end' && <End {...{ draft, words, done }} />}
        </Tabs>
      )}
    </Dialog>
  );
}
