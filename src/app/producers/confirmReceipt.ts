import type { Problem } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import { historyRows, historyWords } from '../kernel/history';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { answeredProblem, rowProblems } from '../kernel/toFix';
import { moneyNeeds, moneyNow, moneyPlan } from '../money/moneyNow';
import { readBooks } from '../money/readBooks';
import { saleOf } from '../records/sale';

const { toFix: _, ...columns } = moneyNeeds.columns;
const needs = reads({ ...moneyNeeds, rows: [...moneyNeeds.rows, 'toFix'], columns });

/** An amount of Encaissements is right, however unlikely: it is posted, and so known from then on. */
export function confirmReceipt(
  ports: Ports,
  row: number,
  read: string,
): Result<{ readonly code: 'confirmed' }, Refusal> {
  const snapshot = readBooks(ports, needs, 'inHand');
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'noSale' });
  const away = (problem: Problem): number => Math.abs((problem.row ?? 0) - row);
  const [asked] = moneyNow(snapshot, sale)
    .problems.filter((one) => one.code === 'receiptAsked' && one.read?.trim() === read.trim())
    .sort((a, b) => away(a) - away(b));
  if (!asked) return fail({ code: 'nothingToConfirm', detail: read });
  const money = moneyNow(snapshot, sale, asked.row);
  const plan = moneyPlan(snapshot, money);
  const entry = { action: historyWords(snapshot).confirmed, detail: '', after: read };
  const answered = answeredProblem(snapshot, asked);
  carryOut(ports, snapshot, {
    ...plan,
    rows: { ...plan.rows, ...answered.rows, history: historyRows(ports, snapshot, [entry]) },
    gone: answered.gone,
    rowProblems: rowProblems(snapshot, [...snapshot.problems, ...money.problems], ['receipts']),
  });
  return ok({ code: 'confirmed' });
}
