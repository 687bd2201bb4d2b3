import { type Cents, cents } from '../../domain/values/money';
import type { RawEntry, StatementProblem } from '../entries/entry';
import { readAmount } from './amounts';
import { readDay } from './days';
import { type Cells, cellsOf, isDone, type Learnt } from './learnt';

/** What a row of a bank's table moved, and what the bank took for it (docs/rules.md M15). */
export function bankEntries(
  learnt: Learnt,
  cells: Cells,
  line: number,
  problems: StatementProblem[],
): RawEntry[] {
  const report = (code: StatementProblem['code'], read: string): RawEntry[] => {
    problems.push({ code, line, read });
    return [];
  };
  const [written = ''] = cellsOf(learnt, cells, 'date');
  const [state = ''] = cellsOf(learnt, cells, 'state');
  if (!isDone(state)) return report('notDone', state);
  const date = readDay(written, learnt.order);
  if (!date && written !== '') return report('badDate', written);
  const [currency = learnt.currency] = cellsOf(learnt, cells, 'currency');
  if (!/^(eur|euros?|€)?$/i.test(currency)) return report('foreignCurrency', currency);
  const amount = sumOf(learnt, cells, line, problems);
  if (amount === undefined) return [];
  if (!date) return report('noDate', sumsOf(learnt, cells).written);
  const label = (learnt.columns.label ?? []).map((at) => cells[at] ?? '');
  const [reference = ''] = cellsOf(learnt, cells, 'reference');
  const texts = [...label.flatMap((text) => text.split(/\r?\n/)), reference];
  const counterparty = cellsOf(learnt, cells, 'name').join(' ');
  const details = {
    ...(counterparty ? { counterparty } : {}),
    ...(reference ? { reference } : {}),
  };
  const entry: RawEntry = { date, cents: amount, texts, ...details };
  const fee = Math.abs(readAmount(cellsOf(learnt, cells, 'fee')[0] ?? '', learnt.mark)?.cents ?? 0);
  if (fee === 0) return [entry];
  return [entry, { date, cents: cents(-fee), texts, ...details, kind: 'fee' }];
}

function sumsOf(learnt: Learnt, cells: Cells) {
  const [debit] = cellsOf(learnt, cells, 'debit');
  const [credit] = cellsOf(learnt, cells, 'credit');
  const [written = credit ?? debit ?? ''] = cellsOf(learnt, cells, 'amount');
  return { debit, credit, written };
}

/** One signed amount, an amount and its side, or a debit and a credit of either sign. */
function sumOf(
  learnt: Learnt,
  cells: Cells,
  line: number,
  problems: StatementProblem[],
): Cents | undefined {
  const { mark } = learnt;
  const { debit, credit, written } = sumsOf(learnt, cells);
  const amount = readAmount(written, mark);
  if (!amount) {
    problems.push({ code: 'badAmount', line, read: written });
    return undefined;
  }
  if (amount.lost) problems.push({ code: 'thousandsLost', line, read: written });
  const isZero = amount.cents === 0 && credit !== undefined && debit !== undefined;
  const other = isZero ? readAmount(debit, mark) : undefined;
  if (other && other.cents !== 0) return cents(-Math.abs(other.cents));
  const isDebit = written === debit && credit === undefined;
  const [side = ''] = cellsOf(learnt, cells, 'side');
  return isDebit || /^d/i.test(side) ? cents(-Math.abs(amount.cents)) : amount.cents;
}
