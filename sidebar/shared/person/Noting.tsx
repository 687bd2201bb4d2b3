import { useState } from 'preact/hooks';
import { amountText } from '../../../src/domain/values/number';
import { typedCents } from '../../../src/domain/values/typed';
import type { MoneyWords } from '../../../src/text/pages/money/moneyPage';
import type { Language } from '../format';

const MEANS = ['transfer', 'cash', 'cheque', 'card', 'rounding'] as const;
const KINDS = ['payment', 'extra', 'refund'] as const;
type Means = (typeof MEANS)[number];
type Kind = (typeof KINDS)[number];

/** Money given back, a credit that the drive grants, or money that came without a basket. */
export type Only = 'refund' | 'grant' | 'topUp';

export interface Noted {
  readonly cents: number;
  readonly means: Means | 'credit';
  readonly kind: Kind;
}

interface Props {
  /** In cents, to begin with. */
  readonly amount: number;
  readonly first?: Kind;
  /** What for, where that is not asked. */
  readonly only?: Only;
  readonly language: Language;
  readonly words: MoneyWords;
  readonly save: (noted: Noted) => void;
}

/** How much, by what, and what for. */
export function Noting({ amount: begin, first = 'payment', only, language, words, save }: Props) {
  const [amount, setAmount] = useState(begin > 0 ? amountText(begin, language) : '');
  const [means, setMeans] = useState<Noted['means']>(only === 'grant' ? 'credit' : 'transfer');
  const [kind, setKind] = useState<Kind>(
    only === 'refund' ? 'refund' : only === 'grant' ? 'extra' : first,
  );
  const [isBad, setBad] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const cents = typedCents(amount);
    setBad(cents === undefined);
    if (cents !== undefined) save({ cents, means, kind });
  };
  const byMoney = only ? MEANS.filter((one) => one !== 'rounding') : MEANS;
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
      {only !== 'grant' && (
        <label>
          {words.means}
          <select value={means} onChange={(event) => setMeans(event.currentTarget.value as Means)}>
            {byMoney.map((one) => (
              <option key={one} value={one}>
                {words.meansNames[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      {!only && (
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
      )}
      <button type="submit" class="main">
        {words.save}
      </button>
      {isBad && <p role="alert">{words.badAmount}</p>}
    </form>
  );
}
