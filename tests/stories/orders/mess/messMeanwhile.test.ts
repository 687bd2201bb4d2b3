/** What people do to tabs in the middle of an action. */
import type { Drive } from '../../support/drive';
import { A, B, C, withOrders } from '../../support/mess';

describe('when a person changes rows between the add-on’s reading and its writing', () => {
  /** Does this once, right after the add-on has read the tabs and before it writes. */
  function meanwhile(drive: Drive, hand: () => void): void {
    let done = false;
    drive.world.onCall(({ service, method, function: name }) => {
      if (done || (name !== 'readAnswers' && name !== 'closeCycle')) return;
      if (service !== 'Sheets.Spreadsheets.Values' || method !== 'batchGetByDataFilter') return;
      // The closing asks before it acts, and reads for that as well.
      if (name === 'closeCycle' && !asked) {
        asked = true;
        return;
      }
      done = true;
      hand();
    });
    let asked = false;
  }

  async function changedOrder(hand: (drive: Drive) => void): Promise<Drive> {
    const drive = await withOrders();
    drive.world.triggersFire = false;
    await drive.clock('2026-04-07 10:00');
    await drive.order(A, { FB01: 2, CR01: 2 });
    await drive.order(C, { FB01: 1 });
    meanwhile(drive, () => hand(drive));
    await drive.read();
    return drive;
  }

  const wanted = [
    [1, A, 'FB01', 'Carottes', 2, 2, 4.4],
    [1, A, 'CR01', 'Crottin', 2, 2, 4.84],
    [2, B, 'CR02', 'Tomme', 1, 1, 9.5],
    [2, B, 'FB02', 'Salade', 3, 3, 3.3],
    [3, C, 'FB01', 'Carottes', 1, 1, 2.2],
  ];
  const lines = (drive: Drive) =>
    drive
      .table(
        'Paniers',
        'Panier',
        'Adresse e-mail',
        'Réf.',
        'Produit',
        'Commandé',
        'Servi',
        'Montant',
      )
      .filter(([basket]) => basket !== '')
      .sort(
        (a, b) =>
          wanted.findIndex(([n, , ref]) => n === a[0] && ref === a[2]) -
          wanted.findIndex(([n, , ref]) => n === b[0] && ref === b[2]),
      );
  const orders = (drive: Drive) =>
    drive.table('Commandes', 'N°', 'Adresse e-mail', 'État', 'Montant').filter(([n]) => n !== '');

  const hands: Record<string, (drive: Drive) => void> = {
    'inserts a row at the top of Paniers': (drive) => drive.sheet('Paniers').insertRows(1),
    'inserts a row in the middle of Paniers': (drive) => drive.sheet('Paniers').insertRows(3),
    'inserts a row at the top of Commandes': (drive) => drive.sheet('Commandes').insertRows(1),
    'inserts a row at the end of Commandes': (drive) => {
      drive.sheet('Commandes').insertRows(3);
      drive.type('Commandes', 3, 6, 'un mot');
    },
    'sorts Paniers': (drive) =>
      drive.sheet('Paniers').sortRows(drive.column('Paniers', 'Produit'), true),
    'sorts Commandes': (drive) => drive.sheet('Commandes').sortRows(0, true),
    'inserts a row in Rappels': (drive) => drive.sheet('Rappels').insertRows(1),
    'inserts a row in Produits en vente': (drive) => drive.sheet('Produits en vente').insertRows(1),
    'inserts a row in Ventes': (drive) => drive.sheet('Ventes').insertRows(1),
    'inserts rows in Acheteurs': (drive) => drive.sheet('Acheteurs').insertRows(1, 2),
  };

  test.each(Object.entries(hands))('%s: it is put right and reported', async (_, hand) => {
    const drive = await changedOrder(hand);
    expect(lines(drive)).toEqual(wanted);
    expect(orders(drive)).toEqual(
      [
        [1, A, 'remplacée', 7.04],
        [2, B, 'prise en compte', 12.8],
        [3, A, 'prise en compte', 9.24],
        [4, C, 'prise en compte', 2.2],
      ].sort(
        (a, b) =>
          orders(drive).findIndex(([n]) => n === a[0]) -
          orders(drive).findIndex(([n]) => n === b[0]),
      ),
    );
    expect(
      drive.table('Produits en vente', 'Réf.', 'Servi', 'Reste').filter(([ref]) => ref !== ''),
    ).toEqual([
      ['FB01', 3, 0],
      ['FB02', 3, ''],
      ['CR01', 2, 18],
      ['CR02', 1, 5],
    ]);
    expect(drive.mails().filter(({ to }) => to === A || to === C)).toHaveLength(3);
    expect(
      drive
        .table('Rappels', 'Destinataire', 'État')
        .filter(([to]) => to !== '')
        .map(([, state]) => state),
    ).toEqual(Array.from({ length: 5 }, () => 'envoyé'));
    expect(drive.toFix().join()).toContain('déplacées pendant une écriture');
    expect(await drive.failing()).toEqual([]);
    expect(drive.toFix()).toEqual([]);
  });

  test.each([1, 3])('a row inserted in Paniers at %s while orders close', async (at) => {
    const drive = await withOrders();
    drive.world.triggersFire = false;
    await drive.clock('2026-04-09 21:00');
    await drive.order(C, { FB01: 1, CR01: 1 });
    await drive.clock('2026-04-09 22:00');
    // Closing lays Paniers out anew: an order that was sorted otherwise is overwritten row by row.
    drive.sheet('Paniers').sortRows(drive.column('Paniers', 'Produit'), true);
    meanwhile(drive, () => drive.sheet('Paniers').insertRows(at));
    await drive.close();
    expect(
      drive.table('Paniers', 'Panier', 'Réf.', 'Servi', 'Montant').filter(([n]) => n !== ''),
    ).toEqual([
      [1, 'FB01', 1, 2.2],
      [1, 'CR01', 2, 4.84],
      [2, 'FB02', 3, 3.3],
      [2, 'CR02', 1, 9.5],
      [3, 'FB01', 1, 2.2],
      [3, 'CR01', 1, 2.42],
    ]);
    expect(drive.toFix().join()).toContain('déplacées pendant une écriture');
    expect(await drive.failing()).toEqual([]);
  });
});
