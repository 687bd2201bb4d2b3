import type { Cents } from '../values/money';
import type { Instant } from '../values/time';
import type { CycleDates, CycleState } from './cycle';
import { areAccountsDone, isCollected, isUnderWay } from './transitions';

/** What a coordinator has to see to, in the order of the week. */
export type TaskCode =
  | 'close'
  | 'print'
  | 'late'
  | 'shift'
  | 'weights'
  | 'confirm'
  | 'mails'
  | 'endPickup'
  | 'account'
  | 'iban'
  | 'holder'
  | 'ibanChanged'
  | 'held'
  | 'settle'
  | 'transfers'
  | 'leftBehind'
  | 'unpaid'
  | 'openNext';

export interface Task {
  readonly code: TaskCode;
  readonly isDone: boolean;
  /** How many answers, places, lines, mails, buyers or transfers are left. */
  readonly count?: number;
  readonly cents?: Cents;
  /** Some of that is an estimate. */
  readonly isEstimate?: true;
  /** Answers among them that were sent in time. */
  readonly readLate?: number;
  /** Whom it is about. */
  readonly names?: readonly string[];
  /** Where it is seen to, in the tab that it leads to. */
  readonly place?: TaskPlace;
}

/** A cell: its row as people count rows. */
export interface TaskPlace {
  readonly row: number;
  readonly column: string;
}

/** Lines of Paniers that wait for something, and the first of them. */
export interface WaitingLines {
  readonly count: number;
  readonly first?: TaskPlace;
}

export interface TaskSituation {
  readonly state: CycleState;
  readonly mayOpenNext: boolean;
  readonly now: Instant;
  readonly dates: CycleDates;
  /** Answers that came, or were read, too late and that nobody has answered. */
  readonly late: number;
  /** Of them, sent in time and read once orders were closed. */
  readonly readLate: number;
  /** Places of the pick-up that nobody takes; null where there is no roster. */
  readonly emptyPlaces: number | null;
  /** Lines sold by weight, and how many of them wait for it. */
  readonly weighed: number;
  readonly unweighed: WaitingLines;
  /** Weights and quantities that wait for a yes (docs/rules.md B13). */
  readonly unconfirmed: WaitingLines;
  /** That leave later than they should. */
  readonly lateMails: number;
  /** Null where no payments are followed. */
  readonly money: {
    /** A check about it fails: nothing is paid out meanwhile (docs/rules.md M77). */
    readonly isHeld: boolean;
    /** Of this sale once it is collected, of earlier ones always; an estimate as long as a basket waits. */
    readonly unpaid: {
      readonly people: number;
      readonly cents: Cents;
      readonly isEstimate: boolean;
    } | null;
    /** Buyers are to pay the drive by a transfer: who the holder is that no bank reads, or nobody where the account is missing. */
    readonly unreached: readonly string[] | null;
    readonly withoutIban: readonly string[];
    /** Holders of accounts in no letters that a bank reads. */
    readonly unreadable: readonly string[];
    /** Paid to another account last time, and nobody has confirmed this one. */
    readonly otherIban: readonly string[];
    /** Ordered from the bank and not said to be made, or waiting to be ordered. */
    readonly transfers: number;
    /** To be paid out of sales before this one. */
    readonly behind: Cents;
  } | null;
}

/** What there is to do at this moment and what of it is done, from the facts alone (docs/rules.md S40). */
export function tasksOf(situation: TaskSituation): readonly Task[] {
  return [...ofSale(situation), ...ofMoney(situation), ...ofNext(situation)];
}

function ofSale(situation: TaskSituation): Task[] {
  const { state, now, dates, weighed, unweighed, unconfirmed, lateMails } = situation;
  const isClosed = state === 'closed';
  const isOver = isCollected(state);
  const isAfter = isClosed || isOver;
  return [
    ...(state === 'open' && now >= dates.closesAt ? [task('close')] : []),
    ...(state === 'open' ? lates(situation) : []),
    ...(isClosed && now < dates.pickupStart ? [task('print')] : []),
    ...(isAfter && now < dates.pickupStart ? lates(situation) : []),
    ...(isUnderWay(state) ? shifts(situation) : []),
    ...(isAfter && weighed > 0 ? [ofLines('weights', unweighed)] : []),
    ...(isAfter && unconfirmed.count > 0 ? [ofLines('confirm', unconfirmed)] : []),
    ...(lateMails > 0 ? [task('mails', lateMails)] : []),
    ...(isClosed && now >= dates.pickupEnd ? [task('endPickup')] : []),
    ...(isAfter && now >= dates.pickupStart ? lates(situation) : []),
  ];
}

/**
 * Of a sale that takes orders again as well; at the pick-up there is more than they to see to, and once it is
 * over nobody can be served any more.
 */
const lates = ({ state, late, readLate }: TaskSituation): Task[] =>
  late > 0 ? [{ code: 'late', isDone: !isUnderWay(state), count: late, readLate }] : [];

const shifts = ({ emptyPlaces }: TaskSituation): Task[] =>
  emptyPlaces === null ? [] : [counted('shift', emptyPlaces)];

function ofMoney({ state, money }: TaskSituation): Task[] {
  if (!money) return [];
  const { isHeld, unpaid, unreached, withoutIban, unreadable, otherIban, transfers, behind } =
    money;
  const isOver = isCollected(state);
  return [
    ...(unreached ? [{ ...task('account'), names: unreached }] : []),
    ...named('iban', withoutIban),
    ...named('holder', unreadable),
    ...named('ibanChanged', otherIban),
    ...(isHeld ? [task('held')] : []),
    ...(isOver ? [{ code: 'settle', isDone: areAccountsDone(state) } as const] : []),
    ...(transfers > 0 ? [task('transfers', transfers)] : []),
    ...(behind > 0 ? [{ ...task('leftBehind'), cents: behind }] : []),
    ...(unpaid && (isOver || unpaid.people > 0) ? [owed(unpaid)] : []),
  ];
}

const named = (code: TaskCode, names: readonly string[]): Task[] =>
  names.length > 0 ? [{ ...task(code, names.length), names }] : [];

const owed = ({
  people,
  cents,
  isEstimate,
}: NonNullable<NonNullable<TaskSituation['money']>['unpaid']>): Task => ({
  ...{ code: 'unpaid', isDone: people === 0 && !isEstimate, count: people, cents },
  ...(isEstimate ? { isEstimate } : {}),
});

const ofNext = ({ mayOpenNext }: TaskSituation): Task[] => (mayOpenNext ? [task('openNext')] : []);

const task = (code: TaskCode, count?: number): Task =>
  count === undefined ? { code, isDone: false } : { code, isDone: false, count };

const ofLines = (code: TaskCode, { count, first }: WaitingLines): Task => ({
  ...counted(code, count),
  ...(first ? { place: first } : {}),
});

const counted = (code: TaskCode, left: number): Task => ({ code, isDone: left === 0, count: left });

/** Those that the one main button may stand for: others wait for somebody else. */
const LEADING: readonly TaskCode[] = [
  'close',
  'print',
  'late',
  // What was not weighed before the next sale no longer counts.
  'weights',
  'confirm',
  'endPickup',
  'held',
  'settle',
  'transfers',
  'leftBehind',
  'openNext',
];

/** What matters next. */
export const leadingTask = <T extends Task>(tasks: readonly T[]): T | undefined =>
  tasks.find(({ code, isDone }) => !isDone && LEADING.includes(code));
