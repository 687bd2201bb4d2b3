/** Weights as people type them: what counts, what is asked about, and what is told of it. */
import type { Status } from '../../../src/app/panel/status';
import type { Drive } from '../support/drive';
import { plain } from '../support/plain';
import { ask } from '../support/sums/money';
import { paste, toWeigh, weigh } from '../support/sums/weights';

async function closed() {
  const drive = await toWeigh();
  await drive.clock('2026-04-11 08:05');
  return drive;
}

const line = (drive: Drive, basket: number, ref: string) =>
  drive.row('Paniers', { Panier: basket, 'Réf.': ref });
const toFix = (drive: Drive) =>
  (drive.titles().includes('À corriger') ? drive.rows('À corriger') : [])
    .filter((row) => row['À faire'])
    .map((row) => plain(`${row.Où} : ${row['À faire']}`));

test('what is likely counts at once, in kilos or in grams', async () => {
  const drive = await closed();
  weigh(drive, 1, 'CR08', '2,6');
  weigh(drive, 1, 'FB08', '25');
  weigh(drive, 2, 'CR08', '1400');
  expect(drive.table('Paniers', 'Réf.', 'Poids livré', 'Montant', 'Pesée')).toEqual([
    ['FB08', 25, 0.73, ''],
    ['CR08', 2.6, 26, ''],
    ['CR01', '', 4.84, ''],
    ['CR08', 1400, 14, ''],
  ]);
  await drive.hourlyRun();
  expect(await drive.failing()).toEqual([]);
  expect(toFix(drive)).toEqual([]);
});

test.each(['1.4', '1.4 kg', '1 400 g', 'deux kilos', '-1'])(
  'the cell refuses « %s »',
  async (text) => {
    const drive = await closed();
    expect(() => weigh(drive, 2, 'CR08', text)).toThrow(/^Un nombre seul, en kilos ou en grammes/);
  },
);

test('what is unlikely or no number leaves the estimate, is told in words about weights, and blames nothing else', async () => {
  const drive = await closed();
  weigh(drive, 2, 'CR08', '14000');
  paste(drive, 1, 'CR08', 'deux kilos');
  expect(line(drive, 2, 'CR08')).toMatchObject({ Montant: 12, Pesée: 'à confirmer' });
  // There is no yes to it.
  expect(line(drive, 1, 'CR08')).toMatchObject({ Montant: 24, Pesée: 'à peser' });
  await drive.hourlyRun();
  expect(await drive.failing()).toEqual([]);
  expect(toFix(drive).sort()).toEqual([
    'Paniers, ligne 3, Poids livré : « deux kilos » ne va pas ici ; attendu : un nombre seul, en kilos ou en grammes, comme « 1,4 » ou « 1400 ». D’ici là, le montant reste l’estimation.',
    'Paniers, ligne 5, Poids livré : « 14000 » : est-ce 14 kg pour Poulet fermier, panier 2, estimé à 1,2 kg ? Si c’est juste, confirmez-le dans le panneau ; sinon, corrigez-le ici. D’ici là, cela ne compte pas, et ce qui en dépend attend.',
  ]);
  expect(plain(String(line(drive, 2, 'CR08')['À corriger']))).toMatch(/^« 14000 » : est-ce 14 kg/);
  weigh(drive, 1, 'CR08', '2,5');
  weigh(drive, 2, 'CR08', '1,4');
  await drive.hourlyRun();
  expect(toFix(drive)).toEqual([]);
  expect(line(drive, 2, 'CR08')).toMatchObject({ Montant: 14 });
  expect(line(drive, 2, 'CR08')['À corriger']).toBeUndefined();
});

test('a yes makes it count, for that figure alone', async () => {
  const drive = await closed();
  weigh(drive, 2, 'CR08', '14');
  await drive.hourlyRun();
  const yes = { row: 5, column: 'weighed', read: '14' };
  expect(await ask(drive, 'confirmTyped', yes)).toEqual({ code: 'confirmed' });
  expect(line(drive, 2, 'CR08')).toMatchObject({ Montant: 140, 'Poids livré': 14 });
  expect(drive.row('Répartition producteurs', { 'Réf.': 'CR08' })).toMatchObject({
    Montant: 164,
    Total: 16.4,
  });
  expect(toFix(drive)).toEqual([]);
  weigh(drive, 2, 'CR08', '15');
  expect(line(drive, 2, 'CR08')).toMatchObject({ Montant: 12, Pesée: 'à confirmer' });
  expect(await ask(drive, 'confirmTyped', yes)).toBe('nothingToConfirm');
  expect(await drive.failing()).toEqual([]);
});

test('more delivered than served is asked too, and what was served counts', async () => {
  const drive = await closed();
  drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '3' });
  expect(line(drive, 2, 'CR01')).toMatchObject({ Montant: 4.84, Pesée: 'à confirmer' });
  await drive.hourlyRun();
  expect(toFix(drive)).toEqual([
    'Paniers, ligne 4, Livré : « 3 » : Crottin, panier 2, était servi 2 : est-ce bien plus ? Si c’est juste, confirmez-le dans le panneau ; sinon, corrigez-le ici. D’ici là, cela ne compte pas, et ce qui en dépend attend.',
  ]);
  expect(await ask(drive, 'confirmTyped', { row: 4, column: 'delivered', read: '3' })).toEqual({
    code: 'confirmed',
  });
  expect(line(drive, 2, 'CR01')).toMatchObject({ Montant: 7.26 });
  expect(await drive.failing()).toEqual([]);
});

test('pieces that wait for a yes are to be confirmed wherever they are told, not weighed', async () => {
  const drive = await toWeigh({ Paiements: 'oui' });
  await drive.clock('2026-04-11 08:05');
  weigh(drive, 2, 'CR08', '1,4');
  drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '3' });
  await drive.hourlyRun();
  expect(drive.table('Retrait', 'Panier', 'Pesée')).toEqual([
    [1, 'environ'],
    [2, 'environ, à confirmer'],
  ]);
  expect(drive.table('Paiements', 'Panier', 'État')).toEqual([
    [1, 'à peser'],
    [2, 'à confirmer'],
  ]);
  expect(drive.row('Répartition producteurs', { 'Réf.': 'CR01' }).Pesée).toBe(
    'environ, à confirmer',
  );
  weigh(drive, 1, 'CR08', '2,6');
  weigh(drive, 1, 'FB08', '20');
  const question = async (name: string) => plain((await ask<{ text: string }>(drive, name)).text);
  expect(await question('askBeforeEnd')).toContain(
    '1 panier attend encore une confirmation, environ 4,84 €',
  );
  await drive.live('2026-04-11 13:30');
  const draft = await ask<{ text: string }>(drive, 'askBeforePayouts');
  expect(plain(draft.text)).toContain(
    '– 1 panier attend une confirmation : environ 18,84 € ne sont payés à personne avant ;',
  );
  expect(await drive.failing()).toEqual([]);
});

test('a weight beside what is paid by the piece is told, and counts for nothing', async () => {
  const drive = await closed();
  weigh(drive, 2, 'CR01', '1,4');
  await drive.hourlyRun();
  expect(toFix(drive)).toEqual([
    'Paniers, ligne 4, Poids livré : « 1,4 » : Crottin se paie à la pièce, ce poids ne compte pas. Est-il sur la bonne ligne ?',
  ]);
  expect(line(drive, 2, 'CR01')).toMatchObject({ Montant: 4.84, 'Poids livré': 1.4 });
  weigh(drive, 2, 'CR01', '');
  await drive.hourlyRun();
  expect(toFix(drive)).toEqual([]);
  expect(await drive.failing()).toEqual([]);
});

test('a weight that fits how many are asked about is not asked about as well', async () => {
  const drive = await closed();
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR08' }, { Livré: '6', 'Poids livré': '7,2' });
  expect(line(drive, 1, 'CR08')).toMatchObject({ Montant: 24, Pesée: 'à confirmer' });
  await drive.hourlyRun();
  expect(await drive.failing()).toEqual([]);
  expect(toFix(drive)).toEqual([
    'Paniers, ligne 3, Livré : « 6 » : Poulet fermier, panier 1, était servi 2 : est-ce bien plus ? Si c’est juste, confirmez-le dans le panneau ; sinon, corrigez-le ici. D’ici là, cela ne compte pas, et ce qui en dépend attend.',
  ]);
  expect(await ask(drive, 'confirmTyped', { row: 3, column: 'delivered', read: '6' })).toEqual({
    code: 'confirmed',
  });
  expect(line(drive, 1, 'CR08')).toMatchObject({ Montant: 72 });
  expect(line(drive, 1, 'CR08').Pesée).toBeUndefined();
  // What fits neither is asked too.
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR08' }, { Livré: '4', 'Poids livré': '36' });
  await drive.hourlyRun();
  expect(toFix(drive)).toHaveLength(2);
  expect(line(drive, 1, 'CR08')).toMatchObject({ Montant: 24 });
  expect(await drive.failing()).toEqual([]);
});

test('weights, a yes and what was told survive all that lays Paniers out anew', async () => {
  const drive = await closed();
  weigh(drive, 2, 'CR08', '14');
  await drive.hourlyRun();
  await ask(drive, 'confirmTyped', { row: 5, column: 'weighed', read: '14' });
  await ask(drive, 'repairWorkbook');
  drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR08' }, { Montant: '1' });
  await ask(drive, 'repairWorkbook');
  expect(line(drive, 2, 'CR08')).toMatchObject({ Montant: 140, 'Poids livré': 14 });
  expect(await drive.failing()).toEqual([]);
});

test('the day’s list tells what is to be weighed from what is to be confirmed', async () => {
  const drive = await toWeigh();
  await drive.clock('2026-04-11 08:05');
  const left = async () => {
    const { tasks } = await ask<Status>(drive, 'status');
    return tasks
      .filter(({ code }) => code === 'weights' || code === 'confirm')
      .map(({ code, count }) => `${code} ${count}`);
  };
  expect(await left()).toEqual(['weights 3']);
  paste(drive, 1, 'CR08', 'deux kilos');
  weigh(drive, 2, 'CR08', '14');
  drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '6' });
  expect(await left()).toEqual(['weights 2', 'confirm 2']);
});
