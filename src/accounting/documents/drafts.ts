import { type DocumentLine, kindOf, natureOf } from '../../domain/accounting/document';
import { basketScope, documentKey, monthScope, scopeOf } from '../../domain/accounting/documentKey';
import { billsVat } from '../../domain/accounting/vatRegime';
import { type BasisPoints, cents } from '../../domain/values/money';
import { type Day, instant } from '../../domain/values/time';
import { accountingPapers } from '../../text/results/papers/accountingPapers';
import { wordsIn } from '../../text/values/pairs';
import { type IssuedDocument, issuedDocuments, type SalesDocument } from '../view/issuedDocument';
import { billsVatOn, buyerParty, dayOf, headOf, sellerParty } from '../view/parties';
import type { BooksView } from '../view/view';
import { type Held, isOver, type WantedLine, wantedOf } from '../view/wanted';

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

const lineKey = (seller: string, { sale, basket, ref, rate }: DocumentLine): string =>
  [seller, sale, basket, ref, rate].join('|');

/**
 * What is to be written so that the documents say what the baskets say: a first document, and later
 * the difference alone, as a further one or as an *avoir*. Where nothing changed there is nothing.
 */
export function draftsOf(view: BooksView): Drafts {
  const { issued } = issuedDocuments(view);
  const sales = view.sales
    .filter((sale) => isOver(sale, view.now))
    .map((sale) => wantedOf(view, sale));
  const changes = new Map<string, Change>();
  for (const { sale, lines } of sales)
    for (const line of lines) want(changes, view, line, dayOf(view, sale.pickupStart));
  const held = sales.flatMap((one) => one.held);
  const left = new Set(held.map((one) => basketScope(sellerParty(view, one.seller).name, one)));
  const known = new Set(sales.map(({ sale }) => sale.number));
  for (const document of issued)
    for (const line of document.lines)
      if (known.has(line.sale) && !left.has(basketScope(document.seller.name, line)))
        say(changes, view, document, line);
  const groups = grouped(view, changes);
  return {
    drafts: groups.flatMap((group) => documentsOf(view, group, issued)),
    held,
    waiting: waitingMonths(view),
  };
}

function want(changes: Map<string, Change>, view: BooksView, line: WantedLine, day: Day): void {
  const { seller, email, ...wanted } = line;
  const rate = billsVatOn(view, seller, day) ? wanted.rate : (0 as BasisPoints);
  const key = lineKey(sellerParty(view, seller).name, { ...wanted, rate });
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
  view: BooksView,
  { seller, buyer, number, service }: IssuedDocument,
  line: DocumentLine,
): void {
  const key = lineKey(seller.name, line);
  const isDrive = service === true || seller.name === sellerParty(view, '').name;
  const change = changes.get(key) ?? {
    seller: isDrive ? '' : seller.name,
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
function grouped(view: BooksView, changes: ReadonlyMap<string, Change>): Group[] {
  const months = new Map(
    view.sales.map(({ number, pickupStart }) => [number, dayOf(view, pickupStart).slice(0, 7)]),
  );
  const isWaiting = new Set(waitingMonths(view));
  const groups = new Map<string, Group & { changes: Change[] }>();
  for (const change of changes.values()) {
    const line = change.wanted ?? change.said;
    if (!line) continue;
    const { seller, email } = change;
    const month = months.get(line.sale) ?? '';
    const isMonthly = view.settings.invoicesPer === 'month';
    if (isMonthly && isWaiting.has(month)) continue;
    const { name } = sellerParty(view, seller);
    const scope = isMonthly ? monthScope(name, month, email) : basketScope(name, line);
    const group = groups.get(scope) ?? { scope, seller, email, changes: [] };
    groups.set(scope, group);
    group.changes.push(change);
  }
  return [...groups.values()];
}

/** Months with a sale whose one document a buyer cannot be made yet. */
function waitingMonths(view: BooksView): string[] {
  if (view.settings.invoicesPer !== 'month') return [];
  const today = dayOf(view, instant(view.now));
  const months = view.sales.map(({ pickupStart }) => dayOf(view, pickupStart).slice(0, 7));
  return [...new Set(months)].filter(
    (month) =>
      today.slice(0, 7) <= month || view.from > `${month}-01` || lastOf(month) > view.until,
  );
}

function lastOf(month: string): string {
  const [year = 0, nth = 0] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, nth, 0)).getUTCDate()}`;
}

function documentsOf(
  view: BooksView,
  group: Group,
  issued: readonly IssuedDocument[],
): SalesDocument[] {
  const { changes, scope } = group;
  const changed = changes.flatMap(({ wanted, said, in: numbers }) =>
    difference(view, wanted, said).map((line) => ({ line, numbers })),
  );
  const lines = changed.map(({ line }) => line);
  const all = changes.flatMap((change) => change.in);
  const own = changed.flatMap(({ numbers }) => numbers);
  const corrects = [...new Set(own.length > 0 ? own : all)].sort((a, b) => a - b);
  const before = issued.filter(({ key }) => scopeOf(key) === scope).length;
  const make = (own: readonly DocumentLine[], nth: number): SalesDocument[] =>
    own.length === 0
      ? []
      : [documentWith(view, group, own, corrects, documentKey(scope, before + nth))];
  if (corrects.length === 0) return make(lines, 1);
  const [more, less] = [1, -1].map((sign) => lines.filter(({ amount }) => amount * sign > 0));
  const credits = make(less ?? [], 1);
  return [...credits, ...make(more ?? [], 1 + credits.length)];
}

/** Nothing where they say the same. */
function difference(view: BooksView, wanted?: DocumentLine, said?: DocumentLine): DocumentLine[] {
  const line = wanted ?? said;
  const amount = cents((wanted?.amount ?? 0) - (said?.amount ?? 0));
  if (!line || amount === 0) return [];
  if (!said) return [line];
  const { quantity: _, ...rest } = line;
  const quantity = (wanted?.quantity ?? 0) - (said.quantity ?? 0);
  const isSamePrice = !wanted || wanted.price === said.price;
  if (isSamePrice && quantity !== 0) return [{ ...rest, quantity: rounded(quantity), amount }];
  return [
    { ...rest, title: wordsIn(accountingPapers, view.language).priceCorrected(line.title), amount },
  ];
}

/** Kilos are thousandths: what floats add is taken away. */
const rounded = (quantity: number): number => Math.round(quantity * 1000) / 1000;

function documentWith(
  view: BooksView,
  { seller, email, changes }: Group,
  lines: readonly DocumentLine[],
  corrects: readonly number[],
  key: string,
): SalesDocument {
  const sales = lines.map(({ sale }) => view.sales.find(({ number }) => number === sale));
  const supplied = sales.flatMap((sale) => (sale ? [dayOf(view, sale.pickupStart)] : [])).sort();
  const isCorrection = corrects.length > 0;
  const day = isCorrection ? dayOf(view, instant(view.now)) : (supplied.pop() as Day);
  const [first] = lines;
  const signed = view.sales
    .flatMap((sale) => (sale.number === first?.sale ? sale.lines : []))
    .find(({ basket }) => basket === first?.basket)?.name;
  const head = headOf(view, seller, day);
  const nature = natureOf({ ...head, lines });
  // Of a service alone it is a choice when its VAT is due, and whoever bills none has no choice.
  const onDebits =
    seller === '' &&
    nature !== 'goods' &&
    billsVat(head.regime) &&
    view.settings.vatOnDebits === 'yes';
  // A service is not handed over anywhere.
  const delivery = nature === 'service' ? '' : (sales.find((sale) => sale)?.terms.place ?? '');
  return {
    ...head,
    key,
    kind: kindOf(view.settings.mode, { ...head, lines }),
    nature,
    ...(delivery === '' ? {} : { delivery }),
    ...(onDebits ? { onDebits: true } : {}),
    buyer: buyerParty(view, email, signed ?? changes.find(({ name }) => name)?.name ?? ''),
    lines,
    ...(isCorrection ? { corrects } : {}),
  };
}
