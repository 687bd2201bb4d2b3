import type { MoneyView } from '../../../../src/app/money/moneyView';
import type { MoneyWords } from '../../../../src/text/pages/money/moneyPage';
import { openDialog } from '../../../shared/calls/server';
import { euros, moment } from '../../../shared/format';
import type { Act } from './Money';

const LATEST = 8;

interface Props {
  readonly view: MoneyView;
  readonly words: MoneyWords;
  readonly isBusy: boolean;
  readonly act: Act;
}

/** What came in last, each to be taken back if it was noted by mistake. */
export function Receipts({ view, words, isBusy, act }: Props) {
  const { language, zone, receipts } = view;
  const latest = receipts.slice(-LATEST).reverse();
  return (
    <section aria-labelledby="receipts">
      <h2 id="receipts">{words.receipts}</h2>
      <p class="actions">
        <button type="button" class="second" onClick={() => void openDialog('statement')}>
          {words.statement}
        </button>
      </p>
      {latest.length === 0 && <p>{words.noReceipt}</p>}
      <ul>
        {latest.map(({ key, at, basket, name, cents, isUndone, label }) => (
          <li key={key}>
            {moment(at, zone, language)} –{' '}
            {basket > 0 ? `${words.basket} ${basket}, ${name}` : label || name} –{' '}
            {euros(cents, language)}{' '}
            {isUndone ? (
              <b>{words.isUndone}</b>
            ) : (
              <button
                type="button"
                class="quiet"
                disabled={isBusy}
                aria-label={words.undoFor(basket, cents, label || name)}
                onClick={() => act('undoPayment', { key }, words.noted)}
              >
                {words.undo}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
