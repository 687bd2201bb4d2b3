/** Producers who buy: what they are paid beside what they pay (docs/rules.md M10). */

import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { BEZ, prepared } from '../../support/market';
import { A, asking, B, collected, dues } from '../../support/sums/money';

test('a producer who buys is set off only where Réglages says so', async () => {
  const drive = await collected();
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'E-mail': B });
  drive.setting('Compenser les achats des producteurs', 'oui');
  await drive.press('settlePayouts');
  expect(drive.table('Reversements', 'Producteur', 'Ses achats', 'À payer')[0]).toEqual([
    'Ferme du Bez',
    4.84,
    0.66,
  ]);
  expect(dues(drive)[1]).toEqual([2, 'bruno', 4.84, 4.84, 0, 'payé']);
  expect(await drive.failing()).toEqual([]);
});

describe('a producer who sells 180,00 and buys 12,40', () => {
  const traded = maker('money/payouts/setOff traded', async (setOff: 'oui' | 'non') => {
    const drive = await prepared(asking);
    const product = { Contenu: '1', Unité: 'pièce', 'TVA %': '5,5' };
    drive.typeRows('Produits', [
      {
        ...product,
        'Réf.': 'FB90',
        Producteur: 'Ferme du Bez',
        Produit: 'Agneau',
        'Prix TTC': '180',
      },
      {
        ...product,
        'Réf.': 'CR90',
        Producteur: 'Chèvrerie du Roc',
        Produit: 'Plateau',
        'Prix TTC': '12,40',
      },
    ]);
    await drive.open('2026-04-07 08:00');
    await drive.order(A, { FB90: 1 });
    await drive.order(BEZ, { CR90: 1 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    drive.setting('Compenser les achats des producteurs', setOff);
    drive.setting('Paiements', 'non');
    await drive.press('settlePayouts');
    return drive;
  });
  const bez = (drive: Drive) => drive.row('Reversements', { Producteur: 'Ferme du Bez' });

  test('has two entries: it is paid, and it pays', async () => {
    const drive = await traded('non');
    expect(bez(drive)).toMatchObject({ Vendu: 180, 'À payer': 180 });
    expect(dues(drive)[1]).toEqual([2, 'bez', 12.4, 0, 12.4, 'à payer']);
  });

  test('is set off to 167,60 where Réglages says so', async () => {
    const drive = await traded('oui');
    expect(bez(drive)).toMatchObject({ Vendu: 180, 'Ses achats': 12.4, 'À payer': 167.6 });
    expect(dues(drive)[1]).toEqual([2, 'bez', 12.4, 12.4, 0, 'payé']);
    expect(await drive.failing()).toEqual([]);
  });
});
