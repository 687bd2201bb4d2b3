import { marginTable, purchaseTable } from '../../../../src/accounting/exports/resaleTables';
import type { BooksView } from '../../../../src/accounting/view/view';
import type { BooksPageWords } from '../../../../src/text/pages/accounting/booksPage';
import { fileStems } from '../../../../src/text/results/fileNames';
import { Exported } from './Exported';
import type { Act } from './useActs';

interface Props {
  readonly view: BooksView;
  readonly words: BooksPageWords;
  readonly isBusy: boolean;
  readonly act: Act;
}

/** In resale: what came against what was ordered. */
export function Purchases({ view, words, isBusy, act }: Props) {
  return (
    <>
      <p>{words.aboutPurchases}</p>
      <Exported
        table={purchaseTable(view)}
        view={view}
        empty={words.noSeller}
        label={words.parts.purchases}
        button={words.purchasesCsv}
        file={fileStems.purchases}
      />
      <p class="actions">
        <button type="button" class="second" disabled={isBusy} onClick={act.prepare}>
          {words.prepare}
        </button>
      </p>
    </>
  );
}

/** What is left of each sale. */
export function Margin({ view, words }: Props) {
  return (
    <>
      <p>{words.aboutMargin}</p>
      <Exported
        table={marginTable(view)}
        view={view}
        empty={words.noSeller}
        label={words.parts.margin}
        button={words.marginCsv}
        file={fileStems.margin}
      />
    </>
  );
}
