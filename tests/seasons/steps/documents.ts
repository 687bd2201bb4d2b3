/** Documents of what was collected, and what was corrected since. */

import { identified } from '../../stories/support/identity';
import { numberDocuments } from '../../stories/support/sums/documents';
import { ask } from '../../stories/support/sums/money';
import { isPickupOver } from './payouts';
import type { Stage } from './stage';
import type { Play, StepOf } from './step';

export const number: Play<StepOf<'number'>> = async (stage) => {
  if (!isPickupOver(stage)) return;
  const { drive, documents, sales } = stage;
  if (stage.isMoneyHeld) {
    const answer = await ask(drive, 'booksView');
    if (answer !== 'moneyUnsure') stage.failing = [`booksView says ${answer}`];
    return;
  }
  if (!stage.isIdentified) await identify(stage);
  const answers = await numberDocuments(drive);
  if (answers.length > 0) stage.sync();
  let expected = 0;
  for (const sale of sales) expected += documents.number(sale);
  const issued = answers.join(', ') || '0';
  if (issued !== String(expected))
    stage.failing = [`issueDocuments: ${issued}, and not ${expected} documents`];
};

/** Who sells, as the law wants it said; VAT numbers where they were given. */
async function identify(stage: Stage): Promise<void> {
  const { drive, world } = stage;
  await identified(drive);
  stage.isIdentified = true;
  if (!world.hasVatNumbers) return;
  drive.typeRows('Réglages', [{ Réglage: 'N° de TVA', Valeur: 'FR83404833048' }]);
  for (const { name: Producteur } of world.producers)
    drive.correct('Producteurs', { Producteur }, { 'N° de TVA': 'FR44732829320' });
}
