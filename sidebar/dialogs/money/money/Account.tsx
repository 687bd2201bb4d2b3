import { useEffect, useState } from 'preact/hooks';
import type { MoneyView } from '../../../../src/app/money/moneyView';
import { undoneBy } from '../../../../src/domain/money/entryKey';
import { buyerAccount } from '../../../../src/text/pages/money/buyerAccount';
import type { MoneyWords } from '../../../../src/text/pages/money/moneyPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { Failed } from '../../../shared/cards';
import { euros, moment } from '../../../shared/format';
import { useReading } from '../../../shared/useReading';
import type { Act } from './Money';
import { Noting } from './Noting';

interface Props {
  readonly view: MoneyView;
  readonly words: MoneyWords;
  readonly isBusy: boolean;
  readonly act: Act;
}

/** One buyer's account, chosen by name: every movement, and what may be given back. */
export function Account({ view, words, isBusy, act }: Props) {
  const [email, setEmail] = useState('');
  const more = wordsIn(buyerAccount, view.language);
  if (view.buyers.length === 0) return null;
  const buyers = [...view.buyers].sort((a, b) =>
    (a.name || a.email).localeCompare(b.name || b.email),
  );
  const chosen = buyers.find((one) => one.email === email);
  return (
    <section aria-labelledby="buyer">
      <h2 id="buyer">{more.buyers}</h2>
      <label class="choose">
        {more.choose}
        <select value={email} onChange={(event) => setEmail(event.currentTarget.value)}>
          <option value="">{more.nobody}</option>
          {buyers.map(({ email: address, name }) => (
            <option key={address} value={address}>
              {name ? `${name} – ${address}` : address}
            </option>
          ))}
        </select>
      </label>
      {chosen && (
        <Movements
          key={chosen.email}
          buyer={chosen}
          view={view}
          words={words}
          isBusy={isBusy}
          act={act}
        />
      )}
    </section>
  );
}

interface MovementsProps extends Props {
  readonly buyer: MoneyView['buyers'][number];
}

function Movements({ buyer, view, words, isBusy, act }: MovementsProps) {
  const { language, zone } = view;
  const more = wordsIn(buyerAccount, language);
  const { value, failure, refresh } = useReading('buyerAccount', { email: buyer.email });
  // The view changes with whatever is noted here or elsewhere.
  useEffect(() => void refresh(), [view, refresh]);
  if (failure) return <Failed language={language} failure={failure} retry={refresh} />;
  if (!value) return null;
  const natures = more.natures as Readonly<Record<string, string>>;
  const named = (nature: string, label: string): string => {
    const name = natures[nature] ?? nature;
    if (undoneBy(label) !== undefined) return more.takenBack(name);
    return label ? `${name}, ${label}` : name;
  };
  const { balance } = buyer;
  const standing =
    balance > 0 ? more.owes(balance) : balance < 0 ? more.inCredit(-balance) : more.even;
  return (
    <>
      <p>{standing}</p>
      <table class="money">
        <thead>
          <tr>
            <th scope="col">{more.date}</th>
            <th scope="col">{more.movement}</th>
            <th scope="col" class="sum">
              {more.amount}
            </th>
            <th scope="col" class="sum">
              {more.balance}
            </th>
          </tr>
        </thead>
        <tbody>
          {value.map((one, index) => (
            <tr key={`${index}`}>
              <td>{moment(one.at, zone, language)}</td>
              <th scope="row">
                {named(one.nature, one.label)}{' '}
                <span class="faint">{more.where(one.sale, one.basket)}</span>
              </th>
              <td class="sum">{euros(one.cents, language)}</td>
              <td class="sum">{euros(one.balance, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Undoing buyer={buyer} view={view} words={words} isBusy={isBusy} act={act} />
      <Giving
        buyer={buyer}
        view={view}
        words={words}
        isBusy={isBusy}
        act={act}
        last={value.at(-1)}
      />
    </>
  );
}

/** What was noted for this buyer and still counts, each to be taken back. */
function Undoing({ buyer, view, words, isBusy, act }: MovementsProps) {
  const own = view.receipts.filter(({ email, isUndone }) => email === buyer.email && !isUndone);
  return (
    <p class="actions">
      {own.map(({ key, basket, cents, label }) => (
        <button
          key={key}
          type="button"
          class="quiet"
          disabled={isBusy}
          onClick={() => act('undoPayment', { key }, words.noted)}
        >
          {words.undoFor(basket, cents, label)}
        </button>
      ))}
    </p>
  );
}

interface GivingProps extends MovementsProps {
  readonly last: { readonly sale: number; readonly basket: number } | undefined;
}

/** Money given back out of a credit, or a credit that the drive grants. */
function Giving({ buyer, view, words, isBusy, act, last }: GivingProps) {
  const [open, setOpen] = useState<'refund' | 'grant' | null>(null);
  const more = wordsIn(buyerAccount, view.language);
  // Fees among baskets aside, a movement is of an order: what is given back is noted there.
  const due = view.dues.find(({ email }) => email === buyer.email) ?? last;
  if (!due || due.basket === 0) return null;
  const { sale, basket } = due;
  const credit = Math.max(0, -buyer.balance);
  return (
    <>
      <p class="actions">
        {credit > 0 && (
          <button
            type="button"
            class="second"
            disabled={isBusy}
            aria-expanded={open === 'refund'}
            onClick={() => setOpen(open === 'refund' ? null : 'refund')}
          >
            {more.giveBack}
          </button>
        )}
        <button
          type="button"
          class="second"
          disabled={isBusy}
          aria-expanded={open === 'grant'}
          onClick={() => setOpen(open === 'grant' ? null : 'grant')}
        >
          {more.giveCredit}
        </button>
      </p>
      {open && (
        <Noting
          key={open}
          amount={open === 'refund' ? credit : 0}
          only={open}
          language={view.language}
          words={words}
          save={(noted) => {
            setOpen(null);
            const said = open === 'refund' ? words.noted : more.creditGiven;
            act('notePayment', { sale, basket, payee: 0, at: undefined, ...noted }, said);
          }}
        />
      )}
    </>
  );
}
