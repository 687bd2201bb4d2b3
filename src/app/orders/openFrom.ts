import { areOrdersOpen } from '../../domain/sale/transitions';
import type { Settings } from '../../domain/settings/settings';
import { HOUR, type Instant, instant } from '../../domain/values/time';
import type { Sale } from '../records/sale';
import { hasWaitingList } from '../settings/mailSettings';

/**
 * From when on what is free is anybody's, where there is a waiting list: in the last hour nobody could be
 * waited for. Undefined where there is none, or it is over with the orders.
 */
export const openFrom = (
  settings: Settings,
  { state, closesAt }: Pick<Sale, 'state' | 'closesAt'>,
): Instant | undefined =>
  areOrdersOpen(state) && hasWaitingList(settings) ? instant(closesAt - HOUR) : undefined;
