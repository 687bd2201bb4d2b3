import type { ListFault, ListLine, Place } from '../words/fields';
import { placeKey } from '../words/fields';
import { isTalk, namesShop, shopIn } from '../words/headingWords';
import type { Sellers } from '../words/sellers';
import { brokenProducts } from './brokenRows';
import { judgeHeading, knownIn, nameOf, type Under } from './judgeHeading';

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
    const wanted = said.headingAs?.[placeKey(item)];
    const chosen = headingKinds.find((kind) => kind === wanted);
    const isAmongProducts = lines.length > 0;
    const standing = { item, before: items[at - 1], chosen, isAmongProducts, under };
    const found = judgeHeading(standing, setting);
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
