import { folded } from '../../domain/values/fold';
import type { Field, ListLine } from '../words/fields';
import { shopIn } from '../words/headingWords';
import { looksLikePrice, withoutMark } from '../words/lineWords';
import { isAbout } from '../words/packaging';
import { packIn } from '../words/packWords';
import type { Sellers } from '../words/sellers';
import { twoPricesIn } from '../words/twoPrices';
import type { Block } from './blocks';
import type { Item } from './headings';
import { type Column, unreadPackaging } from './listColumns';
import { withPackaging } from './textList';

/** « Ferme du Bois | | Paul | »: what may be the name of a second list beside the first. */
const besideName = (cells: readonly string[], first: string): readonly string[] =>
  cells.filter(
    (cell, at) => at > cells.indexOf(first) + 1 && /\p{L}{3}/u.test(cell) && !cell.includes('@'),
  );

/** A row of a table in the words of Produits, and what it leaves open. */
export function rowWords(
  cells: readonly string[],
  { header }: Block,
  quantity: number | undefined,
  sellers: Sellers,
): Pick<Item, 'fields' | 'doubts' | 'heading' | 'basis'> {
  const words = withReference(fieldsOf(cells, header.columns), cells, header.columns);
  // Without a header, a second price or a name in a column that is not read may be another's.
  const isOpen =
    header.line === null &&
    cells.some(
      (cell, at) =>
        cell !== '' &&
        header.columns[at]?.field === null &&
        (looksLikePrice(cell) || sellers.find(cell) !== undefined || shopIn(cell) === 'surely'),
    );
  if (isOpen && words.title)
    return {
      fields: words,
      doubts: [{ code: 'besideUnsure', field: 'title', read: cells.filter(Boolean).join(', ') }],
    };
  // « Ferme du Bois | | 06 … »: a name with its address beside it.
  const [first = ''] = cells.filter(Boolean);
  const isNamed = sellers.find(first) !== undefined || shopIn(first) === 'surely';
  const isUntitled = /\p{L}{3}/u.test(first) && !/\p{L}/u.test(words.title ?? '');
  if (!words.price && (isNamed || isUntitled) && words.producer !== first)
    return { fields: {}, heading: [first, ...besideName(cells, first)].join(' + ') };
  const isHeld = header.columns.some(
    ({ field }) => field === 'packaging' || field === 'content' || field === 'unit',
  );
  const isSaid = words.packaging || words.content || words.unit;
  const unread = isSaid ? '' : unreadPackaging(header, cells);
  if (unread !== '')
    return {
      fields: words,
      doubts: [{ code: 'quantityUnsure', field: 'content', read: unread }],
    };
  const isKept = isHeld && (words.packaging || words.content || words.unit);
  const held = ofQuantity(quantity === undefined ? '' : cells[quantity], words.unit);
  const { unit, ...others } = isKept ? words : withPackaging(words);
  const ofUnit = held.fields.packaging === undefined && unit !== undefined ? { unit } : {};
  const said = header.columns.flatMap((column) => column.basis ?? [])[0];
  const basis = said ?? (isKept ? 'apart' : undefined);
  return {
    ...held,
    ...(basis === undefined ? {} : { basis }),
    fields: { ...others, ...ofUnit, ...held.fields },
  };
}

const BARE = /^\d[\d.,]{0,8} ?€?$/;

/** A price and one by the kilo beside it that do not go together: both are told. */
function withReference(
  words: ListLine['fields'],
  cells: readonly string[],
  columns: readonly Column[],
): ListLine['fields'] {
  const at = columns.findIndex(({ reference }) => reference !== undefined);
  const [price, kilo] = [words.price ?? '', cells[at] ?? ''];
  if (!BARE.test(price) || !BARE.test(kilo) || isAbout(words.packaging ?? '')) return words;
  const [whole, part] = [price, kilo].map((cell) => cell.replace(/ ?€$/, ''));
  const both = `${whole} € (${part} €/${columns[at]?.reference})`;
  const two = twoPricesIn(both, packIn(words.packaging ?? ''));
  return two && 'otherwise' in two ? { ...words, price: both } : words;
}

function fieldsOf(cells: readonly string[], columns: readonly Column[]): ListLine['fields'] {
  return Object.fromEntries(
    columns.flatMap(({ field, per, isAbout: isNearly }, at) => {
      const cell = cells[at];
      if (!field || !cell) return [];
      if (field === 'stock') return stockOf(cell);
      // Rows as Produits has them are what people wrote there.
      const isOwn = columns.some((other) => other.field === 'content');
      if (field === 'title' && !isOwn) return [[field, withoutMark(cell) || cell]];
      // « €/kg » in a column of units.
      if (field === 'unit') return [[field, cell.replace(/^€? ?\/ ?/, '')]];
      const isSaid = columns.some((other, index) => other.field === 'unit' && cells[index]);
      const isBare =
        per !== '' && !(per === '?' && isSaid) && !/[a-z]/i.test(cell.replace(/€/g, ''));
      const said = field === 'price' ? `${cell} / ${per}` : `${cell} ${per}`;
      const words = isBare ? said : cell;
      return [[field, isNearly && /^\d/.test(words) ? `environ ${words}` : words]];
    }),
  );
}

/** « oui » and « illimité » are no numbers, and limit nothing; « épuisé » is none left. */
function stockOf(cell: string): [Field, string][] {
  const words = folded(cell);
  if (/^(?:oui|yes|x|ok|✓|illimite|a volonte|sur commande)$/.test(words)) return [];
  return [['stock', /^(?:non|no|epuisee?s?|rupture|sold out)$/.test(words) ? '0' : cell]];
}

/**
 * A number that no column is known for may be what a piece holds, or what there is of it; by the gram it
 * is what a piece holds, and of one it makes no difference.
 */
function ofQuantity(cell = '', unit = ''): Pick<Item, 'fields' | 'doubts'> {
  if (cell === '' || /^1(?:[.,]0*)?$/.test(cell)) return { fields: {} };
  if (/^\d{1,6}(?:[.,]\d{1,3})?$/.test(cell) && /^(?:gr?|grammes?|ml|cl)$/.test(folded(unit)))
    return { fields: { packaging: `${cell} ${unit}` } };
  const read = `${cell} ${unit}`.trim();
  return { fields: {}, doubts: [{ code: 'quantityUnsure', field: 'content', read }] };
}
