import type { SoldProduct } from '../../../../src/app/sale/changing/changeDraft';
import type { ChangingWords } from '../../../../src/text/pages/sale/changingPage';
import type { InputOf } from '../../../shared/server';

export type Absence = InputOf<'producerAbsent'>;

export interface Chosen {
  readonly instead: NonNullable<Absence['instead']>;
  readonly ref: string;
  readonly at: 'dearer' | 'cheaper';
}

export const CREDIT: Chosen = { instead: 'credit', ref: '', at: 'cheaper' };

interface Props {
  readonly chosen: Chosen;
  /** Sold like all that does not come, and left. */
  readonly others: readonly SoldProduct[];
  readonly words: ChangingWords;
  readonly choose: (chosen: Chosen) => void;
}

const WAYS = ['credit', 'refund', 'nextTime'] as const;

/** What becomes of what was ordered of a producer who does not come: one choice. */
export function Instead({ chosen, others, words, choose }: Props) {
  const pick = (value: string) => {
    const way = WAYS.find((one) => one === value);
    choose(way ? { ...CREDIT, instead: way } : { ...chosen, instead: 'replace', ref: value });
  };
  return (
    <>
      <label class="place">
        {words.instead}
        <select
          value={chosen.instead === 'replace' ? chosen.ref : chosen.instead}
          onChange={({ currentTarget: { value } }) => pick(value)}
        >
          {WAYS.map((way) => (
            <option key={way} value={way}>
              {words.remedies[way]}
            </option>
          ))}
          {others.length > 0 && (
            <optgroup label={words.remedies.replace}>
              {others.map(({ ref, label, producer }) => (
                <option key={ref} value={ref}>
                  {`${label} (${producer})`}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </label>
      {chosen.instead === 'replace' && (
        <label class="place">
          {words.atPrice}
          <select
            value={chosen.at}
            onChange={({ currentTarget: { value } }) =>
              choose({ ...chosen, at: value === 'dearer' ? 'dearer' : 'cheaper' })
            }
          >
            <option value="cheaper">{words.prices.cheaper}</option>
            <option value="dearer">{words.prices.dearer}</option>
          </select>
        </label>
      )}
    </>
  );
}
