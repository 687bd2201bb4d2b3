import { type BasisPoints, cents } from '../values/money';
import type { Day } from '../values/time';
import type { Billing } from './billing';
import type { DocumentLine, IssuedDocument, SalesDocument } from './document';
import { basketScope, nthOf, producerScope, scopeOf } from './documentKey';
import {
  basketKey,
  type Change,
  type Drafting,
  type DraftWords,
  documentsOf,
  type Group,
} from './draftDocuments';
import { dayOf, driveName, headOf, producerNamed, sellerName } from './parties';
import { sellerIds } from './sellerIds';
import { billsVat } from './vatRegime';
import { type Held, isOver, type WantedLine, wantedOf } from './wanted';

export interface Drafts {
  readonly drafts: readonly SalesDocument[];
  /** Documents that wait for a weight. */
  readonly held: readonly Held[];
}

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

const lineKey = (
  sellerId: string,
  { sale, basket, ref, rate }: DocumentLine,
  producerId: string,
): string => [sellerId, sale, basket, ref, rate, producerId].join('|');

/**
 * What is to be written so that the documents say what the baskets say: a first document, and later
 * the difference alone, as a further one or as an *avoir*. Where nothing changed there is nothing.
 */
export function draftsOf(billing: Billing, words: DraftWords): Drafts {
  const { issued, settings } = billing;
  const drafting = draftingOf(billing, words);
  const sales = billing.sales
    .filter((sale) => isOver(sale, billing.now))
    .map((sale) => {
      const serviceRate = words.normalRateOn(dayOf(billing, sale.pickupStart));
      return wantedOf(sale, { mode: settings.mode, words, serviceRate });
    });
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
        say(changes, drafting, { id, document, line });
  }
  return {
    drafts: grouped(billing, changes).flatMap((group) => documentsOf(drafting, group)),
    held,
  };
}

function want(
  changes: Map<string, Change>,
  { headOf, idOf }: Drafting,
  line: WantedLine,
  day: Day,
): void {
  const { seller, email, producer, ...wanted } = line;
  const rate = billsVat(headOf(seller, day).regime) ? wanted.rate : (0 as BasisPoints);
  const key = lineKey(idOf(seller), { ...wanted, rate }, idOf(producer ?? ''));
  const former = changes.get(key)?.wanted;
  // A fee may stand twice under one name and rate.
  const amount = cents(wanted.amount + (former?.amount ?? 0));
  const price = former ? amount : wanted.price;
  changes.set(key, {
    seller,
    email,
    ...(producer === undefined ? {} : { producer }),
    wanted: { ...wanted, rate, amount, price },
    said: undefined,
    in: [],
  });
}

function say(
  changes: Map<string, Change>,
  { idOf }: Drafting,
  said: {
    /** Of its seller. */
    readonly id: string;
    readonly document: IssuedDocument;
    readonly line: DocumentLine;
  },
): void {
  const { id, document, line } = said;
  const { seller, buyer, number, regime, toProducer } = document;
  const key = lineKey(id, line, toProducer ? idOf(buyer.name) : '');
  const change = changes.get(key) ?? {
    seller: id === '' ? '' : seller.name,
    email: buyer.email ?? '',
    name: buyer.name,
    ...(toProducer ? { producer: buyer.name } : {}),
    said: undefined,
    in: [],
  };
  changes.set(key, change);
  const before = change.said;
  change.in.push(number);
  change.regime ??= regime;
  change.said = {
    ...line,
    title: before?.title ?? line.title,
    quantity: (before?.quantity ?? 0) + (line.quantity ?? 0),
    amount: cents((before?.amount ?? 0) + line.amount),
  };
}

/** A basket's; of a producer a sale's. */
function grouped(billing: Billing, changes: ReadonlyMap<string, Change>): Group[] {
  const groups = new Map<string, Group & { changes: Change[] }>();
  const isNamesake =
    billing.settings.mode !== 'resale' && producerNamed(billing, driveName(billing)) !== undefined;
  for (const change of changes.values()) {
    const line = change.wanted ?? change.said;
    if (!line) continue;
    const { seller, email, producer } = change;
    // What is of the drive stays apart from a producer of its name.
    const name = seller === '' && isNamesake ? '' : sellerName(billing, seller);
    const scope =
      producer === undefined
        ? basketScope(name, line)
        : producerScope(sellerName(billing, ''), line.sale, producer);
    const to = producer === undefined ? {} : { producer };
    const group = groups.get(scope) ?? { scope, seller, email, ...to, changes: [] };
    groups.set(scope, group);
    group.changes.push(change);
  }
  return [...groups.values()];
}
