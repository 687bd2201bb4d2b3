/** A sum that hangs on a weight is « environ » wherever it is said (docs/rules.md B3); who is served nothing is in no count (O5). */
import { A, B, C } from '../support/buyers';
import { type Drive, paris } from '../support/drive';
import { preparedAsMade } from '../support/market';
import { plain } from '../support/plain';
import { ask } from '../support/sums/money';

async function withChicken(more: Readonly<Record<string, string>>): Promise<Drive> {
  const drive = await preparedAsMade(more);
  drive.typeRows('Produits', [
    {
      ...{ 'Réf.': 'FB03', Producteur: 'Ferme du Bez', Produit: 'Poulet', Contenu: '1,5' },
      ...{ Unité: 'kg', 'Prix TTC': '12', 'TVA %': '5,5', Vente: 'poids' },
    },
  ]);
  return drive.trim();
}

test('calling off, the panel and reopening', async () => {
  const drive = await withChicken({});
  await drive.open('2026-04-07 08:00');
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB03: 1, CR01: 1 });
  await drive.order(B, { FB01: 3 });
  // There are three.
  await drive.order(C, { FB01: 1 });
  await drive.live('2026-04-07 21:00');

  expect(await ask(drive, 'status')).toMatchObject({ orders: 2, cents: 2_702, estimated: true });
  const off = await ask<{ text: string }>(drive, 'askBeforeCallOff');
  expect(plain(off.text)).toContain('2 commandes sont annulées, environ 27,02 € en tout');

  await drive.live('2026-04-09 23:00');
  expect(await ask(drive, 'status')).toMatchObject({ orders: 2, cents: 2_702, estimated: true });
  const again = await ask<{ text: string }>(drive, 'askBeforeReopen', {
    closesAt: paris('2026-04-10 18:00'),
  });
  expect(plain(again.text)).toContain('2 paniers, environ 27,02 € en tout');
});
