import type { LateAnswer } from '../../../src/app/sale/changing/changeDraft';
import { acceptLateWords } from '../../../src/text/pages/sale/acceptLateWords';
import { wordsIn } from '../../../src/text/values/pairs';
import { type Language, moment } from '../format';

interface Props {
  readonly late: readonly LateAnswer[];
  readonly zone: string;
  readonly language: Language;
  readonly chosen: readonly number[];
  readonly choose: (chosen: readonly number[]) => void;
}

/** Answers that were set aside, and may be served after all. */
export function AcceptLate({ late, zone, language, chosen, choose }: Props) {
  const words = wordsIn(acceptLateWords, language);
  if (late.length === 0) return null;
  return (
    <fieldset>
      <legend>{words.acceptedLate}</legend>
      {late.map(({ number, name, at, isInTime }) => (
        <label key={number} class="tick">
          <input
            type="checkbox"
            checked={chosen.includes(number)}
            onChange={({ currentTarget: { checked } }) =>
              choose(checked ? [...chosen, number] : chosen.filter((one) => one !== number))
            }
          />
          {[name, moment(at, zone, language), ...(isInTime ? [words.inTime] : [])].join(', ')}
        </label>
      ))}
    </fieldset>
  );
}
