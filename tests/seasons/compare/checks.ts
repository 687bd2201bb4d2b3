/** What Vérifier says: nothing is wrong where nobody typed over a figure. */
import { servedOf } from '../model/queue';
import type { Stage } from '../steps/stage';
import type { Told } from './cells';

export function compareChecks(told: Told, stage: Stage): void {
  const meant = rulesThatFail(stage);
  for (const failing of stage.failing)
    if (!meant.some((rule) => failing.startsWith(`${rule}:`)))
      told.differences.push(`Vérifier: ${failing}`);
  stage.failing = [];
}

/** A stock that people lowered below what was served, and a receipt that was refused, are told. */
function rulesThatFail({ sale, books }: Stage): string[] {
  const isOversold = sale.offers.some(({ ref }) => {
    const { stock = Infinity, refs } = sale.stockOf(ref);
    return servedOf(sale.held, refs) > stock;
  });
  const isRefused = books.receipts.some(({ isPosted, row }) => !isPosted && !row.isGone);
  // A row that takes back a receipt whose own row is gone: Encaissements does not add up.
  const isOrphan = books.receipts.some(
    ({ row, undoneBy }) => row.isGone && undoneBy?.isGone === false,
  );
  return [
    ...(isOversold ? ['servedWithinStock'] : []),
    ...(isRefused || isOrphan ? ['moneyIsAccountedFor'] : []),
  ];
}
