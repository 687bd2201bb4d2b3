/** A figure that is computed never shows what the computation no longer says. */

import type { Drive } from '../support/drive';
import { opened } from '../support/market';
import { plain } from '../support/plain';
import { amounts, openedWith } from '../support/sums/fees';
import { A, ask, asking, B, closed, noted, payouts } from '../support/sums/money';

function addDeposit(drive: Drive): void {
  const own = drive.sheet('Produits').lastColumn();
  drive.type('Produits', drive.headerRow('Produits'), own, 'Consigne');
  drive.correct('Produits', { 'Réf.': 'FB02' }, { Consigne: '0,20' });
}

test('« Non payé » of a producer goes blank when its buyers have paid', async () => {
  const drive = await closed();
  await drive.clock('2026-04-11 13:00');
  await ask(drive, 'endPickup');
  await noted(drive, { Panier: '1', Montant: '5', Moyen: 'espèces' });
  await ask(drive, 'settlePayouts');
  expect(drive.table('Reversements', 'Non payé').flat()).toEqual([3.92, 13.34]);
  await noted(drive, { Panier: '1', Montant: '12,42', Moyen: 'espèces' });
  await noted(drive, { Panier: '2', Montant: '4,84', Moyen: 'espèces' });
  expect(drive.table('Reversements', 'Non payé').flat()).toEqual(['', '']);
  expect(payouts(drive)).toHaveLength(2);
});

test('a price for all where the fee came to nothing before: the split follows the producer’s own', async () => {
  const drive = await openedWith(
    [{ Frais: 'Participation', Calcul: 'pourcentage par article', 'Taux %': '1' }],
    {},
    (one) => one.correct('Produits', { 'Réf.': 'FB02' }, { 'Prix TTC': '0,45' }),
  );
  await drive.order(A, { FB02: 10 });
  drive.correct('Produits', { 'Réf.': 'FB02' }, { 'Prix TTC': '0,55' });
  await ask(drive, 'applyPriceChange', { ref: 'FB02' });
  expect(amounts(drive)).toEqual([[1, 'Salade', 5.6]]);
  expect(drive.row('Répartition producteurs', { 'Réf.': 'FB02' }).Montant).toBe(5.5);
  drive.correct('Paniers', { 'Réf.': 'FB02' }, { Livré: '2' });
  expect(drive.row('Répartition producteurs', { 'Réf.': 'FB02' }).Montant).toBe(1.1);
  await drive.hourlyRun();
  expect(await drive.failing()).toEqual([]);
});

test('the same before anybody ordered: who gives up leaves nothing of it in the split', async () => {
  const drive = await openedWith(
    [{ Frais: 'Participation', Calcul: 'pourcentage par article', 'Taux %': '1' }],
    {},
    (one) => {
      for (const ref of ['FB01', 'FB02', 'CR01', 'CR02'])
        one.correct('Produits', { 'Réf.': ref }, { 'Prix TTC': '0,05' });
    },
  );
  drive.correct('Produits', { 'Réf.': 'FB02' }, { 'Prix TTC': '0,50' });
  await ask(drive, 'applyPriceChange', { ref: 'FB02', isSure: true });
  await drive.order(A, { FB02: 1 });
  const shown = () => drive.row('Répartition producteurs', { 'Réf.': 'FB02' });
  expect(shown()).toMatchObject({ Quantité: 1, Montant: 0.5 });
  await drive.order(A, {});
  expect(shown().Montant ?? 0).toBe(0);
  await drive.order(A, { FB02: 3 });
  expect(shown()).toMatchObject({ Quantité: 3, Montant: 1.5 });
});

test('a line that is served whole says no more why it was short', async () => {
  const drive = await opened();
  await drive.order(A, { FB01: 2 });
  await drive.order(B, { FB01: 2 });
  expect(drive.row('Paniers', { Panier: 2 }).Pourquoi).toMatch(/^1 sur 2/);
  await drive.order(B, { FB01: 1 });
  expect(drive.row('Paniers', { Panier: 2 }).Pourquoi).toBeUndefined();
  await drive.close('2026-04-09 22:00');
  expect(drive.row('Paniers', { Panier: 2 }).Pourquoi).toBeUndefined();
});

test('a row that only a note keeps follows what comes back of its product', async () => {
  const drive = await openedWith([], {}, addDeposit);
  await drive.order(A, { FB02: 1 });
  await drive.close('2026-04-09 22:00');
  const own = drive.sheet('Répartition producteurs').lastColumn();
  drive.type('Répartition producteurs', drive.headerRow('Répartition producteurs'), own, 'Ma note');
  drive.correct('Répartition producteurs', { 'Réf.': 'FB02' }, { 'Ma note': 'abîmée' });
  drive.correct('Paniers', { 'Réf.': 'FB02' }, { Livré: '0' });
  await drive.hourlyRun();
  const shown = () => drive.row('Répartition producteurs', { 'Réf.': 'FB02' });
  expect(shown()).toEqual({ 'Réf.': 'FB02', 'Ma note': 'abîmée' });
  drive.correct('Paniers', { 'Réf.': 'FB02' }, { 'Vides rendus': '1' });
  expect(await drive.failing()).toEqual([]);
  await drive.hourlyRun();
  expect(shown()).toMatchObject({ Quantité: 0, Montant: -0.2, 'Ma note': 'abîmée' });
  expect(await drive.failing()).toEqual([]);
});

test('so does the row of a basket of which nothing was handed over at first', async () => {
  const drive = await openedWith([]);
  await drive.order(A, { FB02: 1 });
  await drive.close('2026-04-09 22:00');
  const own = drive.sheet('Retrait').lastColumn();
  drive.type('Retrait', drive.headerRow('Retrait'), own, 'Ma note');
  drive.correct('Retrait', { Panier: 1 }, { 'Ma note': 'passe tard' });
  drive.correct('Paniers', { 'Réf.': 'FB02' }, { Livré: '0' });
  await drive.hourlyRun();
  drive.correct('Paniers', { 'Réf.': 'FB02' }, { Livré: '1' });
  expect(await drive.failing()).toEqual([]);
  await drive.hourlyRun();
  const row = drive.row('Retrait', { Panier: 1 });
  expect(row).toMatchObject({ Articles: 1, Montant: 1.1, 'Ma note': 'passe tard' });
  expect(await drive.failing()).toEqual([]);
});

test('empties alone are nothing to bring: no producer is told of an order below nothing', async () => {
  const drive = await openedWith([], {}, addDeposit);
  await drive.order(A, { FB02: 1 });
  await drive.close('2026-04-09 22:00');
  drive.correct('Paniers', { 'Réf.': 'FB02' }, { Livré: '0' });
  drive.correct('Paniers', { 'Réf.': 'FB02' }, { 'Vides rendus': '1' });
  drive.correct('Produits', { 'Réf.': 'FB02' }, { 'Prix TTC': '2' });
  await ask(drive, 'applyPriceChange', { ref: 'FB02' });
  const told = drive.mails().filter(({ to }) => to === 'bez@exemple.fr');
  expect(told.map(({ subject }) => plain(subject))).toEqual([
    'À préparer pour samedi 11 avril : 1,30 €',
  ]);
});

describe('once the accounts are done', () => {
  async function settled() {
    const drive = await closed();
    await drive.clock('2026-04-11 13:00');
    await ask(drive, 'endPickup');
    await noted(drive, { Panier: '1', Montant: '12,12', Moyen: 'virement' });
    await ask(drive, 'settlePayouts');
    expect(drive.rows('Ventes').at(-1)?.État).toBe('comptes faits');
    return drive;
  }

  test('split, pick-up and money still follow what is corrected in Paniers', async () => {
    const drive = await settled();
    drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '0' });
    await drive.hourlyRun();
    expect(drive.table('Répartition producteurs', 'Réf.', 'Montant')).toEqual([
      ['CR01', 7.26],
      ['CR02', 9.5],
    ]);
    expect(drive.row('Retrait', { Panier: 1 })).toMatchObject({ Montant: 11.92, Articles: 2 });
    expect(drive.row('Paiements', { Panier: 1 })).toMatchObject({ Dû: 11.92 });
    expect(await drive.failing()).toEqual([]);
  });

  test('also when the next sale opens before an hourly run', async () => {
    const drive = await settled();
    drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '0' });
    await drive.open('2026-04-14 08:00');
    expect(drive.table('Répartition producteurs 1', 'Réf.', 'Montant')).toEqual([
      ['CR01', 7.26],
      ['CR02', 9.5],
    ]);
    expect(drive.row('Retrait 1', { Panier: 1 })).toMatchObject({ Montant: 11.92, Articles: 2 });
    expect(drive.row('Paiements', { Vente: 1, Panier: 2 })).toMatchObject({ Dû: 4.84 });
    expect(drive.row('Reversements', { Vente: 1, Producteur: 'Ferme du Bez' })).toMatchObject({
      'Déjà payé': 0,
    });
    expect(await drive.failing()).toEqual([]);
  });
});

describe('empties that come back with a line of which nothing was handed over', () => {
  test.each([asking, { Paiements: 'non' }])('make no imbalance (%j)', async (settings) => {
    const drive = await openedWith(
      [{ Frais: 'Participation', Calcul: 'pourcentage par article', 'Taux %': '10' }],
      settings,
      (one) => {
        one.typeRows('Produits', [
          {
            'Réf.': 'MI01',
            Producteur: 'Ferme du Bez',
            Produit: 'Miel',
            Contenu: '500',
            Unité: 'g',
            'Prix TTC': '6',
            'TVA %': '5,5',
            Consigne: '0,20',
          },
        ]);
      },
    );
    await drive.order(A, { MI01: 3, CR01: 1 });
    await drive.order(B, { MI01: 1 });
    await drive.close('2026-04-09 22:00');
    drive.correct('Paniers', { Panier: 1, 'Réf.': 'MI01' }, { Livré: '0', 'Vides rendus': '4' });
    await drive.hourlyRun();
    expect(await drive.failing()).toEqual([]);
    // Nothing of it is left in the split once the hour has passed; the empties come after that.
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'MI01' }, { Livré: '0' });
    drive.correct('Paniers', { Panier: 1, 'Réf.': 'MI01' }, { 'Vides rendus': '' });
    await drive.hourlyRun();
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'MI01' }, { 'Vides rendus': '2' });
    expect(await drive.failing()).toEqual([]);
    await drive.hourlyRun();
    expect(drive.row('Répartition producteurs', { 'Réf.': 'MI01' })).toMatchObject({
      Quantité: 0,
      Montant: -0.4,
    });
    expect(await drive.failing()).toEqual([]);
  });
});

describe('À corriger is true after an hourly run', () => {
  const listed = (drive: Drive) => drive.table('À corriger', 'Où', 'Lu').map((row) => row.join());

  test('what was put right is gone, what is new is there, without anybody asking', async () => {
    const drive = await closed();
    await noted(drive, { Panier: '99', Montant: '5', Moyen: 'espèces' });
    expect(listed(drive).join()).toContain('Encaissements, ligne 2');
    drive.correct('Encaissements', { Panier: 99 }, { Panier: '1' });
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { IBAN: 'FR76 1234' });
    await drive.hourlyRun();
    expect(listed(drive).join()).not.toContain('Encaissements');
    expect(listed(drive).join()).toContain('Producteurs, ligne 2, IBAN');
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { IBAN: '' });
    await drive.hourlyRun();
    expect(listed(drive)).toEqual([]);
    expect(drive.table('Historique', 'Action').flat()).not.toContain('Classeur vérifié');
  });

  test('a computed cell that somebody typed over is named, and no more once it is put right', async () => {
    const drive = await closed();
    drive.correct('Paniers', { Panier: 2 }, { Montant: '9' });
    await drive.hourlyRun();
    expect(listed(drive).join()).toContain('Paniers');
    await ask(drive, 'repairWorkbook');
    await drive.hourlyRun();
    expect(listed(drive)).toEqual([]);
  });
});
