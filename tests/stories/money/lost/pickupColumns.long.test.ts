/** A column of « Retrait » is deleted: nobody took back what was paid at the table (docs/rules.md D9). */
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, B, dues } from '../../support/sums/money';

const ticks = (drive: Drive) =>
  drive.rows('Retrait').map((row) => [row.Panier, row['Esp.'], row['Chq.'], row['Somme reçue']]);
const lose = (drive: Drive, header: string) =>
  drive.sheet('Retrait').deleteColumns(drive.column('Retrait', header));

/** Anne paid in cash, Bruno by cheque. */
const paid = maker('lost/pickupColumns', async (boxes: 'oui' | 'non') => {
  const drive = await opened({ Paiements: 'oui', 'Espèces ou chèques au retrait': boxes });
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.hourlyRun();
  if (boxes === 'oui') {
    drive.correct('Retrait', { Panier: 1 }, { 'Esp.': 'TRUE', 'Somme reçue': '7,92' });
    drive.correct('Retrait', { Panier: 2 }, { 'Chq.': 'TRUE' });
  } else {
    drive.correct('Retrait', { Panier: 1 }, { 'Payé par': 'espèces' });
    drive.correct('Retrait', { Panier: 2 }, { 'Payé par': 'chèque' });
  }
  await drive.live('2026-04-11 13:00');
  return drive;
});

const states = (drive: Drive) => dues(drive).map((row) => row.slice(-2));

test.each(['Esp.', 'Chq.'])(
  '%s is deleted: what was paid is paid, and ticked again',
  async (header) => {
    const drive = await paid('oui');
    const before = [
      dues(drive),
      ticks(drive),
      drive.rows('Écritures').length,
      drive.mails().length,
    ];
    lose(drive, header);
    await drive.hourlyRun();
    await drive.hourlyRun();
    expect([
      dues(drive),
      ticks(drive),
      drive.rows('Écritures').length,
      drive.mails().length,
    ]).toEqual(before);
    await drive.press('install');
    await drive.hourlyRun();
    expect(drive.toFix()).toEqual([]);
    expect(states(drive)).toEqual([
      [0, 'payé'],
      [0, 'payé'],
    ]);
    drive.correct('Retrait', { Panier: 1 }, { 'Esp.': 'FALSE' });
    await drive.hourlyRun();
    expect(states(drive)).toEqual([
      [7.92, 'à payer'],
      [0, 'payé'],
    ]);
  },
);

test.each(['Payé par', 'Somme reçue'])(
  '%s is deleted: the books wait until it is back, and nothing is taken back',
  async (header) => {
    const drive = await paid('non');
    const before = [dues(drive), drive.rows('Écritures').length];
    lose(drive, header);
    await drive.hourlyRun();
    expect([dues(drive), drive.rows('Écritures').length]).toEqual(before);
    expect(plain(drive.toFix().join())).toContain(`Retrait, ${header} |`);
  },
);

test('Panier is deleted: no row stands twice, and it is told', async () => {
  const drive = await paid('oui');
  const before = [dues(drive), drive.rows('Retrait').length];
  lose(drive, 'Panier');
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect([dues(drive), drive.rows('Retrait').length]).toEqual(before);
  expect(plain(drive.toFix().join())).toContain('Retrait, Panier |');
});
