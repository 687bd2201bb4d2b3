import { useState } from 'preact/hooks';
import type { MoneyView } from '../../../../src/app/money/moneyView';
import { dueStateNames } from '../../../../src/tabs/words/stateNames';
import type { MoneyWords } from '../../../../src/text/pages/money/moneyPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { euros } from '../../../shared/format';
import { type Noted, Noting } from '../../../shared/person/Noting';
import type { Act } from './Money';

interface Props {
  readonly view: MoneyView;
  readonly words: MoneyWords;
  readonly isBusy: boolean;
  readonly act: Act;
  /** What was said of another payment is not said of this one. */
  readonly hush: () => void;
}

type Due = MoneyView['dues'][number];

/** Who owes what; a payment is noted beside its basket. */
export function Dues({ view, words, isBusy, act, hush }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  if (view.dues.length === 0) return null;
  return (
    <section aria-labelledby="dues">
      <h2 id="dues">{words.dues}</h2>
      <table class="money narrow">
        <thead>
          <tr>
            <th scope="col">{words.basket}</th>
            <th scope="col">{words.name}</th>
            <th scope="col" class="sum">
              {words.left}
            </th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.note}</th>
          </tr>
        </thead>
        <tbody>
          {view.dues.map((due) => (
            <Row
              key={due.reference}
              due={due}
              view={view}
              words={words}
              isOpen={open === due.reference}
              isBusy={isBusy}
              toggle={() => {
                hush();
                setOpen(open === due.reference ? null : due.reference);
              }}
              save={(noting) => {
                setOpen(null);
                act('notePayment', { at: undefined, ...noting }, words.noted);
              }}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps extends Omit<Props, 'act' | 'hush'> {
  readonly due: Due;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly save: (noting: Noted & Pick<Due, 'sale' | 'basket' | 'payee'>) => void;
}

function Row({ due, view, words, isOpen, isBusy, toggle, save }: RowProps) {
  const { sale, basket, payee, name, email, remaining, state, producer, printed } = due;
  return (
    <>
      <tr>
        <td data-of={words.basket}>{sale === view.sale ? basket : `${sale} / ${basket}`}</td>
        <th scope="row">
          {name || email}
          {producer && ` → ${producer}`}
          <span class="faint"> {printed}</span>
        </th>
        <td class="sum">
          {due.waits && words.about}
          {euros(remaining, view.language)}
        </td>
        <td>{wordsIn(dueStateNames, view.language)[state]}</td>
        <td>
          <button
            type="button"
            class="second"
            disabled={isBusy}
            aria-expanded={isOpen}
            aria-label={words.noteFor(basket, name || email)}
            onClick={toggle}
          >
            {words.note}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={5}>
            <Noting
              // What is not known yet is no amount to begin with.
              amount={due.waits ? 0 : Math.max(0, remaining)}
              language={view.language}
              first={remaining > 0 ? 'payment' : 'extra'}
              words={words}
              save={(noted) => save({ sale, basket, payee, ...noted })}
            />
          </td>
        </tr>
      )}
    </>
  );
}
