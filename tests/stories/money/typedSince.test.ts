/** What people type between two runs is no cell that somebody typed over (docs/rules.md B8). */
import { A, ask, collected } from '../support/sums/money';

const unpaid = (cells: Record<string, unknown>) => cells['Non payé'] ?? '';

test.each(['le reçu', 'le dû'] as const)(
  'a delivery that is asked about, by %s: Reversements is as it was written, and follows',
  async (basis) => {
    const drive = await collected(basis);
    await drive.press('settlePayouts');
    const row = () => drive.row('Reversements', { Producteur: 'Ferme du Bez' });
    const before = row();
    drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '7' });
    expect(row()).toEqual(before);
    expect(await drive.failing()).toEqual([]);
    expect(row()).toMatchObject({ 'Pas encore sûr': 5.5, 'À payer': 0 });
    expect(unpaid(row())).toBe('');
    // And back: what waited is written, and nothing waits any more.
    drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '' });
    expect(await drive.failing()).toEqual([]);
    expect(row()).toEqual(before);
  },
);

test('a cell that somebody did type over is found all the same', async () => {
  const drive = await collected('le reçu');
  await drive.press('settlePayouts');
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '7' });
  drive.correct('Reversements', { Producteur: 'Ferme du Bez' }, { 'Non payé': '1' });
  expect((await drive.failing()).join()).toMatch(/^payoutsMatch: .*voir Reversements ligne 2/);
  expect(await drive.failing()).toEqual([]);
});

test('payments are followed no more before a sale is settled', async () => {
  const drive = await collected('le reçu');
  await drive.press('settlePayouts');
  await drive.clock('2026-04-14 08:00');
  await drive.press('openCycle');
  await drive.order(A, { FB02: 3 });
  await drive.close('2026-04-16 22:00');
  const row = () => drive.row('Reversements', { Vente: 2, Producteur: 'Ferme du Bez' });
  expect(row()).toMatchObject({ 'Non payé': 3.3, 'À payer': 0 });
  drive.setting('Paiements', 'non');
  expect(await drive.failing()).toEqual([]);
  expect(row()).toMatchObject({ 'À payer': 3.3 });
  expect(unpaid(row())).toBe('');
});

test('what still waits when the next sale opens waits on, and is as it was written', async () => {
  const drive = await collected('le reçu');
  await drive.press('settlePayouts');
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '7' });
  await drive.clock('2026-04-14 08:00');
  await drive.press('openCycle');
  const row = () => drive.row('Reversements', { Vente: 1, Producteur: 'Ferme du Bez' });
  expect(row()).toMatchObject({ 'Pas encore sûr': 5.5 });
  expect(await drive.failing()).toEqual([]);
  expect(
    await ask(drive, 'markPaid', { sale: 1, producers: ['Ferme du Bez'], means: 'cash' }),
  ).toBe('nobodyToPay');
  expect(await drive.failing()).toEqual([]);
});
