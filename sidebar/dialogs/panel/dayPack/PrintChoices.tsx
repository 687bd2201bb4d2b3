import {
  askedLabels,
  LABEL_SHEETS,
  type LabelCount,
  type LabelFault,
  type LabelSheet,
  ownLabelSheet,
} from '../../../../src/domain/baskets/labelSheet';
import { ok, type Result } from '../../../../src/domain/values/result';
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

export interface Chosen extends Omit<DayChoices, 'labels'> {
  /** How many labels a sheet has; `own` for a size that is typed. */
  readonly sheet: `${LabelCount}` | 'own';
  readonly own: LabelSheet;
}

/** The sheet of labels, where all that is asked of it can be printed. */
export function sheetOf(chosen: Chosen): Result<LabelSheet, LabelFault> {
  const { sheet, own, firstLabel, labelsEach } = chosen;
  const size = sheet === 'own' ? ownLabelSheet(own) : ok(LABEL_SHEETS[Number(sheet) as LabelCount]);
  return size.ok ? askedLabels(size.value, firstLabel, labelsEach) : size;
}

interface Props {
  readonly details: DayDetails;
  readonly words: DayPackPageWords;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}

const SHEETS = Object.keys(LABEL_SHEETS).sort((a, b) => Number(b) - Number(a)) as Chosen['sheet'][];

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
            choose({ ...chosen, part: currentTarget.value as Chosen['part'] })
          }
        >
          <option value="all">{words.all}</option>
          {details.printed && <option value="changes">{words.changes}</option>}
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
  const { sheet, firstLabel, labelsEach } = chosen;
  const judged = sheetOf(chosen);
  const fault = judged.ok ? undefined : judged.error;
  return (
    <>
      <label>
        {words.labels}
        <select
          value={sheet}
          onChange={({ currentTarget }) =>
            choose({ ...chosen, sheet: currentTarget.value as Chosen['sheet'] })
          }
        >
          {SHEETS.map((key) => (
            <option key={key} value={key}>
              {words.labelSize(Number(key), LABEL_SHEETS[Number(key) as LabelCount])}
            </option>
          ))}
          <option value="own">{words.otherLabels}</option>
        </select>
      </label>
      <Numeric
        label={words.firstLabel}
        value={firstLabel}
        isWrong={fault === 'firstLabel'}
        change={(value) => choose({ ...chosen, firstLabel: value })}
      />
      <Numeric
        label={words.labelsEach}
        value={labelsEach}
        isWrong={fault === 'labelsEach'}
        change={(value) => choose({ ...chosen, labelsEach: value })}
      />
      {sheet === 'own' && <OwnSheet words={words} chosen={chosen} choose={choose} />}
      {fault && (
        <p class="warning" role="alert">
          {words.faults[fault]}
        </p>
      )}
    </>
  );
}

function OwnSheet({ words, chosen, choose }: LabelProps) {
  const { own } = chosen;
  const judged = ownLabelSheet(own);
  const fields = ['columns', 'rows', 'width', 'height', 'gap'] as const;
  return (
    <>
      {fields.map((field) => (
        <Numeric
          key={field}
          label={words[field]}
          value={own[field]}
          isWrong={!judged.ok}
          change={(value) => choose({ ...chosen, own: { ...own, [field]: value } })}
        />
      ))}
    </>
  );
}

interface NumericProps {
  readonly label: string;
  readonly value: number;
  readonly isWrong?: boolean;
  readonly change: (value: number) => void;
}

/** « 63,5 » as people type it. */
const numberOf = (typed: string): number => Number(typed.trim().replace(',', '.'));

const Numeric = ({ label, value, isWrong = false, change }: NumericProps) => (
  <label>
    {label}
    <input
      type="text"
      inputMode="decimal"
      size={5}
      defaultValue={String(value)}
      aria-invalid={isWrong}
      onInput={({ currentTarget }) => change(numberOf(currentTarget.value))}
    />
  </label>
);
