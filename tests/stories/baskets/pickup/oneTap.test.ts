/** Paid at the table by one tap, where cash and cheques are taken at the pick-up. */
import type { Drive } from '../../support/drive';
import { madeOnce } from '../../support/madeOnce';
import { prepared } from '../../support/market';
import { plain } from '../../support/plain';
import { ask, dues } from '../../support/sums/money';
import { A, at, B, closed, toFix, within } from '../support/retrait';

const ticked = (): Promise<Drive> =>
  madeOnce('retrait one tap', async () => {
    const drive = await prepared();
    drive.setting('Paiements', 'oui');
    // Its other settings come with it.
    await drive.install();
    drive.setting('Espèces ou chèques au retrait', 'oui');
    await drive.open('2026-04-07 08:00');
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { FB02: 5, CR01: 1, CR02: 1 }, { name: 'Élise Marchal' });
    await drive.order(B, { CR01: 2 }, { name: 'bruno' });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 08:05');
    return drive;
  });

const paid = (drive: Drive) => dues(drive).map((row) => row.slice(3, 5));

test('both boxes fit 390 px; the drop-down comes behind them, for a card or another sum', async () => {
  const drive = await ticked();
  expect(within(drive, 390)).toEqual(['Remis', 'Panier', 'Nom', 'Reste', 'Esp.', 'Chq.']);
  expect(drive.column('Retrait', 'Payé par')).toBe(drive.column('Retrait', 'Chq.') + 1);
  expect(drive.table('Retrait', 'Esp.', 'Chq.')).toEqual([
    [false, false],
    [false, false],
  ]);
});

test('where they are not taken, or nobody said so, no box stands', async () => {
  const drive = await closed();
  expect(() => drive.column('Retrait', 'Esp.')).toThrow();
});

test('a tick is all that was left, once; without it, it is taken back', async () => {
  const drive = await ticked();
  at(drive, 1, { Remis: 'TRUE', 'Esp.': 'TRUE' });
  at(drive, 2, { Remis: 'TRUE', 'Chq.': 'TRUE' });
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(paid(drive)).toEqual([
    [17.42, 0],
    [4.84, 0],
  ]);
  at(drive, 1, { 'Esp.': 'FALSE', 'Chq.': 'TRUE' });
  at(drive, 2, { 'Chq.': 'FALSE' });
  await drive.hourlyRun();
  expect(paid(drive)).toEqual([
    [17.42, 0],
    [0, 4.84],
  ]);
  at(drive, 2, { 'Esp.': 'TRUE', 'Somme reçue': '4' });
  await drive.hourlyRun();
  expect(paid(drive)[1]).toEqual([4, 0.84]);
  expect(await drive.failing()).toEqual([]);
  expect(toFix(drive)).toEqual([]);
});

test.each([{ 'Chq.': 'TRUE' }, { 'Payé par': 'carte' }])(
  'a second way beside a tick is named, and what counted stays: %o',
  async (second) => {
    const drive = await ticked();
    at(drive, 1, { 'Esp.': 'TRUE' });
    await drive.hourlyRun();
    at(drive, 1, second);
    await drive.hourlyRun();
    expect(paid(drive)[0]).toEqual([17.42, 0]);
    expect(toFix(drive)).toEqual([
      'Retrait, ligne 2, Esp. : Panier 1 : deux notes se contredisent (payé de deux façons, remis et pas venu, ou manquant en entier et remplacé) ; gardez-en une. Ce qui comptait avant compte encore.',
    ]);
    at(drive, 1, Object.fromEntries(Object.keys(second).map((header) => [header, ''])));
    await drive.hourlyRun();
    expect(paid(drive)[0]).toEqual([17.42, 0]);
    expect(toFix(drive)).toEqual([]);
  },
);

test('the same way said twice is one', async () => {
  const drive = await ticked();
  at(drive, 1, { 'Esp.': 'TRUE', 'Payé par': 'espèces' });
  await drive.hourlyRun();
  expect(paid(drive)[0]).toEqual([17.42, 0]);
  expect(toFix(drive)).toEqual([]);
});

test('a basket that comes later has its boxes, and ticks of the others stay', async () => {
  const drive = await ticked();
  at(drive, 1, { 'Esp.': 'TRUE' });
  await drive.order('denis@exemple.fr', { FB02: 1 }, { late: true });
  await drive.read();
  drive.correct('Commandes', { Nom: 'denis' }, { 'Servir quand même': 'TRUE' });
  await drive.read();
  await drive.hourlyRun();
  expect(drive.table('Retrait', 'Panier', 'Esp.', 'Chq.')).toEqual([
    [1, true, false],
    [2, false, false],
    [3, false, false],
  ]);
});

test('a drive that begins to take cash has the boxes in their place from the next sale on', async () => {
  const drive = await closed();
  await drive.clock('2026-04-11 13:00');
  drive.setting('Espèces ou chèques au retrait', 'oui');
  await drive.open('2026-04-14 08:00');
  await drive.order(A, { FB02: 1 }, { name: 'Élise Marchal' });
  await drive.close('2026-04-16 22:00');
  expect(within(drive, 390)).toEqual(['Remis', 'Panier', 'Nom', 'Reste', 'Esp.', 'Chq.']);
  at(drive, 1, { 'Esp.': 'TRUE' });
  await drive.hourlyRun();
  expect(dues(drive).at(-1)).toEqual([1, 'Élise Marchal', 1.1, 1.1, 0, 'payé']);
  expect(await drive.failing()).toEqual([]);
});

test('a tick is all that the mail asked for, what is left of the sale before with it', async () => {
  const drive = await ticked();
  drive.typeRows('Réglages', [{ Réglage: 'Reste reporté en dessous de', Valeur: '1,00' }]);
  at(drive, 1, { 'Esp.': 'TRUE', 'Somme reçue': '17' });
  at(drive, 2, { 'Esp.': 'TRUE' });
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  expect(paid(drive)[0]).toEqual([17, 0.42]);
  await drive.open('2026-04-14 08:00');
  await drive.clock('2026-04-14 09:00');
  await drive.order(A, { FB02: 5 });
  await drive.order(B, { FB02: 1 });
  await drive.close('2026-04-16 22:00');
  expect(plain(drive.lastMail(A))).toContain('5,92 €');
  await drive.clock('2026-04-18 08:05');
  expect(drive.table('Retrait', 'Panier', 'Reste')).toEqual([
    [1, 5.92],
    [2, 1.1],
  ]);
  at(drive, 1, { 'Esp.': 'TRUE' });
  await drive.hourlyRun();
  expect(drive.table('Paiements', 'Vente', 'Panier', 'Reste')).toEqual([
    [2, 1, 0],
    [2, 2, 1.1],
  ]);
  expect(drive.table('Retrait', 'Panier', 'Reste')[0]).toEqual([1, '']);
  expect(await ask(drive, 'countTill', { cash: 592 })).toEqual({
    ...{ code: 'counted', cash: 0, cheques: null },
  });
  expect(await drive.failing()).toEqual([]);
});

test.each([
  ['Retrait', (drive: Drive) => drive.sheet('Retrait').deleteSheet()],
  ['one row of Retrait', (drive: Drive) => drive.sheet('Retrait').deleteRows(1, 1)],
  ['every row of Retrait', (drive: Drive) => drive.sheet('Retrait').deleteRows(1, 2)],
])('%s is deleted: what was noted there counts, and stands there again', async (_, lose) => {
  const drive = await ticked();
  at(drive, 1, { 'Esp.': 'TRUE', 'Somme reçue': '10' });
  at(drive, 2, { 'Chq.': 'TRUE' });
  await drive.hourlyRun();
  const shown = () => [
    paid(drive),
    drive.table('Écritures', 'Écriture').length,
    drive.table('Retrait', 'Panier', 'Esp.', 'Chq.', 'Somme reçue', 'Reste').sort(),
  ];
  const before = shown();
  lose(drive);
  await drive.hourlyRun();
  if (drive.toFix().length > 0) await ask(drive, 'repairWorkbook');
  await drive.hourlyRun();
  expect(shown()).toEqual(before);
  expect(drive.toFix()).toEqual([]);
  at(drive, 1, { 'Esp.': 'FALSE' });
  await drive.hourlyRun();
  expect(paid(drive)[0]).toEqual([0, 17.42]);
});

test.each(['Esp.', 'Chq.'])(
  'the column %s is deleted: what was noted there counts, and stands there again',
  async (column) => {
    const drive = await ticked();
    await drive.order('denis@exemple.fr', { FB02: 1 }, { late: true });
    await drive.read();
    drive.correct('Commandes', { Nom: 'denis' }, { 'Servir quand même': 'TRUE' });
    await drive.read();
    at(drive, 1, { 'Esp.': 'TRUE', 'Somme reçue': '10' });
    at(drive, 2, { 'Chq.': 'TRUE' });
    at(drive, 3, { 'Payé par': 'carte' });
    await drive.hourlyRun();
    const shown = () => [
      paid(drive),
      drive.table('Écritures', 'Écriture').length,
      drive.table('Retrait', 'Panier', 'Esp.', 'Chq.', 'Payé par', 'Somme reçue', 'Reste'),
    ];
    const before = shown();
    drive.sheet('Retrait').deleteColumns(drive.column('Retrait', column));
    await drive.hourlyRun();
    await drive.hourlyRun();
    expect(shown()).toEqual(before);
    expect(await drive.failing()).toEqual([]);
    at(drive, 1, { 'Esp.': 'FALSE', 'Somme reçue': '' });
    await drive.hourlyRun();
    expect(paid(drive)[0]).toEqual([0, 17.42]);
  },
);

test('Retrait is deleted and put in order by hand: what was noted there stays', async () => {
  const drive = await ticked();
  at(drive, 2, { 'Chq.': 'TRUE' });
  await drive.hourlyRun();
  drive.sheet('Retrait').deleteSheet();
  await ask(drive, 'repairWorkbook');
  await drive.hourlyRun();
  expect(paid(drive)[1]).toEqual([4.84, 0]);
  expect(drive.table('Retrait', 'Chq.')).toEqual([[false], [true]]);
});
