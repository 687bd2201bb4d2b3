import type { Result } from '../../domain/values/result';
import { laidOn } from '../kernel/afterwards';
import { historyRows } from '../kernel/history';
import { joinedRows } from '../kernel/planned';
import type { Ports } from '../kernel/ports';
import type { TabsOf } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { answeredProblem, rowProblems, toFixAdded } from '../kernel/toFix';
import {
  type DecideOnMoney,
  lookToAct,
  type MoneyActionReads,
  moneyActionNeeds,
} from '../money/moneyAction';
import { showMoney } from '../money/moneyNow';
import { tell } from '../outbox/send';
import { readDrive } from '../settings/readDrive';
import { projectBooks } from './project';

/** A command of what is decided about the money of a sale, the one that its input names. */
export const actOnMoney =
  <I, T>(decide: DecideOnMoney<I, T>) =>
  (ports: Ports, input: I): Result<T, Refusal> =>
    actOnRead(ports, readDrive(ports, moneyActionNeeds, 'current'), input, decide);

/** The same of a reading that holds more: decides, computes what follows, and writes both in one go. */
export function actOnRead<R extends MoneyActionReads, I, T>(
  ports: Ports,
  read: R,
  input: I,
  decide: DecideOnMoney<I, T, R>,
): Result<T, Refusal> {
  const looked = lookToAct(read, (input as { readonly sale?: number }).sale);
  if (!looked.ok) return looked;
  const snapshot: MoneyActionReads = read;
  const { money: before, sale } = looked.value;
  const done = decide(looked.value, input, ports);
  if (!done.ok) return done;
  showMoney(ports);
  const { value, entry, rows = {}, mails = [], money = before, answered = [] } = done.value;
  const toFix = toFixAdded(snapshot, money.problems).toFix ?? [];
  const still = new Set(toFix.map(({ key }) => key));
  const books = projectBooks(laidOn(snapshot, rows), money);
  tell(ports, snapshot, sale.number, mails, {
    ...books,
    rows: joinedRows<TabsOf<MoneyActionReads>>(books.rows, rows, {
      toFix,
      history: historyRows(ports, snapshot, entry ? [entry] : []),
    }),
    gone: {
      toFix: answered
        .flatMap((one) => answeredProblem(snapshot, one).gone.toFix ?? [])
        .filter((key) => !still.has(key)),
    },
    rowProblems: rowProblems(snapshot, [...snapshot.problems, ...money.problems], ['receipts']),
  });
  return { ok: true, value };
}
