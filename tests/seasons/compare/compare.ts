/** Everything that a drive shows beside everything that the model says. */
import type { Stage } from '../steps/stage';
import { type Differences, Told } from './cells';
import { compareChecks } from './checks';
import { compareDocuments } from './documents';
import { compareMails } from './mails';
import { compareMoney } from './money';
import { compareBaskets, compareOffer, compareOrders, comparePickup, compareSplit } from './sale';

export function compare(stage: Stage): Differences {
  const told = new Told();
  const { drive, sale, isFresh } = stage;
  // Of answers that nobody looked at only the checks say nothing.
  if (sale.unread.length > 0) {
    compareChecks(told, stage);
    return told.differences;
  }
  compareOrders(told, drive, sale);
  compareOffer(told, drive, sale);
  compareBaskets(told, drive, sale);
  compareSplit(told, drive, sale, isFresh);
  if (!sale.isOpen) comparePickup(told, stage);
  if (stage.world.followsPayments) compareMoney(told, stage);
  compareDocuments(told, stage);
  compareMails(told, stage);
  compareChecks(told, stage);
  return told.differences;
}
