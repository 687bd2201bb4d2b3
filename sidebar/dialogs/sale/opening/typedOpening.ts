import type { OpeningDraft } from '../../../../src/app/sale/openingDraft';
import {
  checkDates,
  closesInPast,
  type DateFault,
  type TypedDates,
} from '../../../../src/domain/sale/cycle';
import { addDays, DAY, day, type Instant } from '../../../../src/domain/values/time';
import type { InputOf } from '../../../shared/calls/server';
import { instantOf, localOf } from '../../../shared/zoned';
import { askedOf, changedStocks } from './stocks';

/** What stands in the fields, as it was typed: nothing of it is lost by a call that fails. */
export interface Typed {
  readonly opensDay: string;
  readonly opensClock: string;
  readonly closesDay: string;
  readonly closesClock: string;
  readonly pickupDay: string;
  readonly pickupFrom: string;
  readonly pickupUntil: string;
  /** A pick-up may end on a later day. */
  readonly pickupDays: number;
  readonly place: string;
  readonly leftOut: ReadonlySet<string>;
  /** By reference, where somebody typed one. */
  readonly stocks: Readonly<Record<string, string>>;
}

export function typedFrom(draft: OpeningDraft): Typed {
  const [opens, closes, from, until] = [
    draft.opensAt,
    draft.closesAt,
    draft.pickupStart,
    draft.pickupEnd,
  ].map((time) => localOf(time, draft.zone)) as [Local, Local, Local, Local];
  return {
    opensDay: opens.day,
    opensClock: opens.clock,
    closesDay: closes.day,
    closesClock: closes.clock,
    pickupDay: from.day,
    pickupFrom: from.clock,
    pickupUntil: until.clock,
    pickupDays: Math.round((Date.parse(until.day) - Date.parse(from.day)) / DAY),
    place: draft.place,
    leftOut: new Set(draft.products.flatMap((one) => (one.isKeptBack ? [one.ref] : []))),
    stocks: {},
  };
}

type Local = ReturnType<typeof localOf>;

export function timesOf(typed: Typed, zone: string): TypedDates {
  const { opensDay, closesDay, pickupDay, pickupDays } = typed;
  const at = (day: string, clock: string): Instant | null => instantOf({ day, clock }, zone);
  return {
    opensAt: at(opensDay, typed.opensClock),
    closesAt: at(closesDay, typed.closesClock),
    pickupStart: at(pickupDay, typed.pickupFrom),
    pickupEnd: pickupDay === '' ? null : at(addDays(day(pickupDay), pickupDays), typed.pickupUntil),
  };
}

export type DateField = 'opens' | 'closes' | 'pickup';
export type TypedDateFault = DateFault | 'blank' | 'alreadyPast';

const FIELDS: Readonly<Record<DateFault, DateField>> = {
  closesBeforeOpening: 'closes',
  pickupBeforeClosing: 'pickup',
  pickupEndsBeforeStart: 'pickup',
};

/** What the script would refuse, said beside the field before anything is asked of it. */
export function faultsOf(
  times: TypedDates,
  now: number,
): Partial<Record<DateField, TypedDateFault>> {
  const { opensAt, closesAt, pickupStart, pickupEnd } = times;
  const found: Partial<Record<DateField, TypedDateFault>> = {
    ...(opensAt === null ? { opens: 'blank' } : {}),
    ...(closesAt === null ? { closes: 'blank' } : {}),
    ...(closesAt !== null && closesInPast({ closesAt }, now) ? { closes: 'alreadyPast' } : {}),
    ...(pickupStart === null || pickupEnd === null ? { pickup: 'blank' } : {}),
  };
  for (const fault of checkDates(times)) found[FIELDS[fault]] ??= fault;
  return found;
}

/** What the script is asked for; a blank time is left to it to refuse. */
export function openingOf(
  draft: OpeningDraft,
  typed: Typed,
  times: TypedDates,
  /** The prices that are asked about are right. */
  isSure = false,
): InputOf<'openCycle'> {
  const given = Object.entries(times).filter(([, time]) => time !== null);
  const stocks = changedStocks(draft, typed);
  const sure = askedOf(draft, typed).map(({ ref, asks: { price } }) => ({ ref, price }));
  const asked = {
    ...{ place: typed.place.trim(), leaveOut: [...typed.leftOut] },
    ...(stocks.length > 0 ? { stocks } : {}),
    ...(isSure && sure.length > 0 ? { sure } : {}),
  };
  return { ...Object.fromEntries(given), ...asked } as InputOf<'openCycle'>;
}
