/** Statements on their way into the books, as the page records what is certain. */
import type { MoneyView } from '../../../../src/app/money/moneyView';
import type { Decision } from '../../../../src/statements/match/decision';
import { matchEntries } from '../../../../src/statements/match/match';
import { readStatement } from '../../../../src/statements/read/readStatement';
import { inOrder, merged, receiptsOf } from '../../../../src/statements/reconcile';
import type { Drive } from '../drive';
import { ask } from './money';

export interface Given {
  readonly posted: readonly string[];
  readonly refused: readonly object[];
  readonly decisions: readonly Decision[];
}

/** Records what is certain of some statements that are given together. */
export async function given(drive: Drive, ...texts: readonly string[]): Promise<Given> {
  const view = await ask<MoneyView>(drive, 'moneyView');
  const decisions = matchEntries(merged(texts.map((text) => readStatement(text))), view);
  const receipts = decisions.flatMap((one) =>
    one.verdict === 'apply' ? receiptsOf(one, one.parts, view) : [],
  );
  const done = await ask<Omit<Given, 'decisions'>>(drive, 'recordReceipts', inOrder(receipts));
  return { ...done, decisions };
}

/** Tells how many receipts the drive took, which refuses none. */
export async function reconciled(drive: Drive, ...texts: readonly string[]): Promise<number> {
  const { posted, refused } = await given(drive, ...texts);
  expect(refused).toEqual([]);
  return posted.length;
}
