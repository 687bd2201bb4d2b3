import { folded } from '../domain/values/fold';
import { type Field, type ListFault, type ListLine, withDoubts } from './fields';
import { splitTitle, withoutMark } from './line';
import type { Column } from './listColumns';
import { readPrice } from './price';

type Words = Partial<Record<Field, string>>;

const isYes = (cell: string): boolean => cell !== '' && !/^(?:0|false|no|non)$/i.test(cell);
const BARE = /^\d{1,6}(?:[.,]\d{1,3})?$/;

/** The cells of a row by field, with the units that stand in their headers. */
export function wordsOf(cells: readonly string[], columns: readonly Column[]): Words {
  const words: Words = {};
  const there = (field: Field): boolean => columns.some((one) => one.field === field);
  for (const [at, { field, per, isReference }] of columns.entries()) {
    const cell = cells[at] ?? '';
    const isNumber = per !== '' && !/[a-z]/i.test(cell) && (per !== '?' || !there('unit'));
    if (cell === '') continue;
    // « 24,00 » in « Prix au kg » beside a blank price.
    if (isReference) {
      if (!cells[priceAt(columns)]) words.price = `${readPrice(cell)?.amount ?? cell} €/${per}`;
    } else if (field === 'stock') Object.assign(words, stockOf(cell));
    else if (field === 'title') words.title = (!there('content') && withoutMark(cell)) || cell;
    else if (field === 'unit') words.unit = cell.replace(/^€? ?\/ ?/, '');
    else if (field)
      words[field] ??= isNumber ? `${cell} ${field === 'price' ? '/ ' : ''}${per}` : cell;
  }
  const { content, packaging = '', unit } = words;
  if (content && unit && packaging === '' && !there('packaging'))
    words.packaging = `${content} ${unit}`;
  // « 500 » beside « g » is what it holds; « 5 » beside « kg » may be what a price is for.
  if (BARE.test(packaging) && unit && !there('content')) {
    words.packaging = `${packaging} ${unit}`;
    if (/^(?:gr?|ml|cl)$/i.test(unit)) delete words.unit;
  }
  return words;
}

const priceAt = (columns: readonly Column[]): number =>
  columns.findIndex(({ field }) => field === 'price');

/** « oui » and « illimité » are no numbers, and limit nothing; « épuisé » is none left. */
function stockOf(cell: string): Words {
  const words = folded(cell);
  if (/^(?:oui|yes|x|ok|✓|illimite|a volonte|sur commande)$/.test(words)) return {};
  return { stock: /^(?:non|no|epuisee?s?|rupture|sold out)$/.test(words) ? '0' : cell };
}

/** A product by its columns; what stands in a column that is not read is asked about. */
export function rowLine(
  place: Pick<ListLine, 'line' | 'text'>,
  words: Words,
  cells: readonly string[],
  columns: readonly Column[],
): ListLine {
  const isApart = [words.packaging, words.content, words.unit].some((one) => one !== undefined);
  const unread = cells.filter((cell, at) => isYes(cell) && columns[at]?.isUnread !== false);
  const basis = columns[priceAt(columns)]?.basis ?? (isApart ? 'apart' : undefined);
  const fields = isApart ? words : { ...words, ...splitTitle(words.title ?? '') };
  return withDoubts(
    { ...place, fields, basis },
    unread.map((read): ListFault => ({ code: 'columnUnread', field: 'title', read })),
  );
}
