import { useState } from 'preact/hooks';
import { lastDay, type Period } from '../../../../src/accounting/view/period';
import type { BooksView } from '../../../../src/accounting/view/view';
import type { BooksPageWords } from '../../../../src/text/pages/accounting/booksPage';

interface Props {
  readonly view: BooksView;
  readonly words: BooksPageWords;
  readonly periods: readonly Period[];
  readonly ask: (asked: { readonly from: string; readonly until: string }) => void;
}

const OTHER = 'other';

/** A month, a quarter, a year, or from one day to another. */
export function PeriodChoice({ view, words, periods, ask }: Props) {
  const now = { from: view.from, until: lastDay(view.until) };
  const known = periods.findIndex(({ from, until }) => from === now.from && until === now.until);
  const [isOther, setOther] = useState(known < 0);
  const choose = (value: string) => {
    setOther(value === OTHER);
    const period = periods[Number(value)];
    if (period) ask({ from: period.from, until: period.until });
  };
  return (
    <fieldset class="period">
      <label>
        {words.period}
        <select
          value={isOther ? OTHER : String(known)}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {periods.map(({ label }, index) => (
            <option key={label} value={String(index)}>
              {label}
            </option>
          ))}
          <option value={OTHER}>{words.otherPeriod}</option>
        </select>
      </label>
      {isOther &&
        (['from', 'until'] as const).map((end) => (
          <label key={end}>
            {words[end]}
            <input
              type="date"
              value={now[end]}
              onChange={({ currentTarget: { value } }) => value && ask({ ...now, [end]: value })}
            />
          </label>
        ))}
    </fieldset>
  );
}
