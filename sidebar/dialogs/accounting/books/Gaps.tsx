import { gapsOf } from '../../../../src/accounting/documents/gaps';
import type { BooksView } from '../../../../src/accounting/view/view';
import type { BooksPageWords } from '../../../../src/text/pages/accounting/booksPage';
import type { Act } from './useActs';

interface Props {
  readonly view: BooksView;
  readonly words: BooksPageWords;
  readonly isBusy: boolean;
  readonly act: Act;
}

/** What a document should say and nobody has written anywhere yet. */
export function Gaps({ view, words, isBusy, act }: Props) {
  const gaps = gapsOf(view);
  if (gaps.length === 0) return null;
  return (
    <div class="card">
      <h2>{words.gaps}</h2>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.what} ${gap.who}`}>{words.gap[gap.what](gap.who, gap.read)}</li>
        ))}
      </ul>
      <button type="button" class="second" disabled={isBusy} onClick={act.prepare}>
        {words.prepare}
      </button>
    </div>
  );
}
