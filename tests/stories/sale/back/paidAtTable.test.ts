/** What was noted in Retrait of money since stays where a sale goes back (docs/rules.md M39). */
import { everyDeath } from '../../support/deaths';
import { type Drive, paris } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking, B, closed, dues } from '../../support/sums/money';

const AT_TABLE = { ...asking, 'Espèces ou chèques au retrait': 'oui' };
const back = async (drive: Drive) => plain((await drive.said('restoreState'))[0] ?? '');
const tick = (drive: Drive, basket: number, cells: Record<string, string>) => {
  drive.correct('Retrait', { Panier: basket }, cells);
  return drive.hourlyRun();
};
const reminded = (drive: Drive) =>
  drive.mails().filter(({ subject }) => plain(subject).startsWith('Rappel'));

/** Nobody has paid; payouts are prepared by what is due. */
const settled = maker('sale/next/paidAtTable settled', async () => {
  const drive = await closed(AT_TABLE);
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  await ask(drive, 'settlePayouts', { basis: 'due' });
  return drive;
});

describe('ticked after payouts were prepared', () => {
  const paid = maker('sale/next/paidAtTable paid', async () => {
    const drive = (await settled()).copy();
    await tick(drive, 1, { 'Esp.': 'TRUE' });
    await ask(drive, 'countTill', { cash: 1742, isAllNoted: true });
    return drive;
  });

  test('it stays ticked and received, and nobody who paid is reminded', async () => {
    const drive = (await paid()).copy();
    const said = await back(drive);
    expect(said).toContain('Reçu pour cette vente depuis : 17,42 €. Cela reste noté');
    expect(said).not.toContain('Retrait, ');
    expect(drive.row('Retrait', { Panier: 1 })['Esp.']).toBe(true);
    expect(dues(drive)[0]).toEqual([1, 'anne', 17.42, 17.42, 0, 'payé']);
    await drive.live('2026-04-13 20:00');
    expect(dues(drive)[0]).toEqual([1, 'anne', 17.42, 17.42, 0, 'payé']);
    expect(reminded(drive).map(({ to }) => to)).not.toContain(A);
    expect(drive.row('Retrait', { Panier: 1 }).Paiement).toBe('payé');
    expect(drive.table('Écritures', 'Compte').flat()).not.toContain('658');
    expect(await drive.failing()).toEqual([]);
  });

  test('killed at any call and run again, it comes to the same', async () => {
    const drive = (await paid()).copy();
    const args = ['restoreState', '{}'];
    expect(await everyDeath(drive, { command: 'callCommand', from: 'sidebar', args })).toEqual([]);
  });

  test('unticked later, it is taken back', async () => {
    const drive = (await paid()).copy();
    await back(drive);
    await tick(drive, 1, { 'Esp.': 'FALSE' });
    expect(dues(drive)[0]).toEqual([1, 'anne', 17.42, 0, 17.42, 'à payer']);
  });

  test('other words beside it are lost, and said to be', async () => {
    const drive = (await paid()).copy();
    await tick(drive, 1, { Note: 'revient lundi' });
    expect(await back(drive)).toContain('Retrait, 1 ligne');
    expect(drive.row('Retrait', { Panier: 1 }).Note).toBeUndefined();
    expect(drive.row('Retrait', { Panier: 1 })['Esp.']).toBe(true);
  });
});

test('a tick that was taken away since stays away', async () => {
  const drive = (await closed(AT_TABLE)).copy();
  await drive.clock('2026-04-11 08:05');
  await tick(drive, 1, { 'Esp.': 'TRUE' });
  await tick(drive, 2, { 'Payé par': 'carte', 'Somme reçue': '3,00' });
  await drive.clock('2026-04-11 13:00');
  await ask(drive, 'settlePayouts', { basis: 'received' });
  await tick(drive, 1, { 'Esp.': 'FALSE' });
  await tick(drive, 2, { 'Somme reçue': '4,00' });
  const expected = [
    [1, 'anne', 17.42, 0, 17.42, 'à payer'],
    [2, 'bruno', 4.84, 4, 0.84, 'payé en partie'],
  ];
  expect(dues(drive)).toEqual(expected);
  await back(drive);
  await drive.hourlyRun();
  expect(dues(drive)).toEqual(expected);
  expect(await drive.failing()).toEqual([]);
});

describe('before a second sale closed', () => {
  const second = maker('sale/next/paidAtTable second', async () => {
    const drive = (await settled()).copy();
    await drive.clock('2026-04-14 08:00');
    await drive.press('openCycle');
    await drive.clock('2026-04-14 09:00');
    await drive.order(A, { FB02: 5 });
    await drive.order(B, { CR01: 2 });
    await drive.close('2026-04-16 20:00');
    return drive;
  });
  const ticked = async () => {
    const drive = (await second()).copy();
    await tick(drive, 1, { 'Esp.': 'TRUE' });
    return drive;
  };

  test('it stays while the sale is open, and once it is closed again', async () => {
    const drive = await ticked();
    await back(drive);
    expect(drive.table('Retrait', 'Panier', 'Nom', 'Esp.')).toEqual([[1, 'anne', true]]);
    expect(await drive.failing()).toEqual([]);
    await drive.live('2026-04-16 23:00');
    expect(drive.table('Retrait', 'Panier', 'Nom', 'Esp.', 'Montant', 'Paiement')).toEqual([
      [1, 'anne', true, 5.5, 'payé'],
      [2, 'bruno', false, 4.84, 'à payer'],
    ]);
    expect(drive.row('Paiements', { Vente: 2, Panier: 1 })).toMatchObject({ Dû: 5.5, Reçu: 5.5 });
    expect(await drive.failing()).toEqual([]);
  });
});

test('reopened, and gone back on: what was ticked while it was open stays', async () => {
  const drive = (await opened(AT_TABLE)).copy();
  await drive.order(A, { FB02: 5 });
  await drive.close('2026-04-09 20:00');
  await ask(drive, 'reopenSale', { closesAt: paris('2026-04-10 18:00'), tell: false });
  await tick(drive, 1, { 'Payé par': 'chèque' });
  await back(drive);
  await drive.hourlyRun();
  expect(drive.row('Retrait', { Panier: 1 })['Payé par']).toBe('chèque');
  expect(dues(drive)).toEqual([[1, 'anne', 5.5, 5.5, 0, 'payé']]);
  expect(await drive.failing()).toEqual([]);
});

test('in a first sale a note of Retrait stays, and Paniers says it again', async () => {
  const drive = (await closed({ Paiements: 'oui' })).copy();
  await drive.clock('2026-04-11 08:30');
  drive.correct('Retrait', { Panier: 1 }, { Manque: 'FB02 2' });
  await drive.hourlyRun();
  await ask(drive, 'restoreState');
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(drive.row('Retrait', { Panier: 1 }).Manque).toBe('FB02 2');
  expect(drive.row('Paniers', { Panier: 1, 'Réf.': 'FB02' }).Livré).toBe(3);
  expect(await drive.failing()).toEqual([]);
});
