import { containerIn, LOTS } from '../domain/catalogue/kinds/containers';
import type { SaleKind } from '../domain/catalogue/saleKind';
import { folded } from '../domain/values/fold';
import type { Locale } from '../domain/values/locale';
import type { Measure } from '../domain/values/quantity';
import { productsTab } from '../tabs/products';
import { contentCells } from '../tabs/readCatalogue';
import {
  type Cells,
  type Checked,
  checkLikely,
  checkPrice,
  heldIn,
  isByMeasure,
  type Packed,
  type Paid,
} from './checkPrice';
import { type Field, fields, isCode, type ListFault, type ListLine, LONGEST_CELL } from './fields';
import { chargeIn, isWeighed } from './goods';
import { splitTitle } from './line';
import { agree, isAbout, isLoose, isPriceOf, type Pack, packIn, perIn } from './packWords';
import { isSoldOut } from './price';

const { columns } = productsTab;
/** A line on its way to a row: what its cells would be, and what speaks against it. */
export interface Draft extends ListLine {
  readonly cells: Cells;
  faults: ListFault[];
}

/** Asked about already, nobody needs to be asked twice. */
const PRICED: ReadonlySet<Field> = new Set<Field>(['price', 'unit', 'packaging', 'content']);

/** Words as cells that the tab's own readers take; what is unsure is left out, and told. */
export function checkLine(line: ListLine, locale: Locale): Draft {
  const { fields: words, doubts = [] } = line;
  const faults: ListFault[] = [...doubts];
  const cells: Cells = {};
  const of: Checked = {
    ...{ line, cells, locale },
    tell: (field, code, read = words[field] ?? '', detail) => {
      faults.push({ code, field, read, ...(detail === undefined ? {} : { detail }) });
    },
  };
  for (const field of fields) {
    const text = words[field]?.trim() ?? '';
    if (text.length > LONGEST_CELL || isCode(text) || /&[a-z]{2,8};/i.test(text))
      of.tell(field, 'notText');
    else if (/[\t;|]/.test(text)) of.tell(field, 'otherSeparator');
    else if (text !== '') cells[field] = text;
  }
  const price = checkPrice(of);
  const pack = checkContent(of, price);
  checkTitle(of);
  if (!faults.some(({ field }) => PRICED.has(field))) checkLikely(of, price, pack);
  return { ...line, cells, faults };
}

/** Content and unit; told where a word is unknown, or price, packaging and name speak of two things. */
function checkContent(
  of: Checked,
  { per, about, isWhole = false, isBeside = false }: Paid,
): Packed {
  const { line, cells, tell } = of;
  const { content, title = '', unit = '', packaging: said = '' } = line.fields;
  if (said && about) tell('price', 'perUnread');
  const packaging = said || about;
  const isTyped = content !== undefined;
  const source = isTyped ? `${content} ${unit}` : packaging || unit || per;
  const pack = isTyped || packaging ? packIn(source, title) : perIn(source, title);
  const bases = (
    [
      ['price', per],
      ['unit', packaging && !isTyped ? unit : ''],
    ] as const
  ).flatMap(([field, text]) => (text === '' ? [] : [{ field, priced: perIn(text, title) }]));
  const unread = bases.filter(({ priced }) => !priced.isSure);
  for (const { field } of unread) tell(field, 'perUnread');
  const isOpen = isBeside && !packaging;
  const held =
    unread.length > 0
      ? pack.held
      : heldFor(of, { bases, pack, isOpen, packaging: packaging || unit });
  const packed = { pack, isWhole: isWhole || (bases.length > 0 && !isBeside) };
  if (isTyped) return packed;
  const field = packaging ? 'packaging' : unit ? 'unit' : 'price';
  // « Beurre 250 g » in a column of kilos: the name says what the packaging does not.
  const named = packaging || unit ? splitTitle(title).packaging : undefined;
  if (named && !agree(packIn(named, title), pack))
    tell('title', 'disagrees', title, packaging || unit);
  if (!pack.isSure && source === unit) delete cells.unit;
  // « 2,10 € le lot »: of how many?
  const isLot = pack.count === 1 && LOTS.has(pack.container) && held?.dimension === 'piece';
  const isUnread = !pack.isSure && !pack.isLoose && (unread.length === 0 || source !== per);
  if (isUnread || isLot) tell(field, 'packagingUnread', source);
  if (source) cells.packaging = packaging || source;
  if (!held) return packed;
  const cell = contentCells(held);
  Object.assign(cells, { content: String(cell.content), unit: cell.unit });
  // « Tomates 3,50 € »: of a kilo or of a piece?
  const isAsked = line.doubts?.some(({ code }) => code === 'unitUnsaid');
  if (source === '' && isWeighed(title) && !isAsked) tell('unit', 'unitUnsaid', title);
  return packed;
}

interface Packing {
  readonly bases: readonly { readonly field: 'price' | 'unit'; readonly priced: Pack }[];
  readonly pack: Pack;
  readonly packaging: string;
  /** What it holds stands behind the price alone. */
  readonly isOpen: boolean;
}

/** « 12 €/kg » is the price of what holds 1 kg; of anything else it is weighed (docs/rules.md C1). */
function heldFor(
  { line: { fields: words }, cells, tell, locale }: Checked,
  { bases, pack, isOpen, packaging }: Packing,
): Measure | undefined {
  const { title = '', price = '', content, sale = '' } = words;
  const { held } = pack;
  if (isByMeasure(sale)) return held;
  const soldBy = (kind: SaleKind): void => {
    cells.sale = String(columns.sale.kind.write(kind, { zone: 'UTC', locale }));
  };
  const large = bases
    .map(({ priced }) => priced.held)
    .find((one) => one?.amount === 1000 && one.dimension !== 'piece');
  const isSameKind = large !== undefined && large.dimension === held?.dimension;
  const isNearly = isAbout(packaging);
  if (pack.isLoose || (content === undefined && isLoose(title))) {
    soldBy('loose');
    if (large || pack.isUnit) return isSameKind ? held : (large ?? held);
    tell('unit', 'unitUnsaid', packaging || title);
    return undefined;
  }
  const others = bases.filter(({ priced }) => !isPriceOf(priced, pack));
  if (others.length > 0 && isSameKind) soldBy('weight');
  if (!(isSameKind && isNearly))
    for (const { field } of others) tell(field, 'disagrees', words[field], packaging);
  if (content !== undefined || held?.dimension !== 'mass') return held;
  // « 12 € », about 1.5 kg: of the kilo, or of the piece that weighs so much? « Poulet 12 € 1,8 kg » may cost that a kilo.
  const isOfKilo = isNearly && bases.length === 0 && pack.container === '';
  // « 2,80 € les 100 g » is how cheese is priced.
  const isReference = packaging === '' && held.amount === 100;
  if (isOfKilo || isReference || (isOpen && isWeighed(title)))
    tell('price', 'unitUnsaid', [price, packaging].filter(Boolean).join(', '));
  return held;
}

/** « 1er », « 75% », « 2022 »: no quantity. */
const NO_QUANTITY = /^(?:(?:19|20)\d\d|\d+(?:er|e|eme|%)|%)$/i;
/** « 1/2 agneau »: half of one is what is sold. */
const PART_OF = /^(?:1 ?\/ ?2|[13] ?\/ ?4|[½¼¾]) (?=\p{L}{3})/u;
/** Words left in a name that belong to its price, or to how much of it one gets. */
const OF_PRICE =
  /\b(prix|tarifs?|price|promos?|promotions?|soldes?|remises?|rabais|degressifs?|negociable|a debattre|ttc|euros?|eur|cts|centimes?|adherents?|membres?|revendeurs?|grossistes?|professionnels?|pros?|en gros|chf|arrhes|acomptes?|cautions?|le lot|les? grands?)\b|[ (](dz|douz|douzaines?|dizaines?|quinzaines?|centaines?|paires?|la paire|par deux|couples?|kg|kilos?|litres?|livres?|lb|lbs|oz|unites?|pieces?|pces?|pers|personnes?|au choix)\.?\)?$/;

function checkTitle({ line: { fields: words }, cells, tell }: Checked): void {
  const title = cells.title ?? '';
  if (title === '') return;
  const charge = chargeIn(title);
  const named = splitTitle(title);
  const [inName, held] = [named.packaging && packIn(named.packaging).held, heldIn(cells)];
  const isSame = inName && inName.dimension === held?.dimension && inName.amount === held.amount;
  const bare = isSame ? named.title : title;
  const [, price, quantity] = OF_PRICE.exec(folded(bare)) ?? [];
  if (!/\p{L}/u.test(title) || (charge === 'sum' && words.content === undefined)) {
    tell('title', 'notGoods');
    delete cells.title;
    // Rows as Produits has them are what people wrote there.
  } else if (words.content !== undefined) return;
  else if (charge === 'charge' || LOTS.has(containerIn(folded(title)) ?? ''))
    tell('title', 'notGoods');
  else if (hasNumber(bare)) tell('title', 'numberUnsure');
  else if (price ?? quantity) tell('title', 'priceWords', title, price ?? quantity);
  else if (isSoldOut(title)) {
    tell('stock', 'soldOut', title);
    cells.stock ??= '0';
  }
}

/** « Salades 3 », « Bois 2m3 »: a number of which nobody says what it counts. */
const hasNumber = (title: string): boolean =>
  title
    .replace(PART_OF, '')
    .replace(/\d ?%/g, '%')
    .split(/[\s(),]+/)
    .some((word) => /\d/.test(word) && !NO_QUANTITY.test(word) && !/^\p{L}\d{2}$/u.test(word));
