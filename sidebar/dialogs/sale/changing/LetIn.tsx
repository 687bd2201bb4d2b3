import type { ChangeDraft } from '../../../../src/app/sale/changing/changeDraft';
import type { ChangingWords } from '../../../../src/text/pages/sale/changingPage';
import { moment } from '../../../shared/format';

interface Props {
  readonly draft: Pick<ChangeDraft, 'late' | 'zone' | 'language'>;
  readonly words: ChangingWords;
  readonly chosen: readonly number[];
  readonly choose: (chosen: readonly number[]) => void;
}

/** Answers that were set aside, and may be served after all. */
export function LetIn({ draft: { late, zone, language }, words, chosen, choose }: Props) {
  if (late.length === 0) return null;
  return (
    <fieldset>
      <legend>{words.letIn}</legend>
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
