/** What runs by itself reads a few entries of sales that are over (docs/rules.md M24). */
import type { MoneyView } from '../../../../src/app/money/moneyView';
import type { Drive } from '../../support/drive';
import { A, ask } from '../../support/sums/money';
import { finished, finishedAndMoved } from '../../support/years';

/** The books as somebody sees them who unhides them. */
const entries = (drive: Drive, title = 'Écritures') =>
  drive.rows(title).filter((row) => !String(row.Écriture).startsWith('brought:'));
const ofSale1 = (drive: Drive, title?: string) =>
  entries(drive, title).filter(({ Vente }) => Vente === 1);
const shownTabs = (drive: Drive) => [
  ...['Paiements', 'Acheteurs'].map((title) => drive.shownIn(drive.book, title)),
  drive.toFix(),
];

describe('given a sale that is over', () => {
  test('its entries stand in a tab of their own, and a line a person and account stands for them', async () => {
    const before = ofSale1(await finished());
    const drive = await finishedAndMoved();
    expect(ofSale1(drive)).toEqual([]);
    expect(ofSale1(drive, 'Écritures passées')).toEqual(before);
    const standing = drive
      .rows('Écritures')
      .filter((row) => String(row.Écriture).startsWith('brought:'));
    expect(standing.every(({ Vente }) => !Vente)).toBe(true);
    const sum = (column: string) =>
      standing.reduce((all, row) => all + Math.round(Number(row[column] || 0) * 100), 0);
    expect(sum('Débit')).toBe(sum('Crédit'));
    expect(new Set(standing.map(({ Tiers }) => Tiers ?? ''))).toEqual(
      new Set(['', 'Chèvrerie du Roc', ...drive.table('Acheteurs', 'Adresse e-mail').flat()]),
    );
  });

  test('Paiements, balances and À corriger say the same, whoever looks', async () => {
    const before = shownTabs(await finished());
    const drive = await finishedAndMoved();
    expect(shownTabs(drive)).toEqual(before);
    await drive.press('checkWorkbook');
    expect(shownTabs(drive)).toEqual(before);
  });

  test('a payment of it that is changed afterwards counts as if nothing had moved', async () => {
    const drive = await finishedAndMoved();
    drive.correct('Encaissements', { Vente: 1, Panier: 1 }, { Montant: '5,00' });
    await drive.hourlyRun();
    const open = drive.table('Paiements', 'Vente', 'Panier', 'Dû', 'Reçu', 'Reste');
    expect(open).toContainEqual([1, 1, 5.94, 5, 0.94]);
    expect(await drive.failing()).toEqual([]);
    drive.correct('Encaissements', { Vente: 1, Panier: 1 }, { Montant: '5,94' });
    await drive.hourlyRun();
    expect(drive.table('Paiements', 'Vente').flat()).not.toContain(1);
  });

  test('so does one that is taken back by the page, and one that is given again changes nothing', async () => {
    const drive = await finishedAndMoved();
    const { receipts } = await ask<MoneyView>(drive, 'moneyView');
    const paid = receipts.find(({ sale, email }) => sale === 1 && email === A);
    await ask(drive, 'undoPayment', { key: paid?.key ?? '' });
    await drive.hourlyRun();
    expect(drive.table('Paiements', 'Vente', 'Panier', 'Dû', 'Reste')).toContainEqual([
      1, 1, 5.94, 5.94,
    ]);
    const before = entries(drive).length;
    await drive.hourlyRun();
    expect(entries(drive)).toHaveLength(before);
  });

  test('a row that is new for it is no payment of the present sale', async () => {
    const drive = await finishedAndMoved();
    drive.typeRows('Encaissements', [
      { Vente: '1', Panier: '1', Montant: '2,00', Moyen: 'virement' },
    ]);
    await drive.hourlyRun();
    expect(drive.toFix().join()).toContain('Encaissements');
    expect(entries(drive).filter(({ Vente }) => Vente === 1)).toEqual([]);
  });

  test('with that tab in the bin no books are given, and it is named', async () => {
    const drive = await finishedAndMoved();
    drive.sheet('Écritures passées').deleteSheet();
    await drive.hourlyRun();
    expect(await ask(drive, 'bookEntries', { from: '2026-04-01', until: '2026-04-30' })).toBe(
      'factsLost',
    );
    expect(drive.toFix().join()).toContain('Écritures passées');
  });
});
