import { useState } from 'preact/hooks';
import type { PersonAccount } from '../../../src/app/money/personView';
import { buyerAccount } from '../../../src/text/pages/money/buyerAccount';
import { moneyPage } from '../../../src/text/pages/money/moneyPage';
import { personPage } from '../../../src/text/pages/people/personPage';
import { wordsIn } from '../../../src/text/values/pairs';
import type { Language } from '../format';
import type { Act } from './Account';
import { Noting, type Only } from './Noting';

interface Props {
  readonly account: PersonAccount;
  readonly language: Language;
  readonly isBusy: boolean;
  readonly act: Act;
  /** What was said of another sum is not said of this one. */
  readonly hush: () => void;
}

/** Money that came without a basket, that is given back, or a credit that the drive grants. */
export function Acts({ account, language, isBusy, act, hush }: Props) {
  const [open, setOpen] = useState<Only | null>(null);
  const more = wordsIn(buyerAccount, language);
  const words = wordsIn(moneyPage, language);
  const person = wordsIn(personPage, language);
  const { email, sale, credit } = account;
  const labels: Readonly<Record<Only, string>> = {
    topUp: person.topUp,
    refund: more.giveBack,
    grant: more.giveCredit,
  };
  const notices: Readonly<Record<Only, string>> = {
    topUp: person.toppedUp,
    refund: words.noted,
    grant: more.creditGiven,
  };
  const wanted: readonly Only[] = credit > 0 ? ['topUp', 'refund', 'grant'] : ['topUp', 'grant'];
  return (
    <>
      <p class="actions">
        {wanted.map((one) => (
          <button
            key={one}
            type="button"
            class="second"
            disabled={isBusy}
            aria-expanded={open === one}
            onClick={() => {
              hush();
              setOpen(open === one ? null : one);
            }}
          >
            {labels[one]}
          </button>
        ))}
      </p>
      {open && (
        <Noting
          key={open}
          amount={open === 'refund' ? credit : 0}
          only={open}
          language={language}
          words={words}
          save={(noted) => {
            setOpen(null);
            act('notePayment', { sale, basket: 0, email, at: undefined, ...noted }, notices[open]);
          }}
        />
      )}
    </>
  );
}
