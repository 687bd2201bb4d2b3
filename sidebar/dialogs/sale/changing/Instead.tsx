import type { ChangeableProduct } from '../../../../src/app/sale/changing/changeDraft';
import type { ChangingWords } from '../../../../src/text/pages/sale/changingPage';
import type { InputOf } from '../../../shared/calls/server';

export type Absence = InputOf<'producerAbsent'>;

export interface Chosen {
  /** As each buyer wished; `instead` for those who said nothing. */
  readonly wished: boolean;
  readonly instead: NonNullable<Absence['instead']>;
  /** What is given; blank where nothing is. */
  readonly ref: string;
  readonly at: 'dearer' | 'cheaper';
}

export const CREDIT: Chosen = { wished: false, instead: 'credit', ref: '', at: 'cheaper' };
export const WISHED: Chosen = { ...CREDIT, wished: true };

interface Props {
  readonly chosen: Chosen;
  /** Sold like all that does not come, and left. */
  readonly others: readonly ChangeableProduct[];
  /** How many said what they wish. */
  readonly wishes: number;
  readonly words: ChangingWords;
  readonly choose: (chosen: Chosen) => void;
}

const WAYS = ['credit', 'refund', 'nextTime'] as const;
type Way = (typeof WAYS)[number];
const wayIn = (value: string): Way | undefined => WAYS.find((one) => one === value);

/** What becomes of what was ordered of a producer who does not come: as each wished, or one choice for all. */
export function Instead({ chosen, others, wishes, words, choose }: Props) {
  const { wished, instead, ref, at } = chosen;
  const pick = (value: string) => {
    const way = wayIn(value);
    if (value === 'wished') choose(WISHED);
    else if (way) choose({ ...CREDIT, instead: way });
    else choose({ ...chosen, wished: false, instead: 'replace', ref: value });
  };
  const products = others.map((other) => (
    <option key={other.ref} value={other.ref}>
      {`${other.label} (${other.producer})`}
    </option>
  ));
  const ways = WAYS.map((way) => (
    <option key={way} value={way}>
      {words.remedies[way]}
    </option>
  ));
  return (
    <>
      <label class="place">
        {words.instead}
        <select
          value={wished ? 'wished' : instead === 'replace' ? ref : instead}
          onChange={({ currentTarget: { value } }) => pick(value)}
        >
          {wishes > 0 && <option value="wished">{words.asWished(wishes)}</option>}
          {ways}
          {others.length > 0 && <optgroup label={words.remedies.replace}>{products}</optgroup>}
        </select>
      </label>
      {wished && (
        <label class="place">
          {words.unwished}
          <select
            value={instead}
            onChange={({ currentTarget: { value } }) =>
              choose({ ...chosen, instead: wayIn(value) ?? 'credit' })
            }
          >
            {ways}
          </select>
        </label>
      )}
      {wished && others.length > 0 && (
        <label class="place">
          {words.otherWished}
          <select
            value={ref}
            onChange={({ currentTarget: { value } }) => choose({ ...chosen, ref: value })}
          >
            <option value="">{words.noOther}</option>
            {products}
          </select>
        </label>
      )}
      {ref !== '' && (
        <label class="place">
          {words.atPrice}
          <select
            value={at}
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
