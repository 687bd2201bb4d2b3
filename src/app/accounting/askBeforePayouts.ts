import { payoutNeeds } from '../../domain/money/payoutState';
import { cents, sum } from '../../domain/values/money';
import { ok, type Result } from '../../domain/values/result';
import type { Question } from '../../text/results/preview';
import { payoutsQuestion } from '../../text/results/questions/settlingQuestions';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { placesText } from '../kernel/toFix';
import { SAYS_PAID } from '../money/atPickup/pickupReceipts';
import { lookAtMoney } from '../money/moneyAction';
import { allMoneyNeeds } from '../money/moneyNow';
import { collectingAccount } from '../money/payouts';
import { type OfSale, preparePayouts } from '../money/settlePayouts';
import { holderOutside } from '../records/collector';
import { modeOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { mandateFinder } from './legalIdentity';

const needs = reads({ ...allMoneyNeeds, rows: [...allMoneyNeeds.rows, 'mandates'] });

/** What preparing payouts would do, and what is missing: said before it is done (docs/rules.md P3). */
export function askBeforePayouts(ports: Ports, asked: OfSale): Result<Question, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const looked = lookAtMoney(snapshot, asked.sale);
  if (!looked.ok) return looked;
  const { sale, money } = looked.value;
  const prepared = preparePayouts(looked.value);
  if (!prepared.ok) return prepared;
  const { basis, seen, payouts, missing, carried } = prepared.value;
  const isMandated = mandateFinder(snapshot, sale);
  const withoutMandate = payouts
    .filter(({ producer, sold }) => sold !== 0 && !isMandated(producer))
    .map(({ producer, toPay, waiting }) => ({ producer, cents: cents(toPay + waiting) }))
    .filter((one) => one.cents !== 0);
  const unread = [...snapshot.problems, ...money.problems].filter(
    ({ tab, column = '' }) =>
      tab === 'receipts' || (tab === 'pickup' && SAYS_PAID.some((id) => id === column)),
  );
  const owed = payouts.filter(({ state }) => payoutNeeds(state, 'transfer'));
  const question = payoutsQuestion(
    {
      sale: sale.number,
      basis,
      producers: owed.length,
      cents: sum(owed.map(({ toPay }) => toPay)),
      ...missing,
      carried,
      unread: new Set(unread.map(({ tab, row }) => `${tab} ${row}`)).size,
      unreadAt: placesText(snapshot, unread),
      withoutMandate,
      holder: modeOf(snapshot, sale) === 'direct' ? '' : holderOutside(snapshot, sale),
      hasAccount: collectingAccount(snapshot) !== undefined,
    },
    snapshot.place,
  );
  return ok({ ...question, input: { sale: sale.number, seen } });
}
