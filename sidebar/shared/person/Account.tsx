import { useState } from 'preact/hooks';
import type { PersonAccount } from '../../../src/app/money/personView';
import { buyerAccount } from '../../../src/text/pages/money/buyerAccount';
import { moneyPage } from '../../../src/text/pages/money/moneyPage';
import { personPage } from '../../../src/text/pages/people/personPage';
import type { Asks } from '../../../src/text/results/questions/likelyQuestion';
import { wordsIn } from '../../../src/text/values/pairs';
import { useActionIds } from '../calls/actionIds';
import { tellChanged } from '../calls/news';
import { call, type InputOf } from '../calls/server';
import { useTrying } from '../calls/useCommand';
import { Failed, Working } from '../cards';
import type { Language } from '../format';
import { Doubt } from '../Question';
import { Acts } from './Acts';
import { Mails, Movements, Orders } from './accountLists';

export type Act = <N extends 'notePayment' | 'undoPayment'>(
  name: N,
  input: InputOf<N>,
  said: string,
) => void;

interface Props {
  readonly account: PersonAccount;
  readonly zone: string;
  readonly language: Language;
  readonly refresh: () => Promise<void>;
}

/** What a person owes and has, how it came, and what may be noted of it. */
export function Account({ account, zone, language, refresh }: Props) {
  const words = wordsIn(personPage, language);
  const money = wordsIn(moneyPage, language);
  const [said, setSaid] = useState('');
  const [asked, setAsked] = useState<(Asks & { readonly said: string }) | null>(null);
  const actionIds = useActionIds();
  const trying = useTrying(async ({ name, input }: { name: 'notePayment'; input: object }) => {
    const outcome = await call(name, actionIds.withId(name, input) as never);
    if (outcome.ok) {
      actionIds.answered(name, input);
      tellChanged();
      await refresh();
    }
    return outcome;
  });
  const act: Act = (name, input, done) => {
    setSaid('');
    setAsked(null);
    void trying.start({ name: name as 'notePayment', input }).then((outcome) => {
      if (!outcome?.ok) return;
      if (outcome.value.code === 'asks') setAsked({ ...outcome.value, said: done });
      else setSaid(done);
    });
  };
  const isBusy = trying.run.kind === 'running';
  return (
    <section aria-labelledby="account">
      <h2 id="account">{words.account}</h2>
      <p>{standing(account, language)}</p>
      {account.overpaid > 0 && <p>{words.overpaid(account.overpaid)}</p>}
      {isBusy && <Working language={language} title={money.saving} />}
      {trying.run.kind === 'failed' && (
        <Failed
          language={language}
          failure={trying.run.failure}
          retry={trying.run.retry}
          leave={trying.leave}
        />
      )}
      {said && !isBusy && (
        <p class="card good" role="status">
          {said}
        </p>
      )}
      {asked && !isBusy && (
        <Doubt
          asks={asked}
          language={language}
          act={(input) => act('notePayment', input as InputOf<'notePayment'>, asked.said)}
          leave={() => setAsked(null)}
        />
      )}
      <Acts {...{ account, language, isBusy, act }} hush={() => setSaid('')} />
      <Orders account={account} language={language} />
      <Movements account={account} zone={zone} language={language} isBusy={isBusy} act={act} />
      <Mails account={account} zone={zone} language={language} />
    </section>
  );
}

function standing({ owes, credit, isEstimate }: PersonAccount, language: Language): string {
  const words = wordsIn(buyerAccount, language);
  if (owes > 0 && credit > 0)
    return wordsIn(personPage, language).owesAndHas(owes, credit, isEstimate);
  if (owes > 0) return words.owes(owes, isEstimate);
  return credit > 0 ? words.inCredit(credit) : words.even;
}
