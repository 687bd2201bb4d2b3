import { receiptIn, receiptsWithoutTab } from '../../domain/money/receiptIn';
import type { RowToWrite } from '../../tabs/engine/edit';
import type { receiptsTab } from '../../tabs/moneyTabs';
import type { Reads } from '../kernel/reads';
import { lostReceipts } from '../money/lost/lostTabs';
import { payeeName, receiptRow } from '../money/receipts';
import { readLedger } from '../records/ledgerRows';

/** Encaissements as the ledger knows it, where it was lost: each row under its key, so that it counts once. */
export function restoredReceipts(
  snapshot: Reads<'receipts' | 'ledger'>,
): RowToWrite<typeof receiptsTab>[] {
  const { ledger } = readLedger(snapshot);
  if (lostReceipts(snapshot, ledger).length === 0) return [];
  return receiptsWithoutTab(ledger).flatMap((key) => {
    const entry = ledger.entries.get(key);
    const receipt = entry && receiptIn(entry);
    return receipt ? [receiptRow(receipt, payeeName(ledger, receipt))] : [];
  });
}
