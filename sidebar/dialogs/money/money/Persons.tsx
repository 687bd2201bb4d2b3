import type { MoneyView } from '../../../../src/app/money/moneyView';
import { buyerAccount } from '../../../../src/text/pages/money/buyerAccount';
import { moneyPage } from '../../../../src/text/pages/money/moneyPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { euros } from '../../../shared/format';

type Person = MoneyView['buyers'][number];
type Sum = 'owes' | 'credit' | 'overpaid';

interface Props {
  readonly view: MoneyView;
  readonly show: (email: string) => void;
}

/** Who owes over all sales, who has paid too much or has a credit; each leads to the person's page. */
export function Persons({ view: { buyers, language }, show }: Props) {
  const words = wordsIn(buyerAccount, language);
  if (buyers.length === 0) return null;
  const named = ({ name, email }: Person): string => name || email;
  const sorted = [...buyers].sort((a, b) => named(a).localeCompare(named(b)));
  const open = sorted.filter(({ owes, credit, overpaid }) => owes + credit + overpaid > 0);
  const total = (of: Sum): number => open.reduce((all, one) => all + one[of], 0);
  const sums: readonly Sum[] =
    total('overpaid') > 0 ? ['owes', 'credit', 'overpaid'] : ['owes', 'credit'];
  const { about } = wordsIn(moneyPage, language);
  const cells = (value: (of: Sum) => number, isAbout: boolean) =>
    sums.map((of) => (
      <td key={of} class="sum" data-of={value(of) > 0 ? words.sums[of] : undefined}>
        {value(of) > 0 && of === 'owes' && isAbout ? about : ''}
        {value(of) > 0 ? euros(value(of), language) : ''}
      </td>
    ));
  return (
    <section aria-labelledby="persons">
      <h2 id="persons">{words.persons}</h2>
      {open.length === 0 && <p>{words.allEven}</p>}
      {open.length > 0 && (
        <table class="money narrow" aria-labelledby="persons">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              {sums.map((of) => (
                <th key={of} scope="col" class="sum">
                  {words.sums[of]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {open.map((person) => (
              <tr key={person.email}>
                <th scope="row">
                  <button
                    type="button"
                    class="quiet"
                    aria-label={words.see(named(person))}
                    onClick={() => show(person.email)}
                  >
                    {named(person)}
                  </button>
                </th>
                {cells((of) => person[of], person.isEstimate)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {cells(
                total,
                open.some(({ isEstimate }) => isEstimate),
              )}
            </tr>
          </tfoot>
        </table>
      )}
      <label class="choose">
        {words.choose}
        <select value="" onChange={(event) => show(event.currentTarget.value)}>
          <option value="">{words.nobody}</option>
          {sorted.map(({ email, name }) => (
            <option key={email} value={email}>
              {name ? `${name} – ${email}` : email}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
