import { awaitsPickup } from '../../domain/sale/transitions';
import type { Problem } from '../../domain/values/problem';
import type { Result } from '../../domain/values/result';
import type { TabId } from '../../tabs/tabs';
import { askedPlan } from '../baskets/askedCells';
import { textWeights } from '../baskets/placedLines';
import { historyRows, historyWords } from '../kernel/history';
import { refusedFor } from '../kernel/lost';
import { apply } from '../kernel/plan';
import { joinedRows } from '../kernel/planned';
import type { About, Ports } from '../kernel/ports';
import { reads, type Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { placeText, rowProblems, toFixAdded } from '../kernel/toFix';
import { showMoney } from '../money/moneyNow';
import { readBooks } from '../money/readBooks';
import { ofEndingSale } from '../money/receipts';
import { tell } from '../outbox/send';
import { type Intent, toldRows } from '../outbox/telling';
import { updateProducerSheets } from '../producers/producerFiles';
import { producerOrderMails, producerShares } from '../producers/producerOrders';
import { readLedger } from '../records/ledgerRows';
import { announcedRows, offeredOf } from '../records/offer';
import { outboxColumns, type ReadsOutbox } from '../records/outboxRows';
import { saleOf } from '../records/sale';
import { deletedRows, typedOver } from './overwritten';
import { lostTo, type Projected, type ProjectedSale, project, projectNeeds } from './project';

const needs = reads({
  whole: [...projectNeeds.whole, 'templates'],
  rows: [...projectNeeds.rows, 'toFix', 'duties'],
  columns: { history: [], outbox: outboxColumns },
});

type FollowReads = Snapshot<typeof needs>;

interface HowToFollow {
  /** The sale gives way to the next one: Reversements shows what it leaves. */
  readonly isEnding?: boolean;
  /** Paniers and Retrait are made again where they are gone. */
  readonly isRemaking?: boolean;
}

export interface Followed {
  /** Cells that somebody typed over, as they were: put right by now, and told once. */
  readonly typedOver: readonly Problem[];
  /** Rows of Paniers that somebody deleted, and that stand again. */
  readonly putBack: number;
  /** What the tabs are computed of is gone: they stay as they are. */
  readonly refused?: Result<never, Refusal>;
}

/**
 * Reads what people typed, projects the sale, and writes what differs: Paniers, the split, Retrait, the books
 * and the producers' sheets, until the sale is set aside (docs/rules.md B10, B11).
 */
export function followSale(
  ports: Ports,
  { isEnding = false, isRemaking = false }: HowToFollow = {},
  which: About = 'current',
): Followed {
  const snapshot = withNumbers(ports, readBooks(ports, needs, which), which);
  const sale = saleOf(snapshot);
  if (!sale) return { typedOver: [], putBack: 0 };
  const gaps = lostTo(snapshot);
  const left = isRemaking
    ? gaps.filter(({ tab, column }) => column !== undefined || !REMADE.includes(tab))
    : gaps;
  const projected = project(snapshot, sale, { isEnding, lost: left });
  const { sale: own, money, books, lost } = projected;
  const over = own ? typedOver(snapshot, own) : [];
  const gone = own ? deletedRows(snapshot, own.rows.baskets) : [];
  // Of two live sales producers are told of the one in hand.
  const told =
    own && which === 'current' ? producersTold(ports, snapshot, projected, own) : undefined;
  if (money) showMoney(ports);
  const words = historyWords(snapshot);
  const entries = [
    ...over.map((one) => ({
      ...{ action: words.repairWorkbook, detail: placeText(snapshot, one) },
      ...{ before: one.read ?? '', after: one.detail ?? '' },
    })),
    ...gone.map(({ basket, ref }) => ({
      action: words.repairWorkbook,
      detail: `${snapshot.tabs.baskets.sheet.title}, ${basket}`,
      after: String(ref),
    })),
  ];
  const isPosted = money !== undefined && !money.isBroken;
  tell(ports, snapshot, sale.number, told?.wanted ?? [], {
    ...books,
    once: own ? ['ledger', 'baskets'] : ['ledger'],
    whole: { ...books?.whole, ...(own ? { producerSplit: own.split } : {}) },
    rows: {
      toFix: [
        ...(toFixAdded(snapshot, [...over, ...(money?.problems ?? [])]).toFix ?? []),
        ...(told?.asked.rows.toFix ?? []),
      ],
      ledger: [],
      ...books?.rows,
      ...told?.rows,
      ...own?.rows,
      // What was announced is kept beside its cells, and stands there again.
      ...joinedRows<'offer'>(
        { offer: announcedRows(snapshot.tabs.offer) },
        { offer: own?.rows.offer ?? [] },
      ),
      history: historyRows(ports, snapshot, entries),
      ...joinedRows<'sales'>({ sales: own?.rows.sales ?? [] }, { sales: books?.rows.sales ?? [] }),
    },
    gone: told?.asked.gone ?? {},
    rowProblems: [
      ...(told?.asked.rowProblems ?? []),
      ...(money
        ? rowProblems(snapshot, [...snapshot.problems, ...money.problems], ['receipts'])
        : []),
    ],
    filled: isEnding && isPosted ? ofEndingSale(money.ledger, snapshot, sale.number) : [],
  });
  const refused = refusedFor(snapshot, lost);
  return { typedOver: over, putBack: gone.length, ...(refused ? { refused } : {}) };
}

/** Weights that an earlier version kept as text are numbers first: formulas count them. */
function withNumbers(ports: Ports, read: FollowReads, which: About): FollowReads {
  const products = new Map(offeredOf(read.tabs.offer).map((one) => [one.ref, one]));
  const baskets = textWeights(read.tabs.baskets, products);
  if (baskets.length === 0) return read;
  apply(ports, read, { rows: { baskets } });
  ports.readAnew?.();
  return readBooks(ports, needs, which);
}

/** A person asked for them again: what was typed there is not. */
const REMADE: readonly TabId[] = ['baskets', 'pickup'];

/** The sheets of producers and the orders that could not leave before; and what is asked of Paniers. */
function producersTold(
  ports: Ports,
  snapshot: FollowReads,
  { context: { sale, products }, offered }: Projected,
  { lines, accounts, comments }: ProjectedSale,
) {
  const context = { snapshot, sale, products };
  const shares = producerShares(context, lines, offered, undefined, accounts.values());
  const { ledger } = readLedger(snapshot);
  const sheets = updateProducerSheets(ports, context, shares, { lines, comments, ledger });
  const mails =
    !awaitsPickup(sale.state) || snapshot.now >= sale.pickupEnd
      ? []
      : producerOrderMails(context, shares, sheets.withFile);
  return {
    ...sheets,
    wanted: {
      intents: mails.filter(isNotNotifiedYet(snapshot, sale.number)),
      decides: () => false,
    },
    asked: askedPlan(snapshot, lines, products),
  };
}

/** A producer whose order could not leave at closing, for want of an address, gets it afterwards. */
function isNotNotifiedYet(snapshot: ReadsOutbox, sale: number): (mail: Intent) => boolean {
  const notified = new Set(
    toldRows(snapshot, sale).flatMap(({ kind, recipient }) =>
      kind === 'producerOrder' ? [recipient] : [],
    ),
  );
  return ({ recipient }) => !notified.has(recipient);
}
