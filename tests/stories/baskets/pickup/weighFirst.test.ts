/** A basket that waits for a weight is not cashed: what the table sees, and what a tick comes to. */
import type { Drive } from '../../support/drive';
import { plain } from '../../support/plain';
import { paying } from '../../support/sums/knownSums';
import { ask, B, closed, collected, dues } from '../../support/sums/money';
import { toWeigh, weigh } from '../../support/sums/weights';
import { at, toFix, within } from '../support/retrait';

const shown = (drive: Drive, column: string, basket = 2) =>
  plain(String(drive.row('Retrait', { Panier: basket })[column] ?? ''));

async function morning(more: Readonly<Record<string, string>> = {}): Promise<Drive> {
  const drive = await toWeigh({ ...paying, ...more });
  await drive.clock('2026-04-11 08:05');
  return drive;
}

test('« à peser d’abord » and « environ » stand in the first screen of a phone', async () => {
  const drive = await morning();
  expect(within(drive, 390)).toContain('Reste');
  expect(shown(drive, 'Reste')).toBe('à peser d’abord : environ 16,84 €');
  weigh(drive, 2, 'CR08', '1,4');
  expect(drive.row('Retrait', { Panier: 2 }).Reste).toBe(18.84);
  weigh(drive, 2, 'CR08', '14');
  expect(shown(drive, 'Reste')).toBe('à confirmer d’abord : environ 16,84 €');
  await drive.hourlyRun();
  expect(shown(drive, 'Reste')).toBe('à confirmer d’abord : environ 16,84 €');
  expect(await drive.failing()).toEqual([]);
});

test('where nothing is weighed, « Reste » asks about a delivery that can hardly be meant', async () => {
  const drive = await collected('le reçu');
  expect(drive.row('Retrait', { Panier: 2 }).Reste).toBe(4.84);
  drive.correct('Paniers', { Panier: 2 }, { Livré: '60' });
  await drive.hourlyRun();
  expect(shown(drive, 'Reste')).toBe('à confirmer d’abord : environ 4,84 €');
  drive.correct('Paniers', { Panier: 2 }, { Livré: '' });
  await drive.hourlyRun();
  expect(drive.row('Retrait', { Panier: 2 }).Reste).toBe(4.84);
  expect(await drive.failing()).toEqual([]);
});

test('where no payments are followed, the amount says « environ »', async () => {
  const drive = await toWeigh();
  expect(within(drive, 390)).toContain('Montant');
  expect(shown(drive, 'Montant')).toBe('environ 16,84 €');
  weigh(drive, 2, 'CR08', '1,4');
  expect(drive.row('Retrait', { Panier: 2 }).Montant).toBe(18.84);
  weigh(drive, 2, 'CR08', '');
  await drive.hourlyRun();
  expect(shown(drive, 'Montant')).toBe('environ 16,84 €');
  expect(await drive.failing()).toEqual([]);
});

test('where nothing is weighed and no payments are followed, it says « environ » as well', async () => {
  const drive = await closed({});
  drive.correct('Paniers', { Panier: 2 }, { Livré: '60' });
  await drive.hourlyRun();
  expect(shown(drive, 'Montant')).toBe('environ 4,84 €');
  drive.correct('Paniers', { Panier: 2 }, { Livré: '' });
  await drive.hourlyRun();
  expect(drive.row('Retrait', { Panier: 2 }).Montant).toBe(4.84);
  expect(await drive.failing()).toEqual([]);
});

test('where books are begun by hand, « Reste » asks for the weight beside « environ »', async () => {
  const drive = await toWeigh();
  await drive.clock('2026-04-11 08:05');
  await ask(drive, 'notePayment', { basket: 1, cents: 100, means: 'cash' });
  expect(['Montant', 'Reste'].map((column) => shown(drive, column))).toEqual([
    'environ 16,84 €',
    'à peser d’abord',
  ]);
  weigh(drive, 2, 'CR08', '1,4');
  expect(drive.row('Retrait', { Panier: 2 })).toMatchObject({ Montant: 18.84, Reste: 18.84 });
  expect(await drive.failing()).toEqual([]);
});

test.each([{ 'Payé par': 'espèces' }, { 'Esp.': 'TRUE' }])(
  'what is ticked before the weight is known counts for nothing, and then for the sum: %o',
  async (tick) => {
    const hasBoxes = 'Esp.' in tick;
    const drive = await morning(hasBoxes ? { 'Espèces ou chèques au retrait': 'oui' } : {});
    at(drive, 2, { Remis: 'TRUE', ...tick });
    await drive.hourlyRun();
    expect(dues(drive)[1]).toEqual([2, 'bruno', 16.84, 0, 16.84, 'à peser']);
    expect(toFix(drive)).toContain(
      `Retrait, ligne 3, ${hasBoxes ? 'Esp.' : 'Payé par'} : Panier 2 : à peser d’abord. Le paiement comptera ensuite, pour la somme juste ; si une autre somme est venue, notez-la dans « Somme reçue ».`,
    );
    expect(await ask(drive, 'countTill', { cash: 0 })).toMatchObject({ cash: 0 });
    weigh(drive, 2, 'CR08', '1,4');
    await drive.hourlyRun();
    expect(dues(drive)[1]).toEqual([2, 'bruno', 18.84, 18.84, 0, 'payé']);
    expect(toFix(drive).filter((one) => one.includes('Panier 2'))).toEqual([]);
    expect(drive.row('Acheteurs', { 'Adresse e-mail': B }).Solde ?? 0).toBe(0);
    expect(await drive.failing()).toEqual([]);
  },
);

test('a sum that somebody typed did come', async () => {
  const drive = await morning();
  at(drive, 2, { 'Payé par': 'espèces', 'Somme reçue': '16,84' });
  await drive.hourlyRun();
  expect(dues(drive)[1]).toEqual([2, 'bruno', 16.84, 16.84, 0, 'à peser']);
  weigh(drive, 2, 'CR08', '1,4');
  expect(drive.row('Retrait', { Panier: 2 }).Reste).toBe(2);
});

test('what counted before a weight was erased counts still', async () => {
  const drive = await morning();
  weigh(drive, 2, 'CR08', '1,4');
  at(drive, 2, { 'Payé par': 'espèces' });
  await drive.hourlyRun();
  weigh(drive, 2, 'CR08', '');
  await drive.hourlyRun();
  expect(dues(drive)[1]?.slice(3)).toEqual([16.84, 0, 'à peser']);
  expect(drive.row('Acheteurs', { 'Adresse e-mail': B }).Solde).toBe(2);
  expect(toFix(drive).filter((one) => one.includes('Payé par'))).toEqual([]);
});
