/** What stays in sight of Paniers while one moves sideways to what is typed. */
import { openedAsMade } from '../support/market';

const GUTTER = 46;

test('number, name and product stay, and at 390 px a column to type in stands beside them', async () => {
  const drive = await openedAsMade();
  await drive.order('zoe@exemple.fr', { FB02: 1, CR01: 2 }, { name: 'Zoé Test' });
  await drive.close('2026-04-09 22:00');
  const { fields } = drive.sheet('Paniers');
  const frozen = fields.frozenColumnCount ?? 0;
  const width = (at: number): number => fields.columnLooks[at]?.pixelSize ?? 100;
  const held = Array.from({ length: frozen }, (_, at) => width(at)).reduce(
    (all, one) => all + one,
    0,
  );

  for (const header of ['Panier', 'Nom', 'Produit'])
    expect(drive.column('Paniers', header)).toBeLessThan(frozen);
  expect(held).toBeLessThanOrEqual(320);
  expect(GUTTER + held + width(drive.column('Paniers', 'Livré'))).toBeLessThanOrEqual(390);
});
