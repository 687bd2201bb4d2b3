import { fail, ok, type Result } from '../../../domain/values/result';
import { whetherLine } from '../../../text/problems/whether';
import type { Question } from '../../../text/results/preview';
import { type Asks, likelyQuestion } from '../../../text/results/questions/likelyQuestion';
import { labelled } from '../../../text/values/format';
import { count, titled } from '../../../text/values/quantities';
import { historyWords } from '../../kernel/history';
import type { Ports } from '../../kernel/ports';
import { type Reads, reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { offeredOf } from '../../records/offer';
import { type OrderRow, ordersOf } from '../../records/orderRows';
import { type SaleContext, shortfallOf } from '../../records/saleContext';
import { readDrive } from '../../settings/readDrive';
import { changeAtDesk } from '../changing/readAnswers';
import { askAbout } from '../ordering/changeOrders';
import type { Decide, OrderAct } from '../ordering/orderAct';
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

const needs = reads({ whole: ['sales', 'buyers', 'offer'], rows: ['orders', 'pickup'] });

/** What is asked first; a basket that is handed over is corrected in Paniers from then on. */
function lookedAt(ports: Ports, order: DeskOrder): Result<Looked, Refusal> {
  const snapshot = readDrive(ports, needs, 'asked');
  const { rows } = ordersOf(snapshot.tabs.orders);
  const whose = addressOf(order, snapshot, rows);
  if (!whose.ok) return whose;
  const basket = activeOf(rows, whose.value)?.basket ?? undefined;
  const row = snapshot.tabs.pickup.rows.find(({ values }) => values.basket === basket);
  if (basket !== undefined && row?.values.done === true)
    return fail({ code: 'basketHandedOver', detail: String(basket) });
  const asked = askedLines(order, whose.value, offeredOf(snapshot.tabs.offer), rows);
  const { locale } = snapshot.place;
  const lines = asked.map(({ product, quantity, rather }) => {
    const shown = (of: number): string => count(product, of, locale);
    const meant = rather === undefined ? undefined : shown(rather);
    const title = titled(product.title, product.packaging);
    return { line: whetherLine(title, shown(quantity), meant, locale), shown: shown(quantity) };
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
  const done = changeAtDesk(ports, ordering(order));
  if (!done.ok) return done;
  const { taken, context } = done.value.ordered;
  const row = taken.orders.at(-1);
  if (!row) return fail({ code: 'noSale' });
  const { number, basket, amount, state } = row;
  return ok({
    ...{ code: 'ordered', number, basket, cents: amount, isCancelled: state === 'cancelled' },
    short: shortIn(row.lines, context),
  });
}

/** Once orders are closed: what it changes of baskets, worked out as it would be done. */
export function askBeforeOrder(ports: Ports, order: DeskOrder): Result<Question, Refusal> {
  const looked = lookedAt(ports, order);
  if (!looked.ok) return looked;
  const { lines, sure } = looked.value;
  const decide = ordering(order, { lines: lines.map(({ line }) => line), input: sure });
  return askAbout(ports, 'asked', { decide });
}

const ordering =
  (
    order: DeskOrder,
    asked: { readonly lines: readonly string[]; readonly input: DeskOrder } | undefined = undefined,
  ): Decide =>
  () => {
    const act: OrderAct = {
      answers: (now, snapshot) => {
        const answer = deskAnswer(order, now, snapshot);
        return answer.ok ? ok([answer.value]) : answer;
      },
      entriesOf: ({ read: { place }, read }) => {
        const who = order.name || order.email;
        return [
          {
            action: historyWords(read).desk,
            detail: labelled(who, contentOf(order), place.locale),
          },
        ];
      },
      question: ({ ordered: { taken, context } }) => {
        const row = taken.orders.at(-1);
        const isNew = order.seen === 0;
        return {
          title: [isNew ? 'deskNewTitle' : 'deskTitle', row?.name ?? order.name],
          says: [
            ...(asked?.lines ?? []),
            ...shortIn(row?.lines ?? [], context).map(
              ({ title, why }) => ['short', title, why] as const,
            ),
          ],
          ...(asked ? { input: asked.input } : {}),
        };
      },
    };
    return ok(act);
  };

const contentOf = ({ lines }: DeskOrder): string =>
  lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ ref, quantity }) => `${ref} × ${quantity}`)
    .join(', ');

/** What was served less than asked, and why. */
const shortIn = (lines: OrderRow['lines'], context: SaleContext): DeskDone['short'] =>
  lines.flatMap((line) => {
    const why = shortfallOf(line, context);
    return why ? [{ title: context.products.get(line.ref)?.title ?? line.ref, why }] : [];
  });
