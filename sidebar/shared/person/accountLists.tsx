import type { PersonAccount } from '../../../src/app/money/personView';
import { undoneBy } from '../../../src/domain/money/entryKey';
import { dueStateNames } from '../../../src/tabs/words/stateNames';
import { buyerAccount } from '../../../src/text/pages/money/buyerAccount';
import { moneyPage } from '../../../src/text/pages/money/moneyPage';
import { personPage } from '../../../src/text/pages/people/personPage';
import { wordsIn } from '../../../src/text/values/pairs';
import { euros, type Language, moment } from '../format';
import type { Act } from './Account';

interface Props {
  readonly account: PersonAccount;
  readonly language: Language;
}
interface Dated extends Props {
  readonly zone: string;
}

/** Every order and what is left of it, the latest first. */
export function Orders({ account: { dues }, language }: Props) {
  const words = wordsIn(personPage, language);
  const money = wordsIn(moneyPage, language);
  const heads = [
    ['due', words.due],
    ['received', words.received],
    ['remaining', money.left],
  ] as const;
  return (
    <section aria-labelledby="orders">
      <h3 id="orders">{words.orders}</h3>
      {dues.length === 0 && <p>{words.noOrder}</p>}
      {dues.length > 0 && (
        <table class="money narrow">
          <thead>
            <tr>
              <th scope="col">{words.sale}</th>
              <th scope="col">{money.basket}</th>
              {heads.map(([of, head]) => (
                <th key={of} scope="col" class="sum">
                  {head}
                </th>
              ))}
              <th scope="col">{money.state}</th>
            </tr>
          </thead>
          <tbody>
            {dues.map(({ reference, sale, basket, producer, state, ...sums }) => (
              <tr key={reference}>
                <td data-of={words.sale}>{sale}</td>
                <th scope="row" data-of={money.basket}>
                  {basket}
                  {producer && ` → ${producer}`}
                </th>
                {heads.map(([of, head]) => (
                  <td key={of} class="sum" data-of={head}>
                    {sums.waits && of !== 'received' && money.about}
                    {euros(sums[of], language)}
                  </td>
                ))}
                <td>{wordsIn(dueStateNames, language)[state]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface MovementsProps extends Dated {
  readonly isBusy: boolean;
  readonly act: Act;
}

/** Every movement with what then is owed; what was noted and still counts can be taken back. */
export function Movements({ account, zone, language, isBusy, act }: MovementsProps) {
  const words = wordsIn(personPage, language);
  const money = wordsIn(moneyPage, language);
  const more = wordsIn(buyerAccount, language);
  const natures = more.natures as Readonly<Record<string, string>>;
  const named = (nature: string, label: string): string => {
    const name = natures[nature] ?? nature;
    if (undoneBy(label) !== undefined) return more.takenBack(name);
    return label ? `${name}, ${label}` : name;
  };
  const { movements, receipts } = account;
  return (
    <section aria-labelledby="movements">
      <h3 id="movements">{words.movements}</h3>
      {movements.length === 0 && <p>{words.noMovement}</p>}
      {movements.length > 0 && (
        <table class="money narrow">
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
            {movements.map((one, index) => (
              <tr key={`${index}`}>
                <td>{moment(one.at, zone, language)}</td>
                <th scope="row">
                  {named(one.nature, one.label)}{' '}
                  <span class="faint">{more.where(one.sale, one.basket)}</span>
                </th>
                <td class="sum">{euros(one.cents, language)}</td>
                <td class="sum" data-of={more.balance}>
                  {euros(one.balance, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="actions">
        {receipts
          .filter(({ isUndone }) => !isUndone)
          .map(({ key, basket, cents, label }) => (
            <button
              key={key}
              type="button"
              class="quiet"
              disabled={isBusy}
              onClick={() => act('undoPayment', { key }, money.noted)}
            >
              {money.undoFor(basket, cents, label || more.withoutBasket)}
            </button>
          ))}
      </p>
    </section>
  );
}

export function Mails({ account: { mails }, zone, language }: Dated) {
  const words = wordsIn(personPage, language);
  return (
    <section aria-labelledby="mails">
      <h3 id="mails">{words.mails}</h3>
      {mails.length === 0 && <p>{words.noMail}</p>}
      <ul>
        {mails.map(({ at, subject, state }, index) => (
          <li key={`${index}`}>
            {moment(at, zone, language)} – {subject} <span class="faint">({state})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
