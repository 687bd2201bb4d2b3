/** Money and weights that cannot be right, or that come at the wrong time: nothing is lost, nothing counts twice. */

import type { PersonAccount } from '../../../src/app/money/personView';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { opened } from '../support/market';
import { plain } from '../support/plain';
import { A, ask, asking, B, dues, noted } from '../support/sums/money';
import { weigh as weighChicken, withChicken } from '../support/sums/weighed';
import { paste, toWeigh } from '../support/sums/weights';

const told = (drive: Drive): string[] =>
  drive
    .toFix()
    .map((row) => plain(row))
    .filter((row) => row.startsWith('Encaissements'));
const account = async (drive: Drive, email: string): Promise<PersonAccount | null> =>
  (await ask<{ account: PersonAccount | null }>(drive, 'personView', { email })).account;

describe('a basket that was cancelled before anything was due', () => {
  const cancelled = maker('money/moneyBadInput cancelled', async () => {
    const drive = await opened(asking);
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { CR01: 2 });
    await drive.order(A, {});
    await drive.order(B, { CR01: 2 });
    await drive.close('2026-04-09 22:00');
    expect(dues(drive).map(([basket]) => basket)).toEqual([2]);
    return drive;
  });

  test('a payment for it is asked about, and is its buyer’s credit as soon as it is « en plus »', async () => {
    const drive = await cancelled();
    await noted(drive, { Panier: '1', Montant: '4,84', Moyen: 'virement' });
    expect(told(drive).join()).toContain('en plus');
    expect(drive.row('Acheteurs', { 'Adresse e-mail': A }).Solde ?? 0).toBe(0);
    drive.correct('Encaissements', { Panier: 1 }, { Nature: 'en plus' });
    await drive.hourlyRun();
    expect(told(drive)).toEqual([]);
    expect(drive.row('Acheteurs', { 'Adresse e-mail': A }).Solde).toBe(4.84);
    expect(await drive.failing()).toEqual([]);
  });

  test('what a statement shows is credit at once', async () => {
    const drive = await cancelled();
    const line = {
      ...{ id: 'line-1', sale: 1, basket: 1, email: '', payee: 0, at: drive.world.now() },
      ...{ cents: 484, means: 'transfer', kind: 'payment', label: 'VIR ANNE' },
    };
    expect(await ask(drive, 'recordReceipts', [line])).toMatchObject({
      posted: ['line-1'],
      refused: [],
    });
    expect((await account(drive, A))?.credit).toBe(484);
    await drive.hourlyRun();
    expect(drive.row('Acheteurs', { 'Adresse e-mail': A }).Solde).toBe(4.84);
    expect(await drive.failing()).toEqual([]);
  });

  test('a basket that nobody ever had stays unknown', async () => {
    const drive = await cancelled();
    await noted(drive, { Panier: '9', Montant: '4,84', Moyen: 'virement', Nature: 'en plus' });
    expect(told(drive).join()).toContain('n’est ni un panier de cette vente');
    expect(await drive.failing()).toEqual([]);
  });
});

describe('weights', () => {
  test.each([
    ['345,000', 345, 'à confirmer'],
    ['1,2,3', '1,2,3', 'à peser'],
    ['deux kilos', 'deux kilos', 'à peser'],
    ['0', 0, 'à peser'],
    ['-1', -1, 'à peser'],
  ])('« %s » pasted is asked about, and the estimate stays', async (text, held, says) => {
    const drive = await toWeigh(asking);
    paste(drive, 2, 'CR08', text);
    await drive.hourlyRun();
    const { Montant, Reste } = drive.row('Retrait', { Panier: 2 });
    expect([Montant, plain(String(Reste))]).toEqual([16.84, `${says} d’abord : environ 16,84 €`]);
    expect(drive.row('Paniers', { Panier: 2, 'Réf.': 'CR08' })).toMatchObject({
      'Poids livré': held,
      Pesée: says,
    });
    expect(drive.row('Paiements', { Panier: 2 }).État).toBe(says);
    expect(drive.toFix()).toHaveLength(1);
    expect(await drive.failing()).toEqual([]);
  });

  test('typed in the tab of a sale that is over change nothing of this one, nor of that one', async () => {
    const drive = await withChicken(asking);
    weighChicken(drive, '1400');
    await drive.open('2026-04-14 08:00');
    await drive.clock('2026-04-14 09:00');
    await drive.order(A, { FB20: 1 });
    await drive.close('2026-04-16 22:00');
    const before = [dues(drive), drive.table('Retrait', 'Montant')];
    drive.correct('Paniers 1', { 'Réf.': 'FB20' }, { 'Poids livré': '1500' });
    await drive.hourlyRun();
    expect([dues(drive), drive.table('Retrait', 'Montant')]).toEqual(before);
    expect(await drive.failing()).toEqual([]);
  });
});
