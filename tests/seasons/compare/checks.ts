/** What Vérifier and À corriger say: what is wrong is named, and nothing else is. */
import { paid } from '../model/basket';
import { sum } from '../model/cents';
import type { Stage } from '../steps/stage';
import type { Told } from './cells';

export function compareChecks(told: Told, stage: Stage): void {
  const meant = rulesThatFail(stage);
  for (const failing of stage.failing)
    if (!meant.some((rule) => failing.startsWith(`${rule}:`)))
      told.differences.push(`Vérifier: ${failing}`);
  if (stage.isChecked)
    for (const rule of meant)
      if (!stage.failing.some((failing) => failing.startsWith(`${rule}:`)))
        told.differences.push(`Vérifier: nothing is said about ${rule}`);
  // Nobody moves rows while the add-on writes: whatever lands elsewhere was its own mistake.
  for (const line of stage.drive.toFix())
    if (line.includes('déplacées pendant l’écriture')) told.differences.push(`À corriger: ${line}`);
  stage.failing = [];
  stage.isChecked = false;
}

/**
 * A stock that people lowered below what was promised, and not cut at the pick-up (O7, B8); what came in,
 * while a row of it cannot be read (M77).
 */
function rulesThatFail({ sale, isMoneyHeld }: Stage): string[] {
  const lines = sale.held.flatMap((order) => sale.linesOf(order));
  const isOversold = sale.offers.some(({ ref }) => {
    const { stock = Infinity } = sale.stockOf(ref);
    const own = lines.filter((line) => line.ref === ref);
    return sum(own.map((line) => Math.min(line.served, paid(line)))) > stock;
  });
  return [
    ...(isOversold ? ['servedWithinStock'] : []),
    ...(isMoneyHeld ? ['moneyIsAccountedFor'] : []),
  ];
}
