import { useState } from 'preact/hooks';
import type { MoneyView } from '../../../../src/app/money/moneyView';
import { amountText } from '../../../../src/domain/values/number';
import { typedCents } from '../../../../src/domain/values/typed';
import { tillPage } from '../../../../src/text/pages/money/tillPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { euros } from '../../../shared/format';
import { AskFirst } from './AskFirst';
import type { Act } from './Money';

const SIDES = ['cash', 'cheques'] as const;
type Side = (typeof SIDES)[number];

interface Props {
  readonly view: MoneyView;
  readonly isBusy: boolean;
  readonly act: Act;
  readonly hush: () => void;
}

/** Cash and cheques of the pick-up: what was noted, what is counted, and the difference. */
export function Till({ view, isBusy, act, hush }: Props) {
  const { till, language, sale } = view;
  const [typed, type] = useState<Readonly<Record<Side, string>>>(() => ({
    cash: shown(till.cash.counted, language),
    cheques: shown(till.cheques.counted, language),
  }));
  const [isBad, setBad] = useState(false);
  if (!till.isUsed) return null;
  const words = wordsIn(tillPage, language);
  const counted = (side: Side): number | undefined => typedCents(typed[side], 0);
  const isReadable = SIDES.every(
    (side) => typed[side].trim() === '' || counted(side) !== undefined,
  );
  const submit = (event: Event) => {
    event.preventDefault();
    hush();
    const isBlank = SIDES.every((side) => typed[side].trim() === '');
    setBad(!isReadable || isBlank);
    if (!isReadable || isBlank) return;
    const [cash, cheques] = [counted('cash'), counted('cheques')];
    act('countTill', { sale, cash, cheques }, words.kept);
  };
  return (
    <section aria-labelledby="till">
      <h2 id="till">{words.title}</h2>
      {till.held > 0 && <p class="card warning">{words.held(till.held)}</p>}
      <form onSubmit={submit} noValidate>
        <table class="money">
          <thead>
            <tr>
              <th scope="col">{words.means}</th>
              <th scope="col" class="sum">
                {words.noted}
              </th>
              <th scope="col">{words.counted}</th>
              <th scope="col">{words.gap}</th>
            </tr>
          </thead>
          <tbody>
            {SIDES.map((side) => (
              <tr key={side}>
                <th scope="row">
                  {words.names[side]} <span class="faint">{words.rows(till[side].rows)}</span>
                </th>
                <td class="sum">{euros(till[side].noted, language)}</td>
                <td>
                  <input
                    aria-label={words.countedOf(words.names[side])}
                    inputMode="decimal"
                    value={typed[side]}
                    onInput={({ currentTarget }) => type({ ...typed, [side]: currentTarget.value })}
                  />
                </td>
                <td role="status">{gapOf(counted(side), till[side].noted, view)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {isBad && <p role="alert">{words.badAmount}</p>}
        <p class="actions">
          <button type="submit" class="second" disabled={isBusy}>
            {words.keep}
          </button>
        </p>
      </form>
      {till.notedAt === null && (
        <AskFirst
          ask="askBeforeAllNoted"
          label={words.allNoted}
          look="quiet"
          {...{ sale, language, isBusy, hush }}
          confirm={(input) => act('countTill', input, words.allNotedDone)}
        />
      )}
    </section>
  );
}

const shown = (counted: number | null, language: MoneyView['language']): string =>
  counted === null ? '' : amountText(counted, language);

/** How far what was counted is from what is noted, in cents. */
export function gapText(
  gap: number,
  { language, till }: Pick<MoneyView, 'language' | 'till'>,
): string {
  const words = wordsIn(tillPage, language);
  if (gap === 0) return words.even;
  if (till.notedAt !== null) return gap > 0 ? words.gained(gap) : words.lost(-gap);
  return gap > 0 ? words.tooMuch(gap) : words.missing(-gap);
}

const gapOf = (counted: number | undefined, noted: number, view: MoneyView) =>
  counted === undefined ? '' : gapText(counted - noted, view);
