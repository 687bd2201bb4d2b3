import type { CycleState } from '../../../domain/sale/cycle';
import { areOrdersOpen, wasCalledOff } from '../../../domain/sale/transitions';
import { type Instant, localTime } from '../../../domain/values/time';
import type { Table } from '../../../formats/table';
import type { ProducerOrderDetails } from '../../mails/mailDetails';
import { producerSheetWords } from '../../results/papers/producerSheet';
import { titleGiven } from '../../results/pickupWords';
import { estimateWord } from '../../results/words';
import { withoutContacts } from '../../values/contacts';
import { dateWithYear, span } from '../../values/dates';
import { labelled } from '../../values/format';
import { plain } from '../../values/plain';
import { measure, quantity, type Sold } from '../../values/quantities';
import { besideCases } from '../../values/wholeCases';

type CellValue = string | number | boolean | null;

/** One page, from top to bottom. */
export interface ProducerSheetContent {
  readonly title: string;
  readonly rows: readonly ProducerSheetRow[];
  /** The producer may tick and fill in: those cells are theirs, and a write leaves them. */
  readonly isFilledIn: boolean;
}

export interface ProducerSheetRow {
  /** The first is a box to tick in rows that are ticked. */
  readonly cells: readonly CellValue[];
  readonly isHeading?: true;
  readonly isTicked?: true;
  /** What is typed beside it is about; only of rows that may be filled in. */
  readonly key?: string;
  /** Columns that hold euros. */
  readonly money?: readonly number[];
}

/** A sale that is over: number, pick-up, what it came to; then of each payout its moment and its cents. */
export type PastSale = readonly [number: number, pickup: number, cents: number, ...paid: number[]];

export interface ProducerPageDetails {
  readonly name: string;
  readonly drive: { readonly locale: 'fr' | 'en'; readonly zone: string };
  readonly sale: {
    readonly number: number;
    readonly state: CycleState;
    readonly pickupStart: Instant;
    readonly pickupEnd: Instant;
    readonly place: string;
  };
  /** Whether they note weights and what they bring, and whether baskets bear names. */
  readonly isFilledIn: boolean;
  readonly isNamed: boolean;
  /** What they sold, and the same as a table; absent where they sold nothing. */
  readonly order: { readonly details: ProducerOrderDetails; readonly table: Table } | undefined;
  /** What of theirs is paid by weight, basket by basket. */
  readonly toWeigh: readonly (Sold & {
    readonly basket: number;
    readonly ref: string;
    readonly title: string;
    readonly count: number;
  })[];
  /** What was given instead of theirs, at the price that was agreed. */
  readonly replaced: readonly { readonly title: string; readonly by: string }[];
  /** What buyers wrote whose baskets hold something of theirs. */
  readonly comments: readonly { readonly basket: number; readonly comment: string }[];
  readonly past: readonly PastSale[];
}

/** What a row is about: of another sale's page none is the same (docs/rules.md D12). */
export const weightKey = (sale: number, basket: number, ref: string): string =>
  `w:${sale}:${basket}:${ref}`;
export const deliveryKey = (sale: number, ref: string): string => `d:${sale}:${ref}`;

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

/** A part with its heading; nothing where it has no rows. */
const part = (head: ProducerSheetRow, rows: readonly ProducerSheetRow[]): ProducerSheetRow[] =>
  rows.length === 0 ? [] : [BLANK, head, ...rows];

/**
 * A producer's page, for a phone and for paper: a box, what, how many and how much come first, and
 * what the producer may fill in where Réglages says so (docs/rules.md D12).
 */
export function producerPage(details: ProducerPageDetails): ProducerSheetContent {
  const { drive, replaced, comments, isFilledIn } = details;
  const said = producerSheetWords[drive.locale];
  return {
    title: said.toBring,
    rows: [
      ...head(details),
      ...toBring(details),
      ...toWeigh(details),
      ...part(
        heading(null, said.replaced),
        replaced.flatMap(({ title, by }) => words(titleGiven(plain(title), by, drive.locale))),
      ),
      ...byBasket(details),
      ...part(
        heading(null, said.comments),
        comments.flatMap(({ basket, comment }) => {
          const text = withoutContacts(plain(comment, 2000));
          return words(labelled(`${said.basket} ${basket}`, text, drive.locale));
        }),
      ),
      ...pastSales(details),
    ],
    isFilledIn,
  };
}

function head({ drive: { locale, zone }, name, sale }: ProducerPageDetails): ProducerSheetRow[] {
  const said = producerSheetWords[locale];
  const when = span(sale.pickupStart, sale.pickupEnd, zone, locale);
  const place = sale.place ? `, ${sale.place}` : '';
  const isOff = wasCalledOff(sale.state);
  const state = areOrdersOpen(sale.state) ? said.soFar : isOff ? said.calledOff : said.final;
  return [
    ...words(`${name} – ${said.sale.replace('{0}', String(sale.number))}`).map(
      (row): ProducerSheetRow => ({ ...row, isHeading: true }),
    ),
    ...words(labelled(said.pickup, `${when}${place}`, locale)),
    ...words(state),
    BLANK,
  ];
}

function toBring({ drive, sale, order, isFilledIn }: ProducerPageDetails): ProducerSheetRow[] {
  const { locale } = drive;
  const said = producerSheetWords[locale];
  if (!order) return words(said.nothing);
  const { lines, total, estimated } = order.details;
  const beside = isFilledIn ? said.delivered : said.inAll;
  const header = heading(
    ...[null, said.product, said.quantity, beside, said.ref, said.price, said.amount],
    ...(estimated ? [said.weighing] : []),
  );
  const { header: columns, rows: table } = order.table;
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
      ...(isFilledIn ? { key: deliveryKey(sale.number, ref) } : {}),
    };
  });
  const about = estimated ? [estimateWord[locale]] : [];
  const sum = [null, said.total, null, null, null, null, total / 100, ...about];
  return [header, ...rows, { cells: sum, isHeading: true, money: [6] }];
}

/** What the scales are to say, where the producer notes it. */
function toWeigh({
  drive: { locale },
  sale,
  toWeigh: lines,
  isFilledIn,
}: ProducerPageDetails): ProducerSheetRow[] {
  const said = producerSheetWords[locale];
  return part(
    heading(null, said.toWeigh, said.quantity, said.weight),
    (isFilledIn ? lines : []).map((line): ProducerSheetRow => {
      const { basket, ref, title, count } = line;
      const name = `${said.basket} ${basket}, ${plain(title)}`;
      const cells = [false, name, quantity(line, count, locale), null, ref];
      return { cells, isTicked: true, key: weightKey(sale.number, basket, ref) };
    }),
  );
}

/** Names only if Réglages says so; never an address or a phone. */
function byBasket({ drive: { locale }, order, isNamed }: ProducerPageDetails): ProducerSheetRow[] {
  const baskets = order?.details.byBasket;
  if (!baskets) return [];
  const said = producerSheetWords[locale];
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

function pastSales({
  drive: { locale, zone },
  sale,
  past,
}: ProducerPageDetails): ProducerSheetRow[] {
  const said = producerSheetWords[locale];
  const day = (at: number): string => dateWithYear(localTime(at as Instant, zone).day, locale);
  const former = past.filter(([number]) => number !== sale.number).reverse();
  const rows = former.flatMap(([number, pickup, total, ...paid]): ProducerSheetRow[] => {
    const sold = [null, `${number} – ${day(pickup)}`, said.sold, total / 100];
    const payouts = paid.flatMap((at, nth): ProducerSheetRow[] => {
      const cells = [null, `${said.paid} ${day(at)}`, null, (paid[nth + 1] ?? 0) / 100];
      return nth % 2 === 0 ? [{ cells, money: [3] }] : [];
    });
    return [{ cells: sold, money: [3] }, ...payouts];
  });
  return part(heading(null, said.past, null, said.amount), rows);
}
