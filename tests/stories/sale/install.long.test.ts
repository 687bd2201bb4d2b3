import { Drive } from '../support/drive';
import { opened, prepared } from '../support/market';

test('the first installation makes the eight tabs in their order, at the left', async () => {
  const drive = Drive.at('2026-04-07 07:45');
  await drive.install();
  const eight = ['Réglages', 'Producteurs', 'Produits', 'Ventes'];
  const more = ['Commandes', 'Paniers', 'Répartition producteurs', 'Rappels'];
  expect(drive.titles().slice(0, 8)).toEqual([...eight, ...more]);
  expect(drive.toFix()).toEqual([]);
});

test('a setting of a few words has their list in its cell, and any other none', async () => {
  const drive = Drive.at('2026-04-07 07:45');
  await drive.install();
  const sheet = drive.sheet('Réglages');
  const listOf = (label: string): unknown => {
    const row = drive.rows('Réglages').findIndex(({ Réglage }) => Réglage === label) + 1;
    return sheet.fields.rows[row]?.[1]?.validation ?? null;
  };
  expect(listOf('Paiements')).toMatchObject({
    strict: false,
    condition: { values: [{ userEnteredValue: 'oui' }, { userEnteredValue: 'non' }] },
  });
  expect(listOf('Nom du drive')).toBeNull();
});

test('a drive that uses nothing more shows eight tabs, in the order of the week', async () => {
  const drive = await opened();
  await drive.order('anne@exemple.fr', { FB02: 2 }, { name: 'Anne' });
  await drive.live('2026-04-10 10:00');
  const shown = drive.world.spreadsheet.sheets.filter(({ fields }) => !fields.hidden);
  expect(shown.map(({ fields }) => fields.title).filter((title) => title !== 'Feuille 1')).toEqual([
    'Réglages',
    'Producteurs',
    'Produits',
    'Acheteurs',
    'Commandes',
    'Paniers',
    'Répartition producteurs',
    'Retrait',
  ]);
});

test('installing twice changes nothing', async () => {
  const drive = Drive.at('2026-04-07 07:45');
  await drive.install();
  const before = drive.snapshot();
  const said = await drive.said('install');
  expect(drive.changedSince(before)).toEqual([]);
  expect(said.at(-1)).toContain('Tout est en place.');
});

test('installing again over a filled catalogue changes nothing', async () => {
  const drive = await prepared();
  await drive.install();
  const before = drive.snapshot();
  await drive.install();
  expect(drive.changedSince(before)).toEqual([]);
});

test('a tab that was deleted comes back in its place', async () => {
  const drive = await prepared();
  drive.sheet('Ventes').deleteSheet();
  await drive.install();
  expect(drive.titles().slice(0, 5)).toEqual([
    'Réglages',
    'Producteurs',
    'Produits',
    'Ventes',
    'Commandes',
  ]);
});

test('a tab of buyers that somebody made goes to its place in the week', async () => {
  const drive = Drive.at('2026-04-07 07:45');
  await drive.install();
  drive.book.addSheet('Acheteurs');
  await drive.install();
  expect(drive.titles().slice(2, 5)).toEqual(['Produits', 'Acheteurs', 'Ventes']);
});
