import { LABEL_SHEETS, type LabelCount } from '../../../../src/domain/baskets/labelSheet';
import {
  DAY_PARTS,
  type DayChoices,
  hasLabels,
  hasSlips,
} from '../../../../src/printing/day/dayPages';
import type { DayDetails } from '../../../../src/text/pages/panel/dayDetails';
import type { DayPackPageWords } from '../../../../src/text/pages/panel/dayPackPage';
import { dayPackWords } from '../../../../src/text/results/papers/dayPackWords';
import { wordsIn } from '../../../../src/text/values/pairs';

interface Props {
  readonly details: DayDetails;
  readonly words: DayPackPageWords;
  readonly chosen: DayChoices;
  readonly choose: (chosen: DayChoices) => void;
}

const SHEETS = Object.keys(LABEL_SHEETS)
  .map(Number)
  .sort((a, b) => b - a) as LabelCount[];

/** What is printed, and on what. */
export function PrintChoices({ details, words, chosen, choose }: Props) {
  const parts = wordsIn(dayPackWords, details.drive.locale).parts;
  const { part, slipsAPage } = chosen;
  return (
    <div class="choices">
      <label>
        {words.what}
        <select
          value={part}
          onChange={({ currentTarget }) =>
            choose({ ...chosen, part: currentTarget.value as DayChoices['part'] })
          }
        >
          <option value="all">{words.all}</option>
          {DAY_PARTS.map((key) => (
            <option key={key} value={key}>
              {parts[key]}
            </option>
          ))}
        </select>
      </label>
      {hasSlips(part) && (
        <label>
          {words.slipsAPage}
          <select
            value={slipsAPage}
            onChange={({ currentTarget }) =>
              choose({ ...chosen, slipsAPage: currentTarget.value === '2' ? 2 : 4 })
            }
          >
            <option value="4">4</option>
            <option value="2">2</option>
          </select>
        </label>
      )}
      {hasLabels(part) && <Labels words={words} chosen={chosen} choose={choose} />}
    </div>
  );
}

type LabelProps = Omit<Props, 'details'>;

function Labels({ words, chosen, choose }: LabelProps) {
  const { labels, firstLabel } = chosen;
  return (
    <>
      <label>
        {words.labels}
        <select
          value={labels.columns * labels.rows}
          onChange={({ currentTarget }) =>
            choose({
              ...chosen,
              labels: LABEL_SHEETS[Number(currentTarget.value) as LabelCount],
              firstLabel: 1,
            })
          }
        >
          {SHEETS.map((count) => (
            <option key={count} value={count}>
              {words.labelSize(count, LABEL_SHEETS[count])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.firstLabel}
        <select
          value={firstLabel}
          onChange={({ currentTarget }) =>
            choose({ ...chosen, firstLabel: Number(currentTarget.value) })
          }
        >
          {Array.from({ length: labels.columns * labels.rows }, (_, at) => (
            <option key={at} value={at + 1}>
              {at + 1}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
