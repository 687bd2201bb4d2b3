/** What empties of other weeks give back is told on a line of its own (docs/rules.md M20). */
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { prepared } from '../support/market';
import { plain } from '../support/plain';
import { demands, later, paying } from '../support/sums/knownSums';
import { A } from '../support/sums/money';

/** Two jars at 0.40 with 0.20 of deposit each, asked for at closing. */
const asked = maker('money/emptiesTold', async () => {
  const drive = (await prepared(paying)).copy();
  const own = drive.sheet('Produits').lastColumn();
  drive.type('Produits', drive.headerRow('Produits'), own, 'Consigne');
  drive.typeRows('Produits', [
    {
      ...{ 'Réf.': 'FB09', Producteur: 'Ferme du Bez', Produit: 'Yaourt', Contenu: '1' },
      ...{ Unité: 'pièce', 'Prix TTC': '0,40', 'TVA %': '5,5', Consigne: '0,20' },
    },
  ]);
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB02: 5, FB09: 2 });
  await drive.close('2026-04-09 22:00');
  expect(demands(drive, A).at(-1)?.text).toContain('À payer : 6,70 €');
  return drive;
});

const lines = (drive: Drive) =>
  plain(demands(drive, A).at(-1)?.text ?? '')
    .split('\n')
    .filter((line) => / : .*€/.test(line) && line.startsWith('–'));
const give = (drive: Drive, cells: Record<string, string>) =>
  drive.correct('Paniers', { 'Réf.': 'FB09' }, cells);

test('goods and their empties are two lines', async () => {
  const drive = await asked();
  give(drive, { 'Vides rendus': '5' });
  await later(drive, '2026-04-11 11:00');
  expect(lines(drive)).toEqual(['– Vides rendus, Yaourt : 5, soit −1,00 €']);
  expect(demands(drive, A).at(-1)?.text).toContain('5,70 €');
});

test('another number of them says what was told before; cleared, that there are none', async () => {
  const drive = await asked();
  give(drive, { 'Vides rendus': '5' });
  await later(drive, '2026-04-11 11:00');
  give(drive, { 'Vides rendus': '6' });
  await later(drive, '2026-04-11 14:00');
  expect(lines(drive)).toEqual(['– Vides rendus, Yaourt : 6, soit −1,20 € au lieu de −1,00 €']);
  give(drive, { 'Vides rendus': '' });
  await later(drive, '2026-04-11 17:00');
  expect(lines(drive)).toEqual(['– Vides rendus, Yaourt : 0, soit 0,00 € au lieu de −1,20 €']);
});
