import { type TooLarge, tooLarge } from '../words/bounds';
import type { ListLine } from '../words/fields';
import { isNet } from '../words/price';
import type { Sellers } from '../words/sellers';
import { group, type HeadingLine } from './headings';
import type { ListChoices, ProductList } from './laid';
import { type Cut, cutList, cutRows } from './listCells';
import { fromTable } from './tableList';
import { fromText } from './textList';

/** Reads a pasted list of products into fields, still as it was written. */
export function readProductList(text: string, choices: ListChoices, sellers: Sellers): ProductList {
  const fault = tooLarge(text);
  return fault ? refused(fault) : readCut(cutList(text), choices, sellers);
}

/** The same of a sheet of a workbook, whose cells stand apart already. */
export function readProductRows(
  rows: readonly (readonly string[])[],
  choices: ListChoices,
  sellers: Sellers,
): ProductList {
  const fault = tooLarge(rows.map((cells) => cells.join('\t').trim()).join('\n'));
  return fault ? refused(fault) : readCut(cutRows(rows), choices, sellers);
}

const refused = (fault: TooLarge): ProductList => ({
  ...{ columns: [], headings: [], isUnsure: false, lines: [], faults: [fault], format: null },
});

function readCut(cut: Cut, choices: ListChoices, sellers: Sellers): ProductList {
  const { columns, items, headers, faults, format, hasProducer } =
    cut.separator === null ? fromText(cut.lines) : fromTable(cut.lines, choices, sellers);
  const parts = [...new Set(items.map(({ part }) => part))];
  const grouped = parts.map((part) =>
    group(
      items.filter((item) => item.part === part),
      choices,
      sellers,
      hasProducer,
    ),
  );
  const drawn = [
    ...headers.map((line) => ({ ...line, as: 'header' as const })),
    ...cut.rules.map((line) => ({ ...line, as: 'rule' as const })),
  ].map(
    ({ line, text, as }): HeadingLine => ({
      ...{ line, text, name: text, as, isSure: true, mayBeGoods: false },
    }),
  );
  const headings = [...grouped.flatMap((one) => one.headings), ...drawn].sort(inOrder);
  const lines = grouped.flatMap((one) => one.lines).sort(inOrder);
  return {
    ...{ columns, faults, format, headings },
    isUnsure: headings.some(({ isSure }) => !isSure),
    lines: withoutVat(headings, lines),
  };
}

/** « Tarifs HT », wherever it stands, is said of the whole list. */
function withoutVat(
  headings: readonly HeadingLine[],
  lines: readonly ListLine[],
): readonly ListLine[] {
  const said = headings.find(({ as, text }) => as !== 'header' && as !== 'rule' && isNet(text));
  if (!said) return lines;
  const doubt = { code: 'netPrice', field: 'price', read: said.text } as const;
  return lines.map((line) => ({ ...line, doubts: [...(line.doubts ?? []), doubt] }));
}

const inOrder = (
  a: { readonly line: number; readonly part?: number },
  b: { readonly line: number; readonly part?: number },
): number => a.line - b.line || (a.part ?? 0) - (b.part ?? 0);
