/** The least that a basket or a producer must come to. */
import { expectGolden } from '../../text/golden';
import type { Drive } from '../support/drive';
import { ROC } from '../support/market';
import { plain } from '../support/plain';
import {
  A,
  B,
  C,
  type Cells,
  lastMail,
  openedWith,
  percent,
  perOrder,
  read,
} from '../support/sums/fees';

describe('minimums', () => {
  test('a basket below is told at once what is missing, and cancelled at closing', async () => {
    const drive = await openedWith([perOrder], { 'Minimum par panier': '20' });
    await drive.order(A, { CR02: 1, CR01: 3 });
    await drive.order(B, { CR02: 3 });
    expectGolden('mails/confirmation-below-minimum.fr.txt', read(drive, A));
    expect(plain(lastMail(drive, B).body)).not.toContain('Il manque');
    await drive.close('2026-04-09 22:00');
    expect(drive.table('Commandes', 'Panier', 'État', 'Montant')).toEqual([
      [1, 'annulée', ''],
      [2, 'prise en compte', 30],
    ]);
    expectGolden('mails/cancelled-below-minimum.fr.txt', read(drive, A));
    expect(new Set(drive.rows('Paniers').map((row) => row.Panier))).toEqual(new Set([2]));
    expect(drive.row('Produits en vente', { 'Réf.': 'CR02' })).toMatchObject({
      Servi: 3,
      Reste: 3,
    });
    expect(await drive.failing()).toEqual([]);
  });

  test('or kept, where Réglages says so', async () => {
    const drive = await openedWith([], { 'Minimum par panier': '20, gardé' });
    await drive.order(A, { CR02: 1 });
    expect(plain(lastMail(drive, A).body)).toContain('gardée même sans cela');
    await drive.close('2026-04-09 22:00');
    expect(drive.row('Commandes', { Panier: 1 })).toMatchObject({ État: 'prise en compte' });
  });

  test('a producer below its own has its lines taken out at closing, each buyer told why', async () => {
    const drive = await openedWith([percent], {}, (one) =>
      one.correct('Producteurs', { Producteur: 'Chèvrerie du Roc' }, { 'E-mail': ROC }),
    );
    const minimum = drive.copy();
    minimum.type('Producteurs', 0, minimum.sheet('Producteurs').lastColumn(), 'Minimum');
    minimum.correct('Producteurs', { Producteur: 'Chèvrerie du Roc' }, { Minimum: '60' });
    await minimum.order(A, { FB02: 2, CR02: 2 }, { name: 'Anne Perrin' });
    await minimum.order(B, { CR02: 3 });
    await minimum.order(C, { FB01: 1 });
    await minimum.close('2026-04-09 22:00');
    expect(minimum.table('Paniers', 'Panier', 'Réf.', 'Servi', 'Montant', 'Pourquoi')).toEqual([
      [1, 'FB02', 2, 2.42, ''],
      [1, 'CR02', 0, 0, expect.stringContaining('minimum de 60,00 €')],
      [2, 'CR02', 0, 0, expect.stringContaining('minimum de 60,00 €')],
      [3, 'FB01', 1, 2.42, ''],
    ]);
    expectGolden('mails/producer-below-minimum.fr.txt', read(minimum, A));
    expect(minimum.mails().filter(({ to }) => to === ROC)).toEqual([]);
    expect(await minimum.failing()).toEqual([]);
    expect(minimum.row('Commandes', { Panier: 2 })).toMatchObject({ Montant: 0 });
  });

  test('a late order brings none back, though nobody holds such a line any more', async () => {
    const drive = await openedWith([], {}, (one) => {
      one.type('Producteurs', 0, one.sheet('Producteurs').lastColumn(), 'Minimum');
      one.correct('Producteurs', { Producteur: 'Chèvrerie du Roc' }, { Minimum: '60' });
    });
    await drive.order(A, { CR02: 2 });
    await drive.close('2026-04-09 22:00');
    for (const [number, email, ref] of [
      [2, A, 'FB02'],
      [3, B, 'CR02'],
    ] as const) {
      await drive.order(email, { [ref]: 1 }, { late: true });
      drive.correct('Commandes', { 'N°': number }, { 'Servir quand même': 'TRUE' });
      await drive.read();
    }
    expect(drive.table('Paniers', 'Panier', 'Réf.', 'Servi', 'Pourquoi')).toContainEqual([
      2,
      'CR02',
      0,
      expect.stringContaining('minimum de 60,00 €'),
    ]);
  });

  test('nor is a producer asked to come of whom nobody had ordered', async () => {
    const drive = await openedWith([], {}, (one) => {
      one.type('Producteurs', 0, one.sheet('Producteurs').lastColumn(), 'Minimum');
      one.correct('Producteurs', { Producteur: 'Chèvrerie du Roc' }, { Minimum: '60' });
    });
    await drive.close('2026-04-09 22:00');
    await drive.order(A, { CR02: 1 }, { late: true });
    drive.correct('Commandes', { 'N°': 1 }, { 'Servir quand même': 'TRUE' });
    await drive.read();
    expect(drive.row('Commandes', { 'N°': 1 })).toMatchObject({ Montant: 0 });
    expect(drive.mails().filter(({ to }) => to === ROC)).toEqual([]);
  });

  test('what a minimum gives back counts against the stock as people corrected it', async () => {
    const drive = await openedWith([], {}, (one) => {
      one.type('Producteurs', 0, one.sheet('Producteurs').lastColumn(), 'Minimum');
      one.correct('Producteurs', { Producteur: 'Chèvrerie du Roc' }, { Minimum: '60' });
    });
    await drive.order(A, { CR02: 2 });
    drive.correct('Produits en vente', { 'Réf.': 'CR02' }, { Stock: '0' });
    await drive.close('2026-04-09 22:00');
    expect(drive.row('Produits en vente', { 'Réf.': 'CR02' })).toMatchObject({
      Servi: 0,
      Reste: 0,
    });
  });

  const roc60 = (drive: Drive): void => {
    drive.type('Producteurs', 0, drive.sheet('Producteurs').lastColumn(), 'Minimum');
    drive.correct('Producteurs', { Producteur: 'Chèvrerie du Roc' }, { Minimum: '60' });
  };
  const free: Cells = { Frais: 'Panier', Calcul: 'seuil', Montant: '3', Seuil: '10' };
  const fee = (drive: Drive) => drive.row('Paniers', { Panier: 1, Produit: 'Panier' }).Montant;

  test('a threshold stays reached where goods are missing, and falls where a minimum takes them', async () => {
    const missing = await openedWith([free]);
    await missing.order(A, { FB02: 2, CR02: 1 });
    await missing.close('2026-04-09 22:00');
    missing.correct('Paniers', { Panier: 1, 'Réf.': 'CR02' }, { Livré: '0' });
    await missing.hourlyRun();
    expect(missing.row('Retrait', { Panier: 1 }).Montant).toBe(2.2);
    expect(await missing.failing()).toEqual([]);
    const fallen = await openedWith([free], {}, roc60);
    await fallen.order(A, { FB02: 2, CR02: 1 });
    await fallen.close('2026-04-09 22:00');
    expect(fee(fallen)).toBe(3);
    expect(fallen.row('Retrait', { Panier: 1 }).Montant).toBe(5.2);
    expect(await fallen.failing()).toEqual([]);
  });

  test('a basket that nothing is served of is none, and its number stays taken', async () => {
    const drive = await openedWith([perOrder], {}, roc60);
    await drive.order(A, { CR02: 1 });
    await drive.order(B, { FB02: 2 });
    await drive.close('2026-04-09 22:00');
    expect(drive.table('Commandes', 'Panier', 'Montant')).toEqual([
      [1, 0],
      [2, 3.7],
    ]);
    expect(drive.table('Retrait', 'Panier', 'Montant')).toEqual([[2, 3.7]]);
  });
});
