/** A second drive from one that runs, without its people, orders and links (docs/rules.md S59). */
import type { TakenOver } from '../../../src/app/sale/start/fromOtherDrive';
import { A, B } from '../support/buyers';
import { Drive } from '../support/drive';
import { ask } from '../support/sums/money';
import { ADDRESS, beside, OTHER, running } from './support/otherDrive';

const refused = async (drive: Drive, address: string): Promise<string> => {
  const args = ['startFromDrive', JSON.stringify({ address })];
  const { value } = await drive.world.run('callCommand', { from: 'sidebar', args });
  const answer = JSON.parse(String(value));
  expect(answer.ok).toBe(false);
  return answer.message;
};

test('rules and goods come over; nothing of people, orders, money, forms or links does', async () => {
  const other = await running();
  const drive = await beside(other);
  const taken = await ask<TakenOver>(drive, 'startFromDrive', { address: ADDRESS });
  expect(taken).toMatchObject({ producers: 2, products: 5, fees: 0, templates: 0, left: 1 });
  const products = ['Réf.', 'Producteur', 'Produit', 'Contenu', 'Unité', 'Prix TTC', 'Vente'];
  expect(drive.table('Produits', ...products)).toEqual(other.table('Produits', ...products));
  expect(drive.row('Produits', { 'Réf.': 'FB20' })['Unité de prix']).toBe('€/kg');
  expect(drive.table('Producteurs', 'Producteur', 'E-mail', 'IBAN')).toEqual([
    ['Ferme du Bez', '', ''],
    ['Chèvrerie du Roc', '', ''],
  ]);
  const setting = (label: string) => drive.row('Réglages', { Réglage: label }).Valeur;
  expect(setting('Minimum par panier')).toBe('15');
  expect(setting('Lieu de retrait')).toBe('Place de la mairie');
  // All that this spreadsheet and its memory hold.
  const held = JSON.parse(drive.text()).world;
  const own = held.spreadsheets.filter(({ id }: { id: string }) => id !== OTHER);
  const text = JSON.stringify([own, held.data.properties, held.forms]);
  const theirs = ['camille@', 'bez@', 'roc@', A, B, 'Anne', 'Bruno', 'DE8937', 'BE72', '06 39'];
  for (const word of [...theirs, 'docs.google.com/forms', OTHER])
    expect([word, text.includes(word)]).toEqual([word, false]);
});

test('the other drive does not change, and this one sells once it is named and its producers are reached', async () => {
  const drive = await beside(await running());
  const before = JSON.parse(drive.text()).world.spreadsheets.find(
    ({ id }: { id: string }) => id === OTHER,
  );
  await ask(drive, 'startFromDrive', { address: ADDRESS });
  const after = JSON.parse(drive.text()).world.spreadsheets.find(
    ({ id }: { id: string }) => id === OTHER,
  );
  expect(after).toEqual(before);
  for (const name of ['Ferme du Bez', 'Chèvrerie du Roc'])
    drive.correct('Producteurs', { Producteur: name }, { 'E-mail': 'la@exemple.fr' });
  await drive.open('2026-05-05 08:00');
  await drive.order(A, { FB20: 1, FB02: 3 });
  await drive.close('2026-05-07 22:00');
  expect(drive.rows('Paniers')).toHaveLength(2);
  expect(await drive.failing()).toEqual([]);
});

test('only where nothing is written yet, and only from a drive that opens', async () => {
  const drive = await beside(await running());
  expect(await refused(drive, 'notre drive')).toContain('ne s’ouvre pas');
  expect(
    await refused(drive, `https://docs.google.com/spreadsheets/d/${'x'.repeat(30)}/edit`),
  ).toContain('ne s’ouvre pas');
  const itself = JSON.parse(drive.text()).world.spreadsheetId;
  expect(await refused(drive, itself)).toContain('ne s’ouvre pas');
  await ask(drive, 'startFromDrive', { address: OTHER });
  const before = drive.snapshot();
  expect(await refused(drive, ADDRESS)).toContain('a déjà des producteurs');
  expect(drive.changedSince(before)).toEqual([]);
});

test('a spreadsheet without a drive gives nothing', async () => {
  const drive = await beside(Drive.at('2026-04-07 07:45'));
  const before = drive.snapshot();
  expect(await refused(drive, ADDRESS)).toContain('aucun drive n’est installé');
  expect(drive.changedSince(before)).toEqual([]);
});
