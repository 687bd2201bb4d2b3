import type { MoneyView } from '../../../../src/app/money/moneyView';
import { isAwaited } from '../../../../src/domain/money/payoutState';
import { payoutStateNames } from '../../../../src/tabs/words/stateNames';
import type { MoneyWords } from '../../../../src/text/pages/money/moneyPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { euros } from '../../../shared/format';

interface Props {
  readonly view: MoneyView;
  readonly words: MoneyWords;
  readonly isBusy: boolean;
  readonly look: (sale: number | undefined) => void;
}

/** What producers have still to get of sales before, each of which leads to its own accounts. */
export function Earlier({ view, words, isBusy, look }: Props) {
  const { earlier, sale, present, language } = view;
  const states = wordsIn(payoutStateNames, language);
  return (
    <>
      {earlier.length > 0 && (
        <section aria-labelledby="earlier">
          <h2 id="earlier">{words.earlier}</h2>
          <p class="faint">{words.earlierCome}</p>
          {earlier.map((one) => (
            <div key={one.sale}>
              <table class="money narrow">
                <caption>{words.saleName(one.sale)}</caption>
                <tbody>
                  {one.payouts.map(({ producer, toPay, waiting, ordered, state }) => (
                    <tr key={producer}>
                      <th scope="row">{producer}</th>
                      <td class="sum">{toPay !== 0 && euros(toPay, language)}</td>
                      <td>
                        {states[state]}{' '}
                        {toPay === 0 && ordered > 0 && (
                          <span class="faint">{euros(ordered, language)}</span>
                        )}
                        {waiting > 0 && (
                          <span class="faint">
                            {isAwaited(state)
                              ? words.waitingFor(waiting)
                              : words.unweighed(waiting)}
                          </span>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <p class="actions">
                <button
                  type="button"
                  class="second"
                  disabled={isBusy}
                  onClick={() => look(one.sale)}
                >
                  {words.lookAt(one.sale)}
                </button>
              </p>
            </div>
          ))}
        </section>
      )}
      {sale !== present && (
        <p class="actions">
          <button type="button" class="quiet" disabled={isBusy} onClick={() => look(undefined)}>
            {words.lookAt(present)}
          </button>
        </p>
      )}
    </>
  );
}
