import { Drive } from '../support/drive';
import { prepared } from '../support/market';

test('the first installation makes the eight tabs in their order, at the left', async () => {
  const drive = Drive.at('2026-04-07 07:45');
  await drive.install();
  const eight = ['Réglages', 'Producteurs', 'Produits', 'Ventes'];
  const more = ['Commandes', 'Paniers', 'Répartition producteurs', 'Rappels'];
  expect(drive.titles().slice(0, 8)).toEqual([...eight, ...more]);
  expect(drive.toFix()).toEqual([]);
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
