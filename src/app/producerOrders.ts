import { basketAccounts, type ProducerAccount, saleAccount } from '../domain/account';
import type { BasketLine } from '../domain/basket';
import { settledQuantity } from '../domain/basket';
import { cents } from '../domain/money';
import {
  producerSplit,
  producerTotals,
  type ProducerLine as SplitLine,
} from '../domain/producerOrder';
import { totalMeasure } from '../domain/product';
import {
  type PackedLine,
  packingTable,
  producerFileName,
  producerOrderTable,
} from '../reports/producerOrder';
import { frenchCsv, type Table } from '../reports/table';
import { folded } from '../tabs/cell';
import type { FeeFact, ProducerBasket, ProducerOrderFacts } from '../text/mails/facts';
import { producerOrder } from '../text/mails/producerMails';
import { producerSheetWords } from '../text/producerSheet';
import type { Book } from './book';
import { type Offered, shownQuantity } from './catalogue';
import type { SaleContext } from './decided';
import { occasionOf } from './facts';
import { LONGEST_TEXT, mailKey, type QueuedMail } from './mail';

/** One producer's share of a sale. Never anybody else's figures, nor a buyer's address or phone. */
export interface ProducerShare {
  readonly producer: string;
  readonly facts: ProducerOrderFacts;
  readonly table: Table;
  /** What goes in which basket, only as far as Réglages lets producers see the baskets. */
  readonly packing?: Table;
}

export function producerShares(
  context: SaleContext,
  lines: readonly BasketLine[],
  offered: readonly Offered[],
): ProducerShare[] {
  const { book, sale, products } = context;
  const { locale } = book.place;
  const split = producerSplit(lines, offered);
  const totals = producerTotals(split);
  const { producers } = saleAccount(
    sale.terms.fees.length > 0 ? basketAccounts(lines, offered, sale.terms).values() : [],
  );
  return [...totals].map(([producer, { amount, estimated }]) => {
    const own = split.filter((line) => line.producer === producer);
    const packed = packedLines(context, producer, lines);
    const facts: ProducerOrderFacts = {
      ...occasionOf(book, sale),
      producer,
      lines: own.flatMap((line) => factLine(line, products)),
      total: amount,
      estimated,
      fees: feeFacts(producers.get(producer)),
      ...(packed ? { byBasket: inBaskets(packed) } : {}),
    };
    const table = producerOrderTable(
      own.flatMap((line) => tableLine(line, products)),
      locale,
    );
    if (!packed?.length) return { producer, facts, table };
    const shown = packed.map((line) => ({ ...line, quantity: shownQuantity(line, line.quantity) }));
    return { producer, facts, table, packing: packingTable(shown, locale) };
  });
}

/** What a producer bears is taken off, what it receives is added. */
const feeFacts = (account: ProducerAccount | undefined): FeeFact[] => [
  ...[...(account?.borne ?? [])].map(([name, amount]) => ({ name, amount: cents(-amount) })),
  ...[...(account?.received ?? [])].map(([name, amount]) => ({ name, amount })),
];

function factLine(
  line: SplitLine,
  products: ReadonlyMap<string, Offered>,
): ProducerOrderFacts['lines'] {
  const product = products.get(line.ref);
  if (!product) return [];
  const { title, packaging, sale, content } = product;
  const { ref, quantity, total, amount, estimated } = line;
  return [{ ref, title, packaging, sale, content, quantity, total, amount, estimated }];
}

function tableLine(line: SplitLine, products: ReadonlyMap<string, Offered>) {
  const product = products.get(line.ref);
  if (!product) return [];
  const { title, packaging } = product;
  return [{ ...line, title, packaging, quantity: shownQuantity(product, line.quantity) }];
}

type Packed = PackedLine & Pick<Offered, 'sale' | 'content'>;

/** By basket; undefined where Réglages does not let producers see the baskets. */
function packedLines(
  { book, products }: SaleContext,
  producer: string,
  lines: readonly BasketLine[],
): Packed[] | undefined {
  const { producersSee } = book.settings;
  if (producersSee === 'nothing') return undefined;
  const packed = lines.flatMap((line): Packed[] => {
    const product = products.get(line.ref);
    const quantity = settledQuantity(line);
    if (!product || product.producer !== producer || quantity <= 0) return [];
    const { title, packaging, sale, content } = product;
    const total = totalMeasure(product, quantity, line.weighedGrams);
    const name = producersSee === 'names' ? line.name : '';
    return [{ basket: line.basket, name, title, packaging, sale, content, quantity, total }];
  });
  return packed.sort((a, b) => a.basket - b.basket);
}

function inBaskets(packed: readonly Packed[]): ProducerBasket[] {
  const baskets = new Map<number, ProducerBasket>();
  for (const { basket, name, title, packaging, sale, content, quantity } of packed) {
    const former = baskets.get(basket)?.lines ?? [];
    const line = { title, packaging, sale, content, quantity };
    baskets.set(basket, { basket, name, lines: [...former, line] });
  }
  return [...baskets.values()];
}

export interface ProducerContact {
  readonly name: string;
  readonly at: number;
  readonly email: string | null;
  readonly sheet: string | null;
}

export function producerContacts(book: Book): Map<string, ProducerContact> {
  const contacts = new Map<string, ProducerContact>();
  for (const { at, values } of book.tab('producers').rows) {
    const { name, email, sheet } = values;
    if (name && !contacts.has(folded(name))) contacts.set(folded(name), { name, at, email, sheet });
  }
  return contacts;
}

export const contactOf = (
  contacts: ReadonlyMap<string, ProducerContact>,
  producer: string,
): ProducerContact | undefined => contacts.get(folded(producer));

/**
 * The order of each producer that sold something, once a content: an order that changed after
 * closing is told again, one that did not is not.
 */
export function producerOrderMails(
  context: SaleContext,
  shares: readonly ProducerShare[],
  withFile: ReadonlySet<string>,
): QueuedMail[] {
  const { book, sale } = context;
  const contacts = producerContacts(book);
  return shares.flatMap(({ producer, facts, table, packing }) => {
    const contact = contactOf(contacts, producer);
    if (!contact?.email) return [];
    const csv = frenchCsv(table, ...(packing ? [packing] : []));
    const needsFile = withFile.has(contact.email);
    const link = contact.sheet && !needsFile ? { sheetLink: contact.sheet } : {};
    const mail = producerOrder({ ...facts, ...link, isFileAttached: true }, book.write);
    const key = mailKey(
      'producerOrder',
      sale.number,
      contact.email,
      fingerprint(`${producer}\n${csv}`),
    );
    return [
      {
        kind: 'producerOrder',
        recipient: contact.email,
        dueAt: book.now,
        key,
        mail,
        attachment: fileWith(producer, csv, context),
      },
    ];
  });
}

/** As a cell can keep it: its name, then what is in it. */
function fileWith(producer: string, csv: string, { book, sale }: SaleContext): string {
  const { locale } = book.place;
  const name = producerFileName(producer, sale.number, locale);
  const isCut = csv.length > LONGEST_TEXT;
  const end = isCut ? csv.lastIndexOf('\r\n', LONGEST_TEXT) + 2 : csv.length;
  return `${name}\n${csv.slice(0, end)}${isCut ? producerSheetWords[locale].cut : ''}`;
}

/** Tells one content from another within a sale; not a secret. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
