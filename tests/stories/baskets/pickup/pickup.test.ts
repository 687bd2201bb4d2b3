/** The list for Saturday: what is in each basket's row, and what people tick and write there. */

import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { answered } from '../../support/sums/money';
import { toWeigh, weigh } from '../../support/sums/weights';

const A = 'anne@exemple.fr';
const B = 'bruno@exemple.fr';

const list = (drive: Drive, ...columns: string[]) => drive.table('Retrait', ...columns);

const closed = maker(
  'baskets/pickup closed',
  async (settings: Readonly<Record<string, string>> = {}) => {
    const { Paiements = 'non', ...others } = settings;
    const drive = await opened({ Paiements });
    for (const [Réglage, Valeur] of Object.entries(others))
      drive.typeRows('Réglages', [{ Réglage, Valeur }]);
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { FB02: 5, CR01: 1, CR02: 1 });
    await drive.order(B, { CR01: 2 });
    await drive.order('claire@exemple.fr', { CR01: 1 });
    await drive.order('claire@exemple.fr', {});
    await drive.close('2026-04-09 22:00');
    return drive;
  },
);

const tick = (drive: Drive, basket: number, cells: Record<string, string> = {}) =>
  drive.correct('Retrait', { Panier: basket }, { Remis: 'TRUE', ...cells });

describe('given a drive that does not follow payments', () => {
  test('the list appears when orders close, with who comes and for how much', async () => {
    const drive = await opened();
    expect(drive.titles()).not.toContain('Retrait');
    const done = await closed();
    expect(list(done, 'Panier', 'Remis', 'Nom', 'Montant', 'Articles')).toEqual([
      [1, '', 'anne', 17.42, 7],
      [2, '', 'bruno', 4.84, 2],
    ]);
    expect(Object.keys(done.rows('Retrait')[0] ?? {})).not.toContain('Paiement');
  });

  test('amounts follow what is really delivered, at once; articles within the hour', async () => {
    const drive = await closed();
    drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '3' });
    expect(list(drive, 'Montant', 'Articles')[0]).toEqual([15.22, 7]);
    await drive.hourlyRun();
    expect(list(drive, 'Montant', 'Articles')[0]).toEqual([15.22, 5]);
  });

  test('ticks and notes stay where they are when a late order is let in', async () => {
    const drive = await closed();
    tick(drive, 2, { Note: 'vient avec le voisin' });
    await drive.order('denis@exemple.fr', { FB02: 1 }, { late: true });
    await drive.read();
    drive.correct('Commandes', { Nom: 'denis' }, { 'Servir quand même': 'TRUE' });
    await drive.read();
    await drive.hourlyRun();
    expect(list(drive, 'Panier', 'Remis', 'Nom', 'Articles', 'Note')).toEqual([
      [1, '', 'anne', 7, ''],
      [2, true, 'bruno', 2, 'vient avec le voisin'],
      [4, '', 'denis', 1, ''],
    ]);
    expect(await drive.failing()).toEqual([]);
  });

  test('rows that somebody sorted keep their own basket', async () => {
    const drive = await closed();
    tick(drive, 1);
    drive.sheet('Retrait').sortRows(drive.column('Retrait', 'Panier'), true);
    expect(list(drive, 'Panier').flat()).toEqual([2, 1]);
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
    await drive.hourlyRun();
    expect(drive.row('Retrait', { Panier: 1 })).toMatchObject({ Remis: true, Articles: 7 });
    expect(drive.row('Retrait', { Panier: 2 })).toMatchObject({ Montant: 2.42, Articles: 1 });
  });

  test('the coordinator says when it is over, and hears which baskets stayed', async () => {
    const drive = await closed();
    await drive.clock('2026-04-11 11:00');
    tick(drive, 1);
    expect(await answered(drive, 'endPickup')).toMatchObject({
      value: { code: 'collected', sale: 1, missed: [{ basket: 2, name: 'bruno' }] },
    });
    expect(drive.row('Ventes', { Vente: 1 }).État).toBe('retrait fait');
    expect(await answered(drive, 'endPickup')).toMatchObject({
      ok: false,
      code: 'nothingToCollect',
    });
    expect((await answered(drive, 'openCycle')).ok).toBe(true);
  });

  test('the next sale begins with an empty list, and the last one is kept', async () => {
    const drive = await closed();
    tick(drive, 1);
    await drive.clock('2026-04-11 13:00');
    await drive.open('2026-04-14 08:00');
    expect(drive.rows('Retrait')).toEqual([]);
    expect(drive.rows('Retrait 1')[0]).toMatchObject({ Panier: 1, Remis: true, Montant: 17.42 });
    await drive.order(B, { CR01: 3 });
    await drive.close('2026-04-16 22:00');
    expect(list(drive, 'Panier', 'Remis', 'Nom')).toEqual([[1, '', 'bruno']]);
  });
});

describe('given a drive that follows payments', () => {
  test('what is left to pay follows each payment', async () => {
    const drive = await closed({ Paiements: 'oui' });
    const rows = () => list(drive, 'Panier', 'Paiement', 'Reste');
    expect(rows()).toEqual([
      [1, 'à payer', 17.42],
      [2, 'à payer', 4.84],
    ]);
    await answered(drive, 'notePayment', { basket: 1, cents: 1000, means: 'cash' });
    await answered(drive, 'notePayment', { basket: 2, cents: 484, means: 'card' });
    expect(rows()).toEqual([
      [1, 'à payer', 7.42],
      [2, 'payé', ''],
    ]);
    const header = drive.headerRow('Retrait');
    const columns = [
      'Remis',
      'Panier',
      'Nom',
      'Reste',
      'Payé par',
      'Montant',
      'Paiement',
      'Contenu',
    ];
    expect(columns.map((column) => drive.column('Retrait', column))).toEqual(
      columns.map((_, index) => index),
    );
    expect(header).toBe(0);
  });

  test('what is left follows the amount at once, down to nothing and up again', async () => {
    const drive = await closed({ Paiements: 'oui' });
    const first = () => list(drive, 'Paiement', 'Reste', 'Montant')[0];
    const deliver = (Livré: string) =>
      drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR02' }, { Livré });
    await answered(drive, 'notePayment', { basket: 1, cents: 1000, means: 'cash' });
    expect(first()).toEqual(['à payer', 7.42, 17.42]);
    deliver('0');
    expect(first()).toEqual(['payé', '', 7.92]);
    await drive.hourlyRun();
    expect(first()).toEqual(['payé', '', 7.92]);
    // What was paid too much is credit by now, and pays what comes back.
    deliver('');
    expect(first()).toEqual(['à payer', 7.42, 17.42]);
    await drive.hourlyRun();
    expect(first()).toEqual(['à payer', 7.42, 17.42]);
    expect(await drive.failing()).toEqual([]);
  });

  test('an amount that hangs on a weight is said to, and no more, as it is typed', async () => {
    const drive = await toWeigh({ Paiements: 'oui' });
    const second = () =>
      list(drive, 'Reste', 'Montant', 'Pesée')[1]?.map((one) =>
        typeof one === 'string' ? plain(one) : one,
      );
    const split = () => drive.row('Répartition producteurs', { 'Réf.': 'FB08' }).Pesée;
    expect([second(), split()]).toEqual([
      ['à peser d’abord : environ 16,84 €', 16.84, 'environ'],
      'environ',
    ]);
    weigh(drive, 2, 'CR08', '1,4');
    weigh(drive, 1, 'FB08', '25');
    expect([second(), split()]).toEqual([[18.84, 18.84, ''], undefined]);
    weigh(drive, 2, 'CR08', '14');
    expect(second()).toEqual([
      'à confirmer d’abord : environ 16,84 €',
      16.84,
      'environ, à confirmer',
    ]);
    await drive.hourlyRun();
    expect(second()).toEqual([
      'à confirmer d’abord : environ 16,84 €',
      16.84,
      'environ, à confirmer',
    ]);
    expect(await drive.failing()).toEqual([]);
  });

  test('25,00 not collected: paid, the producer is paid; unpaid, it is still due', async () => {
    const drive = await closed({ Paiements: 'oui' });
    await answered(drive, 'notePayment', { basket: 1, cents: 1742, means: 'transfer' });
    await drive.clock('2026-04-11 13:00');
    tick(drive, 2);
    await answered(drive, 'endPickup');
    await drive.press('settlePayouts');
    expect(drive.table('Paiements', 'Panier', 'Reçu', 'Reste')).toEqual([
      [1, 17.42, 0],
      [2, 0, 4.84],
    ]);
    expect(drive.table('Reversements', 'Producteur', 'Vendu', 'À payer')).toEqual([
      ['Ferme du Bez', 5.5, 5.5],
      ['Chèvrerie du Roc', 16.76, 11.92],
    ]);
    expect(plain(String(drive.rows('Historique').at(-2)?.Action))).toContain('Retrait terminé');
  });
});
