import { withoutEnds } from '../../domain/values/ends';
import { isBroken } from '../words/bounds';
import type { ListFault, ListLine, Place } from '../words/fields';
import { placeKey } from '../words/fields';
import { categoryIn, isGoodsName, isTalk, namesShop, shopIn } from '../words/headingWords';
import type { Sellers } from '../words/sellers';
import { isOfOther } from '../words/trades';
import { brokenProducts } from './brokenRows';

export const headingKinds = ['producer', 'category', 'product', 'text'] as const;
/** What a line is that says one thing and no price: `text` is of the list, and nothing on it. */
export type HeadingKind = (typeof headingKinds)[number];

export interface HeadingLine extends Place {
  readonly text: string;
  readonly name: string;
  /** A header and a rule are what they are; anything else people may say otherwise. */
  readonly as: HeadingKind | 'header' | 'rule';
  readonly isSure: boolean;
  /** It stands among products as one of them would, and lacks only a price. */
  readonly mayBeGoods: boolean;
}

/** A line on its way: a product, or the one thing that it says. */
export interface Item extends ListLine {
  readonly heading?: string | undefined;
  /** Above the header of a table. */
  readonly isAbove?: boolean;
}

export interface Said {
  /** Of every heading that is no known producer. */
  readonly headings?: string | undefined;
  /** Of one, by its place. */
  readonly headingAs?: Readonly<Record<string, string>> | undefined;
  /** Of every line that names none. */
  readonly producer?: string | undefined;
}

export interface Grouped {
  readonly lines: readonly ListLine[];
  readonly headings: readonly HeadingLine[];
}

const BARE_PRICE =
  /^(\p{L}\D*?)\s?[ :=]\s?(\d{1,3}(?:[.,' ]\d{1,2})?)(?: ?(?:chf|frs?\.?|eu|balles|[^\d\s(]{1,2}))?$/iu;
/** « Baguette : un euro vingt ». */
const SPELT_PRICE =
  /^(\p{L}[^\d:]*?)(?: ?: ?| )((?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) euros?\b.*)$/iu;

/** « Foie 22 » right below a product: one more, whose number is hardly its price for sure. */
function bareNumbered(item: Item, before: Item | undefined, sellers: Sellers): Item | undefined {
  const { heading = '', ...line } = item;
  const [, title = '', price = ''] = BARE_PRICE.exec(heading) ?? SPELT_PRICE.exec(heading) ?? [];
  const isBelow = before?.fields.title !== undefined && before.line === item.line - 1;
  const isName = /\s\p{Lu}/u.test(title) || shopIn(title) !== undefined || isTalk(heading);
  if (title === '' || !isBelow || isName || knownIn(title, sellers)) return undefined;
  const doubt: ListFault = { code: 'priceUnsure', field: 'price', read: price };
  return { ...line, fields: { title, price }, doubts: [doubt] };
}

/** What stands above a line, and what is open about it. */
interface Under {
  readonly producer?: string | undefined;
  readonly category?: string | undefined;
  readonly producerDoubt?: ListFault | undefined;
  readonly categoryDoubt?: ListFault | undefined;
}

interface Setting {
  readonly said: Said;
  readonly sellers: Sellers;
  /** A column names them. */
  readonly hasProducer: boolean;
  /** Some line of the list names a producer, or people have said whose it is. */
  readonly isSomebodys: boolean;
  readonly broken: ReadonlySet<Item>;
}

/**
 * Gives each product what stands above it. A heading that may be a producer, a category or a product
 * without a price leaves what follows to people, until a known producer is named (docs/rules.md C11).
 */
export function group(
  cut: readonly Item[],
  said: Said,
  sellers: Sellers,
  hasProducer: boolean,
): Grouped {
  const items: Item[] = [];
  for (const item of cut) items.push(bareNumbered(item, items[items.length - 1], sellers) ?? item);
  const names = items.flatMap(({ heading }) => (heading === undefined ? [] : [nameOf(heading)]));
  const isNamed = names.some((name) => knownIn(name, sellers) ?? shopOf(name));
  const isSomebodys = hasProducer || Boolean(said.producer) || isNamed;
  const broken = brokenProducts(items);
  const setting = { said, sellers, hasProducer, isSomebodys, broken };
  let under: Under = {};
  let last: string | undefined;
  const lines: ListLine[] = [];
  const headings: HeadingLine[] = [];
  items.forEach((item, at) => {
    const { heading, isAbove: _, ...line } = item;
    if (heading === undefined) {
      const own = ownOf(line, sellers);
      lines.push(
        below(hasProducer && !said.producer ? likeAbove(own, under, last) : own, under, sellers),
      );
      last = own.fields.producer ?? last;
      return;
    }
    const found = decide(item, items[at - 1], lines.length > 0, under, setting);
    const { line: number, part, text } = item;
    const place = { line: number, ...(part === undefined ? {} : { part }) };
    const { name, as, isSure, mayBeGoods = false } = found;
    headings.push({ ...place, text, name, as, isSure, mayBeGoods });
    if (found.as === 'product')
      lines.push(below({ ...line, fields: { title: found.name } }, under, sellers));
    under = found.under;
  });
  return { lines, headings };
}

/** « Miels – Rucher des Cimes » names who sells; « Retrait : Rucher des Cimes » says where to go. */
function knownIn(name: string, sellers: Sellers): string | undefined {
  const part = sellers.partOf(name);
  return (
    sellers.find(name) ?? (part && (part.isFirst || !isTalk(part.rest)) ? part.name : undefined)
  );
}

const shopOf = (name: string): string | undefined => (shopIn(name) === 'surely' ? name : undefined);

/** « Miel 500 g (Rucher des Cimes) » says itself whose it is. */
function ownOf(line: ListLine, sellers: Sellers): ListLine {
  const { fields } = line;
  const part = fields.producer ? undefined : sellers.partOf(fields.title ?? '');
  return part ? { ...line, fields: { ...fields, producer: part.name, title: part.rest } } : line;
}

/** A blank below a name may mean the same one: it is proposed, and asked about. */
function likeAbove(line: ListLine, under: Under, last: string | undefined): ListLine {
  if (line.fields.producer || under.producer || last === undefined || !line.fields.title)
    return line;
  const doubt: ListFault = { code: 'producerAbove', field: 'producer', read: last };
  return {
    ...line,
    fields: { ...line.fields, producer: last },
    doubts: [doubt, ...(line.doubts ?? [])],
  };
}

/** Another producer than the one above that the line speaks of. */
function othersIn(line: ListLine, producer: string | undefined, sellers: Sellers): ListFault[] {
  const own = producer && (sellers.find(producer) ?? producer);
  const others = sellers.within(line.text).filter((one) => one !== own);
  const isStranger = others.length === 0 && own !== undefined && isStrange(line, own);
  return others.length > 0 || isStranger
    ? [{ code: 'besideUnsure', field: 'producer', read: line.text }]
    : [];
}

const isStrange = ({ fields: { title = '' } }: ListLine, own: string): boolean =>
  namesShop(title) && !title.includes(own);

function below(line: ListLine, under: Under, sellers: Sellers): ListLine {
  const { producer, category, producerDoubt, categoryDoubt } = under;
  const { fields } = line;
  const open = [
    ...(producerDoubt && !fields.producer ? [producerDoubt] : []),
    ...(categoryDoubt && !fields.category && categoryDoubt !== producerDoubt
      ? [categoryDoubt]
      : []),
  ];
  const others = othersIn(line, fields.producer ?? producer, sellers);
  const doubts = [...open, ...others, ...(line.doubts ?? [])];
  return {
    ...line,
    fields: { ...(producer ? { producer } : {}), ...(category ? { category } : {}), ...fields },
    ...(doubts.length > 0 ? { doubts } : {}),
  };
}

interface Decided {
  readonly as: HeadingKind;
  readonly isSure: boolean;
  readonly name: string;
  readonly mayBeGoods?: boolean;
  readonly under: Under;
}

const nameOf = (text: string): string => withoutEnds(text, /[\s#*=•:_–—-]/, /[\s#*=:_–—-]/);

/** In capitals, or drawn as a heading. */
const isMarked = (text: string, name: string): boolean =>
  (name.toUpperCase() === name && /\p{Lu}{2}/u.test(name)) || /^[#*=]|[:*=]$/.test(text.trim());

function decide(
  item: Item,
  before: Item | undefined,
  isAmongProducts: boolean,
  under: Under,
  { said, sellers, hasProducer, isSomebodys, broken }: Setting,
): Decided {
  const { heading = '' } = item;
  const name = nameOf(heading);
  const told = said.headingAs?.[placeKey(item)];
  const chosen = headingKinds.find((kind) => kind === told);
  const known = knownIn(name, sellers);
  const is = (as: HeadingKind, isSure: boolean, next: Under): Decided => ({
    ...{ as, isSure, name: as === 'producer' ? (next.producer ?? name) : name },
    under: next,
  });
  const ofCategory: Under = { ...under, category: name, categoryDoubt: undefined };
  // A formula that gives nothing may have been any of them.
  if (isBroken(heading)) {
    const open: ListFault = { code: 'headingUnsure', field: 'category', read: heading };
    const isSaid = chosen === 'text' || chosen === 'category' || said.headings === 'none';
    const isSettled = isSaid || broken.has(item);
    const next = isSettled ? under : { ...under, producerDoubt: open, categoryDoubt: open };
    return { ...is('text', isSettled, next), name: heading };
  }
  if (chosen === 'producer' || (known && !chosen))
    return is('producer', true, { producer: known ?? name });
  if (chosen === 'category') return is('category', true, ofCategory);
  if (chosen) return is(chosen, true, under);
  const doubt: ListFault = { code: 'headingUnsure', field: 'category', read: name };
  const isTheirs = hasProducer || Boolean(said.producer);
  const isGoods = categoryIn(name);
  if (isTalk(heading) && !isGoods) {
    const mentioned = sellers.within(heading).filter((one) => one !== under.producer);
    const isOpen = !isTheirs && (mentioned.length > 0 || namesShop(heading));
    const producer = mentioned.length === 1 ? mentioned[0] : undefined;
    return is('text', true, isOpen ? { producer, producerDoubt: doubt } : under);
  }
  if (said.headings === 'none') return is('text', true, under);
  if (said.headings === 'category') return is('category', true, ofCategory);
  if (said.headings === 'producer') return is('producer', true, { producer: name });
  const shop = shopIn(name);
  if (item.isAbove && isTheirs && isGoods === undefined) return is('text', true, under);
  if (shop === 'surely' && !said.producer) return is('producer', true, { producer: name });
  const isBelow =
    before?.heading !== undefined && sellers.find(nameOf(before.heading)) !== undefined;
  const isApart =
    isMarked(heading, name) ||
    !before ||
    before.heading !== undefined ||
    before.line < item.line - 1;
  const isSet = isApart || isBelow || isTheirs;
  const isPlain = name
    .split(/\s/)
    .every((word) => categoryIn(word) !== undefined || word.length < 4);
  const isCategory =
    shop === undefined
      ? (isGoods === 'surely' && (isSet || isPlain)) || (isGoods === 'perhaps' && isSet)
      : isGoods === 'surely' && (isTheirs || isBelow);
  const isOfOne = Boolean(said.producer) && isApart && isAmongProducts && shop === undefined;
  const isShort = name.split(/\s/).length <= 5 && !/\d/.test(name);
  // « Les fromages » below the bread of a bakery begins somebody else's part as likely as one of theirs.
  const isOthers = !isTheirs && under.producer !== undefined && isOfOther(under.producer, name);
  if (isCategory && isOthers)
    return is('category', false, { ...ofCategory, producerDoubt: doubt, categoryDoubt: doubt });
  if (isCategory || isOfOne || (hasProducer && isShort && shop === undefined))
    return is('category', true, ofCategory);
  if (!isSomebodys && isGoods === undefined) return is('producer', false, { producer: name });
  const isTheSame =
    isTheirs || ((isGoods !== undefined || isGoodsName(name)) && shop === undefined);
  const open = is('category', false, {
    category: name,
    categoryDoubt: doubt,
    ...(isTheSame
      ? { producer: under.producer, producerDoubt: under.producerDoubt }
      : { producerDoubt: doubt }),
  });
  return { ...open, mayBeGoods: !isApart };
}
