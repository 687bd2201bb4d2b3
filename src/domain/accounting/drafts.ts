import { type BasisPoints, cents } from '../values/money';
import { type Day, instant, lastDayOfMonth } from '../values/time';
import type { BilledSale, Billing } from './billing';
import {
  type DocumentLine,
  type IssuedDocument,
  kindOf,
  natureOf,
  type SalesDocument,
} from './document';
import { basketScope, documentKey, monthScope, nthOf, scopeOf } from './documentKey';
import { buyerParty, dayOf, headOf, type Mentions, sellerName } from './parties';
import { sellerIds } from './sellerIds';
import { billsVat } from './vatRegime';
import { type Held, isOver, type LineWords, type WantedLine, wantedOf } from './wanted';

/** What a document says in words of its own, in the drive's language. */
export interface DraftWords extends LineWords, Mentions {
  readonly priceCorrected: (title: string) => string;
}

export interface Drafts {
  readonly drafts: readonly SalesDocument[];
  /** Documents that wait for a weight. */
  readonly held: readonly Held[];
  /** Months that are not over, or not whole in the period: their documents come later. */
  readonly waiting: readonly string[];
}

/** One line of one seller, as it stands and as documents have it so far. */
interface Change {
  readonly seller: string;
  readonly email: string;
  readonly wanted?: DocumentLine;
  said: DocumentLine | undefined;
  /** As a document called the buyer, for a basket that is gone. */
  readonly name?: string;
  /** Numbers of the documents that said it. */
  readonly in: number[];
}

/** A period's billing with what each document looks up, found once. */
interface Drafting {
  readonly billing: Billing;
  readonly words: DraftWords;
  readonly headOf: (seller: string, day: Day) => ReturnType<typeof headOf>;
  readonly idOf: (seller: string) => string;
  readonly sales: ReadonlyMap<number, BilledSale>;
  readonly buyers: ReadonlyMap<string | null, Billing['buyers'][number]>;
  /** As whoever has a basket signed its order. */
  readonly signed: ReadonlyMap<string, string>;
  /** The last document of each scope: one before it may have been erased. */
  readonly before: ReadonlyMap<string, number>;
}

const basketKey = ({ sale, basket }: Pick<DocumentLine, 'sale' | 'basket'>): string =>
  `${sale}:${basket}`;

function draftingOf(billing: Billing, words: DraftWords): Drafting {
  const heads = new Map<string, ReturnType<typeof headOf>>();
  const before = new Map<string, number>();
  for (const { key } of billing.issued)
    before.set(scopeOf(key), Math.max(before.get(scopeOf(key)) ?? 0, nthOf(key)));
  return {
    ...{ billing, words, before, idOf: sellerIds(billing) },
    headOf: (seller, day) => {
      const key = `${day} ${seller}`;
      const head = heads.get(key) ?? headOf(billing, seller, day, words);
      heads.set(key, head);
      return head;
    },
    sales: new Map(billing.sales.map((sale) => [sale.number, sale])),
    // Of two rows the first counts.
    buyers: new Map([...billing.buyers].reverse().map((buyer) => [buyer.email, buyer])),
    signed: new Map(
      billing.sales.flatMap(({ number: sale, lines }) =>
        [...lines].reverse().map(({ basket, name }) => [basketKey({ sale, basket }), name]),
      ),
    ),
  };
}

const lineKey = (sellerId: string, { sale, basket, ref, rate }: DocumentLine): string =>
  [sellerId, sale, basket, ref, rate].join('|');

/**
 * What is to be written so that the documents say what the baskets say: a first document, and later
 * the difference alone, as a further one or as an *avoir*. Where nothing changed there is nothing.
 * Of many, those of some scopes alone can be asked for.
 */
export function draftsOf(
  billing: Billing,
  words: DraftWords,
  isMeant: (scope: string) => boolean = () => true,
): Drafts {
  const { issued, settings } = billing;
  const drafting = draftingOf(billing, words);
  const sales = billing.sales
    .filter((sale) => isOver(sale, billing.now))
    .map((sale) => wantedOf(sale, { mode: settings.mode, words }));
  const changes = new Map<string, Change>();
  for (const { sale, lines } of sales) {
    const day = dayOf(billing, sale.pickupStart);
    for (const line of lines) want(changes, drafting, line, day);
  }
  const held = sales.flatMap((one) => one.held);
  const left = new Set(held.map((one) => basketScope(drafting.idOf(one.seller), one)));
  const known = new Set(sales.map(({ sale }) => sale.number));
  for (const document of issued) {
    // Its own fees are the drive's, whoever else bears its name.
    const id = document.service === true ? '' : drafting.idOf(document.seller.name);
    for (const line of document.lines)
      if (known.has(line.sale) && !left.has(basketScope(id, line)))
        say(changes, id, document, line);
  }
  const groups = grouped(billing, changes).filter(({ scope }) => isMeant(scope));
  return {
    drafts: groups.flatMap((group) => documentsOf(drafting, group)),
    held,
    waiting: waitingMonths(billing),
  };
}

function want(
  changes: Map<string, Change>,
  { headOf, idOf }: Drafting,
  line: WantedLine,
  day: Day,
): void {
  const { seller, email, ...wanted } = line;
  const rate = billsVat(headOf(seller, day).regime) ? wanted.rate : (0 as BasisPoints);
  const key = lineKey(idOf(seller), { ...wanted, rate });
  const former = changes.get(key)?.wanted;
  // A fee may stand twice under one name and rate.
  const amount = cents(wanted.amount + (former?.amount ?? 0));
  const price = former ? amount : wanted.price;
  changes.set(key, {
    seller,
    email,
    wanted: { ...wanted, rate, amount, price },
    said: undefined,
    in: [],
  });
}

function say(
  changes: Map<string, Change>,
  id: string,
  { seller, buyer, number }: IssuedDocument,
  line: DocumentLine,
): void {
  const key = lineKey(id, line);
  const change = changes.get(key) ?? {
    seller: id === '' ? '' : seller.name,
    email: buyer.email ?? '',
    name: buyer.name,
    said: undefined,
    in: [],
  };
  changes.set(key, change);
  const { said } = change;
  change.in.push(number);
  change.said = {
    ...line,
    title: said?.title ?? line.title,
    quantity: (said?.quantity ?? 0) + (line.quantity ?? 0),
    amount: cents((said?.amount ?? 0) + line.amount),
  };
}

interface Group {
  readonly scope: string;
  readonly seller: string;
  readonly email: string;
  readonly changes: readonly Change[];
}

/** A basket's, or a month's of one buyer where Réglages asks for it. */
function grouped(billing: Billing, changes: ReadonlyMap<string, Change>): Group[] {
  const months = new Map(
    billing.sales.map(({ number, pickupStart }) => [
      number,
      dayOf(billing, pickupStart).slice(0, 7),
    ]),
  );
  const isWaiting = new Set(waitingMonths(billing));
  const groups = new Map<string, Group & { changes: Change[] }>();
  for (const change of changes.values()) {
    const line = change.wanted ?? change.said;
    if (!line) continue;
    const { seller, email } = change;
    const month = months.get(line.sale) ?? '';
    const isMonthly = billing.settings.invoicesPer === 'month';
    if (isMonthly && isWaiting.has(month)) continue;
    const name = sellerName(billing, seller);
    const scope = isMonthly ? monthScope(name, month, email) : basketScope(name, line);
    const group = groups.get(scope) ?? { scope, seller, email, changes: [] };
    groups.set(scope, group);
    group.changes.push(change);
  }
  return [...groups.values()];
}

/** Months with a sale whose one document a buyer cannot be made yet. */
function waitingMonths(billing: Billing): string[] {
  if (billing.settings.invoicesPer !== 'month') return [];
  const today = dayOf(billing, instant(billing.now));
  const months = billing.sales.map(({ pickupStart }) => dayOf(billing, pickupStart).slice(0, 7));
  return [...new Set(months)].filter(
    (month) =>
      today.slice(0, 7) <= month ||
      billing.from > `${month}-01` ||
      lastDayOfMonth(month) > billing.until,
  );
}

function documentsOf(drafting: Drafting, group: Group): SalesDocument[] {
  const { changes, scope } = group;
  const changed = changes.flatMap(({ wanted, said, in: numbers }) =>
    difference(drafting.words, wanted, said).map((line) => ({ line, numbers })),
  );
  const lines = changed.map(({ line }) => line);
  const all = changes.flatMap((change) => change.in);
  const own = changed.flatMap(({ numbers }) => numbers);
  const corrects = [...new Set(own.length > 0 ? own : all)].sort((a, b) => a - b);
  const before = drafting.before.get(scope) ?? 0;
  const make = (own: readonly DocumentLine[], nth: number): SalesDocument[] =>
    own.length === 0
      ? []
      : [documentWith(drafting, group, own, corrects, documentKey(scope, before + nth))];
  if (corrects.length === 0) return make(lines, 1);
  const [more, less] = [1, -1].map((sign) => lines.filter(({ amount }) => amount * sign > 0));
  const credits = make(less ?? [], 1);
  return [...credits, ...make(more ?? [], 1 + credits.length)];
}

/** Nothing where they say the same. */
function difference(words: DraftWords, wanted?: DocumentLine, said?: DocumentLine): DocumentLine[] {
  const line = wanted ?? said;
  const amount = cents((wanted?.amount ?? 0) - (said?.amount ?? 0));
  if (!line || amount === 0) return [];
  if (!said) return [line];
  const { quantity: _, ...rest } = line;
  const quantity = (wanted?.quantity ?? 0) - (said.quantity ?? 0);
  const isSamePrice = !wanted || wanted.price === said.price;
  if (isSamePrice && quantity !== 0) return [{ ...rest, quantity: rounded(quantity), amount }];
  return [{ ...rest, title: words.priceCorrected(line.title), amount }];
}

/** Kilos are thousandths: what floats add is taken away. */
const rounded = (quantity: number): number => Math.round(quantity * 1000) / 1000;

function documentWith(
  { billing, headOf, ...known }: Drafting,
  { seller, email, changes }: Group,
  lines: readonly DocumentLine[],
  corrects: readonly number[],
  key: string,
): SalesDocument {
  const sales = lines.map(({ sale }) => known.sales.get(sale));
  const supplied = sales.flatMap((sale) => (sale ? [dayOf(billing, sale.pickupStart)] : [])).sort();
  const isCorrection = corrects.length > 0;
  const day = isCorrection ? dayOf(billing, instant(billing.now)) : (supplied.pop() as Day);
  const [first] = lines;
  const signed = first && known.signed.get(basketKey(first));
  const head = headOf(seller, day);
  const nature = natureOf({ ...head, lines });
  // Of a service alone it is a choice when its VAT is due, and whoever bills none has no choice.
  const onDebits =
    seller === '' &&
    nature !== 'goods' &&
    billsVat(head.regime) &&
    billing.settings.vatOnDebits === 'yes';
  // A service is not handed over anywhere.
  const delivery = nature === 'service' ? '' : (sales.find((sale) => sale)?.terms.place ?? '');
  return {
    ...head,
    key,
    kind: kindOf(billing.settings.mode, { ...head, lines }),
    nature,
    ...(delivery === '' ? {} : { delivery }),
    ...(onDebits ? { onDebits: true } : {}),
    buyer: buyerParty(
      known.buyers.get(email),
      email,
      signed ?? changes.find(({ name }) => name)?.name ?? '',
    ),
    lines,
    ...(isCorrection ? { corrects } : {}),
  };
}
