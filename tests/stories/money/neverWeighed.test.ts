/** A basket that was never weighed, once the next sale is on. */

import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { plain } from '../support/plain';
import { openNext } from '../support/starts/twoSales';
import { demands, later, paying, subjects } from '../support/sums/knownSums';
import { A, ask, B, noted } from '../support/sums/money';
import { toWeigh, weigh } from '../support/sums/weights';

/** Of the first sale nothing was weighed; in the second Bruno buys salads, and Anne's are paid. */
const nextSale = maker(
  'money/neverWeighed nextSale',
  async (more: Readonly<Record<string, string>> = {}) => {
    const drive = await toWeigh({ ...paying, ...more });
    await drive.clock('2026-04-11 13:00');
    await drive.hourlyRun();
    await drive.open('2026-04-14 08:00');
    await drive.clock('2026-04-14 09:00');
    await drive.order(A, { FB02: 2 });
    await drive.order(B, { FB02: 1 });
    await drive.hourlyRun();
    return drive;
  },
);

const standing = (drive: Drive) => drive.table('Paiements', 'Vente', 'Panier', 'Dû', 'État');

test('its sum is not known, and stays « à peser »', async () => {
  const drive = await nextSale();
  expect(standing(drive).slice(0, 2)).toEqual([
    [1, 1, 24.58, 'à peser'],
    [1, 2, 16.84, 'à peser'],
  ]);
  await drive.close('2026-04-16 22:00');
  expect(standing(drive).slice(0, 2)).toEqual([
    [1, 1, 24.58, 'à peser'],
    [1, 2, 16.84, 'à peser'],
  ]);
  expect(await drive.failing()).toEqual([]);
});

test('it is said before the next sale opens, and once nothing waits no more', async () => {
  const drive = await toWeigh({ ...paying });
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  await drive.clock('2026-04-14 07:00');
  const said = async () => plain((await ask<{ left?: string }>(drive, 'draftOpening')).left ?? '');
  expect(await said()).toContain('Paniers qui attendent un poids ou une confirmation : n° 1 et 2.');
  weigh(drive, 2, 'CR08', '1,4');
  await drive.hourlyRun();
  expect(await said()).toContain('confirmation : n° 1.');
  weigh(drive, 1, 'CR08', '2,6');
  weigh(drive, 1, 'FB08', '20');
  await drive.hourlyRun();
  expect(await said()).toBe('');
});

test('that it was ticked as paid is no payment: so it is said before the next sale opens, and after', async () => {
  const drive = await toWeigh({ ...paying });
  await drive.clock('2026-04-11 08:05');
  drive.correct('Retrait', { Panier: 2 }, { Remis: 'TRUE', 'Payé par': 'espèces' });
  await drive.live('2026-04-11 13:05');
  const { left = '' } = await ask<{ left?: string }>(drive, 'draftOpening');
  expect(plain(left)).toContain('ce qui y est coché payé reste à noter dans Encaissements');
  await drive.open('2026-04-14 08:00');
  await drive.hourlyRun();
  expect(drive.toFix().map(plain).join()).toContain(
    'notez cette somme dans Encaissements, même cochée au retrait',
  );
});

test('it is named until it is paid', async () => {
  const drive = await nextSale();
  const named = () =>
    drive
      .rows('À corriger')
      .map((row) => plain(Object.values(row).join(' ')))
      .filter((row) => row.includes('rangée sans un poids'));
  expect(named()).toEqual([expect.stringContaining('Vente 1, panier 1, 2 :')]);
  await noted(drive, { Vente: '1', Panier: '2', Montant: '16,84', Moyen: 'virement' });
  expect(named()).toEqual([expect.stringContaining('Vente 1, panier 1 :')]);
  await noted(drive, { Vente: '1', Panier: '1', Montant: '26', Moyen: 'virement' });
  expect(named()).toEqual([]);
  expect(await drive.failing()).toEqual([]);
});

test('of two live sales it is said before the earlier one is set aside, and noted as that is done', async () => {
  const drive = await toWeigh(paying);
  await drive.clock('2026-04-09 22:30');
  await openNext(drive, '2026-04-09 22:30');
  await drive.clock('2026-04-10 09:00');
  await drive.order(B, { FB02: 1 });
  await drive.clock('2026-04-13 09:00');
  await drive.hourlyRun();
  const { current } = await ask<{ current: { left?: string } }>(drive, 'draftClosing');
  expect(plain(current.left ?? '')).toContain('confirmation : n° 1 et 2. Pesez d’abord.');
  await drive.clock('2026-04-16 22:10');
  await drive.hourlyRun();
  expect(plain(String(drive.row('Historique', { Action: 'Vente rangée' }).Détail))).toBe(
    'vente 1, paniers restés à leur estimation, sans poids ou sans confirmation : n° 1 et 2',
  );
  expect(drive.toFix().filter((line) => line.includes('rangée sans un poids'))).toHaveLength(1);
  expect(await drive.failing()).toEqual([]);
});

test('nobody is reminded of it', async () => {
  const drive = await nextSale();
  await drive.close('2026-04-16 22:00');
  await noted(drive, { Panier: '1', Montant: '2,20', Moyen: 'virement' });
  await drive.clock('2026-04-20 09:30');
  await drive.hourlyRun();
  expect(subjects(drive, A).filter((subject) => subject.includes('reste'))).toEqual([]);
  expect(subjects(drive, B).filter((subject) => subject.includes('reste'))).toEqual([
    'Rappel : il reste 1,10 € à payer',
  ]);
});

test('it does not go with the next demand, however small', async () => {
  const drive = await nextSale({ 'Reste reporté en dessous de': '30,00' });
  await drive.close('2026-04-16 22:00');
  const texts = drive.mails(B).map(({ body }) => plain(body));
  expect(texts.filter((text) => text.includes('17,94 €'))).toEqual([]);
});

test('a small due that is paid while the next demand waits is not asked for with it', async () => {
  const drive = await toWeigh({ ...paying, 'Reste reporté en dessous de': '30,00' });
  await drive.clock('2026-04-11 08:05');
  weigh(drive, 2, 'CR08', '1,4');
  await later(drive, '2026-04-11 13:05');
  await drive.open('2026-04-14 08:00');
  await drive.clock('2026-04-14 09:00');
  await drive.order(B, { CR08: 1 });
  await drive.close('2026-04-16 22:00');
  await drive.clock('2026-04-18 08:05');
  weigh(drive, 1, 'CR08', '1,4');
  await drive.hourlyRun();
  // 14,00 € and the 18,84 € of the sale before, until that comes.
  await noted(drive, { Vente: '1', Panier: '2', Montant: '18,84', Moyen: 'virement' });
  await later(drive, '2026-04-18 10:05');
  const demand = demands(drive, B).at(-1);
  expect(demand?.subject).toBe('À payer : panier n° 1 du samedi 18 avril, 14,00 €');
  expect(demand?.text).toContain('À payer : 14,00 €');
  expect(demand?.text).not.toContain('commande précédente');
  expect(await drive.failing()).toEqual([]);
});
