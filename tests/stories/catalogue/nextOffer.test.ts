/** What the next sale leaves out (docs/rules.md C24). */
import type { OpeningDraft } from '../../../src/app/sale/openingDraft';
import { opened } from '../support/market';
import { ask } from '../support/sums/money';

test('what is kept back stays out of the next sale, unless it is ticked where that is opened', async () => {
  const drive = await opened();
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  await ask(drive, 'addColumn', { tab: 'products', column: 'onSale' });
  drive.correct('Produits', { 'Réf.': 'CR01' }, { 'En vente': 'non' });
  await drive.clock('2026-04-14 08:00');
  const draft = await ask<OpeningDraft>(drive, 'draftOpening', {});
  const kept = draft.products.filter(({ isKeptBack }) => isKeptBack).map(({ ref }) => ref);
  expect(kept).toEqual(['CR01']);
  const onSale = (of: typeof drive) => of.rows('Produits en vente').map((row) => row['Réf.']);
  const other = drive.copy();
  await drive.open();
  expect(onSale(drive)).toEqual(['FB01', 'FB02', 'CR02']);
  await ask(other, 'openCycle', { leaveOut: ['FB01'] });
  expect(onSale(other)).toEqual(['FB02', 'CR01', 'CR02']);
});
