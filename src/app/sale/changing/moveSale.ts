import { isMissed } from '../../../domain/orders/minimum';
import type { Moments } from '../../../domain/sale/moments';
import { moved } from '../../../domain/sale/moving';
import { areOrdersOpen, isCollected } from '../../../domain/sale/transitions';
import { fail, ok, type Result } from '../../../domain/values/result';
import { addDays, atLocal, localTime } from '../../../domain/values/time';
import { moveLines } from '../../../text/mails/saleMails';
import type { Question } from '../../../text/results/preview';
import { historyWords } from '../../kernel/history';
import { apply } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import type { Refusal } from '../../kernel/refusal';
import { minimumsNow } from '../../orders/minimums';
import { leavingSaid } from '../../outbox/forecast';
import { contextOf } from '../../projection/project';
import { ordersOf } from '../../records/orderRows';
import { keptMoments, otherSale, type Sale } from '../../records/sale';
import { readDrive, type WhichSale } from '../../settings/readDrive';
import { typedMoments } from '../checking/typedOver';
import { followForm } from '../form/formOfSale';
import { askAbout, changeOrders } from '../ordering/changeOrders';
import type { Decide, OrderAct } from '../ordering/orderAct';
import type { ReadsToOrder } from '../ordering/orderedSale';
import { movedMails } from './movedMails';

/** What is to be another than it is. */
export type WantedMove = { readonly [K in keyof Moments]?: Moments[K] | undefined } & {
  /** Nobody is written to where it is false. */
  readonly tell?: boolean | undefined;
  /** What was shown (docs/rules.md P15). */
  readonly seen?: string | undefined;
};

export interface SaleMoved {
  readonly code: 'moved';
  readonly sale: number;
  readonly lines: readonly string[];
  /** What became of its mails, in words. */
  readonly told: string;
}

/** What would move and who would be told; nothing is written. */
export const askBeforeMove = (ports: Ports, wanted: WantedMove): Result<Question, Refusal> =>
  askAbout(ports, 'asked', { decide: moving(() => ok(wanted)) });

/** « Prolonger d'un jour »: the same hour of the day after. */
export const askBeforeProlonging = (ports: Ports): Result<Question, Refusal> =>
  askAbout(ports, 'asked', { decide: moving(longerByADay) });

/** Dates and place of the sale, with all that says them: form, mails that wait, reminders, calendars. */
export const moveSale = (ports: Ports, wanted: WantedMove): Result<SaleMoved, Refusal> =>
  carry(
    ports,
    'asked',
    moving(() => ok(wanted)),
  );

type Wanted = (read: ReadsToOrder, sale: Sale) => Result<WantedMove, Refusal>;

/**
 * With what was typed straight into Ventes and waits for the next run, which the move would write over; where
 * that cannot be, without it.
 */
const moving =
  (wantedOf: Wanted): Decide =>
  (read, sale) => {
    const wanted = wantedOf(read, sale);
    if (!wanted.ok) return wanted;
    const movedFrom = (from: Moments) =>
      moved(sale, withDefined(from, wanted.value), read.now, otherSale(read));
    const typed = typedMoments(sale);
    const both = movedFrom(typed ?? sale);
    const to = both.ok || !typed ? both : movedFrom(sale);
    return to.ok ? ok(moveAct(sale, to.value, wanted.value)) : fail({ code: to.error });
  };

const withDefined = (
  { opensAt, closesAt, pickupStart, pickupEnd, place }: Moments,
  wanted: WantedMove,
): Moments => ({
  opensAt: wanted.opensAt ?? opensAt,
  closesAt: wanted.closesAt ?? closesAt,
  pickupStart: wanted.pickupStart ?? pickupStart,
  pickupEnd: wanted.pickupEnd ?? pickupEnd,
  place: wanted.place ?? place,
});

function moveAct(sale: Sale, to: Moments, { tell = true, seen }: WantedMove): OrderAct {
  return {
    ending: (one) => ({ ...one, ...to }),
    intents: ({ ordered: { context, taken } }) =>
      movedMails(context.snapshot, sale, to, taken.orders, tell),
    entriesOf: ({ read }) => [
      {
        action: historyWords(read).moveSale,
        detail: moveLines(sale, to, read.place).join('\n'),
      },
    ],
    question: ({ read }) => ({
      title: ['moveTitle', sale.number],
      says: [
        ...moveLines(sale, to, read.place),
        [areOrdersOpen(sale.state) ? 'form' : 'reminders'],
      ],
      // What was typed over it meanwhile is asked about as well.
      input: { ...to, tell, typed: sale.typed },
    }),
    seen,
  };
}

const longerByADay: Wanted = ({ place: { zone } }, { state, closesAt }) => {
  if (!areOrdersOpen(state)) return fail({ code: 'saleNotOpen' });
  const { day, ...clock } = localTime(closesAt, zone);
  return ok({ closesAt: atLocal(addDays(day, 1), clock, zone) });
};

/** The sale that was prolonged by itself, by its number. */
const PROLONGED = 'prolonged';

/**
 * Before the hour has come, where a minimum is not reached and Réglages says so: a day more, once, and told to
 * everybody (docs/rules.md G6). With no day left before the pick-up they close at their hour.
 */
export function prolongForMinimums(ports: Ports): void {
  carry(ports, 'latest', (read, sale) => {
    const { rows: orders } = ordersOf(read.tabs.orders);
    if (
      ports.memory.get(PROLONGED) === String(sale.number) ||
      !minimumsNow(contextOf(read, sale), { orders }).some(isMissed)
    )
      return fail({ code: 'nothingMoves' });
    const act = moving(longerByADay)(read, sale);
    if (act.ok) ports.memory.set(PROLONGED, String(sale.number));
    return act;
  });
}

function carry(ports: Ports, which: WhichSale, decide: Decide): Result<SaleMoved, Refusal> {
  const done = changeOrders(ports, which, { decide });
  if (!done.ok) return done;
  const { mails, ordered, former } = done.value;
  const { snapshot, sale } = ordered.context;
  followForm(ports, snapshot, sale);
  const lines = moveLines(former, sale, snapshot.place);
  return ok({ code: 'moved', sale: sale.number, lines, told: leavingSaid(mails, snapshot) });
}

/**
 * What somebody typed straight into Ventes is carried through as if it had been asked for, or left
 * until it can be (docs/rules.md S13). True: it was.
 */
export function followTyped(ports: Ports, sale: Sale, which: WhichSale): boolean {
  const wanted = typedMoments(sale);
  return wanted
    ? carry(
        ports,
        which,
        moving(() => ok(wanted)),
      ).ok
    : sale.areMomentsOld === true && keepMoments(ports, sale, which);
}

/** Of a sale that was opened before they were kept: as they stand, they are what was told. */
function keepMoments(ports: Ports, sale: Sale, which: WhichSale): boolean {
  if (isCollected(sale.state)) return false;
  const snapshot = readDrive(ports, { whole: ['sales'], rows: [] }, which);
  apply(ports, snapshot, {
    rows: { sales: [{ number: sale.number, moments: keptMoments(sale) }] },
  });
  return true;
}
