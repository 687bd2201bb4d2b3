/** What is noted in Retrait shows there at once, without a run: the Sheets app of a phone has no script. */
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { plain } from '../../support/plain';
import { openedWith } from '../../support/sums/fees';
import { ask, dues } from '../../support/sums/money';
import { A, at, B, closed, line, toFix } from '../support/retrait';

const left = (drive: Drive, basket = 1) => {
  const { Reste, Montant } = drive.row('Retrait', { Panier: basket });
  return [Reste, Montant].map((one) => (typeof one === 'string' ? plain(one) : one));
};

const typedIn = (drive: Drive, basket: number, cells: Record<string, string>) => {
  at(drive, basket, cells);
  return left(drive, basket);
};

/** Basket 1 of a jam of 6.90 and a hamper of 21.55: 28.45. */
const hamper = maker(
  'retrait hamper',
  async (fee: Readonly<Record<string, string>> | undefined) => {
    const what = { Producteur: 'Ferme du Bez', Contenu: '1', Unité: 'pièce', 'TVA %': '5,5' };
    const drive = await openedWith(fee ? [fee] : [], { Paiements: 'oui' }, (on) =>
      on.typeRows('Produits', [
        { ...what, 'Réf.': 'ZZ01', Produit: 'Confiture', 'Prix TTC': '6,90' },
        { ...what, 'Réf.': 'ZZ02', Produit: 'Panier garni', 'Prix TTC': '21,55' },
      ]),
    );
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { ZZ01: 1, ZZ02: 1 });
    await drive.order(B, { ZZ01: 3 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 08:05');
    return drive.trim();
  },
);

describe('what is missing', () => {
  test('of 28.45 a jam of 6.90 is missing: 21.55 is left at once, and stays so', async () => {
    const drive = await hamper(undefined);
    expect(left(drive)).toEqual([28.45, 28.45]);
    expect(typedIn(drive, 1, { Manque: 'ZZ01' })).toEqual([21.55, 21.55]);
    await drive.hourlyRun();
    expect(left(drive)).toEqual([21.55, 21.55]);
    expect(dues(drive)[0]).toEqual([1, 'anne', 21.55, 0, 21.55, 'à payer']);
    expect(await drive.failing()).toEqual([]);
  });

  test.each<[string, number | string]>([
    ['zz01 1', 13.8],
    [' ZZ01  2 ', 6.9],
    ['ZZ01 3', 0],
    // What a formula does not read is said, and counted by the next run.
    ['ZZ01 x 1', 'à recompter'],
    ['1', 'à recompter'],
  ])('« %s » of three jams: %s', async (typed, shown) => {
    const drive = await hamper(undefined);
    expect(typedIn(drive, 2, { Manque: typed })[0] ?? 0).toBe(shown);
    await drive.hourlyRun();
    expect(left(drive, 2)[0] ?? 0).toBe(typeof shown === 'string' ? 13.8 : shown);
  });

  test('two of them at once, and a note that changes, are said to be counted again', async () => {
    const drive = await closed();
    expect(typedIn(drive, 1, { Manque: 'FB02 2 ; CR02' })).toEqual(['à recompter', 'à recompter']);
    await drive.hourlyRun();
    expect(left(drive)).toEqual([5.72, 5.72]);
    expect(typedIn(drive, 1, { Manque: 'FB02 1' })[0]).toBe('à recompter');
    await drive.hourlyRun();
    expect(left(drive)).toEqual([16.32, 16.32]);
    expect(typedIn(drive, 1, { Manque: '' })[0]).toBe('à recompter');
    await drive.hourlyRun();
    expect(left(drive)).toEqual([17.42, 17.42]);
    expect(await drive.failing()).toEqual([]);
  });

  test('where a fee hangs on the order, the sum is said to be counted again', async () => {
    const drive = await hamper({
      Frais: 'Service',
      Calcul: 'pourcentage du total',
      'Taux %': '10',
    });
    expect(typedIn(drive, 1, { Manque: 'ZZ01' })[0]).toBe('à recompter');
    await drive.hourlyRun();
    expect(left(drive)).toEqual([23.71, 23.71]);
    expect(await drive.failing()).toEqual([]);
  });

  test('what nobody can read leaves no figure, and no tick counts before it is put right', async () => {
    const drive = await closed();
    expect(typedIn(drive, 1, { Manque: 'deux tommes', 'Payé par': 'espèces' })[0]).toBe(
      'à recompter',
    );
    await drive.hourlyRun();
    expect(left(drive)[0]).toBe('à recompter');
    expect(dues(drive)[0]?.slice(3, 5)).toEqual([0, 17.42]);
    expect(toFix(drive).sort()).toEqual([
      'Retrait, ligne 2, Manque : « deux tommes » ne va pas ici ; attendu : une référence de ce panier, une espace, puis combien, au plus ce que le panier en contient, comme « CR01 1 ». Rien n’est compté d’ici là.',
      'Retrait, ligne 2, Payé par : Panier 1 : corrigez la note de « Manque » ou « Vides rendus » d’abord. Le paiement comptera ensuite, pour la somme juste ; si une autre somme est venue, notez-la dans « Somme reçue ».',
    ]);
    at(drive, 1, { Manque: 'CR02' });
    await drive.hourlyRun();
    expect(dues(drive)[0]?.slice(2, 5)).toEqual([7.92, 7.92, 0]);
    expect(toFix(drive)).toEqual([]);
    expect(await drive.failing()).toEqual([]);
  });

  test('a till that is counted within the hour knows of it', async () => {
    const drive = await hamper(undefined);
    at(drive, 1, { Manque: 'ZZ01', 'Payé par': 'espèces' });
    expect(await ask(drive, 'countTill', { cash: 2155 })).toEqual({
      ...{ code: 'counted', cash: 0, cheques: null },
    });
    expect(dues(drive)[0]?.slice(2, 5)).toEqual([21.55, 21.55, 0]);
    await drive.hourlyRun();
    expect(line(drive, 1, 'ZZ01')).toMatchObject({ Montant: 0 });
    expect(dues(drive)[0]?.slice(2, 5)).toEqual([21.55, 21.55, 0]);
    expect(await drive.failing()).toEqual([]);
  });
});

test('empties that come back are off at once, where one deposit alone can be meant', async () => {
  const jar = { 'Prix TTC': '0,37', 'TVA %': '5,5', Consigne: '0,49' };
  const what = { 'Réf.': 'CR03', Producteur: 'Chèvrerie du Roc', Produit: 'Faisselle' };
  const drive = await openedWith([], { Paiements: 'oui' }, (on) =>
    on.typeRows('Produits', [{ ...what, ...jar, Contenu: '1', Unité: 'pièce' }]),
  );
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { CR03: 2, FB02: 5 });
  await drive.close('2026-04-09 22:00');
  expect(left(drive)[0]).toBe(7.22);
  expect(typedIn(drive, 1, { 'Vides rendus': '3' })[0]).toBe(5.75);
  expect(typedIn(drive, 1, { Manque: 'CR03 1' })[0]).toBe(4.89);
  expect(typedIn(drive, 1, { 'Vides rendus': 'CR03 3' })[0]).toBe('à recompter');
  await drive.hourlyRun();
  expect(left(drive)[0]).toBe(4.89);
  expect(await drive.failing()).toEqual([]);
});

test('where no payments are followed, the amount says it', async () => {
  const drive = await closed('non');
  at(drive, 1, { Manque: 'CR02' });
  expect(drive.row('Retrait', { Panier: 1 }).Montant).toBe(7.92);
  at(drive, 2, { Manque: 'deux' });
  expect(drive.row('Retrait', { Panier: 2 }).Montant).toBe('à recompter');
  await drive.hourlyRun();
  expect(await drive.failing()).toEqual([]);
});

test('handed over and not collected, both at once, is asked about', async () => {
  const drive = await closed();
  at(drive, 1, { Remis: 'TRUE', 'Pas venu': 'gardé' });
  at(drive, 2, { 'Pas venu': 'gardé' });
  await drive.hourlyRun();
  expect(toFix(drive)).toEqual([
    'Retrait, ligne 2, Pas venu : Panier 1 : deux notes se contredisent (payé de deux façons, remis et pas venu, ou manquant en entier et remplacé) ; gardez-en une. Ce qui comptait avant compte encore.',
  ]);
  at(drive, 1, { 'Pas venu': '' });
  await drive.hourlyRun();
  expect(toFix(drive)).toEqual([]);
});
