import { openWorkbook } from '../../../local/workspace/keeping/sources';
import { Drive, paris } from '../../stories/support/drive';
import { opened, prepared } from '../../stories/support/market';
import { oneThread } from '../../support/oneThread';
import { plain } from '../cli/helpers';
import { googleFile } from '../workspace/support/googleFile';

const where = { bundle: 'dist', worker: oneThread, now: paris('2026-04-07 07:45') };

async function downloaded(drive: Drive): Promise<{ drive: Drive; said: string }> {
  const result = await openWorkbook(googleFile(drive.book), 'Drive du Bez.xlsx', where);
  if ('refused' in result) throw new Error(result.refused);
  return { drive: Drive.over(result.world), said: plain(result.said.join('\n')) };
}

test('a drive downloaded from Google is adopted by its titles and headers', async () => {
  const drive = await prepared({ Langue: 'fr' });
  const { drive: again, said } = await downloaded(drive);
  expect(said).toBe(
    'Choisissez « Installer le drive » : les onglets sont reconnus à leurs titres.',
  );
  expect(again.book.name).toBe('Drive du Bez');
  expect(again.world.toJSON().settings.owner).toBe('coordination@exemple.fr');
  expect(again.titles()).toEqual(drive.titles());
  await again.install();
  for (const tab of ['Réglages', 'Producteurs', 'Produits']) {
    expect(again.rows(tab)).toEqual(drive.rows(tab));
  }
  expect(again.toFix()).toEqual([]);
  expect(await again.failing()).toEqual([]);
});

test('a sale is opened, ordered from and closed on what was downloaded', async () => {
  const { drive: again } = await downloaded(await prepared());
  await again.install();
  await again.open('2026-04-07 08:00');
  await again.order('anne@exemple.fr', { FB01: 2, CR01: 3 });
  await again.close('2026-04-09 22:00');
  expect(again.table('Paniers', 'Réf.', 'Servi', 'Montant')).toEqual([
    ['FB01', 2, 4.4],
    ['CR01', 3, 7.26],
  ]);
  expect(await again.failing()).toEqual([]);
});

test('past sales come back as they read: orders, baskets, answers', async () => {
  const drive = await opened();
  await drive.order('anne@exemple.fr', { FB01: 2, CR01: 3 });
  await drive.close('2026-04-09 22:00');
  const { drive: again } = await downloaded(drive);
  await again.install();
  for (const tab of ['Ventes', 'Commandes', 'Paniers', 'Répartition producteurs', 'Rappels']) {
    expect(again.rows(tab)).toEqual(drive.rows(tab));
  }
  expect(again.rows('Réponses vente 1')).toEqual(drive.rows('Réponses vente 1'));
  expect(await again.failing()).toEqual([]);
});

test('a sale that was open at Google is closed here, on the orders that were read there', async () => {
  const drive = await opened();
  await drive.order('anne@exemple.fr', { FB01: 2, CR01: 3 });
  const { drive: again } = await downloaded(drive);
  await again.install();
  await again.close();
  expect(again.table('Ventes', 'Vente', 'État')).toEqual([[1, 'commandes closes']]);
  expect(again.rows('Paniers')).toEqual(drive.rows('Paniers'));
  expect(plain(again.toFix().sort().join('\n'))).toMatch(
    /^Ventes.*Le formulaire ne répond plus.*\nVentes.*L’onglet des réponses.*\nVentes.*À réessayer : formulaire[^\n]*$/,
  );
});
