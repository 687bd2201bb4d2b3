/** The next sale is prepared, and waits for its hour: the money of the one before is not over. */

import type { booksView } from '../../../../src/app/accounting/accountingView';
import type { MoneyView } from '../../../../src/app/money/moneyView';
import { maker } from '../../support/madeOnce';
import { prepared } from '../../support/market';
import { plain } from '../../support/plain';
import { openNext } from '../../support/starts/twoSales';
import { paying } from '../../support/sums/knownSums';
import { ask, collected, dues, payouts } from '../../support/sums/money';
import { toWeigh } from '../../support/sums/weights';

type Books = Extract<ReturnType<typeof booksView>, { ok: true }>['value'];

/** Saturday evening: the next sale opens by itself on Tuesday. */
const preparing = maker('sale/next/whilePreparing preparing', async () => {
  const drive = await collected();
  await drive.hourlyRun();
  await openNext(drive, '2026-04-14 08:00');
  expect(drive.table('Ventes', 'Vente', 'État')).toEqual([
    [1, 'retrait fait'],
    [2, 'en préparation'],
  ]);
  return drive;
});

test('the page Argent shows it, and it is paid and paid out', async () => {
  const drive = await preparing();
  const view = await ask<MoneyView>(drive, 'moneyView');
  expect(drive.table('Ventes', 'Vente', 'État')[0]).toEqual([view.sale, 'retrait fait']);
  expect(view.dues.map(({ sale, remaining }) => [sale, remaining])).toEqual([
    [1, 1742],
    [1, 484],
  ]);
  await ask(drive, 'notePayment', { basket: 2, cents: 484, means: 'transfer' });
  expect(await ask<MoneyView>(drive, 'moneyView')).toMatchObject({
    sums: { due: 2226, paid: 484 },
  });
  expect(dues(drive)).toEqual([[1, 'anne', 17.42, 0, 17.42, 'à payer']]);
  await ask(drive, 'settlePayouts');
  expect(payouts(drive)).toContainEqual(['Ferme du Bez', 5.5, 0, 0, 5.5, 'à payer']);
  await drive.clock('2026-04-14 08:30');
  await drive.hourlyRun();
  expect(drive.table('Ventes', 'Vente', 'État')).toEqual([
    [1, 'comptes faits'],
    [2, 'commandes ouvertes'],
  ]);
  expect(await drive.failing()).toEqual([]);
});

test('the page of the books shows the month of that sale', async () => {
  const drive = await preparing();
  const { sales } = await ask<Books>(drive, 'booksView', {});
  expect(sales.map(({ number }) => number)).toEqual([1]);
});

test('where the first sale is prepared there is no money yet', async () => {
  const drive = await prepared({ Paiements: 'oui' });
  await openNext(drive, '2026-04-14 08:00');
  expect(await ask(drive, 'moneyView')).toBe('noSale');
  expect(await ask(drive, 'booksView', {})).toBe('noSale');
});

test('what is noted for it counts within the hour, and a basket left unweighed is named', async () => {
  const drive = await toWeigh(paying);
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  await openNext(drive, '2026-04-14 08:00');
  drive.typeRows('Encaissements', [
    { Vente: '1', Panier: '1', Montant: '24,58', Moyen: 'virement' },
  ]);
  await drive.hourlyRun();
  expect(drive.table('Paiements', 'Vente', 'Panier', 'Reste', 'État')).toEqual([
    [1, 2, 16.84, 'à peser'],
  ]);
  expect(drive.rows('À corriger').map((row) => plain(Object.values(row).join(' ')))).toEqual([
    expect.stringContaining('Vente 1, panier 2 :'),
  ]);
  const view = await ask<MoneyView>(drive, 'moneyView');
  expect(view.dues.map(({ basket, state }) => [basket, state])).toEqual([
    [1, 'toWeigh'],
    [2, 'toWeigh'],
  ]);
  await drive.press('checkWorkbook');
  expect(drive.rows('À corriger')).toHaveLength(1);
});
