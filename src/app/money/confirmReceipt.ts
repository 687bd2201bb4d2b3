import type { Problem } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import { checkProblems } from '../baskets/checks';
import { historyWords } from '../kernel/history';
import type { Refusal } from '../kernel/refusal';
import { saleOf } from '../records/sale';
import type { MoneyContext, MoneyDone } from './moneyAction';
import { moneyHeld } from './moneyChecks';
import { type Money, moneyNow } from './moneyNow';

/** An amount of Encaissements is right, however unlikely: it is posted, and so known from then on. */
export function confirmReceipt(
  { snapshot, money: before }: MoneyContext,
  { row, read }: { readonly row: number; readonly read: string },
): Result<MoneyDone<{ readonly code: 'confirmed' }>, Refusal> {
  const away = (problem: Problem): number => Math.abs((problem.row ?? 0) - row);
  const [asked] = before.problems
    .filter(
      (one) => one.tab === 'receipts' && one.code === 'asked' && one.read?.trim() === read.trim(),
    )
    .sort((a, b) => away(a) - away(b));
  const sale = saleOf(snapshot);
  if (!asked || !sale) return fail({ code: 'nothingToConfirm', detail: read });
  const money = moneyNow(snapshot, sale, asked.row);
  const heldBy = (of: Money): readonly Problem[] => {
    const check = moneyHeld(snapshot, of);
    return check ? checkProblems([check], snapshot) : [];
  };
  return ok({
    value: { code: 'confirmed' as const },
    entry: { action: historyWords(snapshot).confirmed, detail: '', after: read },
    money: { ...money, problems: [...money.problems, ...heldBy(money)] },
    answered: [asked, ...heldBy(before)],
  });
}
