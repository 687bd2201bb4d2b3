/** What is taken back leaves the books of before, and a credit is always somebody's. */

import type { Drive } from '../support/drive';
import { type Cells, openedWith } from '../support/sums/fees';
import { A, ask, asking, B, closed, collected, dues, noted, payouts } from '../support/sums/money';

const keyOfLast = async (drive: Drive): Promise<string> => {
  const { receipts } = await ask<{ receipts: { key: string; isUndone: boolean }[] }>(
    drive,
    'moneyView',
  );
  return receipts.filter(({ isUndone }) => !isUndone).at(-1)?.key ?? '';
};
const undoLast = async (drive: Drive) => ask(drive, 'undoPayment', { key: await keyOfLast(drive) });

describe('given a credit of 3,00 that the drive granted on an order', () => {
  test('it is the credit that is taken back, not a payment of the same amount that came since', async () => {
    const drive = await collected();
    await ask(drive, 'notePayment', { basket: 1, cents: 300, means: 'credit', kind: 'extra' });
    const key = await keyOfLast(drive);
    await ask(drive, 'notePayment', { basket: 1, cents: 300, means: 'cash' });
    await ask(drive, 'undoPayment', { key });
    const { receipts } = await ask<{ receipts: Record<string, unknown>[] }>(drive, 'moneyView');
    expect(receipts.map(({ account, isUndone }) => [account, isUndone])).toEqual([
      ['fees', true],
      ['cash', false],
    ]);
    expect(await drive.failing()).toEqual([]);
  });
});

test('a payment taken back of which all was given back is owed by its buyer, and no cent is missing', async () => {
  const drive = await collected('le reçu');
  await ask(drive, 'notePayment', { basket: 2, cents: 484, means: 'transfer' });
  const key = await keyOfLast(drive);
  await drive.press('settlePayouts');
  drive.correct('Paniers', { Panier: 2 }, { Livré: '0' });
  await drive.hourlyRun();
  await ask(drive, 'notePayment', { basket: 2, cents: 484, means: 'transfer', kind: 'refund' });
  await ask(drive, 'undoPayment', { key });
  expect(dues(drive)[1]).toEqual([2, 'bruno', 0, -4.84, 4.84, 'à payer']);
  expect(payouts(drive)).toEqual([
    ['Ferme du Bez', 5.5, 0, 0, 0, 'rien à payer'],
    ['Chèvrerie du Roc', 16.76, 4.84, 0, 0, 'encaisse lui-même'],
  ]);
  expect(await drive.failing()).toEqual([]);
});

test('a refund typed beside the surplus that it gives back counts in the same look', async () => {
  const drive = await collected();
  await noted(
    drive,
    { Panier: '2', Montant: '2,16', Moyen: 'espèces', Nature: 'remboursement' },
    { Panier: '2', Montant: '7', Moyen: 'espèces' },
  );
  expect(drive.rows('Encaissements').map((row) => row['À corriger'])).toEqual([
    undefined,
    undefined,
  ]);
  const books = drive.table('Écritures', 'Nature', 'Compte', 'Débit', 'Crédit');
  await drive.hourlyRun();
  expect(drive.table('Écritures', 'Nature', 'Compte', 'Débit', 'Crédit')).toEqual(books);
  expect(await drive.failing()).toEqual([]);
});

describe('given jars that came back for more than was bought', () => {
  const jars = (drive: Drive) =>
    drive.typeRows('Produits', [
      {
        'Réf.': 'CR03',
        Producteur: 'Chèvrerie du Roc',
        Produit: 'Faisselle',
        Contenu: '1',
        Unité: 'pièce',
        'Prix TTC': '0,37',
        'TVA %': '5,5',
        Consigne: '0,49',
      } satisfies Cells,
    ]);
  const returned = async () => {
    const drive = await openedWith([], asking, jars);
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { CR03: 1 });
    await drive.order(B, { FB02: 1 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR03' }, { 'Vides rendus': '2' });
    await drive.hourlyRun();
    return drive;
  };

  test('the order stays in Paiements, and what is too much is its buyer’s credit', async () => {
    const drive = await returned();
    expect(drive.table('Paiements', 'Panier', 'Nom', 'Dû', 'Reste', 'Avoir')).toEqual([
      [1, 'anne', -0.12, 0, 0.12],
      [2, 'bruno', 1.1, 1.1, ''],
    ]);
    expect(await drive.failing()).toEqual([]);
    const { whereabouts } = await ask<{ whereabouts: Record<string, number> }>(drive, 'moneyView');
    expect(whereabouts.credits).toBe(12);
  });

  test('it is given back like any credit, and what came back by mistake takes it away', async () => {
    const drive = await returned();
    const refund = { basket: 1, cents: 12, means: 'cash', kind: 'refund' };
    expect(await ask(drive, 'notePayment', refund)).toMatchObject({ kind: 'refund' });
    expect(drive.table('Paiements', 'Avoir').flat()).toEqual(['', '']);
    await undoLast(drive);
    drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR03' }, { 'Vides rendus': '1' });
    await drive.hourlyRun();
    expect(drive.table('Paiements', 'Panier', 'Dû', 'Reste', 'Avoir')[0]).toEqual([
      1,
      0.37,
      0.37,
      '',
    ]);
    expect(await drive.failing()).toEqual([]);
  });

  test('the next sale counts it', async () => {
    const drive = await returned();
    await drive.press('settlePayouts');
    await drive.open('2026-04-14 08:00');
    await drive.clock('2026-04-14 09:00');
    await drive.order(A, { FB02: 1 });
    await drive.close('2026-04-16 22:00');
    expect(drive.lastMail(A)).toContain('À payer : 0,98 €');
    expect(drive.row('Paiements', { Vente: 2, Nom: 'anne' })).toMatchObject({
      Dû: 1.1,
      Reçu: 0.12,
      Reste: 0.98,
    });
    expect(await drive.failing()).toEqual([]);
  });
});

test('what comes in after goods were told to be missing is told as credit, once', async () => {
  const drive = await collected();
  drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
  await drive.live('2026-04-11 16:00');
  expect(drive.lastMail(B)).toContain('2,42 €');
  await ask(drive, 'notePayment', { basket: 2, cents: 484, means: 'transfer' });
  await ask(drive, 'settlePayouts');
  await drive.live('2026-04-12 12:00');
  const told = drive.mails(B).filter(({ body }) => body.includes('avoir de 2,42'));
  expect(told).toHaveLength(1);
});

describe('what was paid for an order that holds less since', () => {
  const paid = async () => {
    const drive = await closed();
    await ask(drive, 'notePayment', { basket: 2, cents: 484, means: 'cash' });
    return drive;
  };
  const atDesk = async (drive: Drive, quantity: number) => {
    const { people } = await ask<{ people: { email: string; number: number }[] }>(
      drive,
      'deskView',
    );
    const seen = people.find(({ email }) => email === B)?.number;
    const lines = quantity > 0 ? [{ ref: 'CR01', quantity }] : [];
    await ask(drive, 'orderAtDesk', { email: B, name: 'bruno', phone: '', lines, seen });
    return drive.lastMail(B);
  };

  test('is told as credit by the mail of the change, and of the cancellation (docs/rules.md E13)', async () => {
    const drive = await paid();
    const changed = await atDesk(drive, 1);
    expect(changed).toContain('Vous avez un avoir de 2,42 € : il sera déduit');
    const cancelled = await atDesk(drive, 0);
    expect(cancelled).toContain('Commande annulée pour le samedi 11 avril : panier n° 2');
    expect(cancelled).toContain('Vous avez un avoir de 4,84 € : il sera déduit');
    await drive.hourlyRun();
    expect(drive.row('Acheteurs', { 'Adresse e-mail': B }).Solde).toBe(4.84);
    expect(await drive.failing()).toEqual([]);
  });

  test('no credit is told of what pays an older order', async () => {
    const drive = await closed();
    await drive.clock('2026-04-11 13:00');
    await drive.hourlyRun();
    await drive.open('2026-04-14 08:00');
    await drive.clock('2026-04-14 09:00');
    await drive.order(B, { CR01: 2 });
    await ask(drive, 'notePayment', { basket: 1, cents: 484, means: 'cash' });
    // 4,84 of the sale before is owed: of 4,84 for 2,42, the rest pays that.
    expect(await atDesk(drive, 1)).not.toContain('avoir');
    await drive.hourlyRun();
    expect(drive.row('Acheteurs', { 'Adresse e-mail': B }).Solde).toBe(-2.42);
    expect(await drive.failing()).toEqual([]);
  });

  test('nothing is said of a credit where nothing was paid', async () => {
    const drive = await closed();
    const said = [await atDesk(drive, 1), await atDesk(drive, 0)].join();
    expect(said).toMatch(/À payer : 2,42 €[\s\S]*Le panier n° 2 ne contient plus rien/);
    expect(said).not.toMatch(/avoir|rendre/);
  });

  test('is told as to be given back by a producer who was paid directly', async () => {
    const drive = await closed({ ...asking, Mode: 'direct' });
    await ask(drive, 'notePayment', {
      ...{ basket: 2, cents: 484, means: 'cash', payee: 2 },
    });
    const told = /À vous rendre par :\s+– Chèvrerie du Roc : 2,42 €/;
    expect(await atDesk(drive, 1)).toMatch(told);
  });

  test('an absent producer’s is told as such', async () => {
    const drive = await paid();
    await ask(drive, 'producerAbsent', { producer: 'Chèvrerie du Roc' });
    expect(drive.lastMail(B)).toContain('Vous avez un avoir de 4,84 €');
    // Of whom nothing is noted yet: as far as they have paid.
    const told = drive.mails(A).find(({ body }) => body.includes('ne peut pas venir'));
    expect(told?.body).toContain('Ce que vous auriez déjà payé en trop devient un avoir');
  });
});
