import { changedProducts } from '../../../domain/baskets/producerSplit';
import { fail, ok, type Result } from '../../../domain/values/result';
import { whetherLine } from '../../../text/problems/whether';
import type { Question } from '../../../text/results/preview';
import { type DeskSum, deskQuestion } from '../../../text/results/questions/deskQuestions';
import { type Asks, likelyQuestion } from '../../../text/results/questions/likelyQuestion';
import { labelled } from '../../../text/values/format';
import { count, titled } from '../../../text/values/quantities';
import { historyWords } from '../../kernel/history';
import { refusedFor } from '../../kernel/lost';
import type { Ports } from '../../kernel/ports';
import { type Reads, reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { readBooks } from '../../money/readBooks';
import { lookedUp } from '../../people/requestForm';
import { incoming, lossOf } from '../../records/answers/incomingAnswers';
import { offeredOf } from '../../records/offer';
import { type OrderRow, ordersOf } from '../../records/orderRows';
import { saleOf } from '../../records/sale';
import { type SaleContext, shortfallOf } from '../../records/saleContext';
import { readDrive } from '../../settings/readDrive';
import { changeAtDesk } from '../changing/readAnswers';
import { closedSale, closingNeeds } from '../ordering/closedSale';
import type { OrderAct } from '../ordering/orderAct';
import { activeOf, addressOf, askedLines, type DeskOrder, deskAnswer } from './deskOrder';

export interface DeskDone {
  readonly code: 'ordered';
  readonly number: number;
  readonly basket: number | null;
  readonly cents: number | null;
  readonly isCancelled: boolean;
  /** What was served less than asked, and why. */
  readonly short: readonly { readonly title: string; readonly why: string }[];
}

interface Looked {
  readonly snapshot: Reads;
  /** « Salade, 9999 : est-ce bien cela ? » */
  readonly lines: readonly { readonly line: string; readonly shown: string }[];
  /** The same order, with a yes to them. */
  readonly sure: DeskOrder;
}

/** What is asked first; a basket that is handed over is corrected in Paniers from then on. */
function lookedAt(ports: Ports, order: DeskOrder): Result<Looked, Refusal> {
  const snapshot = readDrive(
    ports,
    reads({ whole: ['sales', 'buyers', 'offer'], rows: ['orders', 'pickup'] }),
    'asked',
  );
  const { rows } = ordersOf(snapshot.tabs.orders);
  const whose = addressOf(order, snapshot, rows);
  if (!whose.ok) return whose;
  const basket = rows.find(
    (row) => row.email === whose.value && row.basket !== null && row.state === 'accepted',
  )?.basket;
  const row = snapshot.tabs.pickup.rows.find(({ values }) => values.basket === basket);
  if (basket !== undefined && row?.values.done === true)
    return fail({ code: 'basketHandedOver', detail: String(basket) });
  const asked = askedLines(order, whose.value, offeredOf(snapshot.tabs.offer), rows);
  const { locale } = snapshot.place;
  const lines = asked.map(({ product, quantity, rather }) => {
    const shown = (of: number): string => count(product, of, locale);
    const meant = rather === undefined ? undefined : shown(rather);
    const title = titled(product.title, product.packaging);
    return {
      line: whetherLine(title, shown(quantity), meant, locale),
      shown: shown(quantity),
    };
  });
  const sure = [...(order.sure ?? []), ...asked.map(({ product }) => product.ref)];
  return ok({ snapshot, lines, sure: { ...order, sure } });
}

/** Taken in one run with the answers that came before it: rules, queue, mails are those of the form. */
export function orderAtDesk(ports: Ports, order: DeskOrder): Result<DeskDone | Asks, Refusal> {
  const looked = lookedAt(ports, order);
  if (!looked.ok) return looked;
  const { lines, sure, snapshot: seen } = looked.value;
  if (lines.length > 0) return ok(likelyQuestion(lines, sure, seen.place.locale));
  let done: DeskDone | undefined;
  const act: OrderAct = {
    answers: (now, snapshot) => {
      const answer = deskAnswer(order, now, snapshot);
      return answer.ok ? ok([answer.value]) : answer;
    },
    after: (context, taken) => {
      const row = taken.orders.at(-1);
      if (row) done = doneOf(row, context);
      return taken;
    },
    entriesOf: ({ read: snapshot }) => [
      {
        action: historyWords(snapshot).desk,
        detail: labelled(order.name || order.email, contentOf(order), snapshot.place.locale),
      },
    ],
  };
  const read = changeAtDesk(ports, () => ok(act));
  if (!read.ok) return read;
  return done ? ok(done) : fail({ code: 'noSale' });
}

const contentOf = ({ lines }: DeskOrder): string =>
  lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ ref, quantity }) => `${ref} × ${quantity}`)
    .join(', ');

function doneOf(row: OrderRow, context: SaleContext): DeskDone {
  const { number, basket, amount, state, lines } = row;
  return {
    ...{ code: 'ordered', number, basket, cents: amount, isCancelled: state === 'cancelled' },
    short: shortIn(lines, context),
  };
}

/** What was served less than asked, and why. */
const shortIn = (lines: OrderRow['lines'], context: SaleContext): DeskDone['short'] =>
  lines.flatMap((line) => {
    const why = shortfallOf(line, context);
    return why ? [{ title: context.products.get(line.ref)?.title ?? line.ref, why }] : [];
  });

/** Once orders are closed: what it changes of baskets, split and sums, worked out as it would be done. */
export function askBeforeOrder(ports: Ports, order: DeskOrder): Result<Question, Refusal> {
  const looked = lookedAt(ports, order);
  if (!looked.ok) return looked;
  const snapshot = readBooks(ports, closingNeeds, 'asked');
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'noSale' });
  const now = incoming(ports, snapshot, sale);
  const lost = refusedFor(snapshot, lossOf(now));
  if (lost) return lost;
  const answer = deskAnswer(order, now, snapshot);
  if (!answer.ok) return answer;
  const about = { sale, next: sale, requests: lookedUp(ports) };
  const before = closedSale(snapshot, { ...about, now });
  const withIt = { ...now, answers: [...now.answers, answer.value] };
  const after = closedSale(snapshot, { ...about, now: withIt });
  const { email } = answer.value;
  const sumIn = ({ tabs, taken }: typeof before): DeskSum => {
    const basket = activeOf(taken.orders, email)?.basket;
    const account = tabs.accounts.get(basket ?? 0);
    return { cents: account?.buyer ?? 0, estimated: account?.estimated ?? false };
  };
  const quantities = ({ split }: typeof before): Map<string, number> =>
    new Map(split.map(({ ref, quantity }) => [ref, quantity]));
  const [was, is] = [quantities(before), quantities(after)];
  const row = after.taken.orders.at(-1);
  const details = {
    name: answer.value.name,
    isNew: order.seen === 0,
    asked: looked.value.lines.map(({ line }) => line),
    before: sumIn(before),
    after: sumIn(after),
    short: shortIn(row?.lines ?? [], after.context),
    split: changedProducts(was, is, now.offered).map(({ product, ...change }) => ({
      producer: product.producer,
      title: product.title,
      from: count(product, change.before, snapshot.place.locale),
      to: count(product, change.now, snapshot.place.locale),
    })),
  };
  return ok({ ...deskQuestion(details, snapshot.place), input: looked.value.sure });
}
