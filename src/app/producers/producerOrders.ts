import { type BasketLine, settledQuantity } from '../../domain/baskets/basket';
import {
  type BasketAccount,
  basketAccounts,
  type ProducerAccount,
  saleAccount,
} from '../../domain/baskets/basketAccount';
import {
  changedProducts,
  producerSplit,
  producerTotals,
  type ProducerLine as SplitLine,
} from '../../domain/baskets/producerSplit';
import { awaitedBy } from '../../domain/baskets/waiting';
import { isSoldAsWeighed } from '../../domain/catalogue/saleKind';
import type { Ledger } from '../../domain/money/ledger';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import type { Locale } from '../../domain/values/locale';
import { cents } from '../../domain/values/money';
import { englishCsv, frenchCsv } from '../../formats/frenchCsv';
import { rowsOf, type Table } from '../../formats/table';
import type { FeeFact, Gap, ProducerOrderDetails } from '../../text/mails/mailDetails';
import { producerOrder } from '../../text/mails/producerMails';
import type { PastSale, ProducerPageDetails } from '../../text/pages/producers/producerPage';
import {
  packingTable,
  producerFileName,
  producerOrderTable,
} from '../../text/results/papers/producerOrderTable';
import { producerSheetWords } from '../../text/results/papers/producerSheet';
import { inCases } from '../../text/values/wholeCases';
import { inBaskets, packedLines } from '../baskets/packing';
import { soldLine } from '../baskets/soldLine';
import type { Reads } from '../kernel/reads';
import { LONGEST_TEXT } from '../outbox/handOver';
import { writerFor } from '../outbox/mailWords';
import { type Intent, stands, threadsIn, toldRows } from '../outbox/telling';
import { countedQuantity, type Offered, shownQuantity } from '../records/offer';
import { occasionOf } from '../records/orderDetails';
import type { ReadsOutbox } from '../records/outboxRows';
import { contactOf, producerContacts } from '../records/producerContacts';
import type { Sale } from '../records/sale';
import type { SaleContext } from '../records/saleContext';

/** One producer's share of a sale. Never anybody else's figures, nor a buyer's address or phone. */
export interface ProducerShare {
  readonly producer: string;
  readonly details: ProducerOrderDetails;
  readonly table: Table;
  /** What goes in which basket, only as far as Réglages lets producers see the baskets. */
  readonly packing?: Table;
}

export function producerShares(
  context: SaleContext,
  lines: readonly BasketLine[],
  offered: readonly Offered[],
  standing: readonly SplitLine[] = producerSplit(lines, offered),
  accounts: Iterable<BasketAccount> = context.sale.terms.fees.length > 0
    ? basketAccounts(lines, offered, context.sale.terms).values()
    : [],
): ProducerShare[] {
  const { snapshot, sale, products } = context;
  const { locale } = snapshot.place;
  // Empties that came back for goods of which none was handed over are nothing to bring.
  const split = standing.filter(({ quantity }) => quantity > 0);
  const totals = producerTotals(split);
  const awaited = awaitedBy(lines, products).producers;
  const { producers } = saleAccount(accounts);
  return [...totals].map(([producer, { amount, estimated }]) => {
    const own = split.filter((line) => line.producer === producer);
    const packed = packedLines(context, producer, lines);
    const details: ProducerOrderDetails = {
      ...occasionOf(snapshot, sale),
      producer,
      lines: own.flatMap((line) => soldLine(line, products)),
      total: amount,
      estimated,
      toConfirm: awaited.get(producer) === 'confirmation',
      fees: feeDetails(producers.get(producer)),
      ...(packed ? { byBasket: inBaskets(packed) } : {}),
    };
    const table = producerOrderTable(
      own.flatMap((line) => tableLine(line, products, locale)),
      locale,
    );
    if (!packed?.length) return { producer, details, table };
    const shown = packed.map((line) => ({ ...line, quantity: shownQuantity(line, line.quantity) }));
    return { producer, details, table, packing: packingTable(shown, locale) };
  });
}

/** What a producer bears is taken off, what it receives is added. */
const feeDetails = (account: ProducerAccount | undefined): FeeFact[] => [
  ...[...(account?.borne ?? [])].map(([name, amount]) => ({ name, amount: cents(-amount) })),
  ...[...(account?.received ?? [])].map(([name, amount]) => ({ name, amount })),
];

function tableLine(line: SplitLine, products: ReadonlyMap<string, Offered>, locale: Locale) {
  const product = products.get(line.ref);
  if (!product) return [];
  const { title, packaging } = product;
  const cases = inCases(product, line.quantity, locale);
  return [{ ...line, title, packaging, cases, quantity: shownQuantity(product, line.quantity) }];
}

/**
 * The order of each producer that sold something, once a content; what changed after it was told is
 * a mail of its own, with the lines that changed.
 */
export function producerOrderMails(
  context: SaleContext<Reads<'producers' | 'producerSplit' | 'templates'> & ReadsOutbox>,
  shares: readonly ProducerShare[],
  withFile: ReadonlySet<string>,
  absent: ReadonlySet<string | undefined> = new Set(),
): Intent[] {
  const { snapshot, sale } = context;
  const words = writerFor(snapshot);
  const contacts = producerContacts(snapshot);
  const threads = threadsIn(toldRows(snapshot, sale.number));
  const all = [...shares, ...vanished(context, shares)];
  return all.flatMap(({ producer, details, table, packing }): Intent[] => {
    const contact = contactOf(contacts, producer);
    if (!contact?.email) return [];
    const tables = [table, ...(packing ? [packing] : [])].map(rowsOf);
    const needsFile = withFile.has(contact.email);
    const whose = fingerprint(producer);
    const about = { kind: 'producerOrder', recipient: contact.email, about: whose } as const;
    const told = threads(about).filter(stands).at(-1);
    // Nothing was told that would have to be taken back.
    if (details.lines.length === 0 && !told) return [];
    // In whatever language: the same order is told once.
    const says = fingerprint(frenchCsv(...tables));
    const write = () => {
      const order = {
        ...details,
        ...(contact.sheet && !needsFile ? { sheetLink: contact.sheet } : {}),
        isFileAttached: true,
        isAbsent: absent.has(producer),
        ...(told ? { changes: changesOf(context, producer, details) } : {}),
      };
      const csv = snapshot.place.locale === 'fr' ? frenchCsv : englishCsv;
      const attachment = fileWith(producer, csv(...tables), context);
      return { mail: producerOrder(order, words), attachment };
    };
    return [{ ...about, dueAt: snapshot.now, says, write }];
  });
}

/**
 * What producers were told to bring, by product: the split as it stands before this run, or as it stood
 * before a sale was reopened.
 */
export const announcedSplit = (
  { tabs }: Reads<'producerSplit'>,
  sale: Pick<Sale, 'splitTold'>,
): ReadonlyMap<string, number> =>
  sale.splitTold ??
  new Map(
    tabs.producerSplit.rows.flatMap(({ values: { ref, quantity } }) =>
      ref === null || !quantity ? [] : [[ref, quantity] as const],
    ),
  );

/** Producers who were to bring something, and are to bring nothing any more. */
function vanished(
  context: SaleContext<Reads<'producerSplit'>>,
  shares: readonly ProducerShare[],
): ProducerShare[] {
  const { snapshot, sale, products } = context;
  const there = new Set(shares.map(({ producer }) => producer));
  const announced = [...announcedSplit(snapshot, sale)].flatMap(([ref, quantity]) =>
    quantity > 0 ? (products.get(ref)?.producer ?? []) : [],
  );
  return [...new Set(announced)]
    .filter((producer) => !there.has(producer))
    .map((producer) => ({
      producer,
      details: {
        ...occasionOf(snapshot, sale),
        ...{ producer, lines: [], total: cents(0), estimated: false, fees: [] },
      },
      table: producerOrderTable([], snapshot.place.locale),
    }));
}

function changesOf(
  context: SaleContext<Reads<'producerSplit'>>,
  producer: string,
  { lines }: ProducerOrderDetails,
): Gap[] {
  const own = [...context.products.values()].filter((one) => one.producer === producer);
  const announced = announcedSplit(context.snapshot, context.sale);
  const before = new Map(
    own.map((product) => [product.ref, countedQuantity(product, announced.get(product.ref) ?? 0)]),
  );
  const now = new Map(lines.map(({ ref, quantity }) => [ref, quantity]));
  return changedProducts(before, now, own).map(({ product, ...change }) => ({
    ...product,
    ...change,
  }));
}

/** As a cell can keep it: its name, then what is in it. */
function fileWith(producer: string, csv: string, { snapshot, sale }: SaleContext): string {
  const { locale } = snapshot.place;
  const name = producerFileName(producer, sale.number, locale);
  const isCut = csv.length > LONGEST_TEXT;
  const end = isCut ? csv.lastIndexOf('\r\n', LONGEST_TEXT) + 2 : csv.length;
  return `${name}\n${csv.slice(0, end)}${isCut ? producerSheetWords[locale].cut : ''}`;
}

/** What a run knows beside the shares. */
export interface PageFacts {
  readonly lines: readonly BasketLine[];
  readonly comments: ReadonlyMap<number, string>;
  readonly ledger: Ledger;
}

/** What a producer's page says of this sale and of those before. */
export function pageDetails(
  { snapshot, sale, products }: SaleContext,
  name: string,
  order: ProducerShare | undefined,
  past: readonly PastSale[],
  { lines, comments }: Pick<PageFacts, 'lines' | 'comments'>,
): ProducerPageDetails {
  const { producersSee } = snapshot.settings;
  const own = lines.filter(({ ref }) => folded(products.get(ref)?.producer ?? '') === folded(name));
  const held = new Set(own.flatMap((line) => (settledQuantity(line) > 0 ? [line.basket] : [])));
  return {
    ...{ name, drive: snapshot.place, sale, order, past },
    isFilledIn: producersSee === 'filled',
    isNamed: producersSee === 'names',
    toWeigh: own.flatMap((line) => {
      const [product, count] = [products.get(line.ref), settledQuantity(line)];
      const { basket, ref } = line;
      const isWeighed = product && isSoldAsWeighed(product) && count > 0;
      return isWeighed ? [{ ...product, basket, ref, count }] : [];
    }),
    replaced: own.flatMap(({ ref, replacedBy: by }) =>
      by === undefined ? [] : [{ title: products.get(ref)?.title ?? '', by }],
    ),
    comments: [...comments].flatMap(([basket, comment]) =>
      producersSee !== 'nothing' && held.has(basket) ? [{ basket, comment }] : [],
    ),
  };
}
