import { whichSale } from '../../../src/text/pages/sale/whichSale';
import { wordsIn } from '../../../src/text/values/pairs';
import { askAbout } from '../calls/server';
import type { Language } from '../format';

interface Props {
  readonly sale: number;
  /** Null where there is but one. */
  readonly beside: number | null;
  readonly language: Language;
  /** Reads what the page shows about the one that is chosen. */
  readonly read: () => void;
}

/** Where two sales are live, the one that the page is about; the later one takes orders. */
export function WhichSale({ sale, beside, language, read }: Props) {
  if (beside === null) return null;
  const words = wordsIn(whichSale, language);
  const [former, later] = [Math.min(sale, beside), Math.max(sale, beside)];
  const about = (number: number) => (number === later ? 'latest' : 'current');
  askAbout(about(sale));
  return (
    <p>
      <label>
        {words.which}{' '}
        <select
          value={sale}
          onChange={({ currentTarget }) => {
            askAbout(about(Number(currentTarget.value)));
            read();
          }}
        >
          {[former, later].map((number) => (
            <option key={number} value={number}>
              {words.sale(number, number === later)}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}
