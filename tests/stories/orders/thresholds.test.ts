/** Minimums of a product, a producer and the whole sale (docs/rules.md G5–G6). */
import type { Status } from '../../../src/app/panel/status';
import type { Drive } from '../support/drive';
import { plain } from '../support/plain';
import { A, B, lastMail, openedWith } from '../support/sums/fees';
import { ask } from '../support/sums/money';

const CLOSES = '2026-04-09 22:00';
const typed = (tab: string, where: Record<string, string>, text: string) => (drive: Drive) => {
  drive.type(tab, 0, drive.sheet(tab).lastColumn(), 'Minimum');
  drive.correct(tab, where, { Minimum: text });
};
const product = typed('Produits', { 'Réf.': 'CR01' }, '10');
const served = (drive: Drive) => drive.table('Paniers', 'Panier', 'Réf.', 'Servi', 'Pourquoi');
const ordered = async (settings = {}, type?: (drive: Drive) => void) => {
  const drive = await openedWith([], settings, type);
  await drive.order(A, { CR01: 6, FB02: 1 });
  await drive.order(B, { CR01: 3 });
  return drive;
};
const missed = async (drive: Drive) =>
  (await ask<{ missed: { key: string; said: string }[] }>(drive, 'draftClosing')).missed.map(
    ({ key, said }) => [key, plain(said)],
  );

test('a product of which too little was ordered is taken out at closing, all told why', async () => {
  const drive = await ordered({}, product);
  expect(await missed(drive)).toEqual([
    ['productMinimum CR01', 'Crottin : 9 pièces sur 10 pièces'],
  ]);
  await drive.close(CLOSES);
  expect(served(drive)).toEqual([
    [1, 'FB02', 1, ''],
    [1, 'CR01', 0, '0 sur 6 : il en fallait 10 pièces en tout'],
    [2, 'CR01', 0, '0 sur 3 : il en fallait 10 pièces en tout'],
  ]);
  expect(plain(lastMail(drive, B).subject)).toMatch(/^Commande annulée/);
  expect(await drive.failing()).toEqual([]);
});

test('the panel shows how far each is, until orders are closed', async () => {
  const drive = await ordered({ 'Minimum de la vente': '10' }, (one) => {
    product(one);
    typed('Producteurs', { Producteur: 'Ferme du Bez' }, '4 pièces')(one);
  });
  const filling = async () =>
    (await ask<Status>(drive, 'status')).figures?.filling.map(({ title, said, share }) => [
      ...[title, plain(said), share],
    ]);
  expect(await filling()).toEqual([
    ['Crottin', '9 pièces sur 10 pièces', 0.9],
    ['Ferme du Bez', '1 pièce sur 4 pièces', 0.25],
    ['Toute la vente', '22,88 € sur 10,00 €', 1],
  ]);
  await drive.close(CLOSES);
  expect(await filling()).toEqual([]);
});

test('the coordinator lets it pass', async () => {
  const drive = await ordered({}, product);
  await drive.clock(CLOSES);
  await ask(drive, 'closeCycle', { despite: ['productMinimum CR01'] });
  expect(served(drive).map(([, , quantity]) => quantity)).toEqual([1, 6, 3]);
  expect(await drive.failing()).toEqual([]);
});

test('what fell is not given back by a reopening: nothing is there to be kept, until it is ordered anew', async () => {
  const drive = await ordered({}, product);
  await drive.close(CLOSES);
  await drive.clock('2026-04-10 09:00');
  await ask(drive, 'reopenSale', {
    closesAt: Date.parse('2026-04-10T20:00:00+02:00'),
    tell: false,
  });
  expect(await missed(drive)).toEqual([]);
  await drive.order(B, { CR01: 4 });
  expect(await missed(drive)).toEqual([
    ['productMinimum CR01', 'Crottin : 4 pièces sur 10 pièces'],
  ]);
  await ask(drive, 'closeCycle', { despite: ['productMinimum CR01'] });
  expect(drive.row('Paniers', { Panier: 2, 'Réf.': 'CR01' }).Servi).toBe(4);
  expect(await drive.failing()).toEqual([]);
});

test('reached, it stays reached, whatever is cancelled once orders are closed', async () => {
  const drive = await ordered({}, typed('Produits', { 'Réf.': 'CR01' }, '9'));
  await drive.close(CLOSES);
  await drive.clock('2026-04-10 09:00');
  await ask(drive, 'orderAtDesk', {
    ...{ email: B, name: 'bruno', phone: '', seen: 2 },
    lines: [{ ref: 'CR01', quantity: 0 }],
  });
  expect(served(drive).filter(([basket]) => basket === 1)).toEqual([
    [1, 'FB02', 1, ''],
    [1, 'CR01', 6, ''],
  ]);
});

test.each([
  ['2 kg', 'FB01'],
  ['4 pièces', 'FB02'],
])('of a producer, « %s »: its lines fall', async (least) => {
  const drive = await ordered({}, typed('Producteurs', { Producteur: 'Ferme du Bez' }, least));
  await drive.close(CLOSES);
  expect(served(drive)[0]).toEqual([
    ...[1, 'FB02', 0],
    expect.stringContaining('du producteur n’est pas atteint'),
  ]);
});

test.each([
  ['22,88', false],
  ['22,89', true],
  ['11 pièces', true],
])('of the sale, « %s »', async (least, isMissed) => {
  const drive = await ordered({ 'Minimum de la vente': least });
  await drive.close(CLOSES);
  const all = served(drive).map(([, , quantity]) => quantity);
  expect(all).toEqual(isMissed ? [0, 0, 0] : [1, 6, 3]);
  expect(await drive.failing()).toEqual([]);
});

test('by itself it goes on for a day, once, told to everybody, where Réglages says so', async () => {
  const drive = await ordered({ 'Minimum pas atteint': 'prolonger d’un jour' }, product);
  const before = drive.mails(A).length;
  await drive.clock('2026-04-09 20:30');
  await drive.hourlyRun();
  await drive.hourlyRun();
  const [moved, ...more] = drive.mails(A).slice(before);
  expect(more).toEqual([]);
  expect(plain(moved?.body ?? '')).toContain('vendredi 10 avril à 22 h');
  expect(drive.table('Ventes', 'État')).toEqual([['commandes ouvertes']]);
  await drive.clock('2026-04-10 20:30');
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(drive.table('Ventes', 'État')).toEqual([['commandes closes']]);
  expect(served(drive).map(([, , quantity]) => quantity)).toEqual([1, 0, 0]);
  expect(await drive.failing()).toEqual([]);
});

test.each(['beaucoup', '−3', '5 boîtes', '46143', '46143 kg'])(
  '« %s » is no minimum, and is named',
  async (text) => {
    const drive = await openedWith([], {}, product);
    drive.correct('Produits', { 'Réf.': 'CR01' }, { Minimum: text });
    await drive.press('checkWorkbook');
    expect(drive.toFix().map(plain).join()).toContain('attendu : un minimum comme 60 €');
  },
);
