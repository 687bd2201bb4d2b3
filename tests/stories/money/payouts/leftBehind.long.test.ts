/** Money of sales that were left behind: in sight, and carried, until it is paid. */
import type { MoneyView } from '../../../../src/app/money/moneyView';
import type { OrderedTransfers } from '../../../../src/app/money/orderTransfers';
import type { Status } from '../../../../src/app/panel/status';
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, B } from '../../support/sums/money';

const TO_BEZ = 'BE72 0000 0000 1616';
const TO_ROC = 'FR14 2004 1010 0505 0001 3M02 606';
type Cells = Readonly<Record<string, string>>;
const account = {
  Paiements: 'oui',
  'Titulaire du compte d’encaissement': 'Les Amis du Bez',
  'IBAN d’encaissement': 'DE89370400440532013000',
};

/** 57.20 of salads for the farm, 86.40 of cheese for the Chèvrerie, who gave no IBAN; by what is due, payments are followed no more. */
const pickedUp = maker('leftBehind', async (follows: 'oui' | 'non' = 'non', more: Cells = {}) => {
  const drive = await opened({ ...account, ...more });
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { IBAN: TO_BEZ });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 22, CR01: 10, CR02: 2 });
  await drive.order(B, { FB02: 30, CR01: 10, CR02: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  drive.setting('Paiements', follows);
  await drive.hourlyRun();
  return drive;
});

/** The next sale: its orders, its closing, its pick-up. */
async function another(
  drive: Drive,
  [opens, closes, over]: readonly [string, string, string],
  orders: Readonly<Record<string, Record<string, number>>>,
): Promise<void> {
  await drive.open(opens);
  for (const [email, order] of Object.entries(orders)) await drive.order(email, order);
  await drive.close(closes);
  await drive.clock(over);
  await drive.hourlyRun();
}

const SECOND = ['2026-04-14 08:00', '2026-04-16 22:00', '2026-04-18 13:00'] as const;
const THIRD = ['2026-04-21 08:00', '2026-04-23 22:00', '2026-04-25 13:00'] as const;

const view = (drive: Drive, sale?: number): Promise<MoneyView> =>
  ask<MoneyView>(drive, 'moneyView', sale === undefined ? {} : { sale });

/** On the page: what is left of earlier sales, then of the one that it shows. */
async function onPage(drive: Drive, sale?: number): Promise<(readonly [number, string, number])[]> {
  const { earlier, payouts, sale: shown } = await view(drive, sale);
  return [
    ...earlier.flatMap((one) =>
      one.payouts.map(({ producer, toPay }) => [one.sale, producer, toPay] as const),
    ),
    ...payouts.map(({ producer, toPay }) => [shown, producer, toPay] as const),
  ];
}

const tasks = async (drive: Drive): Promise<string[]> =>
  (await ask<Status>(drive, 'status')).tasks
    .filter(({ isDone }) => !isDone)
    .map(({ text }) => plain(text));

const payouts = (drive: Drive) =>
  drive.table('Reversements', 'Vente', 'Producteur', 'Report', 'À payer', 'État');

describe('given a sale that was picked up and whose payouts nobody prepared', () => {
  test('once the next one is open its money is on the page, and a task leads there', async () => {
    const drive = await pickedUp();
    await drive.open('2026-04-14 08:00');
    expect(await onPage(drive)).toEqual([
      [1, 'Ferme du Bez', 5720],
      [1, 'Chèvrerie du Roc', 8640],
    ]);
    expect(await tasks(drive)).toContain('Reverser 143,60 € des ventes précédentes');
    await drive.hourlyRun();
    expect(await tasks(drive)).toContain('Reverser 143,60 € des ventes précédentes');
    // Its own payouts can still be prepared, from the page that shows them.
    expect((await view(drive, 1)).payouts.map(({ toPay }) => toPay)).toEqual([5720, 8640]);
    await ask(drive, 'settlePayouts', { sale: 1 });
    const file = await ask<OrderedTransfers>(drive, 'orderTransfers', { sale: 1 });
    expect(file.lines.map(({ producer, cents }) => [producer, cents])).toEqual([
      ['Ferme du Bez', 5720],
    ]);
    expect(await drive.failing()).toEqual([]);
  });

  test('the menu asks of the sale whose file the bank was given, the oldest first', async () => {
    const drive = await pickedUp();
    await drive.press('settlePayouts');
    await ask(drive, 'orderTransfers');
    await another(drive, SECOND, { [A]: { FB02: 5 } });
    await drive.press('settlePayouts');
    await ask(drive, 'orderTransfers');
    for (const [sale, amount] of [
      [1, '57,20'],
      [2, '5,50'],
    ]) {
      const said = (await drive.said('markPaid')).join();
      expect(said).toContain(`Les virements de la vente ${sale} sont faits ?`);
      expect(said).toContain(`– Ferme du Bez : ${amount} €`);
    }
    expect(await drive.said('markPaid')).toEqual([
      expect.stringContaining('Il n’y a personne à payer maintenant'),
    ]);
    expect(await drive.failing()).toEqual([]);
  });

  test('payouts of the next sale carry it, and say so before', async () => {
    const drive = await pickedUp();
    await another(drive, SECOND, { [A]: { FB02: 5, CR01: 1 } });
    const draft = await ask<{ text: string }>(drive, 'askBeforePayouts');
    const said = plain(draft.text);
    expect(said).toContain('Avec ce qui restait de la vente 1 : 143,60 €');
    await drive.press('settlePayouts');
    expect(payouts(drive)).toEqual([
      [2, 'Ferme du Bez', 57.2, 62.7, 'à payer'],
      [2, 'Chèvrerie du Roc', 86.4, 88.82, 'IBAN manquant'],
    ]);
    expect(await onPage(drive)).toEqual([
      [2, 'Ferme du Bez', 6270],
      [2, 'Chèvrerie du Roc', 8882],
    ]);
    expect(await drive.failing()).toEqual([]);
  });

  test('who sells nothing in the next one is paid with it', async () => {
    const drive = await pickedUp();
    await another(drive, SECOND, { [A]: { FB02: 5 } });
    const draft = await ask<{ text: string }>(drive, 'askBeforePayouts');
    expect(plain(draft.text)).toContain('Avec ce qui restait de la vente 1 : 143,60 €');
    await drive.press('settlePayouts');
    expect(payouts(drive)).toEqual([
      [2, 'Ferme du Bez', 57.2, 62.7, 'à payer'],
      [2, 'Chèvrerie du Roc', 86.4, 86.4, 'IBAN manquant'],
    ]);
    expect((await tasks(drive)).join()).not.toContain('ventes précédentes');
    await ask(drive, 'markPaid', { sale: 2, producers: ['Chèvrerie du Roc'], means: 'cheque' });
    expect(await onPage(drive)).toEqual([
      [2, 'Ferme du Bez', 6270],
      [2, 'Chèvrerie du Roc', 0],
    ]);
    expect(await drive.failing()).toEqual([]);
  });
});

describe('given payouts that were prepared and not all paid', () => {
  test('what is left of them is on the page of the next sale, and goes with its payouts', async () => {
    const drive = await pickedUp();
    await drive.press('settlePayouts');
    await ask(drive, 'orderTransfers');
    await drive.press('markPaid');
    await drive.open('2026-04-14 08:00');
    expect(await onPage(drive)).toEqual([[1, 'Chèvrerie du Roc', 8640]]);
    expect(await tasks(drive)).toEqual(
      expect.arrayContaining([
        'IBAN à compléter : Chèvrerie du Roc',
        'Reverser 86,40 € des ventes précédentes',
      ]),
    );
  });

  test('a transfer that nobody noted as made stays in sight', async () => {
    const drive = await pickedUp();
    drive.correct('Producteurs', { Producteur: 'Chèvrerie du Roc' }, { IBAN: TO_ROC });
    await drive.press('settlePayouts');
    await ask(drive, 'orderTransfers');
    await drive.open('2026-04-14 08:00');
    const { earlier } = await view(drive);
    expect(earlier.map(({ sale, payouts: all }) => [sale, all.map(({ state }) => state)])).toEqual([
      [1, ['inFile', 'inFile']],
    ]);
    expect(await tasks(drive)).toContain('2 virements à faire ou à confirmer');
  });
});

test('with the next sale opened before the pick-up, money of the one set aside stays in sight', async () => {
  const drive = await pickedUp('non');
  await drive.open('2026-04-14 08:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.close('2026-04-16 22:00');
  await drive.clock('2026-04-17 08:00');
  await ask(drive, 'openCycle', {
    opensAt: Date.parse('2026-04-17T08:00+02:00'),
    closesAt: Date.parse('2026-04-23T22:00+02:00'),
    pickupStart: Date.parse('2026-04-25T08:00+02:00'),
    pickupEnd: Date.parse('2026-04-25T12:00+02:00'),
  });
  await drive.order(B, { FB02: 1, CR01: 1 });
  await drive.clock('2026-04-18 13:00');
  await drive.hourlyRun();
  expect(await onPage(drive)).toEqual([
    [1, 'Ferme du Bez', 5720],
    [1, 'Chèvrerie du Roc', 8640],
    [2, 'Ferme du Bez', 550],
    [2, 'Chèvrerie du Roc', 242],
  ]);
  await drive.clock('2026-04-23 21:00');
  await drive.close('2026-04-23 22:00');
  await drive.clock('2026-04-25 13:00');
  await drive.hourlyRun();
  expect(await onPage(drive)).toEqual([
    [1, 'Ferme du Bez', 5720],
    [1, 'Chèvrerie du Roc', 8640],
    [2, 'Ferme du Bez', 550],
    [2, 'Chèvrerie du Roc', 242],
    [3, 'Ferme du Bez', 110],
    [3, 'Chèvrerie du Roc', 242],
  ]);
  await drive.press('settlePayouts');
  expect(payouts(drive)).toEqual([
    [3, 'Ferme du Bez', 62.7, 63.8, 'à payer'],
    [3, 'Chèvrerie du Roc', 88.82, 91.24, 'IBAN manquant'],
  ]);
  expect(await drive.failing()).toEqual([]);
});

test('of three sales in a row, prepared once at the end, every cent is in the payouts', async () => {
  const drive = await pickedUp('oui');
  const paid = (sale: number, basket: number, cents: number) =>
    ask(drive, 'notePayment', { sale, basket, cents, means: 'cash' });
  await paid(1, 1, 6740);
  await another(drive, SECOND, { [A]: { FB02: 5, CR01: 1 }, [B]: { CR02: 1 } });
  await paid(2, 1, 792);
  // Bruno pays for the first sale when the second is over.
  await paid(1, 2, 7620);
  await another(drive, THIRD, { [B]: { FB02: 3, CR01: 1 } });
  expect(await onPage(drive)).toEqual([
    [1, 'Ferme du Bez', 5720],
    [1, 'Chèvrerie du Roc', 8640],
    [2, 'Ferme du Bez', 550],
    [2, 'Chèvrerie du Roc', 242],
    [3, 'Ferme du Bez', 0],
    [3, 'Chèvrerie du Roc', 0],
  ]);
  await paid(3, 1, 572);
  await drive.press('settlePayouts');
  expect(payouts(drive)).toEqual([
    [3, 'Ferme du Bez', 62.7, 66, 'à payer'],
    [3, 'Chèvrerie du Roc', 88.82, 91.24, 'IBAN manquant'],
  ]);
  await ask(drive, 'orderTransfers');
  await drive.press('markPaid');
  await ask(drive, 'markPaid', { sale: 3, producers: ['Chèvrerie du Roc'], means: 'cheque' });
  // What Bruno still owes of the second sale comes at last, and is the Chèvrerie's.
  await paid(2, 2, 950);
  expect(await onPage(drive)).toEqual([
    [2, 'Chèvrerie du Roc', 950],
    [3, 'Ferme du Bez', 0],
    [3, 'Chèvrerie du Roc', 0],
  ]);
  await drive.press('settlePayouts');
  await ask(drive, 'markPaid', { sale: 3, producers: ['Chèvrerie du Roc'], means: 'cheque' });
  const given = drive.table('Écritures', 'Nature', 'Compte', 'Tiers', 'Débit');
  const sums = ['Ferme du Bez', 'Chèvrerie du Roc'].map((name) =>
    given
      .filter(([nature, , party]) => nature === 'reversement' && party === name)
      .reduce((all, [, , , debit]) => all + Math.round(Number(debit || 0) * 100), 0),
  );
  expect(sums).toEqual([6600, 9124 + 950]);
  expect(sums.reduce((all, one) => all + one, 0)).toBe(14360 + 792 + 950 + 572);
  expect((await view(drive)).earlier).toEqual([]);
  expect(await drive.failing()).toEqual([]);
});

test('of an earlier sale that was paid in full, all that came in is said', async () => {
  const drive = await pickedUp('oui');
  await ask(drive, 'notePayment', { sale: 1, basket: 1, cents: 6740, means: 'cash' });
  await another(drive, SECOND, { [A]: { FB02: 5, CR01: 1 } });
  const draft = await ask<{ text: string }>(drive, 'askBeforePayouts', { sale: 1 });
  expect(plain(draft.text)).toMatch(/reçu, 67,40 € : 1 producteur à payer, 24,20 €/);
});
