import type { Problem } from '../../../domain/values/problem';
import { fail, ok, type Result } from '../../../domain/values/result';
import { checkProblems } from '../../baskets/checks';
import { historyRows, historyWords } from '../../kernel/history';
import { apply } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import { reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { answeredProblem, rowProblems, toFixAdded } from '../../kernel/toFix';
import { moneyHeld } from '../../money/moneyChecks';
import { type Money, moneyNeeds, moneyNow } from '../../money/moneyNow';
import { readBooks } from '../../money/readBooks';
import { projectBooks } from '../../projection/project';
import { saleOf } from '../../records/sale';

const { toFix: _, ...columns } = moneyNeeds.columns;
const needs = reads({ ...moneyNeeds, rows: [...moneyNeeds.rows, 'toFix'], columns });

/** An amount of Encaissements is right, however unlikely: it is posted, and so known from then on. */
export function confirmReceipt(
  ports: Ports,
  row: number,
  read: string,
): Result<{ readonly code: 'confirmed' }, Refusal> {
  const snapshot = readBooks(ports, needs, 'current');
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'noSale' });
  const away = (problem: Problem): number => Math.abs((problem.row ?? 0) - row);
  const before = moneyNow(snapshot, sale);
  const [asked] = before.problems
    .filter(
      (one) => one.tab === 'receipts' && one.code === 'asked' && one.read?.trim() === read.trim(),
    )
    .sort((a, b) => away(a) - away(b));
  if (!asked) return fail({ code: 'nothingToConfirm', detail: read });
  const money = moneyNow(snapshot, sale, asked.row);
  const plan = projectBooks(snapshot, money);
  const entry = { action: historyWords(snapshot).confirmed, detail: '', after: read };
  // It held money, and holds none any more.
  const held = (of: Money): readonly Problem[] => {
    const check = moneyHeld(snapshot, of);
    return check ? checkProblems([check], snapshot) : [];
  };
  const still = toFixAdded(snapshot, held(money)).toFix ?? [];
  const gone = [asked, ...held(before)]
    .flatMap((one) => answeredProblem(snapshot, one).gone.toFix ?? [])
    .filter((key) => still.every((one) => one.key !== key));
  apply(ports, snapshot, {
    ...plan,
    rows: { ...plan.rows, toFix: still, history: historyRows(ports, snapshot, [entry]) },
    gone: { toFix: gone },
    rowProblems: rowProblems(snapshot, [...snapshot.problems, ...money.problems], ['receipts']),
  });
  return ok({ code: 'confirmed' });
}
