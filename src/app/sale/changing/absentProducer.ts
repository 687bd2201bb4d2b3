import { areOrdersOpen, stateAt, transition } from '../../../domain/sale/transitions';
import { fail, ok, type Result } from '../../../domain/values/result';
import type { Question } from '../../../text/results/preview';
import { labelled } from '../../../text/values/format';
import { historyWords } from '../../kernel/history';
import type { RowsOf } from '../../kernel/planned';
import type { Ports } from '../../kernel/ports';
import type { Refusal } from '../../kernel/refusal';
import { fallingOrders, reduceOrders } from '../../orders/fallenOrders';
import type { Taken } from '../../orders/takeAnswers';
import { leavingSaid } from '../../outbox/forecast';
import { offeredOf, servedIn, shownQuantity, stockOfAbsent } from '../../records/offer';
import { heldOrders } from '../../records/orderRows';
import type { SaleContext } from '../../records/saleContext';
import { readDrive } from '../../settings/readDrive';
import { askAbout } from '../ordering/changeOrders';
import type { Decide, OrderAct } from '../ordering/orderAct';
import { goneBaskets, goneNeeds } from './goneBaskets';
import { changeAtDesk } from './readAnswers';

export interface ProducerAbsence {
  readonly producer: string;
  /** What was shown (docs/rules.md P15). */
  readonly seen?: string | undefined;
}

export interface AbsenceDone {
  readonly code: 'absent';
  readonly producer: string;
  /** What became of its mails, in words. */
  readonly told: string;
}

/** Whose orders lose what, and by how much; nothing is written. */
export const askBeforeAbsent = (
  ports: Ports,
  absence: ProducerAbsence,
): Result<Question, Refusal> => askAbout(ports, 'asked', { decide: absent(ports, absence) });

/**
 * A producer who cannot come: nobody gets its products, nobody can order them any more, and what was paid
 * for them is credit (docs/rules.md S16).
 */
export function producerAbsent(
  ports: Ports,
  absence: ProducerAbsence,
): Result<AbsenceDone, Refusal> {
  const done = changeAtDesk(ports, absent(ports, absence));
  if (!done.ok) return done;
  const { mails, ordered } = done.value;
  const told = leavingSaid(mails, ordered.context.snapshot);
  return ok({ code: 'absent', producer: absence.producer, told });
}

const absent =
  (ports: Ports, { producer, seen }: ProducerAbsence): Decide =>
  (read, sale) => {
    const may = transition(stateAt(sale, read.now), 'changeOrders');
    if (!may.ok) return fail({ code: may.error });
    const own = offeredOf(read.tabs.offer).filter((one) => one.producer === producer);
    const refs = new Set(own.map(({ ref }) => ref));
    if (refs.size === 0) return fail({ code: 'notOnSale', detail: producer });
    const gone = goneBaskets(readDrive(ports, goneNeeds, 'asked'), sale);
    const act: OrderAct = {
      after: (context, taken) => {
        const falling = fallingOrders(taken.orders, (ref) =>
          refs.has(ref) ? { code: 'absent' } : undefined,
        ).filter(({ basket }) => !gone.has(basket));
        const left = reduceOrders(context, taken, falling);
        const offer = [...left.offer, ...withoutStock(context, left, refs)];
        return { ...left, offer };
      },
      entriesOf: () => {
        const detail = labelled(producer, [...refs].join(', '), read.place.locale);
        return [{ action: historyWords(read).absent, detail }];
      },
      question: ({ about, ordered: { before } }) => {
        const had = heldOrders(before).filter(({ lines }) =>
          lines.some(({ ref, served }) => served > 0 && refs.has(ref)),
        );
        const kept = had.flatMap(({ basket }) => (gone.has(basket) ? [basket] : []));
        const isOpen = areOrdersOpen(about.sale.state);
        return {
          title: ['absentTitle', producer],
          says: [
            [isOpen ? 'absentAtForm' : 'absent', refs.size],
            kept.length > 0 ? ['gone', kept.length, kept.join(', ')] : undefined,
          ],
          input: { producer },
        };
      },
      seen,
    };
    return ok(act);
  };

/** What was handed over is all that there is of them. */
function withoutStock(
  { products }: SaleContext,
  { orders }: Taken,
  refs: ReadonlySet<string>,
): RowsOf<'offer'> {
  const served = servedIn(heldOrders(orders).flatMap(({ lines }) => lines));
  return [...refs].flatMap((ref): RowsOf<'offer'> => {
    const product = products.get(ref);
    if (!product || product.question === '') return [];
    const stock = shownQuantity(product, served.get(ref) ?? 0);
    return [{ ref, stock, ...stockOfAbsent(stock) }];
  });
}
