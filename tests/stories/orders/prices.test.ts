/** A price that was wrong, found once people have ordered: corrected for all, each told. */

import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { opened, prepared, ROC } from '../support/market';
import { plain } from '../support/plain';
import { answered } from '../support/sums/money';

const A = 'anne@exemple.fr';
const B = 'bruno@exemple.fr';
const C = 'claire@exemple.fr';

const crottin = (price: string, stock?: string) => (drive: Drive) =>
  drive.correct(
    'Produits',
    { 'Réf.': 'CR01' },
    { 'Prix TTC': price, ...(stock ? { Stock: stock } : {}) },
  );

/** Anne has one crottin at 2,42 and two salads, Bruno two crottins. */
const ordered = maker(
  'orders/prices ordered',
  async (settings: Readonly<Record<string, string>> = {}) => {
    const drive = await opened(settings);
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { FB02: 2, CR01: 1 });
    await drive.order(B, { CR01: 2 });
    return drive;
  },
);

const baskets = (drive: Drive) =>
  drive.table('Paniers', 'Panier', 'Réf.', 'Servi', 'Prix unitaire', 'Montant');
const split = (drive: Drive) =>
  drive.table('Répartition producteurs', 'Réf.', 'Quantité', 'Prix unitaire', 'Montant');

describe('given a price that changed in Produits after people ordered', () => {
  test('the sale keeps its own price, and says who would be concerned', async () => {
    const drive = await ordered();
    crottin('2,60')(drive);
    await drive.order(C, { CR01: 1 });
    expect(baskets(drive).at(-1)).toEqual([3, 'CR01', 1, 2.42, 2.42]);
    expect((await answered(drive, 'status')).value.acts).toContain('prices');
    const before = drive.snapshot();
    const { value } = await answered(drive, 'priceChanges');
    expect(drive.changedSince(before)).toEqual([]);
    expect(value).toMatchObject({ sale: 1 });
    expect(value.changes).toMatchObject([
      {
        ref: 'CR01',
        title: 'Crottin',
        from: 242,
        to: 260,
        baskets: [
          { basket: 1, name: 'anne', before: 462, after: 480 },
          { basket: 2, name: 'bruno', before: 484, after: 520 },
          { basket: 3, name: 'claire', before: 242, after: 260 },
        ],
      },
    ]);
    await drive.close('2026-04-09 22:00');
    expect(split(drive)).toContainEqual(['CR01', 4, 2.42, 9.68]);
  });

  // docs/rules.md P15.
  test('another price than was shown is shown first', async () => {
    const drive = await ordered();
    crottin('2,60')(drive);
    const { value } = await answered(drive, 'priceChanges');
    const [{ from, to }] = value.changes;
    crottin('26,00')(drive);
    const mails = drive.mails().length;
    const apply = { ref: 'CR01', seen: { from, to } };
    expect(await answered(drive, 'applyPriceChange', apply)).toMatchObject({
      code: 'changedMeanwhile',
    });
    await drive.hourlyRun();
    expect(drive.mails()).toHaveLength(mails);
    expect(drive.table('Commandes', 'Montant').flat()).toEqual([4.62, 4.84]);
    crottin('2,60')(drive);
    expect(await answered(drive, 'applyPriceChange', apply)).toMatchObject({ ok: true });
  });

  test('baskets, split, orders and form follow, and each buyer is told once', async () => {
    const drive = await ordered();
    crottin('2,60')(drive);
    drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
    const { value } = await answered(drive, 'applyPriceChange', { ref: 'CR01' });
    expect(value).toEqual({
      ...{ code: 'repriced', title: 'Crottin' },
      told: '2\u00a0mails partent.',
    });
    expect(baskets(drive)).toEqual([
      [1, 'FB02', 2, 1.1, 2.2],
      [1, 'CR01', 1, 2.6, 2.6],
      [2, 'CR01', 2, 2.6, 2.6],
    ]);
    expect(split(drive)).toContainEqual(['CR01', 2, 2.6, 5.2]);
    expect(drive.table('Commandes', 'Montant').flat()).toEqual([4.8, 5.2]);
    expect(drive.lastMail(A)).toContain('Un prix est corrigé : Crottin, 2,60 € au lieu de 2,42 €.');
    expect(drive.lastMail(B)).toContain('5,20 €');
    const question = drive.question('CR01');
    expect(plain(question.help)).toContain('Prix corrigé : 2,60 €');
    expect(plain(question.choices[1] ?? '')).toBe('2 · 5,20 €');
    const mails = drive.mails().length;
    expect(await answered(drive, 'applyPriceChange', { ref: 'CR01' })).toMatchObject({
      ok: false,
      code: 'noSuchPrice',
    });
    await drive.hourlyRun();
    expect(drive.mails()).toHaveLength(mails);
    expect(await drive.failing()).toEqual([]);
  });

  test('once orders are closed: what waits to be told is told with the new price', async () => {
    const drive = await ordered();
    await drive.close('2026-04-09 22:00');
    const producers = drive.mails(ROC).length;
    crottin('2,60')(drive);
    await answered(drive, 'applyPriceChange', { ref: 'CR01' });
    expect(
      drive
        .mails(ROC)
        .slice(producers)
        .map(({ subject }) => plain(subject)),
    ).toEqual(['Changement pour samedi 11 avril : 7,80 €']);
    await drive.live('2026-04-10 19:00');
    expect(plain(drive.mails(B).at(-1)?.subject ?? '')).toMatch(/^Retrait/);
    expect(drive.lastMail(B)).toContain('Total : 5,20 €');
  });

  test('a price that changes twice is told from the last one', async () => {
    const drive = await ordered();
    crottin('2,60')(drive);
    await answered(drive, 'applyPriceChange', { ref: 'CR01' });
    await drive.order(C, { CR01: 1 });
    crottin('2,40')(drive);
    const { value } = await answered(drive, 'priceChanges');
    expect(value.changes[0]).toMatchObject({ from: 260, to: 240 });
    await answered(drive, 'applyPriceChange', { ref: 'CR01' });
    expect(
      baskets(drive)
        .filter(([, ref]) => ref !== 'FB02')
        .map((row) => row[3]),
    ).toEqual([2.4, 2.4, 2.4]);
    await drive.close('2026-04-09 22:00');
    expect(await drive.failing()).toEqual([]);
  });
});

test('with fees the shown price, the producers’ parts and the fees follow', async () => {
  const drive = await prepared();
  await drive.press('addFees');
  drive.typeRows('Frais', [
    { Frais: 'Participation', Calcul: 'pourcentage par article', 'Taux %': '10' },
    { Frais: 'Port', Calcul: 'pourcentage du total', 'Taux %': '5' },
  ]);
  await drive.open('2026-04-07 08:00');
  await drive.clock('2026-04-07 09:00');
  await drive.order(B, { CR01: 2 });
  crottin('2,60')(drive);
  await answered(drive, 'applyPriceChange', { ref: 'CR01' });
  expect(drive.row('Paniers', { 'Réf.': 'CR01' })).toMatchObject({
    'Prix unitaire': 2.86,
    Montant: 5.72,
    'Part producteur': 5.2,
  });
  expect(drive.row('Paniers', { 'Réf.': '€ 2' })).toMatchObject({ Montant: 0.26 });
  expect(split(drive)).toContainEqual(['CR01', 2, 2.6, 5.2]);
  await drive.close('2026-04-09 22:00');
  expect(await drive.failing()).toEqual([]);
});

test('where payments are followed dues go by the difference, also once orders are closed', async () => {
  const drive = await ordered({ Paiements: 'oui' });
  await drive.close('2026-04-09 22:00');
  await answered(drive, 'notePayment', { basket: 2, cents: 484, means: 'cash' });
  const entries = drive.rows('Écritures').length;
  crottin('2,30')(drive);
  await answered(drive, 'applyPriceChange', { ref: 'CR01' });
  expect(drive.table('Paiements', 'Panier', 'Dû', 'Reçu', 'Reste', 'Avoir')).toEqual([
    [1, 4.5, 0, 4.5, ''],
    [2, 4.6, 4.6, 0, 0.24],
  ]);
  expect(drive.table('Retrait', 'Montant', 'Paiement', 'Reste')).toEqual([
    [4.5, 'à payer', 4.5],
    [4.6, 'payé', ''],
  ]);
  expect(drive.rows('Écritures').length).toBeGreaterThan(entries);
  expect(drive.rows('Écritures').slice(0, 4)).toMatchObject([{ Débit: 4.62 }, {}, {}, {}]);
  expect(await drive.failing()).toEqual([]);
});
