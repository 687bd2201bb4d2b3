import { withoutEnds } from '../../domain/values/ends';
import { isBroken } from '../words/bounds';
import type { ListFault } from '../words/fields';
import { categoryIn, isGoodsName, isTalk, namesShop, shopIn } from '../words/headingWords';
import type { Sellers } from '../words/sellers';
import { isOfOther } from '../words/trades';
import type { HeadingKind, Item, Said } from './headings';

/** What stands above a line, and what is open about it. */
export interface Under {
  readonly producer?: string | undefined;
  readonly category?: string | undefined;
  readonly producerDoubt?: ListFault | undefined;
  readonly categoryDoubt?: ListFault | undefined;
}

export interface Setting {
  readonly said: Said;
  readonly sellers: Sellers;
  /** A column names them. */
  readonly hasProducer: boolean;
  /** Some line of the list names a producer, or people have said whose it is. */
  readonly isSomebodys: boolean;
  readonly broken: ReadonlySet<Item>;
}

export interface JudgedHeading {
  readonly as: HeadingKind;
  readonly isSure: boolean;
  readonly name: string;
  readonly mayBeGoods?: boolean;
  readonly under: Under;
}

/** A heading where it stands. */
export interface PlacedHeading {
  readonly item: Item;
  readonly before: Item | undefined;
  /** What people said that it is. */
  readonly chosen: HeadingKind | undefined;
  readonly isAmongProducts: boolean;
  readonly under: Under;
}

interface Heading extends PlacedHeading, Setting {
  readonly text: string;
  readonly name: string;
  /** People or a column say whose it is. */
  readonly isTheirs: boolean;
  readonly goods: ReturnType<typeof categoryIn>;
  readonly shop: ReturnType<typeof shopIn>;
  readonly doubt: ListFault;
}

/** What a heading is: as people said, as it says itself, or as is likely and left to people. */
export function judgeHeading(standing: PlacedHeading, setting: Setting): JudgedHeading {
  const { heading: text = '' } = standing.item;
  const name = nameOf(text);
  const heading: Heading = {
    ...{ ...standing, ...setting, text, name },
    isTheirs: setting.hasProducer || Boolean(setting.said.producer),
    goods: categoryIn(name),
    shop: shopIn(name),
    doubt: { code: 'headingUnsure', field: 'category', read: name },
  };
  return (
    brokenHeading(heading) ??
    chosenHeading(heading) ??
    talk(heading) ??
    saidOfAll(heading) ??
    ofItself(heading) ??
    byPlace(heading)
  );
}

export const nameOf = (text: string): string => withoutEnds(text, /[\s#*=•:_–—-]/, /[\s#*=:_–—-]/);

/** « Miels – Rucher des Cimes » names who sells; « Retrait : Rucher des Cimes » says where to go. */
export function knownIn(name: string, sellers: Sellers): string | undefined {
  const part = sellers.partOf(name);
  return (
    sellers.find(name) ?? (part && (part.isFirst || !isTalk(part.rest)) ? part.name : undefined)
  );
}

const is = (name: string, as: HeadingKind, under: Under, isSure = true): JudgedHeading => ({
  ...{ as, isSure, name: as === 'producer' ? (under.producer ?? name) : name },
  under,
});

const categoryOf = ({ name, under }: Heading): Under => ({
  ...under,
  category: name,
  categoryDoubt: undefined,
});

/** A formula that gives nothing may have been any of them. */
function brokenHeading({
  item,
  text,
  chosen,
  said,
  broken,
  under,
}: Heading): JudgedHeading | undefined {
  if (!isBroken(text)) return undefined;
  const open: ListFault = { code: 'headingUnsure', field: 'category', read: text };
  const isSaid = chosen === 'text' || chosen === 'category' || said.headings === 'none';
  const isSettled = isSaid || broken.has(item);
  const next = isSettled ? under : { ...under, producerDoubt: open, categoryDoubt: open };
  return is(text, 'text', next, isSettled);
}

/** As people said of it, or a producer whom the drive knows. */
function chosenHeading(heading: Heading): JudgedHeading | undefined {
  const { name, chosen, sellers, under } = heading;
  const known = knownIn(name, sellers);
  if (chosen === 'producer' || (known && !chosen))
    return is(name, 'producer', { producer: known ?? name });
  if (chosen === 'category') return is(name, 'category', categoryOf(heading));
  return chosen && is(name, chosen, under);
}

/** Words said about the list, which may speak of somebody. */
function talk({
  text,
  name,
  goods,
  sellers,
  under,
  isTheirs,
  doubt,
}: Heading): JudgedHeading | undefined {
  if (!isTalk(text) || goods) return undefined;
  const mentioned = sellers.within(text).filter((one) => one !== under.producer);
  const isOpen = !isTheirs && (mentioned.length > 0 || namesShop(text));
  const producer = mentioned.length === 1 ? mentioned[0] : undefined;
  return is(name, 'text', isOpen ? { producer, producerDoubt: doubt } : under);
}

/** As people said of all headings. */
function saidOfAll(heading: Heading): JudgedHeading | undefined {
  const { name, said, under } = heading;
  if (said.headings === 'none') return is(name, 'text', under);
  if (said.headings === 'category') return is(name, 'category', categoryOf(heading));
  return said.headings === 'producer' ? is(name, 'producer', { producer: name }) : undefined;
}

function ofItself({
  item,
  name,
  goods,
  shop,
  said,
  under,
  isTheirs,
}: Heading): JudgedHeading | undefined {
  if (item.isAbove && isTheirs && goods === undefined) return is(name, 'text', under);
  return shop === 'surely' && !said.producer ? is(name, 'producer', { producer: name }) : undefined;
}

/** In capitals, or drawn as a heading. */
const isMarked = (text: string, name: string): boolean =>
  (name.toUpperCase() === name && /\p{Lu}{2}/u.test(name)) || /^[#*=]|[:*=]$/.test(text.trim());

/** It does not stand among products as one of them would. */
const isApart = ({ item, before, text, name }: Heading): boolean =>
  isMarked(text, name) || !before || before.heading !== undefined || before.line < item.line - 1;

/** By its words, and by what it stands below. */
function isCategory({ name, goods, shop, before, sellers, isTheirs }: Heading, isAlone: boolean) {
  const isBelow =
    before?.heading !== undefined && sellers.find(nameOf(before.heading)) !== undefined;
  if (shop !== undefined) return goods === 'surely' && (isTheirs || isBelow);
  const isSet = isAlone || isBelow || isTheirs;
  const isPlain = name
    .split(/\s/)
    .every((word) => categoryIn(word) !== undefined || word.length < 4);
  return (goods === 'surely' && (isSet || isPlain)) || (goods === 'perhaps' && isSet);
}

/** Whatever is not sure is left to people. */
function byPlace(heading: Heading): JudgedHeading {
  const { name, goods, shop, said, under, isTheirs, doubt } = heading;
  const isAlone = isApart(heading);
  const isKind = isCategory(heading, isAlone);
  const isOfOne =
    Boolean(said.producer) && isAlone && heading.isAmongProducts && shop === undefined;
  const isShort = name.split(/\s/).length <= 5 && !/\d/.test(name);
  const ofCategory = categoryOf(heading);
  // « Les fromages » below the bread of a bakery begins somebody else's part as likely as one of theirs.
  const isOthers = !isTheirs && under.producer !== undefined && isOfOther(under.producer, name);
  if (isKind && isOthers)
    return is(
      name,
      'category',
      { ...ofCategory, producerDoubt: doubt, categoryDoubt: doubt },
      false,
    );
  if (isKind || isOfOne || (heading.hasProducer && isShort && shop === undefined))
    return is(name, 'category', ofCategory);
  if (!heading.isSomebodys && goods === undefined)
    return is(name, 'producer', { producer: name }, false);
  const isTheSame = isTheirs || ((goods !== undefined || isGoodsName(name)) && shop === undefined);
  const { producer, producerDoubt } = isTheSame ? under : { producerDoubt: doubt };
  const open = { category: name, categoryDoubt: doubt, producer, producerDoubt };
  return { ...is(name, 'category', open, false), mayBeGoods: !isAlone };
}
