import { useState } from 'preact/hooks';
import type { MoneyView } from '../../../src/app/moneyView';
import { centsOf, euros } from '../../shared/format';
import type { Act } from './Money';
import { KINDS, type Kind, MEANS, type Means, type MoneyWords } from './words';

interface Props {
  readonly view: MoneyView;
  readonly words: MoneyWords;
  readonly isBusy: boolean;
  readonly act: Act;
}

type Due = MoneyView['dues'][number];

/** Who owes what; a payment is noted beside its basket. */
export function Dues({ view, words, isBusy, act }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  if (view.dues.length === 0) return null;
  return (
    <section aria-labelledby="dues">
      <h2 id="dues">{words.dues}</h2>
      <table class="money">
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
              toggle={() => setOpen(open === due.reference ? null : due.reference)}
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

interface RowProps extends Omit<Props, 'act'> {
  readonly due: Due;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly save: (
    noting: Parameters<Act>[1] & { basket: number; cents: number; means: Means },
  ) => void;
}

function Row({ due, view, words, isOpen, isBusy, toggle, save }: RowProps) {
  const { sale, basket, payee, name, email, remaining, state, producer, printed } = due;
  return (
    <>
      <tr>
        <td>{sale === view.sale ? basket : `${sale} / ${basket}`}</td>
        <th scope="row">
          {name || email}
          {producer && ` → ${producer}`}
          <span class="faint"> {printed}</span>
        </th>
        <td class="sum">{euros(remaining, view.language)}</td>
        <td>{words.states[state]}</td>
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
              remaining={remaining}
              words={words}
              save={(noted) => save({ sale, basket, payee, ...noted })}
            />
          </td>
        </tr>
      )}
    </>
  );
}

interface Noted {
  readonly cents: number;
  readonly means: Means;
  readonly kind: Kind;
  readonly id: string;
}

interface NotingProps {
  readonly remaining: number;
  readonly words: MoneyWords;
  readonly save: (noted: Noted) => void;
}

function Noting({ remaining, words, save }: NotingProps) {
  const [amount, setAmount] = useState(remaining > 0 ? (remaining / 100).toFixed(2) : '');
  const [means, setMeans] = useState<Means>('transfer');
  const [kind, setKind] = useState<Kind>(remaining > 0 ? 'payment' : 'extra');
  const [isBad, setBad] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const cents = centsOf(amount);
    setBad(cents === undefined);
    if (cents !== undefined) save({ cents, means, kind, id: crypto.randomUUID() });
  };
  return (
    <form class="noting" onSubmit={submit} noValidate>
      <label>
        {words.amount}
        <input
          inputMode="decimal"
          value={amount}
          aria-invalid={isBad}
          onInput={(event) => setAmount(event.currentTarget.value)}
        />
      </label>
      <label>
        {words.means}
        <select value={means} onChange={(event) => setMeans(event.currentTarget.value as Means)}>
          {MEANS.map((one) => (
            <option key={one} value={one}>
              {words.meansNames[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.kind}
        <select value={kind} onChange={(event) => setKind(event.currentTarget.value as Kind)}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="main">
        {words.save}
      </button>
      {isBad && <p role="alert">{words.badAmount}</p>}
    </form>
  );
}
