import { areOrdersOpen, stateAt, transition } from '../../../domain/sale/transitions';
import { fail, ok, type Result } from '../../../domain/values/result';
import type { Question } from '../../../text/results/preview';
import { absentQuestion } from '../../../text/results/questions/absentQuestion';
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
import { basketsChanged } from '../ordering/consequences';
import type { Decide, OrderAct, Outcome } from '../ordering/orderAct';
import { absenceNoted } from './absenceMails';
import { goneBaskets, goneNeeds } from './goneBaskets';
import { isPaidToProducers } from './paidToProducers';
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
        const losing = new Set(falling.map(({ email }) => email));
        const fell = heldOrders(taken.orders).filter(({ email }) => losing.has(email));
        const left = reduceOrders(context, taken, falling);
        const offer = [...left.offer, ...withoutStock(context, left, refs)];
        return { ...left, offer, mails: absenceNoted(context, producer, refs, fell) };
      },
      entriesOf: () => {
        const detail = labelled(producer, [...refs].join(', '), read.place.locale);
        return [{ action: historyWords(read).absent, detail }];
      },
      seen,
    };
    const question = (outcome: Outcome) => ({
      ...absentQuestion(detailsOf({ producer, refs, gone, act }, outcome), read.place),
      input: { producer },
    });
    return ok({ ...act, question });
  };

interface Absence extends ProducerAbsence {
  readonly refs: ReadonlySet<string>;
  readonly gone: ReadonlySet<number>;
  readonly act: OrderAct;
}

function detailsOf({ producer, refs, gone, act }: Absence, outcome: Outcome) {
  const { read, about, ordered } = outcome;
  const changed = basketsChanged(outcome, act);
  const had = heldOrders(ordered.before).filter(({ lines }) =>
    lines.some(({ ref, served }) => served > 0 && refs.has(ref)),
  );
  return {
    producer,
    products: refs.size,
    buyers: changed.length,
    cents: changed.reduce((all, { before, after }) => all + before - after, 0),
    isOpen: areOrdersOpen(about.sale.state),
    isDirect: isPaidToProducers(read, about.sale),
    kept: had.flatMap(({ basket }) => (gone.has(basket) ? [basket] : [])),
  };
}

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
