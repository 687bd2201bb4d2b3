import { type BasketLine, settledQuantity } from '../../domain/baskets/basket';
import { isSoldAsWeighed } from '../../domain/catalogue/saleKind';
import type { Ledger } from '../../domain/money/ledger';
import type { CycleState } from '../../domain/sale/cycle';
import { areOrdersOpen, wasCalledOff } from '../../domain/sale/transitions';
import { folded } from '../../domain/values/fold';
import type { Cents } from '../../domain/values/money';
import { type Instant, localTime } from '../../domain/values/time';
import {
  type ProducerSheetWords,
  producerSheetWords,
} from '../../text/results/papers/producerSheet';
import { titleGiven } from '../../text/results/pickupWords';
import { estimateWord } from '../../text/results/words';
import { withoutContacts } from '../../text/values/contacts';
import { dateWithYear, span } from '../../text/values/dates';
import { labelled } from '../../text/values/format';
import { plain } from '../../text/values/plain';
import { measure, quantity, type Sold } from '../../text/values/quantities';
import { besideCases } from '../../text/values/wholeCases';
import type { CellValue } from '../kernel/ports';
import type { ProducerSheetContent, ProducerSheetRow } from '../kernel/services/producerSheetPort';
import type { SaleContext } from '../records/saleContext';
import { deliveryKey, weightKey } from './producerNotes';
import type { ProducerShare } from './producerOrders';

/** A sale that is over: number, pick-up, what it came to; then of each payout its moment and its cents. */
export type PastSale = readonly [number: number, pickup: number, cents: number, ...paid: number[]];

interface WeighedLine extends Sold {
  readonly basket: number;
  readonly ref: string;
  readonly title: string;
  readonly count: number;
}

interface PageOf {
  readonly name: string;
  readonly share: ProducerShare | undefined;
  readonly past: readonly PastSale[];
  /** What of theirs is paid by weight, basket by basket. */
  readonly toWeigh: readonly WeighedLine[];
  /** What buyers wrote whose baskets hold something of theirs. */
  readonly comments: readonly { readonly basket: number; readonly comment: string }[];
  /** « Tomme, remplacé par deux bûches », at the price that was agreed. */
  readonly replaced: readonly string[];
}

/** What a run knows beside the shares. */
export interface PageDetails {
  readonly lines: readonly BasketLine[];
  readonly comments: ReadonlyMap<number, string>;
  readonly ledger: Ledger;
}

/** What a producer's page says of this sale and of those before. */
export function pageOf(
  { snapshot, products }: SaleContext,
  name: string,
  share: ProducerShare | undefined,
  past: readonly PastSale[],
  { lines, comments }: PageDetails,
): PageOf {
  const own = lines.filter(({ ref }) => folded(products.get(ref)?.producer ?? '') === folded(name));
  const held = new Set(own.flatMap((line) => (settledQuantity(line) > 0 ? [line.basket] : [])));
  const isShown = snapshot.settings.producersSee !== 'nothing';
  return {
    ...{ name, share, past },
    toWeigh: own.flatMap((line) => {
      const [product, count] = [products.get(line.ref), settledQuantity(line)];
      const { basket, ref } = line;
      return product && isSoldAsWeighed(product) && count > 0
        ? [{ ...product, basket, ref, count }]
        : [];
    }),
    comments: isShown
      ? [...comments].flatMap(([basket, comment]) =>
          held.has(basket) ? [{ basket, comment }] : [],
        )
      : [],
    replaced: own.flatMap(({ ref, replacedBy: what }) => {
      const title = plain(products.get(ref)?.title ?? '');
      return what === undefined ? [] : [titleGiven(title, what, snapshot.place.locale)];
    }),
  };
}

const heading = (...cells: CellValue[]): ProducerSheetRow => ({ cells, isHeading: true });

/** Signs of a line that 360 px show beside the row numbers. */
const LINE = 46;

/** As many rows as it takes: a phone cuts what is longer. */
function words(text: string): ProducerSheetRow[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = `${lines[lines.length - 1]} ${word}`.trim();
    if (line.length <= LINE || lines[lines.length - 1] === '') lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.map((line) => ({ cells: [null, line] }));
}
const BLANK: ProducerSheetRow = { cells: [] };

/**
 * A producer's page, for a phone and for paper: a box, what, how many and how much come first, and
 * what the producer may fill in where Réglages says so (docs/rules.md D12).
 */
export function producerPage(context: SaleContext, of: PageOf): ProducerSheetContent {
  const { snapshot } = context;
  const isFilledIn = snapshot.settings.producersSee === 'filled';
  return {
    title: producerSheetWords[snapshot.place.locale].toBring,
    rows: [
      ...head(context, of),
      ...toBring(context, of.share, isFilledIn),
      ...toWeigh(context, of, isFilledIn),
      ...replaced(context, of),
      ...byBasket(context, of.share),
      ...comments(context, of),
      ...pastSales(context, of),
    ],
    isFilledIn,
  };
}

function head({ snapshot, sale }: SaleContext, { name }: PageOf): ProducerSheetRow[] {
  const { locale, zone } = snapshot.place;
  const said = producerSheetWords[locale];
  const when = span(sale.pickupStart, sale.pickupEnd, zone, locale);
  const place = sale.place ? `, ${sale.place}` : '';
  return [
    ...words(`${name} – ${said.sale.replace('{0}', String(sale.number))}`).map(
      (row): ProducerSheetRow => ({ ...row, isHeading: true }),
    ),
    ...words(labelled(said.pickup, `${when}${place}`, locale)),
    ...words(stateLine(sale.state, said)),
    BLANK,
  ];
}

function stateLine(state: CycleState, said: ProducerSheetWords): string {
  if (areOrdersOpen(state)) return said.soFar;
  return wasCalledOff(state) ? said.calledOff : said.final;
}

function toBring(
  { snapshot, sale }: SaleContext,
  share: ProducerShare | undefined,
  isFilledIn: boolean,
): ProducerSheetRow[] {
  const { locale } = snapshot.place;
  const said = producerSheetWords[locale];
  if (!share) return words(said.nothing);
  const { lines, total, estimated } = share.details;
  const beside = isFilledIn ? said.delivered : said.inAll;
  const header = heading(
    ...[null, said.product, said.quantity, beside, said.ref, said.price, said.amount],
    ...(estimated ? [said.weighing] : []),
  );
  const { header: columns, rows: table } = share.table;
  const prices = new Map(table.map((cells) => [cells[0], cells[columns.length - 2] ?? null]));
  const rows = lines.map((line): ProducerSheetRow => {
    const { ref, title, packaging, amount } = line;
    const name = [plain(title), plain(packaging, 60)].filter(Boolean).join(', ');
    const held = measure(line.total, locale);
    const count = quantity(line, line.quantity, locale);
    const said = isFilledIn && held !== count ? `${count} = ${held}` : count;
    return {
      cells: [
        ...[false, name, besideCases(said, line, line.quantity, locale)],
        ...[isFilledIn ? null : held, ref, prices.get(ref) ?? null, amount / 100],
        ...(line.estimated ? [estimateWord[locale]] : []),
      ],
      isTicked: true,
      money: [5, 6],
      ...(isFilledIn ? { key: deliveryKey(sale, ref) } : {}),
    };
  });
  const about = estimated ? [estimateWord[locale]] : [];
  const sum = [null, said.total, null, null, null, null, total / 100, ...about];
  return [header, ...rows, { cells: sum, isHeading: true, money: [6] }];
}

function replaced({ snapshot }: SaleContext, { replaced: said }: PageOf): ProducerSheetRow[] {
  if (said.length === 0) return [];
  const title = producerSheetWords[snapshot.place.locale].replaced;
  return [BLANK, heading(null, title), ...said.flatMap(words)];
}

/** What the scales are to say, where the producer notes it. */
function toWeigh(
  { snapshot, sale }: SaleContext,
  { toWeigh: lines }: PageOf,
  isFilledIn: boolean,
): ProducerSheetRow[] {
  if (!isFilledIn || lines.length === 0) return [];
  const { locale } = snapshot.place;
  const said = producerSheetWords[locale];
  return [
    BLANK,
    heading(null, said.toWeigh, said.quantity, said.weight),
    ...lines.map((line): ProducerSheetRow => {
      const { basket, ref, title, count } = line;
      const name = `${said.basket} ${basket}, ${plain(title)}`;
      const cells = [false, name, quantity(line, count, locale), null, ref];
      return { cells, isTicked: true, key: weightKey(sale, basket, ref) };
    }),
  ];
}

/** Names only if Réglages says so; never an address or a phone. */
function byBasket({ snapshot }: SaleContext, share: ProducerShare | undefined): ProducerSheetRow[] {
  const baskets = share?.details.byBasket;
  if (!baskets) return [];
  const { locale } = snapshot.place;
  const said = producerSheetWords[locale];
  const isNamed = snapshot.settings.producersSee === 'names';
  const rows = baskets.flatMap(({ basket, name, lines }) =>
    lines.map((line): ProducerSheetRow => {
      const count = quantity(line, line.quantity, locale);
      const what = `${basket} – ${plain(line.title)}`;
      return { cells: [false, what, count, ...(isNamed ? [name] : [])], isTicked: true };
    }),
  );
  const header = heading(null, said.byBasket, said.quantity, ...(isNamed ? [said.name] : []));
  return [BLANK, header, ...rows];
}

function comments({ snapshot }: SaleContext, { comments: said }: PageOf): ProducerSheetRow[] {
  if (said.length === 0) return [];
  const { locale } = snapshot.place;
  const title = producerSheetWords[locale];
  return [
    BLANK,
    heading(null, title.comments),
    ...said.flatMap(({ basket, comment }) =>
      words(labelled(`${title.basket} ${basket}`, withoutContacts(plain(comment, 2000)), locale)),
    ),
  ];
}

function pastSales({ snapshot, sale }: SaleContext, { past }: PageOf): ProducerSheetRow[] {
  const { locale, zone } = snapshot.place;
  const said = producerSheetWords[locale];
  const day = (at: number): string => dateWithYear(localTime(at as Instant, zone).day, locale);
  const former = past.filter(([number]) => number !== sale.number).reverse();
  if (former.length === 0) return [];
  const rows = former.flatMap(([number, pickup, total, ...paid]): ProducerSheetRow[] => {
    const sold = [null, `${number} – ${day(pickup)}`, said.sold, (total as Cents) / 100];
    const payouts = paid.flatMap((at, nth): ProducerSheetRow[] =>
      nth % 2 === 0
        ? [
            {
              cells: [null, `${said.paid} ${day(at)}`, null, (paid[nth + 1] ?? 0) / 100],
              money: [3],
            },
          ]
        : [],
    );
    return [{ cells: sold, money: [3] }, ...payouts];
  });
  return [BLANK, heading(null, said.past, null, said.amount), ...rows];
}
